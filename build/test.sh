#!/usr/bin/env bash
# Installs what the tests need, builds everything, runs every test and closes with one line of counts.
set -uo pipefail

cd "$(dirname "$0")/.."
export PATH="$PATH:/usr/sbin:/sbin" DOTNET_CLI_UI_LANGUAGE=en

build/requirements.sh || exit 1
dotnet build Infra.sln --configuration Release --nologo --verbosity quiet </dev/null || exit 1

output=$(mktemp)
trap 'rm -f "$output"' EXIT
dotnet test Infra.sln --configuration Release --no-build --nologo --logger "console;verbosity=normal" \
  ${TEST_FILTER:+--filter "$TEST_FILTER"} </dev/null 2>&1 | build/summary.awk -v output="$output"
status=${PIPESTATUS[0]}

read -r passed failed skipped <"$output"
if [ "$((passed + failed))" -eq 0 ]; then
  echo "No test ran." >&2
  status=1
fi
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "Tests were skipped, which CI does not allow: see above." >&2
  status=1
fi
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
