#!/usr/bin/env bash
# Two hosts and two leaf stand-ins in network namespaces: brings FRR up in each, waits until every host knows the routes
# of the other by both leaves, and prints what it learned.
#
# usage: lab.sh DIR; needs root and FRR. DIR holds leaf1.conf and leaf2.conf, HOST.conf of each host, and the file hosts
# with a line for each: HOST UPLINK1,UPLINK2 LOOPBACK,… BLOCK,…
set -euo pipefail

# On a busy machine the protocols' timers hold only if their programs get the processor.
renice -n -15 -p $$ >/dev/null 2>&1 || true
dir=$1
prefix="calico-aci-lab-$$"
run=/var/run/frr
names=()
declare -A uplinks loopbacks blocks
while read -r name interfaces addresses ranges; do
  names+=("$name")
  uplinks[$name]=${interfaces//,/ }
  loopbacks[$name]=${addresses//,/ }
  blocks[$name]=${ranges//,/ }
done <"$dir/hosts"
routers=("${names[@]}" leaf1 leaf2)

cleanup() {
  for router in "${routers[@]}"; do
    local ns="$prefix-$router"
    for daemon in bgpd zebra; do
      if [ -r "$run/$ns/$daemon.pid" ]; then
        kill "$(cat "$run/$ns/$daemon.pid")" 2>/dev/null || true
      fi
    done
    ip netns delete "$ns" 2>/dev/null || true
    rm -rf "${run:?}/$ns"
  done
}
trap cleanup EXIT

in_ns() {
  local router=$1
  shift
  ip netns exec "$prefix-$router" "$@"
}

for router in "${routers[@]}"; do
  ip netns add "$prefix-$router"
  in_ns "$router" sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.fib_multipath_hash_policy=1
  in_ns "$router" ip link set lo up
done

number=0
for host in "${names[@]}"; do
  number=$((number + 1))
  leaf=0
  for uplink in ${uplinks[$host]}; do
    leaf=$((leaf + 1))
    # A host numbers its uplinks by leaf, a leaf its ports by host.
    ip link add "$uplink" netns "$prefix-$host" type veth peer name "swp$number" netns "$prefix-leaf$leaf"
    in_ns "$host" ip link set "$uplink" up
    in_ns "leaf$leaf" ip link set "swp$number" up
  done
  for address in ${loopbacks[$host]}; do
    in_ns "$host" ip address add "$address" dev lo
  done
  for block in ${blocks[$host]}; do
    # What Calico's BIRD does for the block of a node, and what Felix does for a pod in it.
    in_ns "$host" ip route add blackhole "$block" proto bird
    in_ns "$host" ip route add "${block%/*}" dev lo proto boot
  done
  # A route that is none of the fabric's business.
  in_ns "$host" ip route add blackhole 172.31.0.0/16 proto bird
done

for router in "${routers[@]}"; do
  ns="$prefix-$router"
  mkdir -p "$run/$ns"
  cp "$dir/$router.conf" "$run/$ns/frr.conf"
  chown -R frr:frr "$run/$ns"
  for daemon in zebra bgpd; do
    in_ns "$router" "/usr/lib/frr/$daemon" -d -N "$ns" -f "$run/$ns/frr.conf" --vty_port 0 >/dev/null 2>&1
  done
done

# Whether a host has two paths to everything that another one sends.
knows() {
  local host=$1 other=$2 destination
  for destination in ${loopbacks[$other]} ${blocks[$other]}; do
    [ "$(in_ns "$host" ip route show "${destination%/32}" proto bgp 2>/dev/null | grep -c 'via inet6\|via fe80')" -eq 2 ] \
      || [ "$(in_ns "$host" ip -6 route show "${destination%/128}" proto bgp 2>/dev/null | grep -c 'via fe80')" -eq 2 ] || return 1
  done
}

for _ in $(seq 1 120); do
  if knows "${names[0]}" "${names[1]}" && knows "${names[1]}" "${names[0]}"; then
    break
  fi
  sleep 0.5
done

for host in "${names[@]}"; do
  printf 'routes %s %s\n' "$host" "$(in_ns "$host" ip -json route show proto bgp | tr -d '\n')"
  printf 'routes6 %s %s\n' "$host" "$(in_ns "$host" ip -json -6 route show proto bgp | tr -d '\n')"
  printf 'summary %s %s\n' "$host" "$(vtysh -N "$prefix-$host" 2>/dev/null -c 'show bgp summary json' | tr -d '\n')"
done
for leaf in leaf1 leaf2; do
  printf 'bgp %s %s\n' "$leaf" "$(vtysh -N "$prefix-$leaf" 2>/dev/null -c 'show bgp ipv4 unicast json' | tr -d '\n')"
done
