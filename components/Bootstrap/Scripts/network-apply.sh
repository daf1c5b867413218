#!/usr/bin/env bash
# Puts the host's network configuration into effect. A configuration that netplan or NetworkManager refuses, or under
# which a gateway does not answer, is taken back; so is one whose test does not come to its end, because the way to the
# host is gone.
# Usage: network-apply.sh [rollback]
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=os.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/os.sh"
begin_step "network-${1:-apply}"

unit=calico-aci-network-rollback
here="${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/network-apply.sh"

if [ "${1:-}" = rollback ]; then
  network_restore
  network_reactivate
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

refused=$(network_check 2>&1) || {
  network_restore
  fail "$NETWORK_PROGRAM refuses $NETWORK_FILES, which is taken back: $refused"
}
network_remember
# The test below ends within 3 minutes. Should it be cut short, this brings the host back.
systemctl stop "$unit.timer" 2>/dev/null || true
systemd-run --quiet --collect --unit "$unit" --on-active=240 "$here" rollback
network_activate || {
  network_restore
  network_reactivate || true
  systemctl stop "$unit.timer" || true
  fail "$NETWORK_PROGRAM cannot apply $NETWORK_FILES, which is taken back: $(tail -n 3 "$STEP_LOG")"
}
retry "${NETWORK_TRIES:-60}" 1 gateways_answer || {
  network_restore
  network_reactivate
  systemctl stop "$unit.timer" || true
  fail "with $NETWORK_FILES no gateway of $NODE_GATEWAYS answers on $NODE_INTERFACE; the network that the host had is back"
}
systemctl stop "$unit.timer" || true
network_keep
note "the network is as the stack says"
