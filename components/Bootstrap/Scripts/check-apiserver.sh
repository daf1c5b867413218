#!/bin/sh
# keepalived's check: an API server answers through this node's haproxy, and the node still has its own addresses, without
# which it speaks VRRP no more but would keep the virtual address of that family (keepalived 2.2 passes over track_src_ip).
# Usage: check-apiserver.sh PORT [ADDRESS…]
[ "$(curl --silent --insecure --noproxy '*' --max-time 2 "https://localhost:$1/readyz")" = ok ] || exit 1
shift
for address in "$@"; do
  [ -n "$(ip -oneline address show to "$address")" ] || exit 1
done
