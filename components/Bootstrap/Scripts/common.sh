#!/usr/bin/env bash
# Sourced by every step that runs on a node: strict mode, one log per step, bounded retries, and failures that name
# the node, the step and the last lines of its log.
set -euo pipefail
umask 022

CALICO_ACI_ETC="${CALICO_ACI_ETC:-/etc/calico-aci}"
CALICO_ACI_STATE="${CALICO_ACI_STATE:-/var/lib/calico-aci}"
CALICO_ACI_LOG="${CALICO_ACI_LOG:-/var/log/calico-aci}"
CALICO_ACI_RUN="${CALICO_ACI_RUN:-/run/calico-aci}"
KUBERNETES_ETC="${KUBERNETES_ETC:-/etc/kubernetes}"

# shellcheck source=/dev/null
. "$CALICO_ACI_ETC/node.env"
if [ -n "${no_proxy:-}" ]; then
  export http_proxy https_proxy no_proxy
fi

# Starts a step: from here on, standard output and standard error go to the step's log; file descriptor 3 is the
# caller's standard output and 4 its standard error. Only one run of a step at a time: a run whose connection broke may
# still be at work on the node, so the next one waits for it and then finds the work done. A step that is about another
# node has its name in its own, so that many nodes can be drained or joined at once.
begin_step() {
  STEP="$1"
  STEP_FAILED=""
  mkdir -p "$CALICO_ACI_STATE" "$CALICO_ACI_LOG"
  install -d -m 0700 "$CALICO_ACI_RUN"
  STEP_LOG="$CALICO_ACI_LOG/$STEP.log"
  exec 3>&1 4>&2 >>"$STEP_LOG" 2>&1
  exec 9>"$CALICO_ACI_RUN/$STEP.lock"
  trap 'step_exit $?' EXIT
  flock -w "${STEP_LOCK_SECONDS:-1200}" 9 || fail "another run of this step is still at work on the node"
  STEP_START=$(wc -l <"$STEP_LOG")
  printf -- '--- %s %s on %s\n' "$(date -u +%FT%TZ)" "$STEP" "$NODE_NAME"
}

step_exit() {
  local status="$1"
  [ "$status" -ne 0 ] || return 0
  {
    printf '%s: step %s failed (exit code %s)\n' "$NODE_NAME" "$STEP" "$status"
    if [ -n "$STEP_FAILED" ]; then
      printf '%s\n' "$STEP_FAILED"
    else
      printf 'the last lines of %s:\n' "$STEP_LOG"
      tail -n +"$((${STEP_START:-0} + 1))" "$STEP_LOG" | tail -n 20
    fi
  } >&4
}

# Says something to the caller and to the log.
note() {
  printf '%s\n' "$*"
  printf '%s: %s\n' "$NODE_NAME" "$*" >&4
}

# Ends the step with a reason in words.
fail() {
  STEP_FAILED="$*"
  printf '%s\n' "$*"
  exit 1
}

# retry ATTEMPTS SECONDS COMMAND…: runs the command until it succeeds, at most ATTEMPTS times.
retry() {
  local attempts="$1" pause="$2" attempt=1
  shift 2
  until "$@"; do
    if [ "$attempt" -ge "$attempts" ]; then
      printf 'gave up after %s attempts: %s\n' "$attempts" "$1"
      return 1
    fi
    attempt=$((attempt + 1))
    sleep "$pause"
  done
}

# when_changed NAME COMMAND FILE…: runs the command if a file differs from what the last successful run left, which may have
# edited it.
when_changed() {
  local name="$1" command="$2" stamp
  shift 2
  stamp="$CALICO_ACI_STATE/applied.$name"
  if [ "$(cat "$stamp" 2>/dev/null || true)" != "$(sums_of "$@")" ]; then
    "$command"
    sums_of "$@" >"$stamp"
  fi
}

# sums_of FILE…: a line for each file.
sums_of() {
  local file
  for file in "$@"; do if [ -f "$file" ]; then sha256sum "$file"; else echo "absent $file"; fi; done
}

# Whether the API server behind the control-plane endpoint says that it is ready.
endpoint_ready() {
  [ "$(curl --silent --insecure --noproxy '*' --max-time 5 "https://$CONTROL_PLANE_ENDPOINT/readyz" 2>/dev/null || true)" = ok ]
}

# Whether this node's own API server says that it is ready.
local_api_ready() {
  [ "$(curl --silent --insecure --noproxy '*' --max-time 5 "https://$LOCAL_API_ENDPOINT/readyz" 2>/dev/null || true)" = ok ]
}

# kubectl with administrator rights, on a control-plane node.
admin_kubectl() {
  kubectl --kubeconfig "$KUBERNETES_ETC/admin.conf" "$@"
}

# etcdctl in this node's etcd pod, on a control-plane node.
admin_etcdctl() {
  local pod
  pod=$(admin_kubectl --namespace kube-system get pods --selector component=etcd \
    --field-selector "spec.nodeName=$NODE_NAME" --output name | head -n 1)
  [ -n "$pod" ] || return 1
  admin_kubectl --namespace kube-system exec "$pod" --container etcd -- etcdctl --endpoints https://127.0.0.1:2379 \
    --cacert /etc/kubernetes/pki/etcd/ca.crt --cert /etc/kubernetes/pki/etcd/server.crt --key /etc/kubernetes/pki/etcd/server.key "$@"
}

# A value of /etc/os-release.
os_release() { sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" /etc/os-release; }

# What this node takes part with in answering for the virtual address: what node-prepare.sh or load-balancer.sh noted, else
# what is to be seen.
load_balancer_in_use() {
  if [ -f "$CALICO_ACI_STATE/load-balancer" ]; then
    cat "$CALICO_ACI_STATE/load-balancer"
  elif [ ! -f "$KUBERNETES_ETC/kubelet.conf" ]; then
    printf '%s\n' "$LOAD_BALANCER"
  elif [ -f "$CALICO_ACI_STATE/kube-vip.placed" ]; then
    echo kube-vip
  elif [ -s "${KEEPALIVED_ETC:-/etc/keepalived}/authentication.conf" ]; then
    echo haproxy-keepalived
  else
    echo existing
  fi
}

# Whether this node owns a virtual address.
owns_virtual_address() {
  local address
  for address in $VIRTUAL_ADDRESSES; do
    if [ -n "$(ip -oneline address show to "$address")" ]; then return 0; fi
  done
  return 1
}

# The kubeconfig for kube-vip on a member: only the node that initialised the cluster has the super administrator's.
kube_vip_kubeconfig() {
  if [ -f "$KUBERNETES_ETC/super-admin.conf" ]; then echo super-admin.conf; else echo admin.conf; fi
}

# place_kube_vip KUBECONFIG: puts kube-vip's manifest where the kubelet sees it, if the stack has one. kubeadm reset takes
# it away from there.
place_kube_vip() {
  local manifests="$KUBERNETES_ETC/manifests" part
  [ -f "$CALICO_ACI_ETC/kube-vip.yaml" ] || return 0
  install -d -m 0700 "$manifests" || return 1
  # The kubelet ignores names that begin with a dot.
  part=$(mktemp "$manifests/.kube-vip.XXXXXX") || return 1
  sed "s|@KUBECONFIG@|$KUBERNETES_ETC/$1|" "$CALICO_ACI_ETC/kube-vip.yaml" >"$part" || return 1
  touch "$CALICO_ACI_STATE/kube-vip.placed"
  if cmp -s "$part" "$manifests/kube-vip.yaml"; then rm -f "$part"; else mv -f "$part" "$manifests/kube-vip.yaml"; fi
}
