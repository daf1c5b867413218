#!/usr/bin/env bash
# Takes the API server's EncryptionConfiguration, which holds the keys, from standard input and puts it where the API
# server reads it. A running API server notices the new file by itself; this step waits until it has.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step encryption-keys
umask 077

folder="$KUBERNETES_ETC/encryption"
install -d -m 0700 "$folder"
part=$(mktemp "$folder/.config.XXXXXX")
trap 'status=$?; rm -f "$part"; step_exit "$status"' EXIT
cat >"$part"
grep -qx 'kind: EncryptionConfiguration' "$part" || fail "standard input is not an EncryptionConfiguration"
if cmp -s "$part" "$folder/config.yaml"; then
  note "has these encryption keys already"
  exit 0
fi

# What one API server encrypts, the others must be able to read: they know a key before it becomes the active one.
active_key() { sed -n 's/^ *-\{0,1\} *name: *//p' "$1" | head -n 1; }
if [ -f "$folder/config.yaml" ] && [ -f "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" ] && ! grep -qE "name: $(active_key "$part")\$" "$folder/config.yaml"; then
  fail "the new active key is not one that the API servers know: first add it as the inactive key and run pulumi up, then make it the active one"
fi
written=$(date +%s)
mv -f "$part" "$folder/config.yaml"

if [ ! -f "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" ]; then
  note "has the encryption keys for its API server"
  exit 0
fi
grep -q -- '--encryption-provider-config=' "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" \
  || fail "the API server of $NODE_NAME was set up without encryption at rest; docs/bootstrap.md says how it is switched on in a running cluster"

# The API server looks at the file once a minute.
digest="sha256:$(sha256sum "$folder/config.yaml" | cut -c 1-64)"
reloaded() {
  local metrics
  metrics=$(admin_kubectl --server "https://$LOCAL_API_ENDPOINT" get --raw /metrics | grep '^apiserver_encryption_config_controller_') || return 1
  case "$metrics" in
    *_last_config_info*) grep -F '_last_config_info{' <<<"$metrics" | grep -Fq "$digest" ;;
    # Older API servers only tell the time of the last good reload.
    *) awk -v since="$written" '/_last_timestamp_seconds\{.*status="success"/ && $2 >= since { found = 1 } END { exit !found }' <<<"$metrics" ;;
  esac
}
retry 60 5 reloaded || fail "the API server at https://$LOCAL_API_ENDPOINT has not read the new keys after 5 minutes"
note "the API server uses the new encryption keys"
