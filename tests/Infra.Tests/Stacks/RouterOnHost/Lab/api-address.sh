#!/usr/bin/env bash
# Runs the rendered FRR, haproxy and keepalived of hosts that route themselves, two racks of two leaf stand-ins and a spine,
# each in a network namespace, and records who holds the API's virtual address and what a worker sees when things fail.
# Usage: api-address.sh DIRECTORY API_STAND_IN VIRTUAL_ADDRESS PORT HOST…
# DIRECTORY has a folder for each host with its files, and in it the file lab: rack, loopback address, first uplink, second
# uplink. The last host asks; the others are the control plane. What the lab finds out goes to standard output as NAME=VALUE.
set -euo pipefail

work="$1" stand_in="$2" vip="$3" port="$4"
shift 4
here=$(cd "$(dirname "$0")" && pwd)
lab="caapi$$"
# On a busy machine the protocols' timers hold only if their programs get the processor.
renice -n -15 -p $$ >/dev/null 2>&1 || true
run=/var/run/frr
hosts=("$@")
client="${hosts[-1]}"
nodes=("${hosts[@]:0:$#-1}")
switches=(leaf1 leaf2 leaf3 leaf4 spine)
declare -A rack loopback uplinks ports haproxy_pid
for host in "${hosts[@]}"; do read -r "rack[$host]" "loopback[$host]" "uplinks[$host]" <"$work/$host/lab"; done
pids=()

