#!/usr/bin/env bash
# Puts the host's netplan configuration into effect. A configuration that netplan refuses, or under which a gateway does
# not answer, is taken back; so is one whose test does not come to its end, because the way to the host is gone.
# Usage: network-apply.sh [rollback]
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step "network-${1:-apply}"

file="$NETWORK_FILE"
good="$CALICO_ACI_STATE/network.good"
unit=calico-aci-network-rollback
here="${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/network-apply.sh"

# The configuration that worked last, or none where the host had one of its own.
restore() {
  if [ -f "$good" ]; then
    install -m 0600 "$good" "$file"
  else
    rm -f "$file"
  fi
}

if [ "${1:-}" = rollback ]; then
  restore
  netplan apply
  note "the network that was being tried is taken back"
  exit 0
fi

# A gateway answers when its link-layer address can be resolved; that needs no reply to a ping.
answers() {
  ip neigh flush to "$1" dev "$NODE_INTERFACE" 2>/dev/null || true
  (printf x >"/dev/udp/$1/33434") 2>/dev/null || true
  sleep 1
  ip neigh show to "$1" dev "$NODE_INTERFACE" | grep -q lladdr
}

gateways_answer() {
  local gateway
  for gateway in $NODE_GATEWAYS; do
    answers "$gateway" || return 1
  done
}

refused=$(netplan generate 2>&1) || {
  restore
  fail "netplan refuses $file, which is taken back: $refused"
}
# The test below ends within 3 minutes. Should it be cut short, this brings the host back.
systemctl stop "$unit.timer" 2>/dev/null || true
systemd-run --quiet --collect --unit "$unit" --on-active=240 "$here" rollback
netplan apply || {
  restore
  netplan apply || true
  fail "netplan cannot apply $file, which is taken back"
}
retry "${NETWORK_TRIES:-60}" 1 gateways_answer || {
  restore
  netplan apply
  systemctl stop "$unit.timer" || true
  fail "with $file no gateway of $NODE_GATEWAYS answers on $NODE_INTERFACE; the network that the host had is back"
}
systemctl stop "$unit.timer" || true
install -m 0600 "$file" "$good"
note "the network is as the stack says"
