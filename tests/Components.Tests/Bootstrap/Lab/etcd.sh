#!/usr/bin/env bash
# Runs a TLS cluster of real etcd members as kubeadm's static pods would, with a loop that stands in for the kubelet, and
# puts the snapshot and restore scripts through it. Runs in namespaces of its own: network, mounts, processes.
# Usage: etcd.sh DIRECTORY SCRIPTS NODE=ADDRESS…   What it finds out goes to standard output as NAME=VALUE.
set -euo pipefail

if [ -z "${LAB_INSIDE:-}" ]; then
  LAB_INSIDE=1 exec unshare --net --mount --pid --fork --kill-child --mount-proc "$0" "$@"
fi

work="$1" scripts="$2"
shift 2
here=$(cd "$(dirname "$0")" && pwd)
declare -A address
names=()
for pair in "$@"; do
  names+=("${pair%%=*}")
  address[${pair%%=*}]="${pair#*=}"
done
first="${names[0]}"
export ETCDCTL_API=3 PATH="$work/bin:$PATH"
ip link set lo up
for name in "${names[@]}"; do ip address add "${address[$name]}/32" dev lo; done

mkdir -p "$work/bin" "$work/ca" "$work/away"
mount -t tmpfs lab "$work/away"
# systemd is not here; what is asked of it is noted.
printf '#!/bin/sh\necho "$*" >>"%s/systemctl"\n' "$work" >"$work/bin/systemctl"
printf '#!/bin/sh\necho "$*" >>"%s/copied"\n' "$work" >"$work/bin/copy-away"
chmod +x "$work/bin/systemctl" "$work/bin/copy-away"

# All members share one network here, so that a connection may come from any of the addresses.
sans=$(printf ',IP:%s' "${address[@]}")
sans="${sans#,}"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=etcd-ca -keyout "$work/ca/ca.key" -out "$work/ca/ca.crt" 2>/dev/null
for name in "${names[@]}"; do
  pki="$work/$name/kubernetes/pki/etcd"
  mkdir -p "$pki" "$work/$name/kubernetes/manifests" "$work/$name/etc"
  cp "$work/ca/ca.crt" "$pki/ca.crt"
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$name" -keyout "$pki/server.key" -out "$work/ca/$name.csr" 2>/dev/null
  openssl x509 -req -days 2 -in "$work/ca/$name.csr" -CA "$work/ca/ca.crt" -CAkey "$work/ca/ca.key" -CAcreateserial -out "$pki/server.crt" \
    -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$sans") 2>/dev/null
  cat "$pki/server.key" "$pki/server.crt" >"$work/$name/server.pem"
  touch "$work/$name/ready"
done

# etcd.yaml in kubeadm's form: the words of the command are list items.
cluster=""
for name in "${names[@]}"; do cluster="$cluster${cluster:+,}$name=https://${address[$name]}:2380"; done
for name in "${names[@]}"; do
  pki="$work/$name/kubernetes/pki/etcd" ip="${address[$name]}"
  {
    printf 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - etcd\n'
    printf '    - --%s\n' "advertise-client-urls=https://$ip:2379" "cert-file=$pki/server.crt" "client-cert-auth=true" \
      "data-dir=$work/$name/data" "initial-advertise-peer-urls=https://$ip:2380" "initial-cluster=$cluster" "initial-cluster-state=new" \
      "key-file=$pki/server.key" "listen-client-urls=https://$ip:2379" "listen-peer-urls=https://$ip:2380" "name=$name" \
      "peer-cert-file=$pki/server.crt" "peer-client-cert-auth=true" "peer-key-file=$pki/server.key" "peer-trusted-ca-file=$pki/ca.crt" "trusted-ca-file=$pki/ca.crt"
    printf '    image: registry.k8s.io/etcd\n'
  } >"$work/$name/kubernetes/manifests/etcd.yaml"
  printf 'spec:\n  containers:\n  - command:\n    - python3\n    - %s\n    - %s\n    - "6443"\n    - %s\n    - %s\n    - %s\n' \
    "$here/api-stand-in.py" "$name" "$work/$name/server.pem" "$work/$name/ready" "$ip" >"$work/$name/kubernetes/manifests/kube-apiserver.yaml"
  mkdir -m 0700 "$work/$name/data"
done

