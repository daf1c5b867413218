#!/usr/bin/env bash
# Waits for the first boot to end, takes the node's files from standard input, and prepares the node with them.
# Run with root's rights as: bash -c "<this text>" apply-files <seconds to wait for cloud-init> <debian or rhel>
#
# The stream is text. Each file is a line "=== MODE LINES PATH" and then that many lines. A file that is the same
# already is left alone; a file that an earlier run wrote and this one does not name is removed. What a member of the
# cluster cannot follow is refused before any file is written.
set -euo pipefail
umask 022

root="${CALICO_ACI_ROOT:-}"
state="$root/var/lib/calico-aci"
wait_seconds="${1:-900}"
family="${2:-debian}"

stop() {
  printf '%s: step apply-files failed: %s\n' "$(uname -n)" "$*" >&2
  exit 1
}

# A host of another family would get files and packages that it has no use for.
fits() {
  # shellcheck source=/dev/null
  . "$root/etc/os-release"
  case "$family  ${ID:-} ${ID_LIKE:-} /${VERSION_ID%%.*}" in
    "debian "*" debian "* | "debian "*" ubuntu "* | "rhel "*" rhel "*/9) ;;
    *)
      printf '%s\n' "${PRETTY_NAME:-an unknown system}"
      return 1
      ;;
  esac
}
system=$(fits) || stop "the host runs $system, but its pool says osFamily: $family ($(
  [ "$family" = rhel ] && echo "release 9 of Red Hat Enterprise Linux, Rocky Linux, AlmaLinux or CentOS Stream" || echo "Debian, Ubuntu and their like"
)); nothing was changed"

# What cloud-init says is kept as a hint only: the preparation below repeats whatever a broken first boot left out.
if command -v cloud-init >/dev/null 2>&1; then
  timeout "$wait_seconds" cloud-init status --wait >/dev/null 2>&1 || {
    code=$?
    [ "$code" -ne 124 ] || stop "cloud-init did not end within $wait_seconds s (see /var/log/cloud-init-output.log)"
    printf '%s: cloud-init ended with code %s; preparing the node again\n' "$(uname -n)" "$code" >&2
  }
fi

mkdir -p "$state"
exec 9>"$state/files.lock"
flock -w 60 9 || stop "another run is still writing files"

list=$(mktemp "$state/files.XXXXXX")
stream=$(mktemp "$state/stream.XXXXXX")
part=""
trap 'rm -f "$list" "$stream" ${part:+"$part"}' EXIT
cat >"$stream"

# The lines of a file in the stream.
incoming() { awk -v path="$1" '/^=== 0[0-7]+ [0-9]+ \// && left <= 0 { on = $4 == path; left = $3; next } { left-- } on' "$stream"; }
setting() { sed -n "s/^$1=//p" | tr -d "'"; }

check_member() {
  local was wanted
  [ -f "$root/etc/kubernetes/kubelet.conf" ] && [ -f "$root/etc/calico-aci/node.env" ] || return 0
  was=$(setting CONTROL_PLANE_ENDPOINT <"$root/etc/calico-aci/node.env")
  wanted=$(incoming /etc/calico-aci/node.env | setting CONTROL_PLANE_ENDPOINT)
  [ "$was" = "$wanted" ] \
    || stop "the API's endpoint of a running cluster cannot change, whatever answers there: kubelets and kubeconfigs point at $was, and the stack says $wanted. Keep cluster.apiServer and kubernetes.apiServerName"
  if [ -f "$root/etc/calico-aci/kubeadm-init.yaml" ] \
    && [ "$(grep -c '^kind: KubeProxyConfiguration$' "$root/etc/calico-aci/kubeadm-init.yaml")" != "$(incoming /etc/calico-aci/kubeadm-init.yaml | grep -c '^kind: KubeProxyConfiguration$')" ]; then
    stop "kube-proxy cannot be taken away from a running cluster or brought to one: services would have no data plane meanwhile. Keep kubernetes.kubeProxy, or plan a new cluster"
  fi
  if grep -qs -- '--encryption-provider-config=' "$root/etc/kubernetes/manifests/kube-apiserver.yaml" \
    && ! incoming /etc/calico-aci/kubeadm-init.yaml | grep -q 'name: encryption-provider-config$'; then
    stop "encryption at rest cannot be switched off: nobody could read what is encrypted. Keep kubernetes.encryption"
  fi
}
check_member

write_file() {
  local mode="$1" lines="$2" path="$3" line="" count=0
  mkdir -p "$(dirname "$root$path")"
  part=$(mktemp "$(dirname "$root$path")/.calico-aci.XXXXXX")
  while [ "$count" -lt "$lines" ]; do
    IFS= read -r line || stop "the stream ended inside $path"
    printf '%s\n' "$line"
    count=$((count + 1))
  done >"$part"
  chmod "$mode" "$part"
  if cmp -s "$part" "$root$path" && [ "$(stat -c %a "$root$path")" = "$(stat -c %a "$part")" ]; then
    rm -f "$part"
  else
    mv -f "$part" "$root$path"
    printf 'wrote %s\n' "$path"
  fi
  part=""
  printf '%s\n' "$path" >>"$list"
}

header='^===\ (0[0-7]{3})\ ([0-9]+)\ (/.*)$'
while IFS= read -r line; do
  [[ "$line" =~ $header ]] || stop "the stream has '$line' where a file header belongs"
  case "${BASH_REMATCH[3]}" in */../* | */..) stop "refusing the path ${BASH_REMATCH[3]}" ;; esac
  write_file "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}"
done <"$stream"
[ -s "$list" ] || stop "no file came with the stream"

if [ -f "$state/files" ]; then
  while IFS= read -r path; do
    if ! grep -Fqx -- "$path" "$list"; then
      if [ -f "$root/etc/kubernetes/kubelet.conf" ]; then
        # What the load balancer in use reads goes with it (see load-balancer.sh).
        case "$path" in
          /etc/haproxy/haproxy.cfg | /etc/keepalived/keepalived.conf | /etc/systemd/system/keepalived.service.d/calico-aci.conf) continue ;;
        esac
      fi
      rm -f "$root$path"
      printf 'removed %s\n' "$path"
    fi
  done <"$state/files"
fi
mv -f "$list" "$state/files"
flock -u 9

"$root/usr/local/lib/calico-aci/node-prepare.sh"
