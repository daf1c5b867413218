#!/usr/bin/env bash
# Writes every object of the encrypted resources anew, so that the active key encrypts it. Objects that somebody else
# changes meanwhile are written with that change; they are tried again.
# Usage: encryption-rewrite.sh RESOURCE…
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=encryption-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/encryption-config.sh"
begin_step encryption-rewrite

! in_transition || fail "the API server of $NODE_NAME does not encrypt yet: its step -encryption-write has not run"
rewrite() { admin_kubectl get "$1" --all-namespaces --output json | admin_kubectl replace --filename - >/dev/null; }

retry 60 5 endpoint_ready || fail "no API server answers at https://$CONTROL_PLANE_ENDPOINT"
for resource in "$@"; do
  retry 5 10 rewrite "$resource" || fail "not all objects of $resource could be written anew; the inactive key is still needed"
  note "wrote all $resource anew"
done
