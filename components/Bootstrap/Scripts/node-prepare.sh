#!/usr/bin/env bash
# Makes a machine fit to be a Kubernetes node. cloud-init runs it at the first boot of a VM, the ready step runs it
# on every kind of node whenever one of the node's files has changed. Running it again changes nothing.
# shellcheck source=common.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/common.sh"
# shellcheck source=packages.sh
. "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/packages.sh"
begin_step node-prepare
check_os

check_machine() {
  local interface mtu maximum
  [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ] \
    || fail "the node runs with cgroup v1, but the kubelet needs cgroup v2: boot with systemd.unified_cgroup_hierarchy=1"
  for interface in $NODE_INTERFACE; do
    [ -d "/sys/class/net/$interface" ] \
      || fail "there is no interface $interface; the node has: $(cd /sys/class/net && echo *)"
    mtu=$(cat "/sys/class/net/$interface/mtu")
    if [ "$mtu" -ne "$NODE_MTU" ]; then
      maximum=$(ip -d link show dev "$interface" | sed -n 's/.*maxmtu \([0-9]*\).*/\1/p' | head -n 1)
      fail "interface $interface has an MTU of $mtu bytes, but the leaf SVIs use $NODE_MTU (the driver allows ${maximum:-an unknown value}): BGP updates would hang"
    fi
  done
}

boot_command_line() {
  local file argument text
  for file in /boot/firmware/cmdline.txt /boot/cmdline.txt; do
    [ -f "$file" ] || continue
    text=$(tr -d '\n' <"$file")
    for argument in cgroup_enable=cpuset cgroup_enable=memory cgroup_memory=1; do
      case " $text " in *" $argument "*) ;; *) text="$text $argument" ;; esac
    done
    if [ "$text" != "$(tr -d '\n' <"$file")" ]; then
      printf '%s\n' "$text" >"$file"
      touch "$CALICO_ACI_STATE/reboot-required"
      note "the boot command line has changed; the node must reboot once"
    fi
    break
  done
}

disable_swap() {
  swapoff --all
  sed -i -E '/^[^#].*[[:space:]]swap[[:space:]]/s/^/# /' /etc/fstab
  if systemctl list-unit-files dphys-swapfile.service >/dev/null 2>&1; then
    systemctl disable --now dphys-swapfile.service || true
  fi
  systemctl mask swap.target
}

load_modules() { systemctl restart systemd-modules-load.service; }
load_sysctls() { sysctl --quiet --load=/etc/sysctl.d/90-kubernetes.conf; }
reload_units() { systemctl daemon-reload; }

# The timer of the etcd snapshots, or none any more.
schedule_snapshots() {
  if [ -f /etc/systemd/system/calico-aci-etcd-snapshot.timer ]; then
    systemctl enable calico-aci-etcd-snapshot.timer
    systemctl restart calico-aci-etcd-snapshot.timer
  else
    systemctl stop calico-aci-etcd-snapshot.timer 2>/dev/null || true
    rm -f /etc/systemd/system/timers.target.wants/calico-aci-etcd-snapshot.timer
  fi
}

# Members get a changed kube-vip here, others before kubeadm runs.
update_kube_vip() {
  if [ -f "$CALICO_ACI_ETC/kube-vip.yaml" ] && [ -f "$KUBERNETES_ETC/kubelet.conf" ]; then
    place_kube_vip "$(kube_vip_kubeconfig)"
  fi
}

# A machine that is no member yet begins with the wanted load balancer. A member changes it in phases (see load-balancer.sh).
settle_load_balancer() {
  if [ ! -f "$KUBERNETES_ETC/kubelet.conf" ] && [ "$(load_balancer_in_use)" != "$LOAD_BALANCER" ]; then
    systemctl disable --now keepalived.service 2>/dev/null || true
    rm -f /etc/keepalived/authentication.conf "$CALICO_ACI_STATE/load-balancer"
  fi
  LOAD_BALANCER_IN_USE=$(load_balancer_in_use)
  printf '%s\n' "$LOAD_BALANCER_IN_USE" >"$CALICO_ACI_STATE/load-balancer"
}

