#!/usr/bin/env bash
# Upgrades this node to the wanted version: kubeadm first, then what kubeadm manages, then runtime and kubelet. What an
# interrupted run has done already is not done again.
# Usage: kubeadm-upgrade.sh apply|node: "apply" on the first control-plane node, "node" on all others.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=packages.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/packages.sh"
begin_step kubeadm-upgrade

mode="$1"
finished="$CALICO_ACI_STATE/upgraded.$KUBERNETES_VERSION"

minor() { cut -d . -f 2 <<<"${1#v}"; }

# A node that is added together with the upgrade joins afterwards.
if [ ! -f "$KUBERNETES_ETC/kubelet.conf" ] || [ -f "$CALICO_ACI_STATE/kubeadm.started" ]; then
  note "is no member yet; it joins with $KUBERNETES_VERSION"
  exit 0
fi
kubelet_version=$(kubelet --version | cut -d ' ' -f 2)
if [ -f "$finished" ] && [ "$kubelet_version" = "v$KUBERNETES_VERSION" ]; then
  note "runs $kubelet_version already"
  exit 0
fi

# The rules of version skew, before anything is changed: one minor version at a time, and never down.
if [ "$mode" = apply ]; then
  cluster=$(admin_kubectl version --output json | sed -n '/"serverVersion"/,/}/s/.*"gitVersion": "\([^"]*\)".*/\1/p')
  [ -n "$cluster" ] || fail "the API server does not tell its version"
  step=$(($(minor "$KUBERNETES_VERSION") - $(minor "$cluster")))
  [ "$step" -le 1 ] || fail "the cluster runs $cluster; Kubernetes is upgraded by one minor version at a time, not to $KUBERNETES_VERSION"
  [ "$step" -ge 0 ] || fail "the cluster runs $cluster; Kubernetes cannot go down to $KUBERNETES_VERSION"
fi

# The last state before the upgrade can be brought back with etcd-restore.sh.
if [ "$mode" = apply ]; then
  "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/etcd-snapshot.sh" \
    || fail "no snapshot of etcd could be taken, so nothing was upgraded: $(tail -n 3 "$CALICO_ACI_LOG/etcd-snapshot.log")"
fi

retry 10 20 package_refresh
package_change "kubeadm=$KUBERNETES_VERSION-*"
patches=()
if [ -d "$CALICO_ACI_ETC/patches" ]; then
  patches=(--patches "$CALICO_ACI_ETC/patches")
fi
if [ "$mode" = apply ]; then
  retry 2 30 kubeadm upgrade apply "v$KUBERNETES_VERSION" --yes "${patches[@]}"
else
  retry 2 30 kubeadm upgrade node "${patches[@]}"
fi
package_change "$RUNTIME_PACKAGE" "kubelet=$KUBERNETES_VERSION-*" "kubectl=$KUBERNETES_VERSION-*"
systemctl daemon-reload
systemctl restart "$RUNTIME_SERVICE" kubelet.service
if [ "$NODE_ROLE" = control-plane ]; then
  retry 60 2 local_api_ready || fail "the API server at https://$LOCAL_API_ENDPOINT is not ready after the upgrade"
fi
touch "$finished"
note "upgraded from $kubelet_version to v$KUBERNETES_VERSION"
