#!/usr/bin/env bash
# Sourced by steps that deal with packages or the network: what is particular to Debian, Ubuntu and their like. The
# functions and arrays of os-rhel.sh have the same names; a node has one of the two, as os.sh.
# shellcheck disable=SC2034 # the arrays and names are for the steps
export DEBIAN_FRONTEND=noninteractive

BASE_PACKAGES=(ca-certificates chrony conntrack curl ebtables ethtool gnupg ipset iptables openssl socat util-linux)
TRUSTED_CAS=(/usr/local/share/ca-certificates/calico-aci-*.crt)
CHRONY_FILES=(/etc/chrony/conf.d/calico-aci.conf /etc/chrony/sources.d/calico-aci.sources)
SSH_UNITS=(ssh.socket ssh.service)
NETWORK_PROGRAM=netplan

check_os() {
  case " $(os_release ID) $(os_release ID_LIKE) " in
    *" debian "* | *" ubuntu "*) ;;
    *) fail "the node runs $(os_release PRETTY_NAME), but its pool says osFamily: debian" ;;
  esac
}

package_install() {
  apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=600 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}

package_installed() {
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# shellcheck disable=SC2016 # dpkg-query's own variable
package_version() { dpkg-query --show --showformat='${Version}\n' "$1"; }

package_refresh() { apt-get update -o DPkg::Lock::Timeout=600; }

package_hold() { apt-mark hold "$@"; }

# package_change PACKAGE=VERSION…: installs these versions, and holds the packages again whatever comes of it.
package_change() {
  local status=0
  apt-mark unhold "${@%%=*}"
  retry 5 20 package_install --allow-downgrades "$@" || status=$?
  package_hold "${@%%=*}"
  return "$status"
}

# add_repository NAME KEY_URL LINE: the key is fetched once, the list is rewritten when it differs.
add_repository() {
  local name="$1" key_url="$2" line="$3"
  local keyring="/etc/apt/keyrings/$name.gpg" list="/etc/apt/sources.list.d/$name.list" key
  install -d -m 0755 /etc/apt/keyrings
  if [ ! -s "$keyring" ] || [ "$(cat "$list" 2>/dev/null || true)" != "$line" ]; then
    key=$(mktemp)
    retry 30 20 curl --fail --silent --show-error --location --max-time 30 --output "$key" "$key_url"
    gpg --batch --yes --dearmor --output "$keyring" "$key"
    rm -f "$key"
    chmod 0644 "$keyring"
    printf '%s\n' "$line" >"$list"
    REPOSITORIES_CHANGED=yes
  fi
}

# The repositories of Kubernetes and of the container runtime.
add_repositories() {
  local architecture distribution codename
  REPOSITORIES_CHANGED=""
  architecture=$(dpkg --print-architecture)
  add_repository kubernetes "$KUBERNETES_REPOSITORY/Release.key" \
    "deb [arch=$architecture signed-by=/etc/apt/keyrings/kubernetes.gpg] $KUBERNETES_REPOSITORY/ /"
  case "$RUNTIME_SERVICE" in
    containerd.service)
      distribution=$(os_release ID)
      codename=$(os_release VERSION_CODENAME)
      add_repository runtime "$RUNTIME_REPOSITORY/$distribution/gpg" \
        "deb [arch=$architecture signed-by=/etc/apt/keyrings/runtime.gpg] $RUNTIME_REPOSITORY/$distribution $codename stable"
      ;;
    crio.service)
      add_repository runtime "$RUNTIME_REPOSITORY/Release.key" \
        "deb [arch=$architecture signed-by=/etc/apt/keyrings/runtime.gpg] $RUNTIME_REPOSITORY/ /"
      ;;
    *) fail "unknown container runtime service $RUNTIME_SERVICE" ;;
  esac
  if [ -n "$REPOSITORIES_CHANGED" ]; then
    retry 10 20 package_refresh
  fi
}

# Sends apt to a mirror of Ubuntu's archive; on arm64 and others that is Ubuntu's archive of ports.
prepare_system() {
  local mirror="${UBUNTU_MIRROR:-}" archive='^https?://([a-z0-9.-]+[.])?(archive|security)[.]ubuntu[.]com/ubuntu/?$'
  local stamp="$CALICO_ACI_STATE/mirror" previous file text
  case "$(dpkg --print-architecture)" in
    amd64 | i386) ;;
    *)
      mirror="${UBUNTU_PORTS_MIRROR:-}"
      archive='^https?://ports[.]ubuntu[.]com(/ubuntu-ports)?/?$'
      ;;
  esac
  previous=$(cat "$stamp" 2>/dev/null || true)
  if [ -z "$mirror" ] || [ "$mirror" = "$previous" ]; then
    return 0
  fi
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    # shellcheck disable=SC2016 # awk's own variables
    text=$(archive="$archive" mirror="$mirror" previous="$previous" awk '{
      for (i = 1; i <= NF; i++) if ($i ~ ENVIRON["archive"] || (ENVIRON["previous"] != "" && $i == ENVIRON["previous"])) $i = ENVIRON["mirror"]
      print
    }' "$file")
    [ "$text" = "$(cat "$file")" ] || printf '%s\n' "$text" >"$file"
  done
  printf '%s\n' "$mirror" >"$stamp"
  rm -f "$CALICO_ACI_STATE/base-packages"
}

trust_certificates() { update-ca-certificates; }

restart_chrony() { systemctl enable chrony.service && systemctl restart chrony.service; }

# The network: what network-apply.sh does step by step. The file that worked last is kept.
network_check() { netplan generate; }
network_remember() { :; }
network_activate() { netplan apply; }
network_reactivate() { netplan apply; }
network_keep() { install -m 0600 "$NETWORK_FILES" "$CALICO_ACI_STATE/network.good"; }

network_restore() {
  if [ -f "$CALICO_ACI_STATE/network.good" ]; then
    install -m 0600 "$CALICO_ACI_STATE/network.good" "$NETWORK_FILES"
  else
    rm -f "$NETWORK_FILES"
  fi
}
