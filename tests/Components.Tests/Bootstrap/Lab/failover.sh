#!/usr/bin/env bash
# Runs the rendered haproxy and keepalived configuration of three control-plane nodes in three network namespaces, with
# a stand-in for each API server, and measures what a client of the virtual address sees when things fail.
# Usage: failover.sh DIRECTORY VIRTUAL_ADDRESS PORT NODE=ADDRESS…
# DIRECTORY has a folder for each node with its files; what the lab finds out goes to standard output as NAME=VALUE.
set -euo pipefail

work="$1" vip="$2" port="$3"
shift 3
here=$(cd "$(dirname "$0")" && pwd)
declare -A address
names=()
for pair in "$@"; do
  names+=("${pair%%=*}")
  address[${pair%%=*}]="${pair#*=}"
done
# shellcheck source-path=SCRIPTDIR source=failover-nodes.sh
. "$here/failover-nodes.sh"
start_nodes
attach client eth0 99 "${vip%.*}.200"

# ask [SECONDS]: asks through the virtual address; gives up after this time.
ask() { ip netns exec "$lab-client" curl --silent --insecure --max-time "${1:-1}" "https://$vip:$port/"; }

owners() {
  local name addresses
  for name in "${names[@]}"; do
    addresses=$(ip -n "$lab-$name" address show dev ens192)
    if [[ "$addresses" == *" $vip/32 "* ]]; then echo "$name"; fi
  done
}

# Sets gap to the milliseconds until the virtual address answers.
wait_for_answer() {
  local start
  start=$(milliseconds)
  until [ -n "$(ask 0.3 || true)" ]; do
    [ $(($(milliseconds) - start)) -lt 60000 ] || { echo "nothing answers at $vip:$port" >&2; cat "$work"/*/*.log >&2; exit 1; }
    sleep 0.05
  done
  gap=$(($(milliseconds) - start))
}

wait_for_answer
echo "FIRST_ANSWER_MS=$gap"
sleep 4
echo "OWNERS=$(owners | wc -l)"
first=$(owners)
echo "FIRST_OWNER=$first"

# The VRRP password changes: three phases, each on all nodes, with the script that the nodes get.
mkdir -p "$work/bin"
cat >"$work/bin/systemctl" <<'STUB'
#!/usr/bin/env bash
pid=$(cat "$LAB_NODE/keepalived.pid" 2>/dev/null || true)
case "$1" in
  is-active) [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null ;;
  stop)
    kill -TERM "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    ;;
  reload) kill -HUP "$pid" ;;
  start)
    setsid keepalived --dont-fork --log-console --log-detail --use-file /etc/keepalived/keepalived.conf --pid "$LAB_NODE/keepalived.pid" \
      --vrrp_pid "$LAB_NODE/vrrp.pid" --checkers_pid "$LAB_NODE/checkers.pid" </dev/null >>"$LAB_NODE/keepalived.log" 2>&1 3>&- 4>&- 9>&- &
    ;;
esac
STUB
chmod +x "$work/bin/systemctl"

# on_node NODE SCRIPT ARGUMENT…: runs a script there and waits for it.
on_node() {
  local name="$1" script="$2"
  shift 2
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  ip netns exec "$lab-$name" unshare --mount --propagation private env PATH="$work/bin:$PATH" LAB_NODE="$work/$name" \
    CALICO_ACI_ETC="$work/$name/etc/calico-aci" CALICO_ACI_STATE="$work/$name/state" CALICO_ACI_LOG="$work/$name/steps" CALICO_ACI_RUN="$work/$name/run" bash -c '
    mkdir -p /usr/local/lib/calico-aci /etc/keepalived
    mount --bind "$1/usr/local/lib/calico-aci" /usr/local/lib/calico-aci
    mount --bind "$1/etc/keepalived" /etc/keepalived
    shift
    exec "$@"' node "$work/$name" "/usr/local/lib/calico-aci/$script.sh" "$@"
}

touch "$work/sampling"
(
  while [ -f "$work/sampling" ]; do
    owners | wc -l >>"$work/owner-counts"
    sleep 0.1
  done
) &
sampler=$!
for phase in hold change; do
  for name in "${names[@]}"; do printf 'n3w-pass' | on_node "$name" vrrp-rotate "$phase" 2>>"$work/rotation"; done
done
rotated=$(owners)
rm "$work/sampling"
wait "$sampler"
echo "OWNERS_WHILE_ROTATING=$(sort -u "$work/owner-counts" | xargs)"
echo "OWNER_KEPT=$([ "$rotated" = "$first" ] && echo yes)"
echo "HELD=$(grep -c 'stands still' "$work/rotation")"
for name in "${names[@]}"; do on_node "$name" vrrp-rotate release </dev/null 2>>"$work/rotation"; done
for _ in $(seq 1 60); do
  sleep 0.5
  if [ "$(grep -c 'Entering BACKUP STATE' "$work"/*/keepalived.log | awk -F : '{ sum += $2 } END { print sum }')" -ge 5 ] && [ "$(owners | wc -l)" = 1 ]; then break; fi
done
echo "OWNERS_AFTER_ROTATION=$(owners | wc -l)"
echo "PASSWORDS=$(cat "$work"/*/etc/keepalived/authentication.conf | grep -c 'auth_pass n3w-pass')"
first=$(owners)

# The owner dies at once: no last words of keepalived, and nothing answers there any more. Then it comes back: the
# address stays where it is. Four times, each at another moment between two advertisements: how long ago the last one was
# decides how long the others wait.
gaps=() wrong=0 back=0
for pause in 0.25 0.5 0.75 0; do
  dead=$(owners)
  ip -n "$lab-$dead" link set ens192 down
  wait_for_answer
  gaps+=("$gap")
  sleep 1
  second=$(owners | grep -vx "$dead")
  for _ in $(seq 1 40); do
    reply=$(ask || true)
    if [ "$reply" = "$dead" ] || [ -z "$reply" ]; then wrong=$((wrong + 1)); fi
  done
  ip -n "$lab-$dead" link set ens192 up
  sleep 6
  sleep "$pause"
  if [ "$(owners)" != "$second" ]; then back=$((back + 1)); fi
done
echo "DEAD_OWNER_GAPS_MS=${gaps[*]}"
echo "WRONG_ANSWERS_AFTER_DEATH=$wrong"
echo "MOVED_BACK=$back"
second=$(owners)

# An API server stops being ready while its node lives: nothing is sent to it any more.
rm "$work/$second/ready"
sleep 4
wrong=0
for _ in $(seq 1 60); do
  reply=$(ask || true)
  if [ "$reply" = "$second" ] || [ -z "$reply" ]; then wrong=$((wrong + 1)); fi
done
echo "WRONG_ANSWERS_WHEN_NOT_READY=$wrong"
touch "$work/$second/ready"

# haproxy dies on the owner: the node gives the address up.
third=$(owners)
kill -KILL "${haproxy_pid[$third]}"
wait_for_answer
echo "DEAD_HAPROXY_GAP_MS=$gap"
sleep 5
echo "OWNER_WITHOUT_HAPROXY=$third"
echo "OWNER_AFTER_HAPROXY=$(owners)"
