#!/bin/sh
# The commands: what they build, what they start, what they say when something lacks.
set -eu
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/fresh/machine.sh"

# A project that is built: its Java, Maven and Jupyter say what they were asked for.
project=$folder/project
mkdir -p "$project/kernel/app/src/main/java" "$project/kernel/app/target/dist" "$project/nn-lib" "$project/magics" "$project/target" "$folder/here"
cp -R "$ROOT/jebena" "$ROOT/bin" "$project"
script=$project/jebena
touch "$project/pom.xml" "$project/kernel/app/src/main/java/A.java" "$project/kernel/app/target/dist/jebena.jar"
fake_jdk "$folder/jvm/jdk" 25.0.3
cat <<'END' | program "$folder/tools/mvn"
case $* in
    --version) echo "Apache Maven 3.8.7" ;;
    *) echo "mvn $*" >>"$HOME/mvn.log"; echo "$MVN_SAYS"; exit "${MVN_STATUS:-0}" ;;
esac
END
touch "$project/target/built"
jar=$project/kernel/app/target/dist/jebena.jar
cd "$folder/here"

has_built() { grep -qs package "$folder/home/mvn.log"; }

fresh "$script" run tour.ipynb -p "name=a value"
prints "run passes its arguments on" "java -jar $jar run tour.ipynb -p name=a value"
fresh "$script" install --prefix P
prints "install passes its arguments on" "java -jar $jar install --prefix P"
fresh "$script" bench kernel --json
says "bench runs its own program" "org.jebena.bench.Main kernel --json"
claim "what is built is not built again" "Maven ran" not has_built

# built FILE…: gives the sources an age before the last build, and these one after it.
built() {
    find "$project" -exec touch -t 202001010000 {} +
    touch -t 202001010001 "$project/target/built"
    rm -f "$folder/home/mvn.log"
    for source; do touch "$source"; done
}

# builds NAME FILE: a newer file makes the next command build.
builds() {
    built "$2"
    fresh "$script" doctor
    claim "$1" "Maven should have run" has_built
}

builds "a changed source is built" "$project/kernel/app/src/main/java/A.java"
builds "a changed POM is built" "$project/pom.xml"
mkdir -p "$project/magics/src/main/java"
built
rmdir "$project/magics/src/main/java"
fresh "$script" doctor
claim "a deleted source is built" "Maven should have run" has_built
mkdir -p "$project/kernel/app/src/test/java"
built "$project/kernel/app/src/test/java"
fresh "$script" doctor
prints "a changed test is not built" "java -jar $jar doctor"

built "$project/pom.xml"
fresh MVN_SAYS="A.java: ';' expected" MVN_STATUS=1 "$script" doctor
refuses "a broken build ends the command"
says "a broken build says what the compiler said" "A.java: ';' expected"
fresh "$script" doctor
says "after a broken build the next command builds" "Building"

cat <<'END' | program "$folder/tools/jupyter"
case $* in
    "lab --version") echo 4.4.0 ;;
    --data-dir) echo "$HOME/data" ;;
    *) echo "jupyter $* in ${PWD##*/}" ;;
esac
END
built
fresh "$script" lab --port 1
says "lab installs the kernel for the user's Jupyter" "java -jar $jar install --user"
says "lab opens the Jupyter that is installed" "jupyter lab --port 1"
says "lab opens the current folder" "in here"
mkdir -p notebooks "$folder/home/data/kernels/jebena"
touch "$folder/home/data/kernels/jebena/kernel.json"
fresh "$script" lab
says "lab opens the folder notebooks, where there is one" "in notebooks"
claim "lab installs the kernel once for each build" "it was installed again" not contains "$output" install
rm "$folder/tools/jupyter"
fresh "$script" lab
refuses "without Jupyter and Python, lab ends with an error"
says "without Jupyter and Python, lab says what needs none" "./jebena run NOTEBOOK"

echo "jupyterlab" >"$folder/lab.txt"
fresh "$script" venv "$folder/lab.txt"
refuses "without Python there is no environment"
says "without Python it says what to install" "apt install python3-venv"
# shellcheck disable=SC2016  # expanded when it runs
echo 'case $2 in *ensurepip*) exit 1 ;; esac' | program "$folder/tools/python3"
fresh "$script" venv "$folder/lab.txt"
says "a Python without venv is named" "$folder/tools/python3 cannot make environments"

ln -s "$script" "$folder/link"
fresh "$folder/link" help
says "it runs through a symbolic link" "./jebena lab"
fresh "$script" nonsense
refuses "an unknown command is refused"
says "an unknown command is named" "'nonsense'"

[ "$failures" -eq 0 ]
