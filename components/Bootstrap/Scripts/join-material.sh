#!/usr/bin/env bash
# Makes what one node needs to join, on a control-plane node: a bootstrap token, the hash of the cluster's CA and, for
# a control-plane node, the key of the freshly uploaded certificates. Standard output is secret. Nothing is written to
# a disk and nothing secret is put on a command line.
# Usage: join-material.sh worker|control-plane NODE
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step "join-material-$2"

role="$1"
node="$2"
lifetime=7200

create_token() { kubeadm token create --ttl "${lifetime}s" --description "join of $node"; }

version=$(kubeadm version --output short)
[ "$version" = "v$KUBERNETES_VERSION" ] || fail "$NODE_NAME runs kubeadm $version, but $node would join with $KUBERNETES_VERSION; finish the upgrade first"

keep_encryption
# Two programs would claim the API's address.
load_balancer_changed() { [ "$(load_balancer_in_use)" = "$LOAD_BALANCER" ]; }
if [ "$role" = control-plane ]; then
  retry 50 5 load_balancer_changed || fail "the load balancer of the API is not $LOAD_BALANCER yet, so $node cannot join; run pulumi up again when it is"
fi
# A node that joins takes the configuration from the cluster, so that it must be the one in the files.
upload_configuration || fail "the configuration did not get into the cluster, so $node cannot join: $(tail -n 3 "$STEP_LOG")"

expires=$(($(date +%s) + lifetime))
token=""
certificate_key=""
for attempt in 1 2 3 4 5; do
  token=$(create_token 2>/dev/null) && break
  echo "no token at attempt $attempt"
  sleep 5
done
[[ "$token" =~ ^[a-z0-9]{6}\.[a-z0-9]{16}$ ]] || fail "kubeadm made no bootstrap token for $node"

hash=$(openssl x509 -in "$KUBERNETES_ETC/pki/ca.crt" -pubkey -noout | openssl pkey -pubin -outform der | sha256sum | cut -d ' ' -f 1)

if [ "$role" = control-plane ]; then
  certificate_key=$(kubeadm init phase upload-certs --upload-certs --config "$CALICO_ACI_ETC/kubeadm-init.yaml" 2>/dev/null \
    | grep -Eo '^[0-9a-f]{64}$' | tail -n 1) || true
  [ -n "$certificate_key" ] || fail "kubeadm uploaded no certificates for $node"
fi

# Until all API servers can read what is encrypted, a new one must not encrypt either.
encryption=""
if [ "$role" = control-plane ] && grep -q 'name: encryption-provider-config$' "$kubeadm_config"; then
  if ! grep -q -- '--encryption-provider-config=' "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" \
    || cmp -s "$KUBERNETES_ETC/encryption/config.yaml" "$KUBERNETES_ETC/encryption/transition.yaml"; then
    encryption=identity
  fi
fi

{
  printf 'expires=%s\n' "$expires"
  printf 'token=%s\n' "$token"
  printf 'caCertHash=sha256:%s\n' "$hash"
  printf 'certificateKey=%s\n' "$certificate_key"
  printf 'encryption=%s\n' "$encryption"
} >&3
