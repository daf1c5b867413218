#!/usr/bin/env bash
# Sourced by steps that deal with packages or the network: what is particular to Red Hat Enterprise Linux and its like.
# The functions and arrays of os-debian.sh have the same names; a node has one of the two, as os.sh.
# shellcheck disable=SC2034 # the arrays and names are for the steps
BASE_PACKAGES=(ca-certificates chrony conntrack-tools curl ethtool ipset iproute-tc iptables openssl socat util-linux)
TRUSTED_CAS=(/etc/pki/ca-trust/source/anchors/calico-aci-*.crt)
CHRONY_FILES=(/etc/chrony.d/calico-aci.conf /etc/chrony.d/calico-aci-sources.conf)
SSH_UNITS=(sshd.socket sshd.service)
NETWORK_PROGRAM=NetworkManager

check_os() {
  local release
  release=$(os_release VERSION_ID)
  case " $(os_release ID) $(os_release ID_LIKE) /${release%%.*}" in
    *" rhel "*/9) ;;
    *) fail "the node runs $(os_release PRETTY_NAME), but its pool says osFamily: rhel, which is release 9 of Red Hat Enterprise Linux, Rocky Linux, AlmaLinux or CentOS Stream" ;;
  esac
}

# dnf's names of versions are PACKAGE-VERSION. The repositories of Kubernetes and the runtime exclude the packages that
# only these steps change.
package_install() {
  dnf --assumeyes --setopt=install_weak_deps=False --disableexcludes=kubernetes --disableexcludes=container-runtime install "${@/=/-}"
}

# A package may be there under another name, such as iptables-nft for iptables.
package_installed() { rpm --query --whatprovides "$1" >/dev/null 2>&1; }

package_version() { rpm --query --queryformat '%{VERSION}-%{RELEASE}\n' "$1"; }

package_refresh() { dnf --assumeyes --refresh makecache; }

# package_hold PACKAGE…: whether "exclude" of their repositories keeps these packages from other updates.
package_hold() {
  local package
  for package in "$@"; do
    grep -Eqx "exclude=(.* )?$package( .*)?" /etc/yum.repos.d/kubernetes.repo /etc/yum.repos.d/container-runtime.repo \
      || fail "no repository of the node excludes $package, so that any update would change it"
  done
}

# package_change PACKAGE=VERSION…: installs these versions, older ones too.
package_change() { retry 5 20 package_install "$@"; }

# The repositories of Kubernetes and of the container runtime are files of the stack; dnf takes their keys with them.
add_repositories() {
  when_changed repositories refresh_repositories /etc/yum.repos.d/kubernetes.repo /etc/yum.repos.d/container-runtime.repo
}

refresh_repositories() { retry 30 20 package_refresh; }

# Calico's interfaces are not NetworkManager's, and firewalld would undo Calico's rules.
prepare_system() {
  when_changed certificates trust_certificates "${TRUSTED_CAS[@]}"
  when_changed network-manager reload_network_manager /etc/NetworkManager/conf.d/calico-aci.conf
  if systemctl is-enabled --quiet firewalld.service 2>/dev/null || systemctl is-active --quiet firewalld.service 2>/dev/null; then
    systemctl disable --now firewalld.service
    note "firewalld is off: Calico makes the rules of this node"
  fi
  if [ "$SELINUX" = permissive ]; then
    relax_selinux
  fi
}

# kubeadm's requirement for hosts with SELinux: permissive, now and after a reboot.
relax_selinux() {
  if [ "$(getenforce 2>/dev/null || true)" = Enforcing ]; then
    setenforce 0
    note "SELinux is permissive"
  fi
  if grep -qx 'SELINUX=enforcing' /etc/selinux/config 2>/dev/null; then
    sed -i 's/^SELINUX=enforcing$/SELINUX=permissive/' /etc/selinux/config
  fi
}

reload_network_manager() { systemctl reload NetworkManager.service; }
trust_certificates() { update-ca-trust; }

# The distribution's chrony.conf reads no folder.
restart_chrony() {
  if ! grep -Fqx 'include /etc/chrony.d/*.conf' /etc/chrony.conf 2>/dev/null; then
    printf '\ninclude /etc/chrony.d/*.conf\n' >>/etc/chrony.conf
  fi
  systemctl enable chronyd.service && systemctl restart chronyd.service
}

# The network: what network-apply.sh does step by step. The files that worked last are kept, and before there are any,
# which connections the host had.
NETWORK_GOOD="$CALICO_ACI_STATE/network.good.d"
NETWORK_BEFORE="$CALICO_ACI_STATE/network.before"

# connections_up FILE…: activates the connections of ifcfg files in this order.
connections_up() {
  local file
  for file in "$@"; do
    [ -f "$file" ] || continue
    nmcli --wait 60 connection up id "$(sed -n 's/^NAME=//p' "$file")" || return 1
  done
}

network_check() {
  local file device
  nmcli --terse --fields RUNNING general | grep -qx running || {
    echo "it does not run"
    return 1
  }
  for file in $NETWORK_FILES; do
    device="${file##*/ifcfg-}"
    if grep -qx TYPE=Ethernet "$file" && [ ! -d "/sys/class/net/$device" ]; then
      echo "there is no interface $device; the host has: $(cd /sys/class/net && echo *)"
      return 1
    fi
  done
}

network_remember() {
  if [ ! -d "$NETWORK_GOOD" ] && [ ! -f "$NETWORK_BEFORE" ]; then
    nmcli --terse --fields UUID connection show --active >"$NETWORK_BEFORE"
  fi
}

network_activate() {
  local file said
  nmcli connection reload || return 1
  for file in $NETWORK_FILES; do
    # nmcli's exit code does not tell that a file was refused.
    said=$(LC_ALL=C nmcli connection load "$file" 2>&1) || return 1
    [ -z "$said" ] || {
      printf '%s\n' "$said"
      return 1
    }
  done
  # shellcheck disable=SC2086 # a list of paths without blanks
  connections_up $NETWORK_FILES
}

network_reactivate() {
  local connection
  nmcli connection reload
  if [ -d "$NETWORK_GOOD" ]; then
    # The order of activation is that in which the files were kept.
    while read -r connection; do connections_up "/etc/sysconfig/network-scripts/$connection" || true; done <"$NETWORK_GOOD/order"
  elif [ -f "$NETWORK_BEFORE" ]; then
    while read -r connection; do nmcli --wait 60 connection up uuid "$connection" || true; done <"$NETWORK_BEFORE"
    rm -f "$NETWORK_BEFORE"
  fi
}

network_keep() {
  local file
  rm -rf "$NETWORK_GOOD.new"
  install -d -m 0700 "$NETWORK_GOOD.new"
  for file in $NETWORK_FILES; do
    install -m 0600 "$file" "$NETWORK_GOOD.new/"
    printf '%s\n' "${file##*/}" >>"$NETWORK_GOOD.new/order"
  done
  rm -rf "$NETWORK_GOOD" "$NETWORK_BEFORE"
  mv "$NETWORK_GOOD.new" "$NETWORK_GOOD"
}

# Roll-back: the files that worked last, or none where the host had a network of its own.
network_restore() {
  local file
  for file in $NETWORK_FILES; do rm -f "$file"; done
  if [ -d "$NETWORK_GOOD" ]; then
    while read -r file; do install -m 0644 "$NETWORK_GOOD/$file" /etc/sysconfig/network-scripts/; done <"$NETWORK_GOOD/order"
  fi
}
