#!/usr/bin/env bash
# Sourced by steps that install packages or change the version of a held one, and by those that ask for the runtime's version.
# shellcheck source=os.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/os.sh"

# package_ensure PACKAGE[=VERSION]…: installs those that are missing.
package_ensure() {
  local wanted missing=()
  for wanted in "$@"; do
    package_installed "${wanted%%=*}" || missing+=("$wanted")
  done
  if [ "${#missing[@]}" -gt 0 ]; then
    retry 5 20 package_install "${missing[@]}"
  fi
}

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
