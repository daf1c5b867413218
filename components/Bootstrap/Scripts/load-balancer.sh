#!/usr/bin/env bash
# Changes what answers at the virtual address while the cluster runs, in three phases that the program runs on all
# control-plane nodes one after the other. Two programs that claim the address would both answer, so the new one starts
# only when the old one has stopped everywhere but at the owner of the address, and there when it has stopped there.
#   hold      looks whether the new one can run; nodes without the address stop the old one
#   change    the owner of the address stops the old one and starts the new one; it goes back if the API does not answer
#   release   the others start the new one
# What the old one had on the node is removed when the new one runs. A run that was cut short is finished by the next one.
# Usage: load-balancer.sh hold|change|release
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
phase="$1"
begin_step load-balancer

keepalived_etc="${KEEPALIVED_ETC:-/etc/keepalived}"
haproxy_file="${HAPROXY_ETC:-/etc/haproxy}/haproxy.cfg"
manifest="$KUBERNETES_ETC/manifests/kube-vip.yaml"
before="$CALICO_ACI_STATE/kube-vip.before"
wanted="$LOAD_BALANCER"

kube_vip_stopped() { [ -z "$(crictl ps --quiet --name '^kube-vip$' --state Running)" ]; }

stop_kube_vip() {
  if [ -f "$manifest" ]; then mv -f "$manifest" "$before"; fi
  retry 60 1 kube_vip_stopped
}

# A program that was ended hard leaves the address behind.
drop_addresses() {
  local address line
  for address in $VIRTUAL_ADDRESSES; do
    line=$(ip -oneline address show to "$address")
    if [ -n "$line" ]; then
      ip address delete "$(awk '{ print $4 }' <<<"$line")" dev "$(awk '{ print $2 }' <<<"$line")" || return 1
    fi
  done
}

stop() {
  case "$1" in
    haproxy-keepalived) systemctl disable --now keepalived.service || return 1 ;;
    kube-vip) stop_kube_vip || return 1 ;;
  esac
  drop_addresses
}

start() {
  case "$1" in
    haproxy-keepalived) systemctl enable --now keepalived.service ;;
    kube-vip) if [ -f "$CALICO_ACI_ETC/kube-vip.yaml" ]; then place_kube_vip "$(kube_vip_kubeconfig)"; else mv -f "$before" "$manifest"; fi ;;
  esac
}

# Whether the new one can run here, before the old one stops.
check_new() {
  case "$wanted" in
    haproxy-keepalived)
      [ -s "$keepalived_etc/authentication.conf" ] || fail "the step -vrrp of $NODE_NAME has not run"
      keepalived --config-test --use-file "$keepalived_etc/keepalived.conf" || fail "keepalived refuses its configuration; nothing was changed"
      ;;
    kube-vip)
      retry 3 10 crictl pull "$(sed -n 's/^ *-\{0,1\} *image: *//p' "$CALICO_ACI_ETC/kube-vip.yaml" | tr -d "'\"")" \
        || fail "the image of kube-vip cannot be pulled; nothing was changed: $(tail -n 3 "$STEP_LOG")"
      ;;
  esac
}

# The files and secrets that only the old one needs.
clean_up() {
  if [ "$wanted" != haproxy-keepalived ]; then
    rm -f "$keepalived_etc/keepalived.conf" "$keepalived_etc/authentication.conf" /etc/systemd/system/keepalived.service.d/calico-aci.conf
    rm -f "$CALICO_ACI_STATE/applied.keepalived" "$CALICO_ACI_STATE/vrrp.held"
    systemctl daemon-reload
  fi
  if [ -f "$haproxy_file" ] && ! grep -Fqx -- "$haproxy_file" "$CALICO_ACI_STATE/files"; then
    systemctl disable --now haproxy.service
    rm -f "$haproxy_file" "$CALICO_ACI_STATE/applied.haproxy"
  fi
  if [ "$wanted" != kube-vip ]; then
    rm -f "$CALICO_ACI_STATE/kube-vip.placed"
  fi
  rm -f "$before"
}

finish() {
  clean_up
  printf '%s\n' "$wanted" >"$CALICO_ACI_STATE/load-balancer"
  note "$wanted answers at $CONTROL_PLANE_ENDPOINT now"
}

if [ ! -f "$KUBERNETES_ETC/admin.conf" ]; then
  note "is no member yet"
  exit 0
fi
in_use=$(load_balancer_in_use)
if [ "$in_use" = "$wanted" ]; then
  note "has $wanted already"
  exit 0
fi

case "$phase" in
  hold)
    check_new
    if owns_virtual_address; then
      note "keeps the address until $in_use has stopped on the other nodes"
    else
      stop "$in_use" || fail "$in_use does not stop"
      note "stands still until the owner of the address has changed"
    fi
    ;;
  change)
    if owns_virtual_address; then
      stop "$in_use" || fail "$in_use does not stop"
      if ! start "$wanted" || ! retry "${SETTLE_ATTEMPTS:-40}" 1 endpoint_ready; then
        stop "$wanted" || true
        start "$in_use"
        fail "nothing answers at https://$CONTROL_PLANE_ENDPOINT without $in_use, which runs here again; the other nodes stand still. Repair $wanted, or take the change back, and run pulumi up again"
      fi
      finish
    else
      note "waits for the owner of the address"
    fi
    ;;
  release)
    stop "$in_use" || fail "$in_use does not stop"
    start "$wanted"
    retry "${SETTLE_ATTEMPTS:-40}" 1 endpoint_ready || fail "no API server answers at https://$CONTROL_PLANE_ENDPOINT with $wanted"
    finish
    ;;
  *) fail "unknown phase $phase" ;;
esac
