#!/usr/bin/env bash
# Takes the kubelet's configuration from the cluster and its extra arguments from this node's files, and restarts the kubelet
# where one of them differs. Pods go on meanwhile. A kubelet that does not come up gets back what it had.
# Usage: kubelet-config.sh [upload]: "upload" puts the configuration in this node's files into the cluster first.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step kubelet-config

upload="${1:-}"
file="${KUBELET_CONFIG:-/var/lib/kubelet/config.yaml}"
flags="${KUBELET_FLAGS:-/var/lib/kubelet/kubeadm-flags.env}"
before="$CALICO_ACI_STATE/kubelet.before"
flags_before="$CALICO_ACI_STATE/kubelet.flags-before"
arguments="$CALICO_ACI_ETC/kubelet-arguments"
written="$CALICO_ACI_STATE/kubelet.arguments"

healthy() { [ "$(curl --silent --noproxy '*' --max-time 5 http://localhost:10248/healthz 2>/dev/null || true)" = ok ]; }

# Puts the wanted arguments in the place of those that an earlier run or kubeadm wrote for the settings. What kubeadm adds
# by itself stays.
write_arguments() {
  local line argument part kept=()
  touch "$written"
  if cmp -s "$written" "$arguments" || { [ ! -s "$written" ] && [ ! -f "$arguments" ]; }; then return 0; fi
  line=$(sed -n 's/^KUBELET_KUBEADM_ARGS="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$flags")
  [ -n "$line" ] || fail "$flags has no KUBELET_KUBEADM_ARGS"
  for argument in $line; do
    if ! grep -sFqx -e "$argument" "$written" "$arguments"; then kept+=("$argument"); fi
  done
  while IFS= read -r argument; do kept+=("$argument"); done < <(cat "$arguments" 2>/dev/null || true)
  part=$(mktemp "$flags.XXXXXX")
  {
    printf 'KUBELET_KUBEADM_ARGS="%s"\n' "${kept[*]}"
    grep -v '^KUBELET_KUBEADM_ARGS=' "$flags" || true
  } >"$part"
  chmod --reference="$flags" "$part"
  mv -f "$part" "$flags"
}

[ "$(kubeadm version --output short)" = "v$KUBERNETES_VERSION" ] || fail "finish the upgrade to $KUBERNETES_VERSION first"
if [ "$upload" = upload ]; then
  upload_configuration || fail "the kubelet's configuration did not get into the cluster: $(tail -n 3 "$STEP_LOG")"
fi
# That of a run that was cut short stays the measure.
[ -f "$before" ] || cp -p "$file" "$before"
[ -f "$flags_before" ] || cp -p "$flags" "$flags_before"
patches=()
if [ -d "$CALICO_ACI_ETC/patches" ]; then
  patches=(--patches "$CALICO_ACI_ETC/patches")
fi
retry 5 10 kubeadm upgrade node phase kubelet-config "${patches[@]}" || fail "kubeadm wrote no configuration of the kubelet: $(tail -n 3 "$STEP_LOG")"
set -f
write_arguments
set +f
if cmp -s "$before" "$file" && cmp -s "$flags_before" "$flags"; then
  record_kubelet_arguments
  rm -f "$before" "$flags_before"
  note "has this configuration of the kubelet already"
  exit 0
fi
systemctl restart kubelet.service || true
if ! retry "${SETTLE_ATTEMPTS:-60}" 2 healthy; then
  mv -f "$before" "$file"
  mv -f "$flags_before" "$flags"
  systemctl restart kubelet.service
  fail "the kubelet does not come up with its new configuration and arguments; it has the former ones again: $(journalctl --no-pager --lines 5 --unit kubelet.service 2>&1)"
fi
record_kubelet_arguments
rm -f "$before" "$flags_before"
note "the kubelet runs with its new configuration"
