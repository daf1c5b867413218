#!/usr/bin/env bash
# Brings etcd back from a snapshot. Run by hand on the control-plane nodes, as root, in this order:
#   1. on every other control-plane node:        etcd-restore.sh stop
#   2. on the node that has the snapshot:         etcd-restore.sh restore FILE
#   3. on the others, one after the other:        etcd-restore.sh rejoin ADDRESS   (the address of the node of 2)
# The old data directory is kept beside the new one. Every command may run again after it failed.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=etcd-tools.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/etcd-tools.sh"

case "${1:-}" in
  stop | restore | rejoin) ;;
  *)
    sed -n 's/^#   /  /p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
begin_step etcd-restore

umask 077
stopped="$KUBERNETES_ETC/calico-aci-stopped"
manifests="$KUBERNETES_ETC/manifests"
started_at=$(date -u +%Y%m%dT%H%M%SZ)

# curl's exit code 7: nothing accepts the connection.
no_api() {
  local code=0
  curl --silent --insecure --noproxy '*' --max-time 5 --output /dev/null "https://$LOCAL_API_ENDPOINT/readyz" || code=$?
  [ "$code" -eq 7 ]
}
no_etcd() { ! etcd_process >/dev/null; }

# Takes the static pods of the control plane down and waits until they are gone.
stop_control_plane() {
  local pod
  install -d -m 0700 "$stopped"
  for pod in kube-apiserver kube-controller-manager kube-scheduler etcd; do
    if [ -f "$manifests/$pod.yaml" ]; then
      mv -f "$manifests/$pod.yaml" "$stopped/$pod.yaml"
    fi
  done
  [ -f "$stopped/etcd.yaml" ] || fail "there is no etcd.yaml in $manifests or $stopped: is $NODE_NAME a control-plane node with etcd?"
  retry 90 2 no_etcd || fail "etcd still runs 3 minutes after its manifest was taken away; is the kubelet running?"
  retry 90 2 no_api || fail "something still answers at https://$LOCAL_API_ENDPOINT 3 minutes after the API server's manifest was taken away"
}

set_aside() {
  if [ -e "$ETCD_DATA/member" ]; then
    install -d -m 0700 "$ETCD_DATA.before-$started_at"
    mv "$ETCD_DATA/member" "$ETCD_DATA.before-$started_at/"
    note "kept the old data in $ETCD_DATA.before-$started_at"
  fi
}

start_pod() {
  if [ -f "$stopped/$1.yaml" ]; then
    mv -f "$stopped/$1.yaml" "$manifests/$1.yaml"
  fi
}

# The client URL of etcd at an address; one of IPv6 gets its brackets.
etcd_url() {
  local address="${1#[}"
  address="${address%]}"
  case "$address" in *:*) address="[$address]" ;; esac
  printf 'https://%s:2379\n' "$address"
}

etcd_healthy() { etcd_client "$client" endpoint health; }

start_control_plane() {
  start_pod kube-apiserver
  start_pod kube-controller-manager
  start_pod kube-scheduler
  retry 90 2 local_api_ready || fail "etcd runs again, but the API server at https://$LOCAL_API_ENDPOINT is not ready"
  # The kubelet has seen later versions of its objects than there are now.
  systemctl restart kubelet.service
}

# member_field ADDRESS NAME FIELD: a field of the member of that name, as the etcd at ADDRESS lists it.
member_field() { etcd_client "$1" member list | awk -F ', ' -v name="$2" -v field="$3" '$3 == name { print $field }'; }
member_by_peer() { etcd_client "$1" member list | awk -F ', ' -v peer="$2" '$4 == peer { print $1 }'; }

take_etcd_tools || [ -x "$ETCD_TOOLS/etcdctl" ] || [ "$1" = stop ] || fail "there is no etcdctl on $NODE_NAME: etcd does not run, and no snapshot was ever taken here. Copy etcdctl and etcdutl of etcd's release to $ETCD_TOOLS."

