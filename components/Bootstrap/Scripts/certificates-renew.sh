#!/usr/bin/env bash
# Renews the certificates of this control-plane node and restarts its static pods one after the other, so that they use
# them. A run that was cut short goes on where it stopped.
# Usage: certificates-renew.sh TOKEN: what the settings name this renewal; the same token renews once.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step certificates-renew

token="$1"
done_with="$CALICO_ACI_STATE/certificates.renewed"
renewing="$CALICO_ACI_STATE/certificates.renewing"
away="$CALICO_ACI_STATE/restarting"
manifests="$KUBERNETES_ETC/manifests"

running() { [ -n "$(crictl ps --quiet --name "^$1\$" --state Running)" ]; }
stopped() { ! running "$1"; }

# Taking the manifest away and bringing it back is how a static pod is restarted.
restart_pod() {
  local pod="$1"
  if [ -f "$manifests/$pod.yaml" ]; then
    mv -f "$manifests/$pod.yaml" "$away/$pod.yaml"
  fi
  [ -f "$away/$pod.yaml" ] || return 0
  retry 90 2 stopped "$pod" || fail "$pod still runs 3 minutes after its manifest was taken away; is the kubelet running?"
  bring_back
  retry 90 2 running "$pod" || fail "$pod does not run 3 minutes after its manifest was put back"
}

bring_back() {
  local file
  for file in "$away"/*.yaml; do
    if [ -f "$file" ]; then
      mv -f "$file" "$manifests/"
    fi
  done
}

[ -f "$KUBERNETES_ETC/admin.conf" ] || fail "$NODE_NAME is not a control-plane node of the cluster"
if [ "$(cat "$done_with" 2>/dev/null || true)" = "$token" ]; then
  note "renewed its certificates for '$token' already"
  exit 0
fi

install -d -m 0700 "$away"
trap 'status=$?; bring_back; step_exit "$status"' EXIT
bring_back
retry 90 2 local_api_ready || fail "the API server at https://$LOCAL_API_ENDPOINT is not ready; certificates are renewed on healthy nodes only"

if [ "$(cat "$renewing" 2>/dev/null || true)" != "$token" ]; then
  kubeadm certs renew all || fail "kubeadm renewed no certificates: $(tail -n 3 "$STEP_LOG")"
  openssl x509 -in "$KUBERNETES_ETC/pki/apiserver.crt" -noout -checkend 2592000 \
    || fail "the renewed certificate of the API server is good for less than 30 days: $(openssl x509 -in "$KUBERNETES_ETC/pki/apiserver.crt" -noout -enddate)"
  printf '%s\n' "$token" >"$renewing"
fi

for pod in etcd kube-apiserver kube-controller-manager kube-scheduler; do
  restart_pod "$pod"
  retry 90 2 local_api_ready || fail "the API server at https://$LOCAL_API_ENDPOINT is not ready after the restart of $pod"
done
mv -f "$renewing" "$done_with"
note "renewed its certificates: $(openssl x509 -in "$KUBERNETES_ETC/pki/apiserver.crt" -noout -enddate)"
