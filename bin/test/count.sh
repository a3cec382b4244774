#!/bin/sh
# ./jebena test counts what ran: nested classes, broken builds and scripts that end early included.
set -eu
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/fresh/machine.sh"

# A project whose Maven leaves the reports that this test wants.
project=$folder/project
reports=$project/nn-lib/tensor/target/surefire-reports
hook=$project/kernel/app/src/test/python/run.sh
mkdir -p "$project/bin" "$project/nn-lib/tensor/src/test/java/org" "$project/kernel" "$project/magics" "$project/kernel/app/target/dist"
cp "$ROOT/jebena" "$project"
cp "$ROOT"/bin/*.* "$project/bin"
touch "$project/pom.xml" "$project/nn-lib/tensor/pom.xml" "$project/nn-lib/tensor/src/test/java/org/SumTest.java"
touch "$project/kernel/app/target/dist/jebena.jar"
program "$project/bin/test/small.sh" <<'END'
echo "ok one claim"
echo "skipped another: no time"
END
fake_jdk "$folder/jvm/jdk" 25.0.3
cat <<END | program "$folder/tools/mvn"
case \$* in
    --version) echo "Apache Maven 3.9.11" ;;
    *verify*)
        echo "mvn \$*" >>"$folder/mvn.log"
        mkdir -p "$reports" "$project/magics/target/surefire-reports"
        printf '%s' "\$REPORT" >"$reports/TEST-org.SumTest.xml"
        printf '%s' '<testcase name="one" classname="org.MeanTest"/>' >"$project/magics/target/surefire-reports/TEST-org.MeanTest.xml"
        echo "\$MVN_SAYS"
        exit "\${MVN_STATUS:-0}"
        ;;
esac
END
script=$project/jebena

# shellcheck disable=SC2016  # a class's name
# Surefire's own numbers say that nothing ran: two tests passed, one failed, one was skipped.
nested='<testsuite name="org.SumTest" tests="0" errors="0" skipped="0" failures="0">
  <testcase name="one" classname="org.SumTest" time="0.1"/>
  <testcase name="inner" classname="org.SumTest$Empty" time="0.1"/>
  <testcase name="two" classname="org.SumTest" time="0.1">
    <failure message="expected: &lt;1&gt; but was: &lt;2&gt;" type="E"><![CDATA[org.opentest4j.AssertionFailedError: <error in the text>
	at org.junit.Assertions.fail(Assertions.java:1)
	at org.jebena.SumTest.two(SumTest.java:7)
  ]]></failure>
  </testcase>
  <testcase name="off" classname="org.SumTest" time="0.1">
    <skipped message="no"/>
  </testcase>
</testsuite>'
good='<testsuite name="org.SumTest" tests="1"><properties/>
  <testcase name="one" classname="org.SumTest" time="0.1"/>
</testsuite>'

# last NAME LINE: the last line is this one, as whoever reads it at the end of a long log wants it.
last() { claim "$1" "its last line should be '$2'" [ "$(echo "$output" | tail -n 1)" = "$2" ]; }

fresh REPORT="$good" "$script" test
last "all suites are summed" "4 passed, 0 failed, 1 skipped"
says "each module has its line" "magics         1 passed, 0 failed, 0 skipped"
claim "all passed: it succeeds" "it should have succeeded" [ "$status" -eq 0 ]

fresh REPORT="$nested" "$script" test tensor
last "test cases are counted, not what the suite says of itself" "3 passed, 1 failed, 1 skipped"
says "a failed test is named with the reason" "FAILED org.SumTest.two: expected: <1> but was: <2>"
says "a failed test is shown where our code stands in its stack" "    org.jebena.SumTest.two(SumTest.java:7)"
refuses "one failed: it fails"
claim "only the module's own tests are run" "Maven was asked for more" grep -q -- '-pl nn-lib/tensor -am .*-Dtest=org.SumTest,' "$folder/mvn.log"
fresh REPORT="$good" "$script" test --all tensor
claim "--all runs the long tests too" "Maven was not asked for them" grep -q -- '-Dtests=all' "$folder/mvn.log"

# mixes NAME IMPORT…: a class with these imports counts as a failure.
mixes() {
    name=$1
    shift
    printf 'import %s;\n' "$@" >"$project/nn-lib/tensor/src/test/java/org/SumTest.java"
    fresh REPORT="$good" "$script" test tensor
    last "$name" "2 passed, 1 failed"
    says "$name: it is named" "FAILED ./nn-lib/tensor/src/test/java/org/SumTest.java: has tests for two"
}

mixes "a class of jqwik's and Jupiter's counts as a failure" net.jqwik.api.Property net.jqwik.api.ForAll org.junit.jupiter.api.Test
mixes "parameterised tests are Jupiter's too" org.junit.jupiter.params.ParameterizedTest net.jqwik.api.Example
mixes "a class of ArchUnit's and Jupiter's counts as a failure" com.tngtech.archunit.junit.ArchTest org.junit.jupiter.api.Test
printf 'import %s;\n' net.jqwik.api.Property org.junit.jupiter.api.Assertions >"$project/nn-lib/tensor/src/test/java/org/SumTest.java"
fresh REPORT="$good" "$script" test tensor
last "properties may use Jupiter's assertions" "2 passed, 0 failed"

fresh "$script" test nothing
refuses "an unknown module is refused"
says "an unknown module is answered with those there are" "format shell python browser tensor"

fresh REPORT="$good" MVN_STATUS=1 MVN_SAYS="[ERROR] A.java: ';' expected" "$script" test
last "a broken build counts as a failure" "4 passed, 1 failed, 1 skipped"
says "a broken build says why" "A.java: ';' expected"

echo 'echo "it works"; echo "5 passed, 0 failed, 2 skipped"' | program "$hook"
fresh REPORT="$good" "$script" test python
last "a hook's last line is counted" "5 passed, 0 failed, 2 skipped"
says "a hook's output is shown" "it works"
echo 'echo "5 passed, 0 failed"; exit 3' | program "$hook"
fresh REPORT="$good" "$script" test python
last "a hook that ends with an error counts as a failure" "5 passed, 1 failed"
echo 'echo "Segmentation fault"' | program "$hook"
fresh REPORT="$good" "$script" test python
last "a hook without a last line counts as a failure" "0 passed, 1 failed"
says "a hook's strange last line is shown" "Segmentation fault"

printf 'echo "ok one"\nexit 1\n' | program "$project/bin/test/small.sh"
fresh "$script" test shell
last "a script that ends early counts as a failure" "1 passed, 1 failed"

[ "$failures" -eq 0 ]