restart_runtime() { systemctl enable "$RUNTIME_SERVICE" && systemctl restart "$RUNTIME_SERVICE"; }

reload_haproxy() {
  haproxy -c -q -f /etc/haproxy/haproxy.cfg || fail "haproxy refuses /etc/haproxy/haproxy.cfg: $(haproxy -c -f /etc/haproxy/haproxy.cfg 2>&1 | tail -n 5)"
  systemctl enable haproxy.service
  systemctl reload-or-restart haproxy.service
}

# netplan returns before the links have their MTU.
apply_network() {
  "${CALICO_ACI_LIB:-/usr/local/lib/calico-aci}/network-apply.sh"
  retry 30 1 links_fit || true
}

links_fit() {
  local interface
  for interface in $NODE_INTERFACE; do
    [ "$(cat "/sys/class/net/$interface/mtu" 2>/dev/null || true)" = "$NODE_MTU" ] || return 1
  done
}

check_frr() {
  local refused
  refused=$(vtysh -C -f /etc/frr/frr.conf 2>&1) || fail "FRR refuses /etc/frr/frr.conf: $(tail -n 5 <<<"$refused")"
  chown frr:frr /etc/frr/daemons /etc/frr/frr.conf
  systemctl enable frr.service
}

# A change of daemons needs a restart; a reload keeps the sessions up that did not change.
restart_frr() { check_frr && systemctl restart frr.service; }
reload_frr() { check_frr && systemctl reload-or-restart frr.service; }

# keepalived starts when its authentication file is there, which arrives apart from all other files.
reload_keepalived() {
  [ -s /etc/keepalived/authentication.conf ] || return 0
  keepalived --config-test --use-file /etc/keepalived/keepalived.conf
  systemctl enable keepalived.service
  systemctl reload-or-restart keepalived.service
}

# A member's change of version is the upgrade step's work; without it nothing is changed.
if package_installed kubelet && [ -f "$KUBERNETES_ETC/kubelet.conf" ]; then
  runs=$(kubelet --version | cut -d ' ' -f 2)
  [ "$runs" = "v$KUBERNETES_VERSION" ] || [ "$runs" = "v$UPGRADE_FROM" ] \
    || fail "the node runs Kubernetes $runs, but the stack says $KUBERNETES_VERSION. To upgrade, set kubernetes.upgradeFrom to ${runs#v}."
fi

if [ "$(hostname)" != "$NODE_NAME" ]; then
  hostnamectl set-hostname "$NODE_NAME"
fi
boot_command_line
when_changed swap disable_swap /etc/fstab
when_changed modules load_modules /etc/modules-load.d/k8s.conf
when_changed sysctl load_sysctls /etc/sysctl.d/90-kubernetes.conf
if [ "${CONFIGURE_NETWORK:-}" = true ]; then
  read -ra network_files <<<"$NETWORK_FILES"
  when_changed network apply_network "${network_files[@]}"
fi
check_machine
prepare_system

# The network may come up only when the fabric side is there: the first index update waits for it, up to 30 minutes.
if [ ! -f "$CALICO_ACI_STATE/base-packages" ]; then
  retry 90 20 package_refresh
  package_ensure "${BASE_PACKAGES[@]}"
  touch "$CALICO_ACI_STATE/base-packages"
fi

# From here on the others reach this host. The distribution's files make way for ours.
if [ "${HOST_ROUTING:-}" = true ]; then
  package_ensure frr frr-pythontools
  when_changed frr-daemons restart_frr /etc/frr/daemons
  when_changed frr reload_frr /etc/frr/frr.conf
fi

when_changed certificates trust_certificates "${TRUSTED_CAS[@]}"
when_changed chrony restart_chrony "${CHRONY_FILES[@]}"
if [ "$TIME_SYNC_REQUIRED" = true ]; then
  chronyc waitsync 60 0.5 0 5 >/dev/null || fail "the clock is not synchronised after 5 minutes: $(chronyc -n sources | tail -n +4)"
