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

parts=$(mktemp -d "$state/parts.XXXXXX")
trap 'rm -rf "$parts"' EXIT

# The n-th file of the stream is $parts/n; the n-th line of $parts/files has its mode and its path. A stream that is broken
# anywhere is refused as a whole.
# shellcheck disable=SC2016 # awk's own variables
broken=$(awk -v parts="$parts" '
  left > 0 { print >file; if (--left == 0) close(file); next }
  !/^=== 0[0-7][0-7][0-7] [0-9]+ \// { printf "the stream has \047%s\047 where a file header belongs", $0; broken = 1; exit }
  {
    mode = $2; left = $3 + 0; path = $0
    sub(/^=== [0-7]+ [0-9]+ /, "", path)
    if (path ~ /\/\.\.(\/|$)/) { printf "refusing the path %s", path; broken = 1; exit }
    file = parts "/" ++number
    printf "" >file
    if (left == 0) close(file)
    print mode, path >(parts "/files")
  }
  END {
    if (broken) exit
    if (left > 0) printf "the stream ended inside %s", path
    else if (!number) printf "no file came with the stream"
  }')
[ -z "$broken" ] || stop "$broken"

modes=() paths=()
while read -r mode path; do
  modes+=("$mode") paths+=("$path")
done <"$parts/files"

# The lines of a file in the stream.
incoming() {
  local index
  for index in "${!paths[@]}"; do
    if [ "${paths[index]}" = "$1" ]; then cat "$parts/$((index + 1))"; fi
  done
}
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

# What is there of the files: one look at all of them.
there=() parts_of_there=()
for index in "${!paths[@]}"; do
  if [ -f "$root${paths[index]}" ]; then
    there+=("$root${paths[index]}") parts_of_there+=("$parts/$((index + 1))")
  fi
done
declare -A same=() wanted=()
if [ "${#there[@]}" -gt 0 ]; then
  mapfile -t sums < <(sha256sum "${there[@]}" "${parts_of_there[@]}" | cut -c -64)
  mapfile -t modes_there < <(stat -c %a "${there[@]}")
  for index in "${!there[@]}"; do
    if [ "${sums[index]}" = "${sums[index + ${#there[@]}]}" ]; then same[${there[index]}]="0${modes_there[index]}"; fi
  done
fi

for index in "${!paths[@]}"; do
  path="${paths[index]}"
  wanted[$path]=yes
  [ "${same[$root$path]:-}" != "${modes[index]}" ] || continue
  folder="$root${path%/*}"
  [ -d "$folder" ] || mkdir -p "$folder"
  # A name that a program which reads the whole folder passes over.
  install -m "${modes[index]}" "$parts/$((index + 1))" "$folder/.calico-aci.part"
  mv -f "$folder/.calico-aci.part" "$root$path"
  printf 'wrote %s\n' "$path"
done

if [ -f "$state/files" ]; then
  while IFS= read -r path; do
    [ -z "${wanted[$path]:-}" ] || continue
    if [ -f "$root/etc/kubernetes/kubelet.conf" ]; then
      # What the load balancer in use reads goes with it (see load-balancer.sh).
      case "$path" in
        /etc/haproxy/haproxy.cfg | /etc/keepalived/keepalived.conf | /etc/systemd/system/keepalived.service.d/calico-aci.conf) continue ;;
      esac
    fi
    rm -f "$root$path"
    printf 'removed %s\n' "$path"
  done <"$state/files"
fi
printf '%s\n' "${paths[@]}" >"$parts/list"
mv -f "$parts/list" "$state/files"
flock -u 9

"$root/usr/local/lib/calico-aci/node-prepare.sh"
