#!/usr/bin/env bash
# Sourced by the labs of the API's load balancer: control-plane nodes as network namespaces around a switch, with the
# rendered haproxy and keepalived and a stand-in for each API server.
# Needs work (a folder for each node with its files), here, names, and address[NAME]=ADDRESS[,ADDRESS].
# shellcheck disable=SC2154,SC2034 # set or used by the lab that sources this
lab="calab$$"
# On a busy machine the protocols' timers hold only if their programs get the processor.
renice -n -15 -p $$ >/dev/null 2>&1 || true
pids=()

cleanup() {
  rm -f "$work/sampling"
  for file in "$work"/*/keepalived.pid; do kill -KILL "$(cat "$file")" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true; done
  for name in "${names[@]}" client; do ip netns delete "$lab-$name" 2>/dev/null || true; done
  ip netns delete "$lab-switch" 2>/dev/null || true
}
trap cleanup EXIT

# attach NAME INTERFACE NUMBER ADDRESS[,ADDRESS]: a namespace, and its cable to the switch, which stands for the leaves' VLAN.
attach() {
  local name="$1" interface="$2" number="$3" ip
  ip netns add "$lab-$name"
  ip -n "$lab-$name" link set lo up
  ip -n "$lab-$name" link add "$interface" type veth peer name "port$number" netns "$lab-switch"
  ip -n "$lab-switch" link set "port$number" master bridge up
  ip -n "$lab-$name" link set "$interface" up
  for ip in ${4//,/ }; do
    case "$ip" in
      *:*) ip -n "$lab-$name" address add "$ip/64" dev "$interface" nodad ;;
      *) ip -n "$lab-$name" address add "$ip/24" dev "$interface" ;;
    esac
  done
}

ip netns add "$lab-switch"
ip -n "$lab-switch" link add bridge type bridge forward_delay 0
ip -n "$lab-switch" link set bridge up
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=lab -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
cat "$work/key.pem" "$work/cert.pem" >"$work/server.pem"

# In a node's namespaces /etc/haproxy, /etc/keepalived and the scripts are the node's own.
# run_on NODE LOG COMMAND…: starts a command there; its process id is in last_pid.
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

# start_nodes: every node with its API server, haproxy and keepalived.
declare -A haproxy_pid
start_nodes() {
  local name number=0
  for name in "${names[@]}"; do
    number=$((number + 1))
    attach "$name" ens192 "$number" "${address[$name]}"
    touch "$work/$name/ready"
    run_on "$name" api python3 "$here/api-stand-in.py" "$name" 6443 "$work/server.pem" "$work/$name/ready"
    run_on "$name" haproxy haproxy -db -f /etc/haproxy/haproxy.cfg
    haproxy_pid[$name]=$last_pid
    run_on "$name" keepalived keepalived --dont-fork --log-console --log-detail --use-file /etc/keepalived/keepalived.conf \
      --pid "$work/$name/keepalived.pid" --vrrp_pid "$work/$name/vrrp.pid" --checkers_pid "$work/$name/checkers.pid"
  done
}

milliseconds() { date +%s%3N; }
