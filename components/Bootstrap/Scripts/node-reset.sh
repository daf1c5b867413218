#!/usr/bin/env bash
# Undoes the work on a machine that leaves the cluster and is kept: pods, certificates, keys, network rules, CNI files, and
# what would start again with the machine. keepalived would take the API's address from the nodes that stay.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step node-reset

for unit in keepalived.service haproxy.service calico-aci-etcd-snapshot.timer; do
  if systemctl cat "$unit" >/dev/null 2>&1; then
    systemctl disable --now "$unit"
  fi
done
rm -f /etc/keepalived/authentication.conf
kubeadm reset --force --cri-socket "$CRI_SOCKET"
rm -rf /etc/cni/net.d /root/.kube "$KUBERNETES_ETC/encryption"
# A machine that comes back is prepared like a new one.
rm -rf "$CALICO_ACI_STATE"/kubeadm.* "$CALICO_ACI_STATE"/control-plane.* "$CALICO_ACI_STATE"/kubelet.* "$CALICO_ACI_STATE"/certificates.* "$CALICO_ACI_STATE"/upgraded.* "$CALICO_ACI_STATE"/vrrp.held "$CALICO_ACI_STATE/load-balancer" "$CALICO_ACI_STATE"/kube-vip.*
for stamp in snapshots haproxy keepalived; do
  rm -f "$CALICO_ACI_STATE/applied.$stamp"
done
if command -v ipvsadm >/dev/null 2>&1; then
  ipvsadm --clear
fi
for save in iptables-save ip6tables-save; do
  if command -v "$save" >/dev/null 2>&1; then
    "$save" | sed -E '/(cali|KUBE)-/d' | "${save%-save}-restore"
  fi
done
note "reset"
