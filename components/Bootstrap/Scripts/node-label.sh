#!/usr/bin/env bash
# Gives a registered node the label of its rack, on a control-plane node: the kubelet sets labels only when it registers.
# Usage: node-label.sh NODE LABEL
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step "node-label-$1"

node="$1" label="$2"
labelled() { admin_kubectl label node "$node" --overwrite "$label"; }
retry 12 5 labelled || fail "$node could not be given the label $label"
note "$node has the label $label"
