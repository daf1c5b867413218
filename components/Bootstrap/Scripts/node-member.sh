#!/usr/bin/env bash
# Waits, on a control-plane node, until another node is registered, and lets it take pods.
# Usage: node-member.sh NODE
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step node-member

node="$1"
registered() { admin_kubectl get node "$node" --output name; }
retry 60 5 registered || fail "$node joined, but is not registered after 5 minutes"
admin_kubectl uncordon "$node"
note "$node is a member"
