#!/usr/bin/env bash
# Takes the kubelet's configuration from the cluster, and restarts the kubelet where its file differs. Pods go on meanwhile.
# A kubelet that does not come up gets its former file back.
# Usage: kubelet-config.sh [upload]: "upload" puts the configuration in this node's files into the cluster first.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=kubeadm-config.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/kubeadm-config.sh"
begin_step kubelet-config

upload="${1:-}"
file="${KUBELET_CONFIG:-/var/lib/kubelet/config.yaml}"
before="$CALICO_ACI_STATE/kubelet.before"

healthy() { [ "$(curl --silent --noproxy '*' --max-time 5 http://localhost:10248/healthz 2>/dev/null || true)" = ok ]; }

[ "$(kubeadm version --output short)" = "v$KUBERNETES_VERSION" ] || fail "finish the upgrade to $KUBERNETES_VERSION first"
if [ "$upload" = upload ]; then
  upload_configuration || fail "the kubelet's configuration did not get into the cluster: $(tail -n 3 "$STEP_LOG")"
fi
# That of a run that was cut short stays the measure.
[ -f "$before" ] || cp -p "$file" "$before"
patches=()
if [ -d "$CALICO_ACI_ETC/patches" ]; then
  patches=(--patches "$CALICO_ACI_ETC/patches")
fi
retry 5 10 kubeadm upgrade node phase kubelet-config "${patches[@]}" || fail "kubeadm wrote no configuration of the kubelet: $(tail -n 3 "$STEP_LOG")"
if cmp -s "$before" "$file"; then
  rm -f "$before"
  note "has this configuration of the kubelet already"
  exit 0
fi
systemctl restart kubelet.service || true
if ! retry "${SETTLE_ATTEMPTS:-60}" 2 healthy; then
  mv -f "$before" "$file"
  systemctl restart kubelet.service
  fail "the kubelet does not come up with its new configuration; it has the former one again: $(journalctl --no-pager --lines 5 --unit kubelet.service 2>&1)"
fi
rm -f "$before"
note "the kubelet runs with its new configuration"
