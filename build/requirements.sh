#!/usr/bin/env bash
# Makes sure that the programs which the tests use are there: installs them as root, names what is missing otherwise.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
export PATH="$PATH:/usr/sbin:/sbin"

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is missing: install it (command 'dotnet'), then run this again." >&2
  exit 1
fi

missing=()
while read -r package program _; do
  case "$package" in "" | "#"*) continue ;; esac
  command -v "$program" >/dev/null || missing+=("$package")
done <"$here/requirements.txt"

log=$(mktemp)
trap 'rm -f "$log"' EXIT

install_packages() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "The tests need these Debian packages: $*" >&2
    echo "Install them (sudo apt-get install $*), then run this again." >&2
    exit 1
  fi

  echo "Installing what the tests need: $*"
  export DEBIAN_FRONTEND=noninteractive
  # Services of these packages must not start on the machine that only runs the tests.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$log" "$policy"' EXIT
  fi
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The packages could not be installed." >&2
    exit 1
  fi
}

# The linters of the pipelines, in the versions of their lock file. Nothing of them runs while they are installed.
install_linters() {
  local from=$here/linters to=$here/../artifacts/linters
  if cmp -s "$from/package-lock.json" "$to/installed.json"; then
    return
  fi

  echo "Installing the linters of the pipelines"
  rm -rf "$to"
  mkdir -p "$to"
  cp "$from/package.json" "$from/package-lock.json" "$to"
  if ! (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier) >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The linters could not be installed." >&2
    exit 1
  fi
  cp "$from/package-lock.json" "$to/installed.json"
}

[ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
install_linters
