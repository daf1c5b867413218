#!/usr/bin/env bash
# Brings the container runtime of this drained node to the wanted version, and restarts it with the kubelet. A node that
# has it already is left alone; a run that was cut short is finished by the next one.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=packages.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/packages.sh"
begin_step runtime-update

changing="$CALICO_ACI_STATE/runtime.changing"
package="${RUNTIME_PACKAGE%%=*}"
wanted=$(wanted_runtime_package)

answers() { crictl --timeout 10s version; }

before=$(package_version "$package") || fail "$package is not installed on $NODE_NAME; another container runtime needs another node: replace it"
# shellcheck disable=SC2053 # a pattern
if [[ "$before" == $wanted && ! -f "$changing" ]]; then
  note "has $package $before already"
  exit 0
fi

touch "$changing"
retry 10 20 package_refresh
package_change "$RUNTIME_PACKAGE" || fail "the package manager did not install $RUNTIME_PACKAGE; the node stays cordoned: $(tail -n 5 "$STEP_LOG")"
after=$(package_version "$package")
systemctl daemon-reload
systemctl restart "$RUNTIME_SERVICE" kubelet.service || fail "$RUNTIME_SERVICE $after does not start; the node stays cordoned: $(journalctl --no-pager --lines 10 --unit "$RUNTIME_SERVICE" 2>&1)"
retry 24 5 answers || fail "$RUNTIME_SERVICE $after does not answer at $CRI_SOCKET; the node stays cordoned"
if [ "$NODE_ROLE" = control-plane ]; then
  retry 60 2 local_api_ready || fail "the API server at https://$LOCAL_API_ENDPOINT is not ready with $package $after; the node stays cordoned"
fi
rm -f "$changing"
note "changed $package from $before to $after"
