#!/usr/bin/env bash
# Takes a node out of the cluster, from a control-plane node that stays: cordon, drain with limits, remove its etcd
# member, delete it. A node that is gone already is no error, and a node that is dead does not stop the removal.
# Usage: node-remove.sh NODE worker|control-plane DRAIN_SECONDS
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step "node-remove-$1"

node="$1"
role="$2"
drain_seconds="$3"

member_of() { awk -F ', ' -v name="$node" '$3 == name { print $1 }'; }

[ "$node" != "$NODE_NAME" ] || fail "$node cannot remove itself: no control-plane node would be left to do it"

if admin_kubectl get node "$node" --output name; then
  admin_kubectl cordon "$node"
  admin_kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --force --timeout "${drain_seconds}s" \
    || note "$node was not drained within $drain_seconds s; its pods are deleted with it"
fi

if [ "$role" = control-plane ]; then
  # etcd changes one member at a time.
  exec 8>"$CALICO_ACI_RUN/etcd-members.lock"
  flock -w 120 8 || fail "another removal of an etcd member is still at work on $NODE_NAME"
  member=$(admin_etcdctl member list | member_of) || fail "etcd on $NODE_NAME does not list its members"
  if [ -n "$member" ]; then
    retry 5 10 admin_etcdctl member remove "$member" || fail "etcd did not remove the member of $node"
    note "removed the etcd member of $node"
  fi
  exec 8>&-
fi
admin_kubectl delete node "$node" --ignore-not-found --timeout 60s
note "removed $node"
