# shellcheck shell=sh
# JupyterLab with the kernel in it: the one that is installed, else one of our own.

lab() {
    build
    if jupyter lab --version >/dev/null 2>&1; then
        install_kernel "$(jupyter --data-dir)" --user
        set -- jupyter lab "$@"
    else
        find_venv "$ROOT/bin/jupyterlab.txt"
        install_kernel "$VENV/share/jupyter" --prefix "$VENV"
        set -- "$VENV/bin/jupyter" lab "$@"
    fi
    # Jupyter refuses to run as root unless it is told to.
    [ "$(id -u)" -ne 0 ] || set -- "$@" --allow-root
    [ ! -d notebooks ] || cd notebooks || exit
    exec "$@"
}

# install_kernel JUPYTER_DATA OPTION…: once for each build.
install_kernel() {
    kernelspec=$1/kernels/jebena/kernel.json
    shift
    [ -n "$(find "$kernelspec" -newer "$BUILT" 2>/dev/null)" ] ||
        "$JAVA_HOME/bin/java" -jar "$DIST/jebena.jar" install "$@" >&2 || fail "the kernel could not be installed"
}
