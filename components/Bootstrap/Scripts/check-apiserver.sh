#!/bin/sh
# keepalived's check: an API server answers through this node's haproxy.
# Usage: check-apiserver.sh PORT
[ "$(curl --silent --insecure --noproxy '*' --max-time 2 "https://localhost:$1/readyz")" = ok ]
