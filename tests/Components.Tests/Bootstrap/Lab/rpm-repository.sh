#!/usr/bin/env bash
# Builds signed RPMs that stand in for those of Rocky Linux, Kubernetes and containerd, in repositories as dnf reads them
# from the web: DIRECTORY/base, DIRECTORY/v1.36/rpm, DIRECTORY/v1.37/rpm and DIRECTORY/runtime/rhel/9/ARCHITECTURE/stable.
# A package installs nothing but a line NAME=VERSION-* in /var/lib/lab-packages, which the stand-ins of the programs read.
# Usage: rpm-repository.sh DIRECTORY
set -euo pipefail

work="$1"
export GNUPGHOME="$work/gnupg"
mkdir -p "$work/build"
install -d -m 0700 "$GNUPGHOME"
trap 'gpgconf --kill all' EXIT
gpg --batch --quiet --passphrase '' --quick-generate-key 'Lab <lab@example.net>' rsa2048 sign never

# stand_in NAME VERSION RELEASE REQUIREMENTS: one package of the spec.
stand_in() {
  printf '%%package -n %s\nVersion: %s\nRelease: %s\nSummary: Stand-in\n' "$1" "$2" "$3"
  if [ -n "$4" ]; then printf 'Requires: %s\n' "$4"; fi
  printf '%%description -n %s\nStand-in.\n%%files -n %s\n%%post -n %s -p <lua>\n' "$1" "$1" "$1"
  printf 'local file = io.open("/var/lib/lab-packages", "a")\nfile:write("%s=%s-*\\n")\nfile:close()\n' "$1" "$2"
}

# generation FOLDER KUBERNETES CONTAINERD: the packages of one time.
generation() {
  local spec="$work/build/$1.spec" name
  {
    printf 'Name: lab-base\nVersion: 1\nRelease: 1.el9\nSummary: Stand-in\nLicense: Apache-2.0\nBuildArch: noarch\n'
    for name in ca-certificates chrony conntrack-tools curl ethtool ipset iproute-tc iptables openssl socat util-linux haproxy keepalived; do
      printf 'Provides: %s\n' "$name"
    done
    printf '%%description\nStand-in.\n%%files\n'
    stand_in kubeadm "$2" 150500.1.1 'cri-tools >= 1.30.0'
    stand_in kubelet "$2" 150500.1.1 'kubernetes-cni >= 1.2.0'
    stand_in kubectl "$2" 150500.1.1 ''
    stand_in cri-tools "${2%.*}.0" 150500.1.1 ''
    stand_in kubernetes-cni 1.8.0 150500.1.1 ''
    stand_in containerd.io "$3" 1.el9 ''
  } >"$spec"
  rpmbuild -bb --quiet --define "_topdir $work/build" --define "_rpmdir $work/build/$1" "$spec"
  rpmsign --define "__gpg $(command -v gpg)" --define '_gpg_name lab@example.net' --addsign "$work/build/$1"/noarch/*.rpm >/dev/null 2>&1
}

runtime="runtime/rhel/9/$(uname -m)/stable"
mkdir -p "$work/base" "$work/v1.36/rpm" "$work/v1.37/rpm" "$work/$runtime"
generation first 1.36.4 2.2.1
generation second 1.36.9 2.2.7
generation third 1.37.1 2.3.0
cp "$work"/build/first/noarch/lab-base-*.rpm "$work/base"
cp "$work"/build/*/noarch/containerd.io-*.rpm "$work/$runtime"
cp "$work"/build/first/noarch/*150500*.rpm "$work/v1.36/rpm"
cp "$work"/build/second/noarch/kube{adm,let,ctl}-*.rpm "$work/v1.36/rpm"
cp "$work"/build/third/noarch/*150500*.rpm "$work/v1.37/rpm"
for repository in base v1.36/rpm v1.37/rpm "$runtime"; do
  createrepo_c --quiet "$work/$repository"
  gpg --batch --armor --export lab@example.net >"$work/$repository/repodata/repomd.xml.key"
done
cp "$work/base/repodata/repomd.xml.key" "$work/runtime/rhel/gpg"
