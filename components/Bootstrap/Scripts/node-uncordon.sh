#!/usr/bin/env bash
# Waits, on a control-plane node, until an upgraded node is ready with the wanted version, and lets it take pods again.
# Usage: node-uncordon.sh NODE
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step node-uncordon

node="$1"
upgraded() {
  [ "$(admin_kubectl get node "$node" --output 'jsonpath={.status.nodeInfo.kubeletVersion}')" = "v$KUBERNETES_VERSION" ] \
    && admin_kubectl wait "node/$node" --for condition=Ready --timeout 5s
}
retry 60 5 upgraded || fail "$node is not ready with Kubernetes $KUBERNETES_VERSION after 5 minutes; it stays cordoned"
admin_kubectl uncordon "$node"
note "$node runs $KUBERNETES_VERSION"
