#!/usr/bin/env bash
# Runs three control-plane nodes whose API has an address of each family, and records at which node each address is while
# nodes and checks fail.
# Usage: failover-dual-stack.sh DIRECTORY IPV4 IPV6 PORT NODE=IPV4,IPV6…
# DIRECTORY has a folder for each node with its files; what the lab finds out goes to standard output as NAME=VALUE.
set -euo pipefail

work="$1" vip4="$2" vip6="$3" port="$4"
shift 4
here=$(cd "$(dirname "$0")" && pwd)
declare -A address
names=()
for pair in "$@"; do
  names+=("${pair%%=*}")
  address[${pair%%=*}]="${pair#*=}"
done
# shellcheck source-path=SCRIPTDIR source=failover-nodes.sh
. "$here/failover-nodes.sh"

# ask FAMILY: asks through the virtual address of the family (4 or 6).
ask() {
  local host="$vip4"
  [ "$1" = 4 ] || host="[$vip6]"
  ip netns exec "$lab-client" curl --silent --insecure --connect-timeout 0.3 --max-time 10 "https://$host:$port/"
}

# places: what each node has of the two addresses, such as dev-cp-1:46. A node's addresses are read at one moment.
places() {
  local name addresses held
  for name in "${names[@]}"; do
    addresses=$(ip -n "$lab-$name" address show dev ens192)
    held=""
    if [[ "$addresses" == *" $vip4/32 "* ]]; then held=4; fi
    if [[ "$addresses" == *" $vip6/128 "* ]]; then held="${held}6"; fi
    if [ -n "$held" ]; then echo "$name:$held"; fi
  done
}

# Sets gaps to the milliseconds until the address of each family answers, by two clients at once.
gaps_until_answers() {
  local start family
  start=$(milliseconds)
  for family in 4 6; do
    (
      until [ -n "$(ask "$family" || true)" ]; do
        if [ $(($(milliseconds) - start)) -ge 60000 ]; then break; fi
        sleep 0.05
      done
      echo $(($(milliseconds) - start)) >"$work/gap$family"
    ) &
    waiting[family]=$!
  done
  wait "${waiting[4]}" "${waiting[6]}"
  gaps="$(cat "$work/gap4"),$(cat "$work/gap6")"
}
declare -a waiting

# settle: waits until both addresses are at one node and nowhere else; sets owner to it, or to what was found at last.
settle() {
  local _
  for _ in $(seq 1 60); do
    owner=$(places | xargs)
    if [[ "$owner" == *:46 && "$owner" != *" "* ]]; then
      owner="${owner%:46}"
      return
    fi
    sleep 0.25
  done
}

start_nodes
attach client eth0 99 "${vip4%.*}.200,${vip6%:*}:200"
gaps_until_answers
echo "FIRST_ANSWERS_MS=$gaps"
settle
echo "FIRST_OWNER=$owner"
# From here on every change of an address is written down when the node's kernel tells of it.
for name in "${names[@]}"; do
  if [ "$name" = "$owner" ]; then
    printf '[%s] 0: ens192 inet %s \n' "$(date +%Y-%m-%dT%H:%M:%S.%6N)" "$vip4/32" "$(date +%Y-%m-%dT%H:%M:%S.%6N)" "$vip6/128" >"$work/$name/addresses"
  fi
  setsid ip -n "$lab-$name" -ts -oneline monitor address </dev/null >>"$work/$name/addresses" 2>&1 &
  pids+=("$!")
  disown "$!"
done
sleep 1

# The owner dies and comes back, each time at another moment between two advertisements.
dead_gaps=() followed=0 back=0
for pause in 0.3 0.6 0; do
  dead="$owner"
  ip -n "$lab-$dead" link set ens192 down
  gaps_until_answers
  dead_gaps+=("$gaps")
  settle
  if [ "$owner" != "$dead" ]; then followed=$((followed + 1)); fi
  second="$owner"
  ip -n "$lab-$dead" link set ens192 up
  ip -n "$lab-$dead" address replace "${address[$dead]#*,}/64" dev ens192 nodad
  sleep 5
  sleep "$pause"
  settle
  if [ "$owner" != "$second" ]; then back=$((back + 1)); fi
done
echo "DEAD_OWNER_GAPS_MS=${dead_gaps[*]}"
echo "FOLLOWED=$followed"
echo "MOVED_BACK=$back"

# The owner loses its own address of IPv6 and nothing else.
settle
halved="$owner"
ip -n "$lab-$halved" address del "${address[$halved]#*,}/64" dev ens192
gaps_until_answers
echo "LOST_ADDRESS_GAPS_MS=$gaps"
settle
echo "LOST_ADDRESS=$halved,$owner"
ip -n "$lab-$halved" address add "${address[$halved]#*,}/64" dev ens192 nodad
sleep 5
settle
echo "LOST_ADDRESS_BACK=$halved,$owner"

# Only the owner's check fails: haproxy is gone, the node and the others are well.
lame="$owner"
kill -KILL "${haproxy_pid[$lame]}"
gaps_until_answers
echo "FAILED_CHECK_GAPS_MS=$gaps"
settle
echo "FAILED_CHECK=$lame,$owner"

sleep 1
# shellcheck disable=SC2046 # a word for each node
python3 "$here/address-history.py" "$vip4" "$vip6" $(for name in "${names[@]}"; do echo "$name=$work/$name/addresses"; done)
