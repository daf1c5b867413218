#!/usr/bin/env bash
# Waits, on a control-plane node, until another node is registered, gives it the label of its rack and lets it take pods.
# Usage: node-member.sh NODE LABEL
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step "node-member-$1"

node="$1" label="$2"
registered() { admin_kubectl get node "$node" --output name; }
retry 60 5 registered || fail "$node joined, but is not registered after 5 minutes"
# It has the label unless it was registered before the stack gave it this rack.
admin_kubectl label node "$node" --overwrite "$label"
admin_kubectl uncordon "$node"
note "$node is a member"
