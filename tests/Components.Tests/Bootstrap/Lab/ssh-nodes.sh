#!/usr/bin/env bash
# Runs an sshd for each node of a cluster in namespaces of its own: network, mounts, host name. What a node's steps
# would change on a machine (/etc, /boot, /var, /run, /usr/local) is the node's own folder, and kubeadm, kubectl, apt and
# systemd are stand-ins that keep state in DIRECTORY/cluster. Ends when standard input is closed.
# LAB_RASPBERRY_PI names the node that has the boot files of a Raspberry Pi. LAB_RPMS is the directory of rpm-repository.sh
# if the nodes are of Rocky Linux.
# Usage: ssh-nodes.sh DIRECTORY LAB MTU NODE=ADDRESS…
set -euo pipefail

work="$1" lab="$2" mtu="$3"
shift 3
here=$(cd "$(dirname "$0")" && pwd)
pids=()

cleanup() {
  for pair in "${nodes[@]}"; do ssh -q -S "$work/ssh-${pair#*=}" -O exit lab 2>/dev/null || true; done
  for pid in "${pids[@]}"; do kill -KILL -- "-$pid" 2>/dev/null || true; done
  for pair in "${nodes[@]}" client= switch=; do ip netns delete "$lab-${pair%%=*}" 2>/dev/null || true; done
}
nodes=("$@")
trap cleanup EXIT

mkdir -p "$work/cluster/members" "$work/cluster/tokens"
ssh-keygen -q -t ed25519 -N '' -f "$work/id"
ip netns add "$lab-switch"
ip -n "$lab-switch" link add bridge mtu "$mtu" type bridge forward_delay 0
ip -n "$lab-switch" link set bridge up
number=0

attach() {
  number=$((number + 1))
  ip netns add "$lab-$1"
  ip -n "$lab-$1" link set lo up
  ip -n "$lab-$1" link add ens192 mtu "$mtu" type veth peer name "port$number" mtu "$mtu" netns "$lab-switch"
  ip -n "$lab-switch" link set "port$number" master bridge up
  ip -n "$lab-$1" link set ens192 up
  ip -n "$lab-$1" address add "$2/24" dev ens192
}

for pair in "${nodes[@]}"; do
  name="${pair%%=*}" root="$work/nodes/${pair%%=*}"
  attach "$name" "${pair#*=}"
  mkdir -p "$root/var/lib" "$root/var/log" "$root/run/sshd" "$root/usr-local" "$root/root"
  cp -a /etc "$root/etc"
  mkdir -p "$root/boot"
  if [ "$name" = "${LAB_RASPBERRY_PI:-}" ]; then
    mkdir -p "$root/boot/firmware" "$root/etc/netplan"
    echo 'console=serial0,115200 root=LABEL=writable rootwait' >"$root/boot/firmware/cmdline.txt"
  fi
  if [ -n "${LAB_RPMS:-}" ]; then "$here/rhel-node.sh" "$root/etc" "$LAB_RPMS"; fi
  printf '/dev/sda1 / ext4 defaults 0 1\n/dev/sda2 none swap sw 0 0\n' >"$root/etc/fstab"
  ssh-keygen -q -t ed25519 -N '' -f "$root/host-key"
  cat >"$root/sshd.conf" <<CONFIG
Port 22
HostKey $root/host-key
AuthorizedKeysFile $work/id.pub
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
MaxStartups 100
MaxSessions 100
PidFile none
SetEnv PATH=$here/stand-ins:/usr/sbin:/usr/bin:/sbin:/bin LAB_CLUSTER=$work/cluster
CONFIG
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  setsid ip netns exec "$lab-$name" unshare --mount --uts --propagation private bash -c '
    root="$1"
    hostname "localhost"
    mount --bind "$root/etc" /etc
    mount --bind "$root/boot" /boot
    mount --bind "$root/var/lib" /var/lib
    mount --bind "$root/var/log" /var/log
    mount --bind "$root/run" /run
    mount --bind "$root/usr-local" /usr/local
    mount --bind "$root/root" /root
    exec /usr/sbin/sshd -D -e -f "$root/sshd.conf"' node "$root" </dev/null >"$root/sshd.log" 2>&1 &
  pids+=("$!")
  disown "$!"
done
attach client 192.168.2.200
# The leaves' common address, which nodes have as their gateway.
ip -n "$lab-client" address add 192.168.2.254/24 dev ens192

for pair in "${nodes[@]}"; do
  for _ in $(seq 1 100); do
    if ip netns exec "$lab-client" bash -c "exec 3<>/dev/tcp/${pair#*=}/22" 2>/dev/null; then break; fi
    sleep 0.1
  done
  # Commands may share this connection: most of what a short one costs is the exchange of keys.
  ip netns exec "$lab-client" ssh -q -M -N -f -S "$work/ssh-${pair#*=}" -i "$work/id" -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \
    "root@${pair#*=}" </dev/null >/dev/null 2>&1
done
echo READY
cat >/dev/null
