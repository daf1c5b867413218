#!/usr/bin/env bash
# Waits until the API server answers at the control-plane endpoint, then writes the administrator's kubeconfig to
# standard output, which is secret.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
begin_step read-kubeconfig

retry 150 2 endpoint_ready || fail "no API server answers at https://$CONTROL_PLANE_ENDPOINT"
cat "$KUBERNETES_ETC/admin.conf" >&3
