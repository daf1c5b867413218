#!/usr/bin/env bash
# Waits, on a control-plane node, until a changed node is ready with the wanted version, and lets it take pods again.
# Usage: node-uncordon.sh NODE [kubernetes|runtime]: what has changed.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=packages.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/packages.sh"
begin_step "node-uncordon-$1"

node="$1"
what="${2:-kubernetes}"
drained="$CALICO_ACI_STATE/drained.$node"

ready() { admin_kubectl wait "node/$node" --for condition=Ready --timeout 5s; }
upgraded() {
  [ "$(admin_kubectl get node "$node" --output 'jsonpath={.status.nodeInfo.kubeletVersion}')" = "v$KUBERNETES_VERSION" ] && ready
}
changed() {
  local version
  version=$(admin_kubectl get node "$node" --output 'jsonpath={.status.nodeInfo.containerRuntimeVersion}') || return 1
  # shellcheck disable=SC2053 # a pattern
  [[ "${version/:\/\/v/:\/\/}" == $(wanted_runtime) ]] && ready
}

if [ "$what" = runtime ]; then
  if [ ! -f "$drained" ]; then
    note "$node was not drained; leaving it as it is"
    exit 0
  fi
  retry 60 5 changed || fail "$node is not ready with $(wanted_runtime) after 5 minutes; it stays cordoned"
  if [ "$(cat "$drained")" = true ]; then
    note "$node runs $(wanted_runtime); somebody had it cordoned before, so it stays cordoned"
  else
    admin_kubectl uncordon "$node"
    note "$node runs $(wanted_runtime)"
  fi
  rm -f "$drained"
  exit 0
fi
name=$(admin_kubectl get node "$node" --ignore-not-found --output name) || fail "the API does not say whether $node is registered"
if [ -z "$name" ]; then
  note "$node is no member yet; it joins with $KUBERNETES_VERSION"
  exit 0
fi
retry 60 5 upgraded || fail "$node is not ready with Kubernetes $KUBERNETES_VERSION after 5 minutes; it stays cordoned"
admin_kubectl uncordon "$node"
note "$node runs $KUBERNETES_VERSION"
