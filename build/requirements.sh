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

[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need these Debian packages: ${missing[*]}" >&2
  echo "Install them (sudo apt-get install ${missing[*]}), then run this again." >&2
  exit 1
fi

echo "Installing what the tests need: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# Services of these packages must not start on the machine that only runs the tests.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
  trap 'rm -f "$log" "$policy"' EXIT
fi
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "The packages could not be installed." >&2
  exit 1
fi
