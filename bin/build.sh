# shellcheck shell=sh
# The product: built when a source is newer than the last build.

DIST=$ROOT/kernel/app/target/dist
BENCH=$ROOT/nn-lib/bench/target
BUILT=$ROOT/target/built

# Leaves $DIST/jebena.jar and $BENCH as the sources say, and JAVA_HOME set.
build() {
    find_jdk
    [ -z "$(changed_since_build)" ] && [ -f "$DIST/jebena.jar" ] && return
    find_maven
    say "Building Jebena"
    mkdir -p "$ROOT/target"
    : >"$BUILT.next"
    if ! maven package -q -Dmaven.test.skip=true >"$ROOT/target/build.log" 2>&1; then
        build_errors "$ROOT/target/build.log" >&2
        fail "the build failed; all it said stands in $ROOT/target/build.log"
    fi
    mv "$BUILT.next" "$BUILT"
}

# The first source that is newer than the last build. Folders count too: a deleted file makes its folder newer.
changed_since_build() {
    [ -f "$BUILT" ] || { echo all; return; }
    find "$ROOT/pom.xml" "$ROOT/kernel" "$ROOT/nn-lib" "$ROOT/magics" \( -name target -o -path '*/src/test' \) -prune -o \
        -newer "$BUILT" \( -path '*/src/main*' -o -name pom.xml \) -print | head -n 1
}

# build_errors LOG: what Maven says of an error, once, without its advice.
build_errors() { grep -v '^\[[IW]' "$1" | awk '!seen[$0]++' | sed '/\[Help 1\]/q' | head -n 30; }

# Maven on the whole project, wherever the user stands.
maven() { "$MAVEN" -f "$ROOT/pom.xml" -B -ntp "$@"; }

# format_code [--check]
format_code() {
    find_maven
    # The formatter skips what it has seen, and would miss a change of its rules.
    find "$ROOT" -path '*/target/formatter-maven-cache.properties' -exec rm -f {} +
    mkdir -p "$ROOT/target"
    log=$ROOT/target/format.log
    case ${1:-} in
        '') maven -q formatter:format ;;
        --check)
            # Every module is looked at, also those that need one with a fault; what is wrong stands in the log.
            maven -q --fail-never formatter:validate >"$log" 2>&1 && ! grep -q '^\[ERROR\]' "$log" && return
            sed -n "s/.*File '\(.*\)' has not been previously formatted.*/not formatted: \1/p" "$log" | sort -u >&2
            grep -q 'not been previously formatted' "$log" || cat "$log" >&2
            fail "some code is not formatted; ./jebena fmt does it"
            ;;
        *) fail "fmt: unknown option '$1'; there is --check" ;;
    esac
}
