#!/usr/bin/env bash
# Previews what a change does to every stack that it may affect, for a pipeline: writes the comment, and shows it where the
# pipeline shows summaries.
#
#   build/preview-change.sh BASE HEAD COMMENT
#
# BASE and HEAD are checkouts of the target branch and of the change; the engine of HEAD is built. The environment may hold
# VERSIONS (base..head, for the comment), FAIL_ON (see calico-aci pull-request --help) and MAX_LENGTH (of the comment).
# The exit code is that of calico-aci: docs/policies.md lists them.
set -euo pipefail

if [ "$#" -ne 3 ]; then
  sed -n '5s/^# *//p' "$0" >&2
  exit 2
fi
base=$1 head=$2 comment=$3
engine=${CALICO_ACI:-$head/engine/bin/Release/net10.0/calico-aci.dll}

# What a preview needs no secret for gets none.
unset PULUMI_CONFIG_PASSPHRASE PULUMI_CONFIG_PASSPHRASE_FILE

arguments=(pull-request --base "$base" --head "$head" --out "$comment")
[ -z "${VERSIONS:-}" ] || arguments+=(--versions "$VERSIONS")
[ -z "${MAX_LENGTH:-}" ] || arguments+=(--max-length "$MAX_LENGTH")
[ -z "${FAIL_ON:-}" ] || arguments+=(--fail-on "$FAIL_ON")
[ -z "${BASE_PROGRAM:-}" ] || arguments+=(--base-program "$BASE_PROGRAM")
[ -z "${HEAD_PROGRAM:-}" ] || arguments+=(--head-program "$HEAD_PROGRAM")

status=0
dotnet "$engine" "${arguments[@]}" || status=$?
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$comment" ]; then
  cat "$comment" >>"$GITHUB_STEP_SUMMARY"
fi
case "$status" in
  5) echo "Something that holds state is replaced or deleted. The label 'stateful-replacement' says that this is agreed." >&2 ;;
  6) echo "A mandatory policy is broken." >&2 ;;
esac
exit "$status"
