#!/usr/bin/env bash
# Deploys a stack from a pipeline: checks it, shows what will happen, then does that.
#
#   build/deploy-stack.sh STACK
#
# Needs the Pulumi CLI and the environment that it logs in with (PULUMI_BACKEND_URL or PULUMI_ACCESS_TOKEN, and
# PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE where the stack's secrets need one).
set -euo pipefail

if [ "$#" -ne 1 ] || [ -z "$1" ]; then
  sed -n '4s/^# *//p' "$0" >&2
  exit 2
fi
stack=$1
cd "$(dirname "$0")/.."
config="Pulumi.$stack.yaml"
[ -f "$config" ] || config="stacks/$config"
if [ ! -f "$config" ]; then
  echo "There are no settings for the stack '$stack'." >&2
  exit 2
fi
if ! command -v pulumi >/dev/null; then
  echo "The Pulumi CLI is missing on this runner: docs/deploy.md says which version is needed." >&2
  exit 1
fi

# A secret that is not set arrives as an empty text, which would hide the file.
if [ -z "${PULUMI_CONFIG_PASSPHRASE:-}" ] && [ -n "${PULUMI_CONFIG_PASSPHRASE_FILE:-}" ]; then
  unset PULUMI_CONFIG_PASSPHRASE
fi

dotnet "${CALICO_ACI:-engine/bin/Release/net10.0/calico-aci.dll}" validate --config-file "$config" --stack "$stack"
pulumi login --non-interactive
pulumi preview --non-interactive --stack "$stack" --config-file "$config" --diff
pulumi up --non-interactive --stack "$stack" --config-file "$config" --skip-preview --yes
