#!/bin/sh
# Installs what the tests of real Jupyter front ends take, on a Debian machine where we are root; elsewhere says what lacks.
set -eu

lacking=
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || lacking="$lacking chromium"
python3 -c 'import ensurepip, venv' 2>/dev/null || lacking="$lacking python3-venv"
command -v node >/dev/null || lacking="$lacking nodejs"
command -v npm >/dev/null || lacking="$lacking npm"
command -v curl >/dev/null || command -v wget >/dev/null || lacking="$lacking curl"
[ -n "$lacking" ] || exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Not here, and not installed (that takes apt-get and root):$lacking. Tests that need them are skipped."
    exit 0
fi
echo "Installing$lacking"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086  # a list of packages
if ! { apt-get update -q && apt-get install -q -y --no-install-recommends $lacking; } >"$log" 2>&1; then
    tail -n 5 "$log"
    echo "Could not install$lacking. Tests that need them are skipped."
fi