# Starts what has a manifest, stops what has none any more, and starts again what ended.
kubelet() {
  local name="$1" pod words
  local -A pid=() started=()
  while :; do
    for pod in etcd kube-apiserver; do
      manifest="$work/$name/kubernetes/manifests/$pod.yaml"
      sum=$(sha256sum "$manifest" 2>/dev/null | cut -c 1-64) || sum=""
      if [ -n "${pid[$pod]:-}" ] && { [ "$sum" != "${started[$pod]}" ] || ! kill -0 "${pid[$pod]}" 2>/dev/null; }; then
        kill -TERM "${pid[$pod]}" 2>/dev/null || true
        wait "${pid[$pod]}" || true
        pid[$pod]=""
      fi
      if [ -n "$sum" ] && [ -z "${pid[$pod]:-}" ]; then
        mapfile -t words < <(sed -n 's/^    - "\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$manifest")
        "${words[@]}" >>"$work/$name/$pod.log" 2>&1 </dev/null &
        pid[$pod]=$!
        started[$pod]=$sum
      fi
    done
    sleep 0.2
  done
}
for name in "${names[@]}"; do kubelet "$name" & done

# on NODE SCRIPT ARGUMENT…: runs a script of the node with the node's folders.
on() {
  local name="$1" script="$2"
  shift 2
  CALICO_ACI_LIB="$scripts" CALICO_ACI_ETC="$work/$name/etc" CALICO_ACI_STATE="$work/$name/state" CALICO_ACI_LOG="$work/$name/log" \
    CALICO_ACI_RUN="$work/$name/run" KUBERNETES_ETC="$work/$name/kubernetes" ETCD_DATA="$work/$name/data" "$scripts/$script.sh" "$@"
}

ctl() {
  local name="$1" pki="$work/$1/kubernetes/pki/etcd"
  shift
  etcdctl --endpoints "https://${address[$name]}:2379" --cacert "$pki/ca.crt" --cert "$pki/server.crt" --key "$pki/server.key" "$@"
}

within() {
  local try
  for try in $(seq 1 300); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  echo "not within a minute (try $try): $*" >&2
  tail -n 30 "$work"/*/*.log >&2
  return 1
}

for name in "${names[@]}"; do within ctl "$name" endpoint health; done
for number in $(seq 1 50); do ctl "$first" put "/registry/key-$number" "value-$number" >/dev/null; done

# Snapshots: an old one goes, the kept ones stay, others' files are not touched.
saved="$work/$first/snapshots"
mkdir -p "$saved"
for year in 2019 2020 2021; do echo old >"$saved/etcd-$first-${year}0101T000000Z.db"; done
echo other >"$saved/etcd-another-20190101T000000Z.db"
chmod 0755 "$saved"
on "$first" etcd-snapshot 2>"$work/first-run"
echo "KEPT=$(find "$saved" -type f | wc -l)"
echo "OLDEST=$(find "$saved" -name "etcd-$first-*" -printf '%f\n' | sort | head -n 1)"
snapshot=$(find "$saved" -name "etcd-$first-2*" | sort | tail -n 1)
echo "MODES=$(stat -c %a "$saved") $(stat -c %a "$snapshot")"
echo "COPIES=$(find "$work/away" -type f | wc -l)"
echo "COPIED_BY_COMMAND=$(cat "$work/copied")"
echo "EXPECTED_COPY=--bucket etcd $snapshot"

for name in "${names[@]:1}"; do on "$name" etcd-snapshot 2>>"$work/other-runs"; done

# A share that is not mounted is an error; the local snapshot is there all the same.
umount "$work/away"
code=0
on "$first" etcd-snapshot 2>"$work/not-mounted" || code=$?
echo "NOT_MOUNTED=$code $(tail -n 1 "$work/not-mounted")"
echo "LOCAL_AFTER_FAILED_COPY=$(find "$saved" -name "etcd-$first-*" -newer "$work/copied" | wc -l)"

ctl "$first" put /registry/late late >/dev/null
ctl "$first" del /registry/key-7 >/dev/null

# A broken file stops nothing.
head -c 20000 "$snapshot" >"$work/broken.db"
before=$(pgrep -x etcd | sort | xargs)
code=0
on "$first" etcd-restore restore "$work/broken.db" 2>"$work/broken-run" || code=$?
echo "BROKEN=$code $(tail -n 1 "$work/broken-run")"
echo "STILL_RUNNING=$([ "$before" = "$(pgrep -x etcd | sort | xargs)" ] && echo yes)"

# The disaster: all members lose their data, and none runs as the others' majority.
pkill -STOP -x etcd
for name in "${names[@]}"; do rm -rf "$work/$name/data/member"; done
pkill -KILL -x etcd

for name in "${names[@]:1}"; do on "$name" etcd-restore stop 2>>"$work/stop-run"; done
on "$first" etcd-restore restore "$snapshot" 2>"$work/restore-run"
echo "RESTORED=$(tail -n 1 "$work/restore-run")"
echo "MEMBERS_AFTER_RESTORE=$(ctl "$first" member list | wc -l)"
echo "KEYS=$(ctl "$first" get /registry/key- --prefix --keys-only | grep -c key-)"
echo "VALUE=$(ctl "$first" get /registry/key-7 --print-value-only)"
echo "LATE=$(ctl "$first" get /registry/late --keys-only | wc -l)"
for name in "${names[@]:1}"; do on "$name" etcd-restore rejoin "${address[$first]}" 2>>"$work/rejoin-run"; done
last="${names[-1]}"
echo "MEMBERS=$(ctl "$first" member list | grep -c ', started, ')"
echo "LEARNERS=$(ctl "$first" member list | awk -F ', ' '$6 == "true"' | wc -l)"
for name in "${names[@]}"; do within ctl "$name" endpoint health; done
ctl "$last" put /registry/after-restore yes >/dev/null
echo "WRITTEN_THROUGH_LAST=$(ctl "$first" get /registry/after-restore --print-value-only)"
echo "KEYS_ON_LAST=$(ctl "$last" get /registry/key- --prefix --keys-only | grep -c key-)"
on "$last" etcd-restore rejoin "${address[$first]}" 2>"$work/again-run"
echo "AGAIN=$(tail -n 1 "$work/again-run")"
echo "DATA_MODES=$(stat -c %a "$work"/*/data | sort -u)"
echo "KUBELET_RESTARTS=$(grep -c 'restart kubelet.service' "$work/systemctl")"

# The restored cluster survives the loss of one member, as before.
mv "$work/$first/kubernetes/manifests/etcd.yaml" "$work/etcd.yaml"
within ctl "$last" put /registry/without-first yes
echo "WITHOUT_FIRST=$(ctl "$last" get /registry/without-first --print-value-only)"
