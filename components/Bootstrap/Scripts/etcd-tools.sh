#!/usr/bin/env bash
# Sourced by the steps that work on etcd itself. The programs come from the running etcd container, so that they have
# its version and nothing needs to be installed; copies stay on the node for the time when etcd does not run.

ETCD_DATA="${ETCD_DATA:-/var/lib/etcd}"
ETCD_TOOLS="$CALICO_ACI_STATE/etcd-tools"
# shellcheck disable=SC2034 # used by those who source this
ETCD_MANIFEST="$KUBERNETES_ETC/manifests/etcd.yaml"
export ETCDCTL_API=3

# The process of this node's etcd: the one whose data directory is ours.
etcd_process() {
  local pid
  for pid in $(pgrep -x etcd || true); do
    if tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -Fqx -- "--data-dir=$ETCD_DATA"; then
      printf '%s\n' "$pid"
      return 0
    fi
  done
  return 1
}

# Copies the programs out of the running container; an older copy is replaced.
take_etcd_tools() {
  local pid folder program
  pid=$(etcd_process) || return 1
  folder="/proc/$pid/root$(dirname "$(readlink "/proc/$pid/exe")")"
  install -d -m 0755 "$ETCD_TOOLS"
  for program in etcdctl etcdutl; do
    if [ -f "$folder/$program" ] && ! cmp -s "$folder/$program" "$ETCD_TOOLS/$program"; then
      install -m 0755 "$folder/$program" "$ETCD_TOOLS/$program.part"
      mv -f "$ETCD_TOOLS/$program.part" "$ETCD_TOOLS/$program"
    fi
  done
  [ -x "$ETCD_TOOLS/etcdctl" ]
}

# etcd_client ENDPOINT ARGUMENT…: etcdctl with this node's certificate.
etcd_client() {
  local endpoint="$1" pki="$KUBERNETES_ETC/pki/etcd"
  shift
  "$ETCD_TOOLS/etcdctl" --endpoints "$endpoint" --cacert "$pki/ca.crt" --cert "$pki/server.crt" --key "$pki/server.key" \
    --command-timeout=60s --dial-timeout=10s "$@"
}

# Work on files: etcdutl; before etcd 3.5 etcdctl did it.
etcd_files() {
  if [ -x "$ETCD_TOOLS/etcdutl" ]; then
    "$ETCD_TOOLS/etcdutl" "$@"
  else
    "$ETCD_TOOLS/etcdctl" "$@"
  fi
}

# A flag of etcd as the static pod's manifest has it.
etcd_flag() { sed -n "s/^ *- --$1=//p" "$2" | head -n 1; }

# Whether the file is a whole snapshot: it ends with the SHA-256 hash of what comes before, and it holds keys. Says what
# it holds. etcd's own status command does not look at that hash.
verify_snapshot() {
  local status
  [ "$(($(stat -c %s "$1") % 512))" -eq 32 ] || return 1
  [ "$(head -c -32 "$1" | sha256sum | cut -c 1-64)" = "$(tail -c 32 "$1" | od -An -tx1 -v | tr -d ' \n')" ] || return 1
  status=$(etcd_files snapshot status "$1" --write-out json) || return 1
  [[ "$status" =~ \"revision\":[1-9] ]] || return 1
  printf '%s\n' "$status"
}
