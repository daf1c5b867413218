#!/usr/bin/env bash
# Sourced by steps that change the version of a package which apt holds, and by those that ask for the runtime's version.

# Installs PACKAGE=VERSION…, and holds the packages again whatever comes of it.
install_packages() {
  local status=0
  apt-mark unhold "${@%%=*}"
  retry 5 20 apt-get install --yes --no-install-recommends --allow-downgrades -o DPkg::Lock::Timeout=600 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" || status=$?
  apt-mark hold "${@%%=*}"
  return "$status"
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
