# shellcheck shell=sh
# Python environments of our own: one for each requirements file, made once, in the cache.

# find_venv REQUIREMENTS: sets VENV to the folder of an environment that holds what the file names, or ends with words.
find_venv() {
    [ -r "$1" ] || fail "venv: there is no file $1"
    name=$(basename "$1" .txt)
    [ "$name" != requirements ] || name=$(basename "$(cd "$(dirname "$1")" && pwd -P)")
    VENV=$CACHE/python/$name-$(cksum <"$1" | cut -d ' ' -f 1)
    if [ -e "$VENV/complete" ] && "$VENV/bin/python" -c '' 2>/dev/null; then return; fi
    find_python
    rm -rf "$VENV"
    mkdir -p "$CACHE/python"
    say "Making a Python environment in $VENV"
    "$PYTHON" -m venv "$VENV" >&2 || fail "$PYTHON could not make an environment in $VENV (on Debian and Ubuntu: apt install python3-venv)"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -r "$1" >&2 ||
        fail "pip could not install what $1 names; is this machine's package registry reachable? './jebena run' needs no Python"
    : >"$VENV/complete"
}

# Sets PYTHON to a Python 3.10 or newer that can make environments, or ends with words.
find_python() {
    for PYTHON in python3 python; do
        command -v "$PYTHON" >/dev/null || continue
        "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || continue
        "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null ||
            fail "$(command -v "$PYTHON") cannot make environments (on Debian and Ubuntu: apt install python3-venv)"
        return
    done
    fail "this takes Python 3.10 or newer, and there is none on the PATH (Debian, Ubuntu: apt install python3-venv; macOS: brew install python; Windows: winget install Python.Python.3.13). './jebena run NOTEBOOK' needs no Python"
}
