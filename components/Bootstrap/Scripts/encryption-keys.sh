#!/usr/bin/env bash
# Takes the API server's EncryptionConfiguration, which holds the keys, from standard input and puts it where the API
# server reads it. Standard input has two: the wanted one, and the same with "identity" as the provider that writes.
# What one API server writes, the others must be able to read. So where a running cluster is not encrypted yet, or not all
# of the resources are, the step puts the second one; when it is everywhere, "write" puts the first.
# A running API server notices the new file by itself; this step waits until it has. One that runs without encryption gets
# its argument by control-plane-update.sh.
# Usage: encryption-keys.sh [read|write]
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=encryption-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/encryption-config.sh"
mode="${1:-read}"
begin_step encryption-keys
umask 077

current="$encryption_file"
install -d -m 0700 "$encryption_folder"
parts=$(mktemp -d "$encryption_folder/.part.XXXXXX")
trap 'status=$?; rm -rf "$parts"; step_exit "$status"' EXIT
wanted="$parts/wanted" transition="$parts/transition"
awk -v wanted="$wanted" -v transition="$transition" '/^---$/ { second = 1; next } { print > (second ? transition : wanted) }'
for file in "$wanted" "$transition"; do
  grep -qsx 'kind: EncryptionConfiguration' "$file" || fail "standard input does not have two documents of the kind EncryptionConfiguration"
done

if [ ! -f "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" ]; then
  [ "$mode" = read ] || fail "$NODE_NAME has no API server"
  mv -f "$transition" "$encryption_transition"
  mv -f "$wanted" "$current"
  note "has the encryption keys for its API server"
  exit 0
fi

# Refuses, before anything is changed, what would make stored objects unreadable.
check_change() {
  local gone writer
  gone=$(lacking encryption_resources "$current" "$wanted" | paste -sd ' ')
  [ -z "$gone" ] || fail "these resources are encrypted and the API servers could not read them any more: $gone. Keep them in kubernetes.encryption.resources"
  writer=$(encryption_writer "$current")
  if [ "$writer" = identity ]; then
    [ -z "$(lacking encryption_providers "$current" "$transition")" ] \
      || fail "first finish what an earlier pulumi up began: bring back the keys that it had, and change them when it is done"
    return 0
  fi
  encryption_providers "$current" | grep -Fqx -- "$(encryption_writer "$wanted")" \
    || fail "the new active key is not one that the API servers know: first add it as the inactive key and run pulumi up, then make it the active one"
  encryption_providers "$wanted" | grep -Fqx -- "$writer" \
    || fail "the key that the API servers encrypt with is not among the keys of the stack: bring it back as the inactive key"
}

next="$wanted"
if ! runs_encryption; then
  [ "$mode" = read ] || fail "the API server of $NODE_NAME runs without encryption at rest: its step -control-plane has not run"
  next="$transition"
elif [ -f "$current" ] && ! cmp -s "$wanted" "$current"; then
  check_change
  if [ "$mode" = write ]; then
    cmp -s "$transition" "$current" || fail "the step -encryption of $NODE_NAME has not run with these keys"
  elif [ "$(encryption_writer "$current")" = identity ] || [ -n "$(lacking encryption_resources "$wanted" "$current")" ]; then
    next="$transition"
  fi
fi
if cmp -s "$next" "$current"; then
  if [ "$next" = "$wanted" ]; then rm -f "$encryption_transition"; fi
  note "has these encryption keys already"
  exit 0
fi

# Nodes that join meanwhile begin like this one (see join-material.sh).
if [ "$next" = "$transition" ]; then cp "$transition" "$encryption_transition"; fi
written=$(date +%s)
mv -f "$next" "$current"
if ! runs_encryption; then
  note "has the encryption keys; its API server reads them when it restarts"
  exit 0
fi

# The API server looks at the file once a minute.
digest="sha256:$(sha256sum "$current" | cut -c 1-64)"
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
if [ "$next" = "$wanted" ]; then rm -f "$encryption_transition"; fi
note "the API server uses the new encryption keys"
