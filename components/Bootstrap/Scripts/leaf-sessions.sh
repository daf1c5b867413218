#!/usr/bin/env bash
# Waits, on a control-plane node, until the BGP sessions of the nodes of a rack with a leaf are established, as calico-node
# reports them. A node that is not ready for Kubernetes is left out: no traffic goes to its pods.
# Usage: leaf-sessions.sh LEAF SELECTOR SETTLE WAIT ADDRESS…
#   LEAF      the node ID of the leaf, or those of a vPC with a hyphen between
#   SELECTOR  the label selector of the nodes
#   SETTLE    seconds after which a changed session is down, if it is going to be: an earlier report may be about the old one
#   WAIT      seconds in which the sessions must be established
#   ADDRESS   an address of the leaf that the nodes peer with
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
leaf="$1" selector="$2" settle="$3" limit="$4"
shift 4
addresses=("$@")
begin_step "leaf-sessions-$leaf"

# Calico's reports are made for few nodes at a time.
most=8
label="calico-aci.io/sessions=leaf-$leaf"
asked=0
problem="" lines=""

forget() { admin_kubectl delete caliconodestatuses.projectcalico.org --selector "$label" --ignore-not-found --wait=false || true; }
trap 'status=$?
  forget
  step_exit "$status"' EXIT

# The names of the nodes of a list that are ready.
ready_nodes() {
  local node ready
  while read -r node ready; do
    if [ "$ready" = True ]; then
      printf '%s\n' "$node"
    elif [ -n "$node" ]; then
      note "$node is not ready and is left out" >&2
    fi
  done <<<"$1"
}

# Objects that ask calico-node on some nodes for a report: it answers a new one at once, and writes to an old one only when
# something has changed.
requests() {
  local node
  for node in "$@"; do
    cat <<REQUEST
---
apiVersion: projectcalico.org/v3
kind: CalicoNodeStatus
metadata:
  name: leaf-$leaf-$node-$$-$asked
  labels:
    calico-aci.io/sessions: leaf-$leaf
spec:
  node: $node
  classes: [BGP]
  updatePeriodSeconds: 5
REQUEST
  done
}

# A line for each report: the node, the time, and ADDRESS=STATE for each session.
reports() {
  admin_kubectl get caliconodestatuses.projectcalico.org --selector "$label" --output \
    'jsonpath={range .items[*]}{.spec.node}{" "}{.status.lastUpdated}{range .status.bgp.peersV4[*]}{" "}{.peerIP}={.state}{end}{range .status.bgp.peersV6[*]}{" "}{.peerIP}={.state}{end}{"\n"}{end}'
}

# The report of a node in $lines; nothing where it has not come.
report_of() { grep "^$1 [0-9]*-[0-9]*-[0-9]*T" <<<"$lines" || true; }

# Whether every node that was asked has reported.
reported() {
  local node
  lines=$(reports) || return 1
  for node in "$@"; do
    [ -n "$(report_of "$node")" ] || return 1
  done
}

# Whether the sessions of some nodes are established; what is not, in $problem.
established() {
  local node address word state wrong=""
  local -a words
  lines=""
  asked=$((asked + 1))
  forget
  if ! requests "$@" | admin_kubectl create --filename -; then
    problem="the API takes no CalicoNodeStatus"
    return 1
  fi
  retry "${REPORT_ATTEMPTS:-10}" 1 reported "$@" || true
  for node in "$@"; do
    read -ra words <<<"$(report_of "$node")"
    if [ "${#words[@]}" -eq 0 ]; then
      wrong="$wrong; $node: calico-node does not report"
      continue
    fi
    for address in "${addresses[@]}"; do
      state="not configured"
      for word in "${words[@]:2}"; do
        if [ "${word%%=*}" = "$address" ]; then state="${word#*=}"; fi
      done
      [ "$state" = Established ] || wrong="$wrong; $node: $address is ${state:-unknown}"
    done
  done
  problem="${wrong#; }"
  [ -z "$problem" ]
}

sleep "$settle"
deadline=$((SECONDS + limit))
until members=$(admin_kubectl get nodes --selector "$selector" --output 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}') \
  && names=$(ready_nodes "$members") && [ -n "$names" ]; do
  [ "$SECONDS" -lt "$deadline" ] || fail "leaf $leaf: the API tells of no ready node with the label $selector"
  sleep "${SESSION_PAUSE:-3}"
done
mapfile -t nodes <<<"$names"
for ((first = 0; first < ${#nodes[@]}; first += most)); do
  until established "${nodes[@]:first:most}"; do
    [ "$SECONDS" -lt "$deadline" ] \
      || fail "the BGP sessions with leaf $leaf are not established $limit s after its change: $problem. Leaves of the rack that come after it were left alone, and the next deployment goes on here"
    sleep "${SESSION_PAUSE:-3}"
  done
  # The nodes that come after these had their time already; they still get some to report.
  if [ "$deadline" -lt $((SECONDS + 60)) ]; then deadline=$((SECONDS + 60)); fi
done
note "the BGP sessions of ${#nodes[@]} nodes with leaf $leaf are established"
