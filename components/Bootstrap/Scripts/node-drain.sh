#!/usr/bin/env bash
# Moves the pods of a node elsewhere before the node is upgraded, from a control-plane node. A node that runs the wanted
# version already is left alone.
# Usage: node-drain.sh NODE SECONDS
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step node-drain

node="$1"
seconds="$2"

version=$(admin_kubectl get node "$node" --output 'jsonpath={.status.nodeInfo.kubeletVersion}') || fail "$node is not registered"
if [ "$version" = "v$KUBERNETES_VERSION" ]; then
  note "$node runs $version already"
  exit 0
fi
admin_kubectl cordon "$node"
admin_kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --force --timeout "${seconds}s" \
  || fail "$node was not drained within $seconds s: a pod disruption budget may stand against it; the node stays cordoned"
note "drained $node"
