# shellcheck shell=sh
# A fresh user on a machine that has the usual tools, but no JDK, no Maven, no Python; and claims about what the script says there.
# A test sources this, makes its claims, and ends with: [ "$failures" -eq 0 ]

ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
script=$ROOT/jebena
folder=$(cd "$(mktemp -d)" && pwd -P)
cache=$folder/home/.cache/jebena
trap 'rm -rf "$folder"' EXIT
failures=0

# claim NAME WHY CONDITION…: the condition is a command that succeeds.
claim() {
    name=$1 why=$2
    shift 2
    if "$@"; then
        echo "ok $name"
    else
        failures=$((failures + 1))
        printf 'FAILED %s\n    %s; it said:\n' "$name" "$why"
        echo "$output" | sed 's/^/    /'
    fi
}

contains() { case $1 in *"$2"*) ;; *) return 1 ;; esac }
not() { ! "$@"; }

# says NAME TEXT: the last command's output holds the text.
says() { claim "$1" "it should say '$2'" contains "$output" "$2"; }

# prints NAME TEXT: the last command's output is the text, and it has succeeded.
prints() { claim "$1" "it should print '$2'" [ "$status $output" = "0 $2" ]; }

# refuses NAME: the last command has failed.
refuses() { claim "$1" "it should have failed" [ "$status" -ne 0 ]; }

# fresh [NAME=VALUE…] COMMAND…: runs it there.
fresh() {
    status=0
    output=$(env -i HOME="$folder/home" PATH="$folder/tools" JEBENA_JDK_PLACES="$folder/jvm" "$@" 2>&1 </dev/null) || status=$?
}

# program FILE: an executable script, from standard input.
program() {
    mkdir -p "$(dirname "$1")"
    { echo '#!/bin/sh'; cat; } >"$1"
    chmod +x "$1"
}

# fake_jdk FOLDER VERSION: its java says what it was asked for.
fake_jdk() {
    echo 'echo "java $*"' | program "$1/bin/java"
    echo 'echo "javac $*"' | program "$1/bin/javac"
    printf 'JAVA_VERSION="%s"\nMODULES="java.base jdk.jshell"\n' "$2" >"$1/release"
}

mkdir -p "$folder/home" "$folder/jvm" "$folder/tools"
for tool in sh awk basename cat chmod cksum curl cut dirname env find grep gzip head id mkdir mktemp mv readlink rm sed \
    sha256sum sha512sum shasum sort tail tar tee touch tr uname wget; do
    if place=$(command -v "$tool"); then ln -s "$place" "$folder/tools/$tool"; fi
done