fi

add_repositories
if [ -f "$KUBERNETES_ETC/kubelet.conf" ] && ! package_installed "${RUNTIME_PACKAGE%%=*}"; then
  fail "the node is a member of the cluster with another container runtime than ${RUNTIME_PACKAGE%%=*}; replace nodes one after the other to change it"
fi
# Only a node that has none gets it here; a change of version is the runtime step's work.
package_ensure "$RUNTIME_PACKAGE"
when_changed units reload_units /etc/systemd/system/containerd.service.d/http-proxy.conf \
  /etc/systemd/system/crio.service.d/http-proxy.conf /etc/systemd/system/keepalived.service.d/calico-aci.conf \
  /etc/systemd/system/calico-aci-etcd-snapshot.service /etc/systemd/system/calico-aci-etcd-snapshot.timer
if [ "$NODE_ROLE" = control-plane ]; then
  when_changed snapshots schedule_snapshots /etc/systemd/system/calico-aci-etcd-snapshot.timer
fi
# The sample networks of a runtime package would give pods addresses before Calico does.
find /etc/cni/net.d -maxdepth 1 -type f \( -name '*-crio-*' -o -name '*containerd*' \) -delete 2>/dev/null || true
# A runtime reads the trusted CAs when it starts; the hosts.toml of containerd's mirrors it reads for each image.
when_changed runtime restart_runtime "${TRUSTED_CAS[@]}" /etc/containerd/config.toml /etc/crio/crio.conf.d/10-calico-aci.conf \
  /etc/containers/registries.conf.d/calico-aci.conf /etc/systemd/system/containerd.service.d/http-proxy.conf \
  /etc/systemd/system/crio.service.d/http-proxy.conf

# A machine that is no member yet joins with the wanted version, whatever it was prepared with.
if package_installed kubelet && [ ! -f "$KUBERNETES_ETC/kubelet.conf" ] && [ "$(kubelet --version | cut -d ' ' -f 2)" != "v$KUBERNETES_VERSION" ]; then
  package_change "kubeadm=$KUBERNETES_VERSION-*" "kubelet=$KUBERNETES_VERSION-*" "kubectl=$KUBERNETES_VERSION-*"
fi
# Only a node that has none of them gets these packages here.
package_ensure "kubeadm=$KUBERNETES_VERSION-*" "kubelet=$KUBERNETES_VERSION-*" "kubectl=$KUBERNETES_VERSION-*"
package_hold kubeadm kubelet kubectl "${RUNTIME_PACKAGE%%=*}"
systemctl enable kubelet.service

if [ "$NODE_ROLE" = control-plane ]; then
  settle_load_balancer
  if [ -f /etc/haproxy/haproxy.cfg ]; then
    package_ensure haproxy
    when_changed haproxy reload_haproxy /etc/haproxy/haproxy.cfg
  fi
  if [ "$LOAD_BALANCER" = haproxy-keepalived ]; then
    package_ensure keepalived
  fi
  case "$LOAD_BALANCER_IN_USE/$LOAD_BALANCER" in
    kube-vip/kube-vip) when_changed kube-vip update_kube_vip "$CALICO_ACI_ETC/kube-vip.yaml" ;;
    haproxy-keepalived/haproxy-keepalived) when_changed keepalived reload_keepalived /etc/keepalived/keepalived.conf ;;
  esac
fi

if [ -f "$CALICO_ACI_STATE/reboot-required" ]; then
  rm -f "$CALICO_ACI_STATE/reboot-required"
  note "prepared; rebooting, because the boot command line has changed"
  # New connections are refused from here on, so that the next step meets the node after the reboot and not before.
  systemctl stop "${SSH_UNITS[@]}" 2>/dev/null || true
  systemd-run --on-active=3 systemctl reboot
  exit 0
fi
note "prepared"
