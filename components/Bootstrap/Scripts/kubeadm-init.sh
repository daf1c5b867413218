#!/usr/bin/env bash
# Initialises the cluster on the first control-plane node. On a node that is a member already it does nothing; where
# the cluster exists without this node it refuses, because a second cluster behind the same endpoint would be the result.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step kubeadm-init

started="$CALICO_ACI_STATE/kubeadm.started"
finished="$CALICO_ACI_STATE/kubeadm.finished"

if [ -f "$finished" ] && [ -f "$KUBERNETES_ETC/admin.conf" ]; then
  note "is a member of the cluster already"
  exit 0
fi
if [ -f "$KUBERNETES_ETC/admin.conf" ] && [ ! -f "$started" ]; then
  note "was initialised by other means; leaving it as it is"
  touch "$finished"
  exit 0
fi
if [ ! -f "$started" ] && endpoint_ready; then
  fail "an API server answers at https://$CONTROL_PLANE_ENDPOINT already, and $NODE_NAME is not a member of its cluster. To replace this node, name another control-plane node in kubernetes.initialControlPlane; then this one joins instead."
fi

initialise() {
  if [ -f "$started" ]; then
    note "an earlier attempt was cut short; resetting what it left"
    kubeadm reset --force --cri-socket "$CRI_SOCKET" || return 1
  fi
  touch "$started"
  # The administrator's kubeconfig has no rights before kubeadm ends.
  place_kube_vip super-admin.conf || return 1
  kubeadm init --config "$CALICO_ACI_ETC/kubeadm-init.yaml" --skip-token-print --skip-certificate-key-print
}

retry 5 20 kubeadm config images pull --config "$CALICO_ACI_ETC/kubeadm-init.yaml"
retry 2 10 initialise
retry 60 2 local_api_ready || fail "kubeadm init ended, but the API server at https://$LOCAL_API_ENDPOINT does not say that it is ready"
record_configuration
record_kube_proxy
record_upload
record_kubelet_arguments
touch "$finished" "$CALICO_ACI_STATE/upgraded.$KUBERNETES_VERSION"
rm -f "$started"
note "initialised Kubernetes $KUBERNETES_VERSION"
