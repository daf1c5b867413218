#!/usr/bin/env bash
# Changes the VRRP password while keepalived runs, in three phases that the program runs on all control-plane nodes one
# after the other. Between nodes with different passwords both would take the virtual address; so all but its owner stand
# still while the owner changes, and the address stays where it is.
#   hold      nodes without the address stop keepalived
#   change    every node takes the password from standard input; the owner of the address reloads
#   release   nodes that stand still start again
# Usage: vrrp-rotate.sh hold|change|release
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
phase="$1"
begin_step "vrrp-rotate"

etc="${KEEPALIVED_ETC:-/etc/keepalived}"
held="$CALICO_ACI_STATE/vrrp.held"
part=""
trap 'status=$?
  rm -f ${part:+"$part"}
  step_exit "$status"' EXIT

# The file as it is with the password from standard input, in $part.
read_password() {
  local password
  IFS= read -r password || [ -n "$password" ] || fail "there is no password on standard input"
  [[ "$password" =~ ^[[:graph:]]{1,8}$ ]] || fail "the VRRP password must have 1 to 8 printable characters"
  [[ "$password" != *[\{\}\"\#\!\$\\]* ]] || fail "the VRRP password must not have any of the characters {}\"#!\$\\"
  umask 077
  part=$(mktemp "$etc/.authentication.XXXXXX")
  printf 'authentication {\n  auth_type PASS\n  auth_pass %s\n}\n' "$password" >"$part"
}

active() { systemctl is-active --quiet keepalived.service; }

case "$phase" in
  hold)
    read_password
    if cmp -s "$part" "$etc/authentication.conf" || owns_virtual_address || ! active; then
      note "goes on"
    else
      touch "$held"
      systemctl stop keepalived.service
      note "stands still until the owner of the virtual address has the new password"
    fi
    ;;
  change)
    read_password
    if cmp -s "$part" "$etc/authentication.conf"; then
      note "has this VRRP password already"
    else
      mv -f "$part" "$etc/authentication.conf"
      keepalived --config-test --use-file "$etc/keepalived.conf" || fail "keepalived refuses its configuration: $(keepalived --config-test --use-file "$etc/keepalived.conf" 2>&1 | tail -n 5)"
      if active; then
        systemctl reload keepalived.service
      fi
      note "took the new VRRP password"
    fi
    ;;
  release)
    if [ -f "$held" ]; then
      systemctl start keepalived.service
      rm -f "$held"
      note "takes part again"
    fi
    ;;
  *) fail "unknown phase $phase" ;;
esac
