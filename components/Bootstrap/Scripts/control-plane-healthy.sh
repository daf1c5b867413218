#!/usr/bin/env bash
# Waits, on a control-plane node whose VM may just have been started again, until its API server is ready, every control-plane
# node is ready and every member of etcd is healthy: then another control-plane VM may be powered off. A node that is no
# member yet has nothing to wait for.
# Usage: control-plane-healthy.sh
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step control-plane-healthy

problem=""

# Whether all is well; what is not, in $problem.
healthy() {
  local nodes node ready
  problem="the API server at https://$LOCAL_API_ENDPOINT is not ready"
  local_api_ready || return 1
  problem="the API tells of no control-plane node"
  nodes=$(admin_kubectl get nodes --selector node-role.kubernetes.io/control-plane --output \
    'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}') || return 1
  [ -n "$nodes" ] || return 1
  while read -r node ready; do
    problem="$node is not ready"
    [ "$ready" = True ] || return 1
  done <<<"$nodes"
  problem="etcd has a member that is not healthy, see the log of the step"
  admin_etcdctl endpoint health --cluster || return 1
  problem=""
}

if [ ! -f "$KUBERNETES_ETC/admin.conf" ]; then
  note "is no control-plane node of a cluster yet"
  exit 0
fi
retry "${HEALTH_ATTEMPTS:-120}" 5 healthy \
  || fail "$NODE_NAME is not healthy again: $problem. The control-plane VMs after it were left alone, and the next deployment goes on here"
note "the control plane is healthy"
