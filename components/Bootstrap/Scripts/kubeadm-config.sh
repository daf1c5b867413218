#!/usr/bin/env bash
# Sourced by steps that compare the kubeadm configuration in this node's files with what is in use.

kubeadm_config="$CALICO_ACI_ETC/kubeadm-init.yaml"

# What the files say about a matter.
matter() {
  case "$1" in
    etcd) awk '/^[^ ]/ { on = /^etcd:/ } on' "$kubeadm_config" ;;
    names) awk '/^  certSANs:/ { on = 1; print; next } on && /^  *- / { print; next } { on = 0 }' "$kubeadm_config" ;;
    kube-proxy) awk '/^---/ { on = 0 } /^kind: KubeProxyConfiguration$/ { on = 1 } on' "$kubeadm_config" ;;
    audit) cat "$CALICO_ACI_ETC/audit-policy.yaml" 2>/dev/null || true ;;
    all)
      grep -v '^kubernetesVersion:' "$kubeadm_config"
      matter audit
      cat "$CALICO_ACI_ETC"/patches/* 2>/dev/null || true
      ;;
  esac
}

# Whether something else is in use than the files say.
differs() { [ "$(matter "$1" | sha256sum)" != "$(cat "$CALICO_ACI_STATE/control-plane.$1" 2>/dev/null || true)" ]; }

# Remembers that the control plane of this node runs with what the files say.
record_configuration() {
  local what
  for what in etcd names audit all; do
    matter "$what" | sha256sum >"$CALICO_ACI_STATE/control-plane.$what"
  done
}

# Remembers that the cluster's kube-proxy runs with what the files of this node say.
record_kube_proxy() { matter kube-proxy | sha256sum >"$CALICO_ACI_STATE/control-plane.kube-proxy"; }

# Nobody could read what is encrypted.
keep_encryption() {
  if grep -qs -- '--encryption-provider-config=' "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" && ! grep -q 'name: encryption-provider-config$' "$kubeadm_config"; then
    fail "encryption at rest cannot be switched off: nobody could read what is encrypted. Keep kubernetes.encryption"
  fi
}

# Remembers the kubelet's arguments that kubeadm has written for this node.
record_kubelet_arguments() { cat "$CALICO_ACI_ETC/kubelet-arguments" >"$CALICO_ACI_STATE/kubelet.arguments" 2>/dev/null || true; }

uploaded_sum() { grep -v '^kubernetesVersion:' "$kubeadm_config" | sha256sum; }
record_upload() { uploaded_sum >"$CALICO_ACI_STATE/kubeadm.uploaded"; }

# Puts the configuration into the cluster, where nodes that join and kubelets take it from, unless it is there. Several
# nodes may join at once: one of them uploads, the others wait for it.
upload_configuration() {
  (
    flock -w 600 8 || exit 1
    [ "$(uploaded_sum)" != "$(cat "$CALICO_ACI_STATE/kubeadm.uploaded" 2>/dev/null || true)" ] || exit 0
    retry 5 10 kubeadm init phase upload-config all --config "$kubeadm_config" || exit 1
    record_upload
  ) 8>"$CALICO_ACI_RUN/kubeadm-upload.lock"
}
