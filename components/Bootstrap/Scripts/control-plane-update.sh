#!/usr/bin/env bash
# Brings this control-plane node to the kubeadm configuration in its files: the API server's certificate, and the static pods
# of etcd, API server, controller manager and scheduler. Only what differs restarts. If the node's API server does not get
# ready, the node goes back to what it had. A run that was cut short is finished by the next one.
# Usage: control-plane-update.sh [upload]: "upload" also puts the configuration into the cluster, for nodes that join later.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step control-plane-update

upload="${1:-}"
config="$kubeadm_config"
manifests="$KUBERNETES_ETC/manifests"
backup="$CALICO_ACI_STATE/control-plane.before"
components=(kube-apiserver kube-controller-manager kube-scheduler)

container() { crictl ps --quiet --name "^$1\$" --state Running | head -n 1; }
stopped() { [ -z "$(container "$1")" ]; }
renewed() {
  local now
  now=$(container "$1")
  [ -n "$now" ] && [ "$now" != "$2" ]
}

# What the node had, and the containers that ran then. That of a run that was cut short stays the measure.
remember() {
  local pod part="$backup.part"
  [ ! -d "$backup" ] || return 0
  rm -rf "$part"
  install -d -m 0700 "$part"
  for pod in etcd "${components[@]}"; do
    if [ -f "$manifests/$pod.yaml" ]; then
      cp -p "$manifests/$pod.yaml" "$part/"
      container "$pod" >"$part/$pod.id"
    fi
  done
  cp -p "$KUBERNETES_ETC/pki/apiserver.crt" "$KUBERNETES_ETC/pki/apiserver.key" "$part/"
  mv "$part" "$backup"
}

# The kubelet sees a whole file or none, and no file whose name begins with a dot.
put() {
  local part
  part="$(dirname "$2")/.calico-aci.$(basename "$2")"
  if [ ! -f "$1" ] || cmp -s "$1" "$2"; then return 0; fi
  cp -p "$1" "$part"
  mv -f "$part" "$2"
}

go_back() {
  local pod state="its API server is ready"
  for pod in etcd "${components[@]}"; do
    put "$backup/$pod.yaml" "$manifests/$pod.yaml"
  done
  put "$backup/apiserver.key" "$KUBERNETES_ETC/pki/apiserver.key"
  put "$backup/apiserver.crt" "$KUBERNETES_ETC/pki/apiserver.crt"
  if retry 90 2 local_api_ready; then rm -rf "$backup"; else state="its API server is not ready yet: see crictl ps -a"; fi
  fail "$1; $NODE_NAME has its former configuration again and $state. The nodes after it were left alone"
}

# Waits until the pod runs from its new manifest, where it has one.
settle() {
  local pod="$1"
  if [ -f "$manifests/$pod.yaml" ] && ! cmp -s "$backup/$pod.yaml" "$manifests/$pod.yaml"; then
    retry "${SETTLE_ATTEMPTS:-120}" 2 renewed "$pod" "$(cat "$backup/$pod.id" 2>/dev/null || true)" || go_back "$pod does not run with its new configuration"
    note "$pod runs with its new configuration"
  fi
  retry "${SETTLE_ATTEMPTS:-120}" 2 local_api_ready || go_back "the API server at https://$LOCAL_API_ENDPOINT is not ready with the new configuration of $pod"
}

[ -f "$KUBERNETES_ETC/admin.conf" ] || fail "$NODE_NAME is not a control-plane node of the cluster"
if ! differs all && [ ! -d "$backup" ]; then
  note "has this configuration already"
  exit 0
fi
keep_encryption
running_config=$(admin_kubectl --namespace kube-system get configmap kubeadm-config --output 'jsonpath={.data.ClusterConfiguration}') \
  || fail "the cluster does not tell its kubeadm configuration"
value() { sed -n "s/^ *$1: *[\"']\{0,1\}\([^\"']*\)[\"']\{0,1\}\$/\1/p" | head -n 1; }
for key in controlPlaneEndpoint serviceSubnet dnsDomain; do
  was=$(value "$key" <<<"$running_config")
  wanted=$(value "$key" <"$config")
  [ -z "$was" ] || [ "$was" = "$wanted" ] || fail "$key of a running cluster cannot change: it is $was, and the stack says $wanted"
done
[ "$(kubeadm version --output short)" = "v$KUBERNETES_VERSION" ] || fail "finish the upgrade to $KUBERNETES_VERSION first"

remember
retry 90 2 local_api_ready || go_back "the API server at https://$LOCAL_API_ENDPOINT was not ready before the change"
if differs etcd && [ -f "$manifests/etcd.yaml" ]; then
  kubeadm init phase etcd local --config "$config" || go_back "kubeadm wrote no manifest of etcd: $(tail -n 3 "$STEP_LOG")"
  settle etcd
fi
restart=""
if differs names; then
  rm -f "$KUBERNETES_ETC/pki/apiserver.crt" "$KUBERNETES_ETC/pki/apiserver.key"
  kubeadm init phase certs apiserver --config "$config" || go_back "kubeadm made no certificate: $(tail -n 3 "$STEP_LOG")"
  restart=yes
elif differs audit; then
  restart=yes
fi
kubeadm init phase control-plane all --config "$config" || go_back "kubeadm wrote no manifests: $(tail -n 3 "$STEP_LOG")"
# What the manifest does not show needs a restart of its own: its file is taken away and brought back.
if [ -n "$restart" ] && cmp -s "$backup/kube-apiserver.yaml" "$manifests/kube-apiserver.yaml"; then
  rm -f "$manifests/kube-apiserver.yaml"
  retry 90 2 stopped kube-apiserver || go_back "kube-apiserver does not stop"
  put "$backup/kube-apiserver.yaml" "$manifests/kube-apiserver.yaml"
fi
for pod in "${components[@]}"; do
  settle "$pod"
done
if [ "$upload" = upload ]; then
  upload_configuration || fail "$NODE_NAME uses the configuration, but it did not get into the cluster: $(tail -n 3 "$STEP_LOG")"
fi
record_configuration
rm -rf "$backup"
note "has the new configuration"
