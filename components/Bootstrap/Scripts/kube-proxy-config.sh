#!/usr/bin/env bash
# Puts kube-proxy's configuration in this node's files into the cluster, and restarts kube-proxy on one node after the other. A
# run that was cut short is finished by the next one. Where kube-proxy does not come up on a node, the others go on as before.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step kube-proxy-config

grep -q '^kind: KubeProxyConfiguration$' "$kubeadm_config" || fail "kube-proxy cannot be taken away from a running cluster. Keep kubernetes.kubeProxy"
if ! differs kube-proxy; then
  note "kube-proxy has this configuration already"
  exit 0
fi
[ "$(kubeadm version --output short)" = "v$KUBERNETES_VERSION" ] || fail "finish the upgrade to $KUBERNETES_VERSION first"
retry 5 10 kubeadm init phase addon kube-proxy --config "$kubeadm_config" || fail "kubeadm did not change kube-proxy: $(tail -n 3 "$STEP_LOG")"
admin_kubectl --namespace kube-system rollout restart daemonset kube-proxy
admin_kubectl --namespace kube-system rollout status daemonset kube-proxy --timeout 15m \
  || fail "kube-proxy does not run with its new configuration on all nodes after 15 minutes; those that it did not reach go on with the former one: kubectl -n kube-system get pods -l k8s-app=kube-proxy"
record_kube_proxy
note "kube-proxy runs with its new configuration"