cleanup() {
  local router daemon
  for file in "$work"/*/keepalived.pid; do kill -KILL "$(cat "$file")" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true; done
  for router in "${hosts[@]}" "${switches[@]}"; do
    for daemon in bgpd zebra; do kill "$(cat "$run/$lab-$router/$daemon.pid" 2>/dev/null)" 2>/dev/null || true; done
    ip netns delete "$lab-$router" 2>/dev/null || true
    rm -rf "${run:?}/$lab-$router"
  done
}
trap cleanup EXIT

within() {
  local router="$1"
  shift
  ip netns exec "$lab-$router" "$@"
}

# cable ROUTER INTERFACE SWITCH: to the switch's next port.
cable() {
  local number
  number=$(($(wc -w <<<"${ports[$3]:-}") + 1))
  ports[$3]="${ports[$3]:-} swp$number"
  ip link add "$2" netns "$lab-$1" type veth peer name "swp$number" netns "$lab-$3"
  ip -n "$lab-$1" link set "$2" up
  ip -n "$lab-$3" link set "swp$number" up
}

start_frr() {
  local router="$1" daemon
  chown -R frr:frr "$run/$lab-$router"
  for daemon in zebra bgpd; do
    within "$router" "/usr/lib/frr/$daemon" -d -N "$lab-$router" -f "$run/$lab-$router/frr.conf" --vty_port 0 >/dev/null 2>&1
  done
}

for router in "${hosts[@]}" "${switches[@]}"; do
  ip netns add "$lab-$router"
  mkdir -p "$run/$lab-$router"
  ip -n "$lab-$router" link set lo up
  within "$router" sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.fib_multipath_hash_policy=1 \
    net.ipv4.fib_multipath_use_neigh=1 net.ipv4.conf.all.rp_filter=2 net.ipv4.conf.default.rp_filter=2 \
    net.ipv4.conf.all.ignore_routes_with_linkdown=1 net.ipv4.conf.default.ignore_routes_with_linkdown=1
done
for host in "${hosts[@]}"; do
  ip -n "$lab-$host" address add "${loopback[$host]}/32" dev lo
  leaf=$((2 * ${rack[$host]} - 1))
  for uplink in ${uplinks[$host]}; do
    cable "$host" "$uplink" "leaf$leaf"
    leaf=$((leaf + 1))
  done
  cp "$work/$host/etc/frr/frr.conf" "$run/$lab-$host/frr.conf"
done
for leaf in leaf1 leaf2 leaf3 leaf4; do cable "$leaf" fabric spine; done
number=0
for switch in "${switches[@]}"; do
  number=$((number + 1))
  neighbours="" interfaces=""
  for interface in ${ports[$switch]} $([ "$switch" = spine ] || echo fabric); do
    neighbours+=" neighbor $interface interface peer-group ports"$'\n'
    interfaces+=$(printf 'interface %s\n ipv6 nd ra-interval 1\n no ipv6 nd suppress-ra\nexit\n!' "$interface")$'\n'
  done
  INTERFACES="${interfaces%$'\n'}" NEIGHBOURS="${neighbours%$'\n'}" awk -v name="$switch" -v asn="$((4200000900 + number))" -v id="10.1.0.$number" '
    { gsub(/@NAME@/, name); gsub(/@ASN@/, asn); gsub(/@ROUTER_ID@/, id) }
    $0 == "@INTERFACES@" { $0 = ENVIRON["INTERFACES"] } $0 == "@NEIGHBOURS@" { $0 = ENVIRON["NEIGHBOURS"] } { print }' "$here/switch.conf" >"$run/$lab-$switch/frr.conf"
done
for router in "${switches[@]}" "${hosts[@]}"; do start_frr "$router"; done

# Whether every host has both ways to every other one.
converged() {
  local host other
  for host in "${hosts[@]}"; do
    for other in "${hosts[@]}"; do
      [ "$host" = "$other" ] || [ "$(ip -n "$lab-$host" route show "${loopback[$other]}" | grep -c via)" = 2 ] || return 1
    done
  done
}
# Waits until then; leaves take a host's routes after it has theirs.
wait_for_routes() {
  local start=$SECONDS
  until converged; do
    [ $((SECONDS - start)) -lt 120 ] || { echo "the routes are not there after 120 s" >&2; exit 1; }
    sleep 0.3
  done
  sleep 1
}
wait_for_routes
echo "CONVERGED_S=$SECONDS"

# run_on NODE LOG COMMAND…: starts a command where /etc/haproxy, /etc/keepalived and the scripts are the node's own.
run_on() {
  local name="$1" log="$2"
  shift 2
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  setsid ip netns exec "$lab-$name" unshare --mount --propagation private bash -c '
    mkdir -p /usr/local/lib/calico-aci /etc/haproxy /etc/keepalived
    mount --bind "$1/usr/local/lib/calico-aci" /usr/local/lib/calico-aci
    mount --bind "$1/etc/haproxy" /etc/haproxy
    mount --bind "$1/etc/keepalived" /etc/keepalived
    shift
    exec "$@"' node "$work/$name" "$@" </dev/null >>"$work/$name/$log.log" 2>&1 &
  last_pid=$!
  disown "$last_pid"
  pids+=("$last_pid")
}

start_haproxy() {
  run_on "$1" haproxy haproxy -db -f /etc/haproxy/haproxy.cfg
  haproxy_pid[$1]=$last_pid
}

openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=lab -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
cat "$work/key.pem" "$work/cert.pem" >"$work/server.pem"
for node in "${nodes[@]}"; do
  touch "$work/$node/ready"
  run_on "$node" api python3 "$stand_in" "$node" 6443 "$work/server.pem" "$work/$node/ready"
  start_haproxy "$node"
  run_on "$node" keepalived keepalived --dont-fork --log-console --log-detail --use-file /etc/keepalived/keepalived.conf \
    --pid "$work/$node/keepalived.pid" --vrrp_pid "$work/$node/vrrp.pid" --checkers_pid "$work/$node/checkers.pid"
done

holders() {
  local node
  for node in "${nodes[@]}"; do
    if [ -n "$(ip -n "$lab-$node" -oneline address show dev lo to "$vip/32")" ]; then echo "$node"; fi
  done
}

# settle NODE…: waits until these nodes and no others hold the address; prints who does in the end.
settle() {
  local _ found
  for _ in $(seq 1 80); do
    found=$(holders | xargs)
    if [ "$found" = "$*" ]; then break; fi
    sleep 0.25
  done
  echo "$found"
}

milliseconds() { date +%s%3N; }

# A way that is dead takes no connection; an answer may take longer on a busy machine.
ask() { within "$client" curl --silent --insecure --connect-timeout 0.3 --max-time 10 "https://$vip:$port/"; }

# Sets gap to the milliseconds until the last request failed: what follows are 15 answers in a row, over both leaves.
measure() {
  local start answered=0
  start=$(milliseconds)
  gap=0
  while [ "$answered" -lt 15 ]; do
    if [ -n "$(ask || true)" ]; then
      answered=$((answered + 1))
    else
      answered=0
      gap=$(($(milliseconds) - start))
      [ "$gap" -lt 60000 ] || { echo "nothing answers at $vip:$port" >&2; cat "$work"/*/*.log >&2; exit 1; }
    fi
  done
}