case "$1" in
  stop)
    stop_control_plane
    set_aside
    note "the control plane is stopped; next: etcd-restore.sh restore FILE on the node with the snapshot"
    ;;

  restore)
    file="${2:?the snapshot}"
    [ -f "$file" ] || fail "there is no file $file"
    status=$(verify_snapshot "$file") || fail "$file is not a whole snapshot; nothing was stopped"
    stop_control_plane
    peer=$(etcd_flag initial-advertise-peer-urls "$stopped/etcd.yaml")
    client=$(etcd_flag advertise-client-urls "$stopped/etcd.yaml")
    name=$(etcd_flag name "$stopped/etcd.yaml")
    [[ -n "$peer" && -n "$client" && -n "$name" ]] || fail "$stopped/etcd.yaml does not tell the member's name and addresses"
    set_aside
    # Watchers must not see revisions again that they have seen with another content.
    later=()
    help=$(etcd_files snapshot restore --help 2>&1 || true)
    case "$help" in *--bump-revision*) later=(--bump-revision 1000000000 --mark-compacted) ;; esac
    rm -rf "$ETCD_DATA.restoring"
    etcd_files snapshot restore "$file" --data-dir "$ETCD_DATA.restoring" --name "$name" --initial-cluster "$name=$peer" \
      --initial-advertise-peer-urls "$peer" --initial-cluster-token "restored-$started_at" "${later[@]}" \
      || fail "the snapshot could not be restored; the old data is in $ETCD_DATA.before-$started_at"
    install -d -m 0700 "$ETCD_DATA"
    mv "$ETCD_DATA.restoring/member" "$ETCD_DATA/member"
    rm -rf "$ETCD_DATA.restoring"
    sed -i -e "s|^\( *- --initial-cluster=\).*|\1$name=$peer|" -e '/^ *- --initial-cluster-state=/d' "$stopped/etcd.yaml"
    start_pod etcd
    retry 90 2 etcd_healthy || fail "the restored etcd is not healthy at $client"
    start_control_plane
    note "restored $file: $status; next, on each other control-plane node in turn: etcd-restore.sh rejoin ${LOCAL_API_ENDPOINT%:*}"
    ;;

  rejoin)
    first=$(etcd_url "${2:?the address of the node with the restored etcd}")
    source_manifest="$stopped/etcd.yaml"
    if [ ! -f "$source_manifest" ] && [ "$(etcd_client "$first" member list 2>/dev/null | grep -Fc ", started, $NODE_NAME, ")" = 1 ] && etcd_process >/dev/null; then
      client=$(etcd_flag advertise-client-urls "$ETCD_MANIFEST")
      retry 5 2 etcd_healthy || fail "etcd on $NODE_NAME is a member, but not healthy"
      start_control_plane
      note "is a member of the restored etcd already"
      exit 0
    fi
    etcd_client "$first" endpoint health || fail "no restored etcd answers at $first"
    stop_control_plane
    set_aside
    name=$(etcd_flag name "$source_manifest")
    peer=$(etcd_flag initial-advertise-peer-urls "$source_manifest")
    client=$(etcd_flag advertise-client-urls "$source_manifest")
    # A member that an earlier attempt added may have a vote without a process: it is taken out first.
    old=$(member_by_peer "$first" "$peer")
    if [ -n "$old" ]; then
      etcd_client "$first" member remove "$old" || fail "the earlier member of $NODE_NAME could not be removed"
    fi
    # A learner has no vote until it has all data, so that a failure here does not stop the restored etcd.
    added=$(etcd_client "$first" member add "$name" --learner --peer-urls "$peer") || fail "etcd at $first did not take $NODE_NAME as a member"
    cluster=$(sed -n 's/^ETCD_INITIAL_CLUSTER="\(.*\)"$/\1/p' <<<"$added")
    [ -n "$cluster" ] || fail "etcd at $first does not tell its members"
    sed -i -e "s|^\( *- --initial-cluster=\).*|\1$cluster|" -e '/^ *- --initial-cluster-state=/d' "$source_manifest"
    sed -i -e "s|^\( *- --\)initial-cluster=.*|&\n\1initial-cluster-state=existing|" "$source_manifest"
    start_pod etcd
    promote() {
      local member
      member=$(member_field "$first" "$name" 1)
      [ -n "$member" ] || return 1
      [ "$(member_field "$first" "$name" 6)" = false ] || etcd_client "$first" member promote "$member"
    }
    retry 90 2 promote || fail "etcd on $NODE_NAME did not catch up with $first"
    retry 90 2 etcd_healthy || fail "etcd on $NODE_NAME joined, but is not healthy at $client"
    start_control_plane
    note "rejoined: $(etcd_client "$first" member list | wc -l) members"
    ;;
esac
