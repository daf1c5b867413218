#!/usr/bin/env bash
# Takes the VRRP password from standard input, and starts keepalived with it or reloads it when the password differs.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step vrrp-secret

etc="${KEEPALIVED_ETC:-/etc/keepalived}"
IFS= read -r password || [ -n "$password" ] || fail "there is no password on standard input"
[[ "$password" =~ ^[[:graph:]]{1,8}$ ]] || fail "the VRRP password must have 1 to 8 printable characters"
[[ "$password" != *[\{\}\"\#\!\$\\]* ]] || fail "the VRRP password must not have any of the characters {}\"#!\$\\"

umask 077
part=$(mktemp "$etc/.authentication.XXXXXX")
trap 'status=$?
  rm -f "$part"
  step_exit "$status"' EXIT
printf 'authentication {\n  auth_type PASS\n  auth_pass %s\n}\n' "$password" >"$part"
unset password
in_use=$(load_balancer_in_use)
if cmp -s "$part" "$etc/authentication.conf" && systemctl is-active --quiet keepalived.service; then
  note "has this VRRP password already"
  exit 0
fi
mv -f "$part" "$etc/authentication.conf"
if [ "$in_use" != haproxy-keepalived ]; then
  # Another program has the address until load-balancer.sh changes that, also after a reboot.
  systemctl disable keepalived.service
  note "has the VRRP password; keepalived starts when $in_use has stopped"
  exit 0
fi
keepalived --config-test --use-file "$etc/keepalived.conf" || fail "keepalived refuses its configuration: $(keepalived --config-test --use-file "$etc/keepalived.conf" 2>&1 | tail -n 5)"
systemctl enable keepalived.service
systemctl reload-or-restart keepalived.service
note "keepalived runs with the VRRP password"
