#!/usr/bin/env bash
# Two hosts and two leaf stand-ins in network namespaces: brings FRR up in each, waits until every host knows the routes
# of the other by both leaves, and prints what it learned.
#
# usage: lab.sh DIR, where DIR holds host1.conf, host2.conf, leaf1.conf and leaf2.conf; needs root and FRR.
set -euo pipefail

dir=$1
prefix="calico-aci-lab-$$"
routers=(host1 host2 leaf1 leaf2)
run=/var/run/frr

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

# Joins a host and a leaf: a host numbers its uplinks by leaf, a leaf its ports by host.
link() {
  local host=$1 leaf=$2
  ip link add "eth${leaf#leaf}" netns "$prefix-$host" type veth peer name "swp${host#host}" netns "$prefix-$leaf"
  in_ns "$host" ip link set "eth${leaf#leaf}" up
  in_ns "$leaf" ip link set "swp${host#host}" up
}

for router in "${routers[@]}"; do
  ip netns add "$prefix-$router"
  in_ns "$router" sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.fib_multipath_hash_policy=1
  in_ns "$router" ip link set lo up
done

for host in host1 host2; do
  number=${host#host}
  for leaf in leaf1 leaf2; do
    link "$host" "$leaf"
  done
  in_ns "$host" ip address add "10.1.3.$number/32" dev lo
  in_ns "$host" ip address add "2001:db8:3::$number/128" dev lo
  # What Calico's BIRD does for the block of a node: a blackhole route of protocol bird.
  in_ns "$host" ip route add blackhole "10.233.64.$((number * 64))/26" proto bird
  in_ns "$host" ip route add blackhole "2001:db8:64:$number::/122" proto bird
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

paths() {
  in_ns "$1" ip route show "$2" proto bgp | grep -c 'via inet6' || true
}

for _ in $(seq 1 60); do
  if [ "$(paths host1 10.1.3.2)" -eq 2 ] && [ "$(paths host2 10.1.3.1)" -eq 2 ] \
    && [ "$(paths host1 10.233.64.128/26)" -eq 2 ] && [ "$(paths host2 10.233.64.64/26)" -eq 2 ]; then
    break
  fi
  sleep 0.5
done

for host in host1 host2; do
  printf 'routes %s %s\n' "$host" "$(in_ns "$host" ip -json route show proto bgp | tr -d '\n')"
  printf 'routes6 %s %s\n' "$host" "$(in_ns "$host" ip -json -6 route show proto bgp | tr -d '\n')"
  printf 'summary %s %s\n' "$host" "$(vtysh -N "$prefix-$host" 2>/dev/null -c 'show bgp summary json' | tr -d '\n')"
done
for leaf in leaf1 leaf2; do
  printf 'bgp %s %s\n' "$leaf" "$(vtysh -N "$prefix-$leaf" 2>/dev/null -c 'show bgp ipv4 unicast json' | tr -d '\n')"
done
