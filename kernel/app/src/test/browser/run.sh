#!/bin/sh
# The kernel in a real JupyterLab and a real browser. CHROMIUM names the browser, KERNEL=python3 runs the same on ipykernel.
ROOT=$(CDPATH= cd -- "$(dirname -- "$0")/../../../../.." && pwd)
browser="$ROOT/kernel/app/src/test/browser"

skip() {
    echo "skipped: $1"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}

command -v node > /dev/null || skip "node is not on the PATH"
command -v npm > /dev/null || skip "npm is not on the PATH"
if [ -z "$CHROMIUM" ]; then
    CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "no Chromium is on the PATH; CHROMIUM may name one"
fi
. "$ROOT/kernel/app/src/test/python/setup.sh" || skip "$REASON"
if [ ! -d "$browser/node_modules/playwright-core" ]; then
    npm install --prefix "$browser" --no-package-lock --no-audit --no-fund --silent || skip "playwright-core can't be had from npm"
fi
install_kernel || {
    echo "$REASON"
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
}
private_home browser

OUTPUT="$ROOT/kernel/app/target/browser"
rm -rf "$OUTPUT"
mkdir -p "$OUTPUT"
export CHROMIUM PYTHON OUTPUT
cd "$browser" || exit 1
node --test --test-timeout=600000 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$OUTPUT/report.tap" lab.test.mjs
status=$?
count() { sed -n "s/^# $1 //p" "$OUTPUT/report.tap"; }
echo "$(count pass) passed, $(($(count fail) + $(count cancelled))) failed, $(count skipped) skipped"
exit $status
