#!/bin/sh
# The scripts are plain sh, without what ShellCheck warns of.
set -eu
cd "$(dirname "$0")/../.."

if ! command -v shellcheck >/dev/null; then
    echo "skipped scripts are clean: there is no shellcheck here"
elif shellcheck -x jebena .ci/run bin/ci-tools.sh bin/test/*.sh; then
    echo "ok scripts are clean"
else
    echo "FAILED scripts are clean"
fi