all="${nodes[*]}"
near=""
for node in "${nodes[@]}"; do if [ "${rack[$node]}" = "${rack[$client]}" ]; then near="$node"; fi; done
others=$(printf '%s\n' "${nodes[@]}" | grep -vx "$near" | xargs)
read -r first second <<<"${uplinks[$near]}"

echo "HOLDERS=$(settle "${nodes[@]}")"
measure
echo "FIRST_GAP_MS=$gap"
echo "WAYS=$(ip -n "$lab-$client" route show "$vip" | grep -c via)"

# One uplink of a holder after the other fails, the first of which keepalived is bound to.
cut=() lonely=()
for uplink in "$first" "$second"; do
  ip -n "$lab-$near" link set "$uplink" down
  measure
  cut+=("$gap")
  sleep 3
  lonely+=("$(settle "${nodes[@]}")")
  ip -n "$lab-$near" link set "$uplink" up
  wait_for_routes
done
echo "UPLINK_GAPS_MS=${cut[*]}"
echo "HOLDERS_WITHOUT_FIRST_UPLINK=${lonely[0]}"
echo "HOLDERS_WITHOUT_SECOND_UPLINK=${lonely[1]}"
echo "HOLDERS_AFTER_UPLINKS=$(settle "${nodes[@]}")"

# The holder nearest to the client dies: its links with it, and then without them, so that leaves learn it by the hold time.
# Such a link is one whose queue takes no packet.
dead=()
wrong=0
for way in carrier silence; do
  for uplink in "$first" "$second"; do
    if [ "$way" = carrier ]; then ip -n "$lab-$near" link set "$uplink" down
    else within "$near" tc qdisc replace dev "$uplink" root tbf rate 8bit burst 10 limit 10; fi
  done
  measure
  dead+=("$way:$gap")
  for _ in $(seq 1 15); do
    reply=$(ask || true)
    if [ -z "$reply" ] || [ "$reply" = "$near" ]; then wrong=$((wrong + 1)); fi
  done
  for uplink in "$first" "$second"; do
    if [ "$way" = carrier ]; then ip -n "$lab-$near" link set "$uplink" up
    else within "$near" tc qdisc delete dev "$uplink" root; fi
  done
  wait_for_routes
done
echo "DEAD_HOLDER_GAPS_MS=${dead[*]}"
echo "WRONG_ANSWERS_AFTER_DEATH=$wrong"

# haproxy dies: the node gives the address up, and takes it again.
kill -KILL "${haproxy_pid[$near]}"
measure
echo "DEAD_HAPROXY_GAP_MS=$gap"
# shellcheck disable=SC2086 # names
echo "HOLDERS_WITHOUT_HAPROXY=$(settle $others)"
start_haproxy "$near"
# shellcheck disable=SC2086 # names
echo "HOLDERS_AT_LAST=$(settle $all)"
echo "OTHERS=$others"
