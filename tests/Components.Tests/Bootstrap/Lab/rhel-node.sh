#!/usr/bin/env bash
# Makes the /etc of a lab's node that of a fresh Rocky Linux 9, as far as the bootstrap steps look at it, with the
# distribution's packages from REPOSITORY/base.
# Usage: rhel-node.sh ETC REPOSITORY
set -euo pipefail

etc="$1" repository="$2"
rm -f "$etc/os-release"
cat >"$etc/os-release" <<'RELEASE'
NAME="Rocky Linux"
VERSION="9.6 (Blue Onyx)"
ID="rocky"
ID_LIKE="rhel centos fedora"
VERSION_ID="9.6"
PRETTY_NAME="Rocky Linux 9.6 (Blue Onyx)"
RELEASE
mkdir -p "$etc/dnf/vars" "$etc/yum.repos.d" "$etc/selinux" "$etc/sysconfig/network-scripts" "$etc/pki/ca-trust/source/anchors"
printf '[main]\ngpgcheck=1\ninstallonly_limit=3\nbest=True\ncachedir=/var/lib/lab-dnf\n' >"$etc/dnf/dnf.conf"
# On the real system the release package tells this.
echo 9 >"$etc/dnf/vars/releasever"
printf '[baseos]\nname=Rocky Linux - BaseOS\nbaseurl=file://%s/base\ngpgcheck=1\ngpgkey=file://%s/base/repodata/repomd.xml.key\n' "$repository" "$repository" >"$etc/yum.repos.d/rocky.repo"
printf 'SELINUX=enforcing\nSELINUXTYPE=targeted\n' >"$etc/selinux/config"
rm -rf "$etc/chrony"
printf 'pool 2.rocky.pool.ntp.org iburst\ndriftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\n' >"$etc/chrony.conf"
