#!/usr/bin/env bash
# Joins this node to the cluster. What is secret comes on standard input (see join-material.sh) and lives in memory
# and in a file under /run, which is memory too, only while kubeadm runs.
# Usage: kubeadm-join.sh RESOURCE: the name of the resource that made the join material, for the error message.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step kubeadm-join

started="$CALICO_ACI_STATE/kubeadm.started"
finished="$CALICO_ACI_STATE/kubeadm.finished"
material_resource="$1"

if [ -f "$KUBERNETES_ETC/kubelet.conf" ] && [ ! -f "$started" ]; then
  note "is a member of the cluster already"
  touch "$finished"
  exit 0
fi

expires=0 token="" ca_cert_hash="" certificate_key="" encryption=""
while IFS='=' read -r key value; do
  case "$key" in
    expires) expires="$value" ;;
    token) token="$value" ;;
    caCertHash) ca_cert_hash="$value" ;;
    certificateKey) certificate_key="$value" ;;
    encryption) encryption="$value" ;;
  esac
done
[[ "$expires" =~ ^[0-9]+$ && "$token" =~ ^[a-z0-9]{6}\.[a-z0-9]{16}$ && "$ca_cert_hash" =~ ^sha256:[0-9a-f]{64}$ ]] \
  || fail "the join material on standard input is not complete"
[[ "$certificate_key" =~ ^([0-9a-f]{64})?$ ]] || fail "the certificate key on standard input is not a key"
[ "$(date +%s)" -lt "$expires" ] \
  || fail "the join material has expired. Make it anew: pulumi up --target-dependents --replace '**$material_resource'"

retry 60 5 endpoint_ready || fail "no API server answers at https://$CONTROL_PLANE_ENDPOINT, so $NODE_NAME cannot join"

# The others cannot read yet what this API server would encrypt (see encryption-keys.sh).
if [ "$encryption" = identity ]; then
  part=$(mktemp "$KUBERNETES_ETC/encryption/.config.XXXXXX")
  cat "$KUBERNETES_ETC/encryption/transition.yaml" >"$part" || fail "the step -encryption of $NODE_NAME has not run"
  mv -f "$part" "$KUBERNETES_ETC/encryption/config.yaml"
fi

join() {
  local config status=0
  if [ -f "$started" ]; then
    note "an earlier attempt was cut short; resetting what it left"
    kubeadm reset --force --cri-socket "$CRI_SOCKET" || return 1
  fi
  touch "$started"
  place_kube_vip admin.conf || return 1
  config=$(mktemp "$CALICO_ACI_RUN/join.XXXXXX") || return 1
  while IFS= read -r line; do
    line="${line//@TOKEN@/$token}"
    line="${line//@CA_CERT_HASH@/$ca_cert_hash}"
    printf '%s\n' "${line//@CERTIFICATE_KEY@/$certificate_key}"
  done <"$CALICO_ACI_ETC/kubeadm-join.yaml" >"$config"
  kubeadm join --config "$config" || status=$?
  rm -f "$config"
  return "$status"
}

trap 'status=$?; rm -f "$CALICO_ACI_RUN"/join.*; step_exit "$status"' EXIT
retry 3 15 join
if [ "$NODE_ROLE" = control-plane ]; then
  retry 60 2 local_api_ready || fail "kubeadm join ended, but the API server at https://$LOCAL_API_ENDPOINT does not say that it is ready"
fi
if [ "$NODE_ROLE" = control-plane ]; then
  record_configuration
fi
record_kubelet_arguments
touch "$finished" "$CALICO_ACI_STATE/upgraded.$KUBERNETES_VERSION"
rm -f "$started"
note "joined"
