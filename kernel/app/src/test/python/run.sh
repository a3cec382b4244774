#!/bin/sh
# Proves the kernel with Jupyter's own clients: run.sh [pytest's arguments]. KERNEL=python3 runs the same on ipykernel.
ROOT=$(CDPATH= cd -- "$(dirname -- "$0")/../../../../.." && pwd)

. "$ROOT/kernel/app/src/test/python/setup.sh" || {
    echo "skipped: $REASON"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}
install_kernel || {
    echo "$REASON"
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
}
private_home python

report="$ROOT/kernel/app/target/python/report.xml"
cd "$here" && PYTHONDONTWRITEBYTECODE=1 "$PYTHON" -m pytest -q -p no:cacheprovider --timeout 300 --junit-xml "$report" --rootdir . "$@"
status=$?
"$PYTHON" "$here/closing.py" "$report"
exit $status
