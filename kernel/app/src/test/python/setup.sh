# Sourced by the test runners, with ROOT set: makes the virtual environment and installs the kernel under test.
# Sets PYTHON and JUPYTER_PATH; on failure returns 1 with REASON set.

KERNEL=${KERNEL:-jebena}
export KERNEL
here="$ROOT/kernel/app/src/test/python"

# The environment is ./jebena's to make: keyed by the requirements, made once.
make_venv() {
    words="$ROOT/kernel/app/target/venv.log"
    venv=$("${JEBENA:-$ROOT/jebena}" venv "$here/requirements.txt" 2> "$words") || { REASON=$(tail -n 1 "$words"); return 1; }
    PYTHON="$venv/bin/python"
}

install_kernel() {
    [ "$KERNEL" = jebena ] || return 0
    prefix="$ROOT/kernel/app/target/prefix"
    jar="$ROOT/kernel/app/target/dist/jebena.jar"
    java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
    [ -f "$jar" ] || { REASON="$jar is not built"; return 1; }
    "$java" -jar "$jar" install --no-preview --prefix "$prefix" || { REASON="the kernel can't be installed"; return 1; }
    # Ahead of every other place where Jupyter looks, so that exactly this build is tested.
    JUPYTER_PATH="$prefix/share/jupyter"
    export JUPYTER_PATH
}

# The tests' own settings, history and runtime files: the user's stay as they are.
private_home() {
    state="$ROOT/kernel/app/target/$1-home"
    rm -rf "$state"
    mkdir -p "$state"
    export JEBENA_HISTORY="$state/history" IPYTHONDIR="$state/ipython" JUPYTER_CONFIG_DIR="$state/config" JUPYTER_DATA_DIR="$state/data" JUPYTER_RUNTIME_DIR="$state/runtime"
}

mkdir -p "$ROOT/kernel/app/target"
make_venv
