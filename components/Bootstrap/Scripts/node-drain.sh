#!/usr/bin/env bash
# Moves the pods of a node elsewhere before the node is changed, from a control-plane node. A node that runs the wanted
# version already is left alone.
# Usage: node-drain.sh NODE SECONDS [kubernetes|runtime]: what is going to change.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=packages.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/packages.sh"
begin_step "node-drain-$1"

node="$1"
seconds="$2"
what="${3:-kubernetes}"

if [ "$what" = kubernetes ]; then
  name=$(admin_kubectl get node "$node" --ignore-not-found --output name) || fail "the API does not say whether $node is registered"
  if [ -z "$name" ]; then
    note "$node is no member yet; it joins with $KUBERNETES_VERSION"
    exit 0
  fi
fi
version=$(admin_kubectl get node "$node" --output "jsonpath={.status.nodeInfo.$(if [ "$what" = runtime ]; then echo containerRuntimeVersion; else echo kubeletVersion; fi)}") \
  || fail "$node is not registered"
case "$what" in
  runtime)
    version="${version/:\/\/v/:\/\/}"
    wanted=$(wanted_runtime)
    [ "${version%%:*}" = "${wanted%%:*}" ] || fail "$node runs ${version%%:*}, but the stack says ${wanted%%:*}: a node keeps its kind of container runtime; replace nodes one after the other"
    ;;
  *) wanted="v$KUBERNETES_VERSION" ;;
esac
# shellcheck disable=SC2053 # a pattern
if [[ "$version" == $wanted ]]; then
  note "$node runs $version already"
  exit 0
fi
if [ "$what" = runtime ]; then
  # Remembers for node-uncordon.sh that this step drains the node, and whether somebody else had it cordoned before.
  [ -f "$CALICO_ACI_STATE/drained.$node" ] \
    || printf '%s\n' "$(admin_kubectl get node "$node" --output 'jsonpath={.spec.unschedulable}')" >"$CALICO_ACI_STATE/drained.$node"
fi
admin_kubectl cordon "$node"
admin_kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --force --timeout "${seconds}s" \
  || fail "$node was not drained within $seconds s: a pod disruption budget may stand against it; the node stays cordoned"
note "drained $node"
