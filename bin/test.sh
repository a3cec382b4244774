# shellcheck shell=sh
# All tests, counted: Java's by their reports, the rest by their own last lines.

# run_tests [--all] [MODULE]
run_tests() {
    all='' module=''
    for argument; do
        case $argument in
            --all) all=1 ;;
            -*) fail "test: unknown option '$argument'; there is --all" ;;
            *) [ -z "$module" ] || fail "test: one module at a time, or none for all"; module=$argument ;;
        esac
    done
    passed=0 failed=0 skipped=0
    find_maven
    export JAVA_HOME JEBENA="$ROOT/jebena"
    mkdir -p "$ROOT/target"
    cd "$ROOT"
    case $module in
        '')
            test_format
            test_java
            test_shell
            test_hook python
            test_hook browser
            ;;
        format) test_format ;;
        shell) test_shell ;;
        python | browser) test_hook "$module" ;;
        *) test_java "$module" ;;
    esac
    echo
    total="$passed passed, $failed failed"
    [ "$skipped" -eq 0 ] || total="$total, $skipped skipped"
    echo "$total"
    [ "$failed" -eq 0 ]
}

# count SUITE PASSED FAILED SKIPPED
count() {
    passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
    printf '%-10s %5d passed, %d failed, %d skipped\n' "$1" "$2" "$3" "$4"
}

# recorded LOG COMMAND…: its output goes on and into LOG, its exit status into LOG.status.
recorded() (
    log=$1 status=0
    shift
    { "$@" || status=$?; echo "$status" >"$log.status"; } 2>&1 | tee "$log"
)

test_format() {
    if (format_code --check) 2>&1; then count format 1 0 0; else count format 0 1 0; fi
}

# test_java [MODULE]: a broken build counts as a failure, and so does a class whose tests would be lost.
test_java() {
    set -- "${1:-}" -Dmaven.test.failure.ignore=true --fail-at-end
    [ -z "$all" ] || set -- "$@" -Dtests=all
    if [ -n "$1" ]; then
        folder=$(module_folder "$1")
        [ -n "$folder" ] || fail "test: there is no module '$1'; there are: format shell python browser $(module_names)"
        classes=$(test_classes "$folder")
        [ -n "$classes" ] || { count "$1" 0 0 0; return; }
        # The modules that this one needs are built, their tests are not run: only this one's classes are named.
        set -- "$@" -pl "$folder" -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="$classes"
    fi
    shift
    mixed=$(find . -path '*/src/test/*' -name '*.java' -exec awk -f "$ROOT/bin/engines.awk" {} +)
    [ -z "$mixed" ] || { echo "$mixed"; count engines 0 "$(echo "$mixed" | grep -c .)" 0; }
    find "$ROOT" -path '*/target/surefire-reports' -prune -exec rm -rf {} +
    log=$ROOT/target/test.log
    : >"$BUILT.next"
    recorded "$log" maven verify "$@" |
        sed -n 's/^\[[A-Z]*\] Tests run: .*Time elapsed: \([0-9.]* s\).* in \(.*\)/  \2, \1/p'
    reports | awk -f "$ROOT/bin/surefire.awk" >"$ROOT/target/test.counts"
    grep -v '^count ' "$ROOT/target/test.counts" || true
    while read -r word suite good bad left; do
        [ "$word" != count ] || count "$suite" "$good" "$bad" "$left"
    done <"$ROOT/target/test.counts"
    if [ "$(cat "$log.status")" != 0 ]; then
        build_errors "$log"
        count build 0 1 0
    elif [ -z "$module" ]; then
        mv "$BUILT.next" "$BUILT"
    fi
}

# Each report's module, then its text, which has no line end of its own.
reports() {
    find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' | sort | while IFS= read -r report; do
        module_root=${report%/target/*}
        printf '\nmodule %s\n' "${module_root##*/}"
        cat "$report"
    done
}

module_folder() {
    for pom in "$1/pom.xml" */"$1/pom.xml"; do
        [ ! -f "$pom" ] || { dirname "$pom"; break; }
    done
}

module_names() {
    for folder in */src */*/src; do
        [ ! -d "$folder" ] || basename "$(dirname "$folder")"
    done | tr '\n' ' '
}

test_classes() {
    (cd "$1" && find src/test/java -name '*Test*.java' 2>/dev/null) |
        sed 's#^src/test/java/##; s#\.java$##; s#/#.#g' | tr '\n' ','
}

test_shell() {
    for script in "$ROOT"/bin/test/*.sh; do
        test_script "$(basename "$script" .sh)" sh "$script"
    done
}

# test_script SUITE COMMAND…: prints 'ok NAME', 'FAILED NAME' or 'skipped NAME: why' lines.
test_script() {
    suite=$1
    shift
    output=$ROOT/target/test-$suite.txt
    status=0
    "$@" >"$output" 2>&1 </dev/null || status=$?
    good=$(grep -c '^ok ' "$output") || true
    bad=$(grep -c '^FAILED ' "$output") || true
    left=$(grep -c '^skipped ' "$output") || true
    [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    [ "$bad" -eq 0 ] || cat "$output"
    grep '^skipped ' "$output" || true
    count "$suite" "$good" "$bad" "$left"
}

# test_hook NAME: kernel/app/src/test/NAME/run.sh, whose last line is 'N passed, N failed, N skipped'.
test_hook() {
    hook=$ROOT/kernel/app/src/test/$1/run.sh
    [ -f "$hook" ] || return 0
    (build) || { count "$1" 0 1 0; return; }
    output=$ROOT/target/test-$1.txt
    recorded "$output" sh "$hook" </dev/null | sed '$d'
    last=$(tail -n 1 "$output")
    # shellcheck disable=SC2046  # two or three numbers
    set -- "$1" $(echo "$last" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed\(, \([0-9]*\) skipped\)\{0,1\}$/\1 \2 \4/p') 0
    if [ $# -lt 4 ]; then
        echo "$last"
        echo "$1: the last line is not 'N passed, N failed, N skipped'"
        count "$1" 0 1 0
    elif [ "$(cat "$output.status")" != 0 ] && [ "$3" -eq 0 ]; then
        echo "$1: ended with an error"
        count "$1" "$2" 1 "$4"
    else
        count "$1" "$2" "$3" "$4"
    fi
}
