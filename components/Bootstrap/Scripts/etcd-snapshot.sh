#!/usr/bin/env bash
# Takes a snapshot of etcd on a control-plane node, verifies it, copies it away where the settings say so, and removes
# the oldest ones. A systemd timer runs it; an upgrade runs it first. Run it by hand at any time.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=etcd-tools.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/etcd-tools.sh"
begin_step etcd-snapshot
umask 077

if [ ! -f "$ETCD_MANIFEST" ]; then
  note "has no etcd member; nothing to save"
  exit 0
fi

prefix="etcd-$NODE_NAME-"
free_space() { df --output=avail --block-size=1 "$1" | tail -n 1 | tr -d ' '; }

# prune DIRECTORY: keeps the newest snapshots of this node; their names sort by time.
prune() {
  local old
  find "$1" -maxdepth 1 -type f -name "$prefix*.db" -printf '%f\n' | sort -r | tail -n +"$((SNAPSHOT_KEEP + 1))" | while IFS= read -r old; do
    rm -f "$1/$old"
    echo "removed $1/$old"
  done
}

copy_away() {
  local command
  if [ -n "$SNAPSHOT_COPY_TO" ]; then
    [ -d "$SNAPSHOT_COPY_TO" ] || fail "$SNAPSHOT_COPY_TO is not there: $snapshot was not copied away"
    [ "$(stat -c %d "$SNAPSHOT_COPY_TO")" != "$(stat -c %d "$SNAPSHOT_DIRECTORY")" ] \
      || fail "$SNAPSHOT_COPY_TO is on the same file system as $SNAPSHOT_DIRECTORY: is it mounted? $snapshot was not copied away"
    timeout 900 cp "$snapshot" "$SNAPSHOT_COPY_TO/.$name.part" || fail "$snapshot could not be copied to $SNAPSHOT_COPY_TO"
    mv -f "$SNAPSHOT_COPY_TO/.$name.part" "$SNAPSHOT_COPY_TO/$name"
    cmp -s "$snapshot" "$SNAPSHOT_COPY_TO/$name" || fail "$SNAPSHOT_COPY_TO/$name differs from $snapshot"
    prune "$SNAPSHOT_COPY_TO"
  fi
  if [ -n "$SNAPSHOT_COPY_COMMAND" ]; then
    mapfile -t command <<<"$SNAPSHOT_COPY_COMMAND"
    timeout 900 "${command[@]}" "$snapshot" </dev/null || fail "${command[0]} did not copy $snapshot away (exit code $?)"
  fi
}

install -d -m 0700 "$SNAPSHOT_DIRECTORY"
chmod 0700 "$SNAPSHOT_DIRECTORY"
retry 5 5 take_etcd_tools || fail "etcd does not run on $NODE_NAME: no process with --data-dir=$ETCD_DATA has an etcdctl beside it"

size=$(stat -c %s "$ETCD_DATA/member/snap/db")
free=$(free_space "$SNAPSHOT_DIRECTORY")
[ "$free" -gt "$((size + 67108864))" ] \
  || fail "$SNAPSHOT_DIRECTORY has $((free / 1048576)) MiB left, and a snapshot of $((size / 1048576)) MiB must leave 64 MiB"

name="$prefix$(date -u +%Y%m%dT%H%M%SZ).db"
snapshot="$SNAPSHOT_DIRECTORY/$name"
part="$SNAPSHOT_DIRECTORY/.snapshot.part"
trap 'status=$?; rm -f "$part" "$part.part"; step_exit "$status"' EXIT
rm -f "$part"
retry 3 10 etcd_client "$ETCD_ENDPOINT" snapshot save "$part" || fail "etcd gave no snapshot; the older ones stay"
status=$(verify_snapshot "$part") || fail "the snapshot that etcd gave cannot be verified; the older ones stay"
chmod 0600 "$part"
mv -f "$part" "$snapshot"
prune "$SNAPSHOT_DIRECTORY"
note "saved $snapshot: $status"
copy_away
