#!/usr/bin/env bash
# Makes a host a BGP router with FRR. The configuration comes on standard input, so that it is in no command line.
# Running it again with the same configuration changes nothing.
#
# usage: host-router.sh HOSTNAME < frr.conf
set -euo pipefail

hostname=${1:?the name of the host is missing}
target=/etc/frr/frr.conf
new=$(mktemp)
trap 'rm -f "$new"' EXIT
cat >"$new"

if [ "$(hostname -s)" != "$hostname" ]; then
  echo "this is $(hostname -s), not $hostname: the address belongs to another host" >&2
  exit 1
fi

if ! command -v vtysh >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=600 update -q
  apt-get -o DPkg::Lock::Timeout=600 install -qy frr frr-pythontools
fi

vtysh -C -f "$new" || {
  echo "FRR does not accept the configuration; $target stays as it is" >&2
  exit 1
}

restart=false
if ! grep -qx 'bgpd=yes' /etc/frr/daemons; then
  sed -i 's/^bgpd=.*/bgpd=yes/' /etc/frr/daemons
  grep -qx 'bgpd=yes' /etc/frr/daemons || echo 'bgpd=yes' >>/etc/frr/daemons
  restart=true
fi

systemctl enable -q frr
if ! cmp -s "$new" "$target"; then
  install -m 0640 -o frr -g frr "$new" "$target"
  if [ "$restart" = false ] && systemctl is-active -q frr; then
    # Sessions stay up where nothing about them changed.
    systemctl reload frr
  fi
fi

if [ "$restart" = true ]; then
  systemctl restart frr
else
  systemctl start frr
fi
