#!/usr/bin/env bash
# Sourced by steps that change the version of a held package, and by those that ask for the runtime's version.
# shellcheck source=os.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/os.sh"

# The pattern of the wanted version of the container runtime's package.
wanted_runtime_package() {
  case "$RUNTIME_PACKAGE" in
    *=*) printf '%s\n' "${RUNTIME_PACKAGE#*=}" ;;
    *) printf '*\n' ;;
  esac
}

# The pattern of what a kubelet says of the wanted container runtime, such as containerd://2.2.*
wanted_runtime() {
  local version
  version=$(wanted_runtime_package)
  case "$RUNTIME_SERVICE" in
    crio.service) printf 'cri-o://%s\n' "${version%-\*}" ;;
    *) printf 'containerd://%s\n' "${version%-\*}" ;;
  esac
}
