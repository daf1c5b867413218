#!/usr/bin/env bash
# Undoes kubeadm's work on a machine that leaves the cluster and is kept: pods, certificates, network rules, CNI files.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step node-reset

systemctl stop keepalived.service haproxy.service 2>/dev/null || true
kubeadm reset --force --cri-socket "$CRI_SOCKET"
rm -rf /etc/cni/net.d /root/.kube
rm -rf "$CALICO_ACI_STATE/kubeadm.started" "$CALICO_ACI_STATE/kubeadm.finished" "$CALICO_ACI_STATE/kubeadm.uploaded" "$CALICO_ACI_STATE"/control-plane.* "$CALICO_ACI_STATE/kubelet.before"
if command -v ipvsadm >/dev/null 2>&1; then
  ipvsadm --clear
fi
for save in iptables-save ip6tables-save; do
  if command -v "$save" >/dev/null 2>&1; then
    "$save" | sed -E '/(cali|KUBE)-/d' | "${save%-save}-restore"
  fi
done
note "reset"
