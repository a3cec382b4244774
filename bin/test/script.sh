#!/bin/sh
# The script's own tests: which JDK is taken, what is fetched and refused. Talks to a server on loopback only.
set -eu

ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
java_home=$("$ROOT/jebena" jdk)
folder=$(mktemp -d)
trap 'rm -rf "$folder"; [ -z "${server:-}" ] || kill "$server"' EXIT
failures=0

# check NAME TEXT: the last command's output holds the text.
check() {
    case $output in
        *"$2"*) echo "ok $1" ;;
        *) failed "$1" "it should say: $2" ;;
    esac
}

# prints NAME TEXT: the last command's output is the text.
prints() { if [ "$output" = "$2" ]; then echo "ok $1"; else failed "$1" "it should print: $2"; fi; }

# refuses NAME: the last command has failed.
refuses() { if [ "$status" -ne 0 ]; then echo "ok $1"; else failed "$1" "it should have failed"; fi; }

failed() {
    failures=$((failures + 1))
    printf 'FAILED %s\n    %s\n    %s\n' "$1" "$2" "$(echo "$output" | sed '2,$s/^/    /')"
}

# jebena [NAME=VALUE…] ARGUMENT…: runs the script as a fresh user of a machine that has tools, but no JDK and no Maven.
jebena() {
    status=0
    output=$(env -i HOME="$folder/home" PATH="$folder/tools" JEBENA_JDK_PLACES="$folder/jvm" \
        JEBENA_JDK_URL="$address" JEBENA_MAVEN_URL="$address" "$@" 2>&1 </dev/null) || status=$?
}

# fake_jdk FOLDER VERSION
fake_jdk() {
    mkdir -p "$1/bin"
    printf 'JAVA_VERSION="%s"\nMODULES="java.base jdk.jshell"\n' "$2" >"$1/release"
    for program in java javac; do
        printf '#!/bin/sh\necho fake\n' >"$1/bin/$program"
        chmod +x "$1/bin/$program"
    done
}

tools="sh awk basename cat chmod cksum curl wget cut dirname env find grep gzip head id ls mkdir mktemp mv readlink rm sed sha256sum sha512sum
    shasum sort tail tar tr uname"
mkdir -p "$folder/home" "$folder/jvm" "$folder/tools" "$folder/www"
for tool in $tools; do
    if place=$(command -v "$tool"); then ln -s "$place" "$folder/tools/$tool"; fi
done

"$java_home/bin/jwebserver" --port 0 --directory "$folder/www" >"$folder/server" 2>&1 &
server=$!
until grep -q 'URL http' "$folder/server"; do
    kill -0 "$server" || { cat "$folder/server"; exit 1; }
    sleep 0.1
done
address=$(sed -n 's#^URL \(http.*\)/$#\1#p' "$folder/server")
script=$ROOT/jebena

jebena "$script" jdk
refuses "without a JDK it ends with an error"
check "without a JDK it says what it needs" "needs a JDK 25, 25.0.3 or newer"
check "without a JDK it says how to get one on Debian" "apt install"
check "without a JDK it says how to get one on macOS" "brew install"
check "without a JDK it says how to get one on Windows" "winget install"
check "without a JDK it offers to fetch one" "--yes"

fake_jdk "$folder/jvm/old" 17.0.15
for version in 25 25.0.1 25.0.2; do
    fake_jdk "$folder/jvm/new" "$version"
    jebena "$script" jdk
    refuses "Java $version is refused"
    check "Java $version is refused with the reason" "JDK-8377811"
done
check "an older JDK is named with its version" "old, which is Java 17.0.15"

fake_jdk "$folder/jvm/new" 25.0.3
rm "$folder/jvm/new/bin/javac"
jebena "$script" jdk
check "a JRE is refused" "a JRE; Jebena needs the JDK"

for version in 25.0.3 25.0.10 25.1 26 26-ea; do
    fake_jdk "$folder/jvm/new" "$version"
    jebena JAVA_HOME="$folder/jvm/old" "$script" jdk
    prints "Java $version is found beside an older JAVA_HOME" "$folder/jvm/new"
done

jebena JEBENA_JAVA_HOME="$folder/jvm/old" "$script" jdk
refuses "a JEBENA_JAVA_HOME that does not fit is not passed over"
mv "$folder/jvm/new" "$folder/a place"
jebena JEBENA_JAVA_HOME="$folder/a place" "$script" jdk
prints "a JDK in a folder with a space is taken" "$folder/a place"

# A JDK and a Maven as their makers pack them, on the server.
fake_jdk "$folder/jdk-25.0.3+9" 25.0.3
mkdir -p "$folder/apache-maven/bin"
# shellcheck disable=SC2016  # expanded when it runs
printf '#!/bin/sh\necho "fetched Maven runs with $JAVA_HOME"\n' >"$folder/apache-maven/bin/mvn"
chmod +x "$folder/apache-maven/bin/mvn"
case $(uname -s) in Darwin) system=mac ;; *) system=linux; [ ! -e /etc/alpine-release ] || system=alpine-linux ;; esac
case $(uname -m) in aarch64 | arm64) processor=aarch64 ;; *) processor=x64 ;; esac
jdk_archive=$folder/www/OpenJDK25U-jdk_${processor}_${system}_hotspot_25.0.3_9.tar.gz
maven_archive=$folder/www/apache-maven-3.9.11-bin.tar.gz
tar -czf "$jdk_archive" -C "$folder" jdk-25.0.3+9
tar -czf "$maven_archive" -C "$folder" apache-maven
sum() { if command -v "sha${1}sum" >/dev/null; then "sha${1}sum" "$2"; else shasum -a "$1" "$2"; fi; }
maven_sum=$(sum 512 "$maven_archive" | cut -d ' ' -f 1)
cache=$folder/home/.cache/jebena

jebena "$script" --yes jdk
refuses "a JDK without its checksum is not used"
echo "0000  jdk" >"$jdk_archive.sha256.txt"
jebena "$script" --yes jdk
refuses "a JDK with another checksum is not used"
check "another checksum is named" "expected was 0000"
if [ -e "$cache/jdk" ]; then output=$(ls "$cache"); failed "what was refused is not left behind" "jdk"; else echo "ok what was refused is not left behind"; fi
sum 256 "$jdk_archive" >"$jdk_archive.sha256.txt"
jebena "$script" jdk
refuses "a JDK is not fetched unasked"
jebena "$script" --yes jdk
check "a JDK with its checksum is fetched and used" "$cache/jdk/temurin-25.0.3"
check "what is fetched is named" "Fetching $address"
mv "$jdk_archive" "$folder/gone"
jebena "$script" jdk
prints "a fetched JDK is found again" "$cache/jdk/temurin-25.0.3"
jebena XDG_CACHE_HOME="$folder/cache" "$script" jdk --yes
refuses "XDG_CACHE_HOME is honoured"
check "a server that lacks the file is named" "could not be fetched"

jebena "$script" mvn test
refuses "a Maven with another checksum than the pinned one is not used"
check "the pinned checksum is named" "bcfe4fe305c962ac"
jebena JEBENA_MAVEN_SHA512="$maven_sum" "$script" mvn test
check "a Maven with its checksum is fetched and used with the JDK" "fetched Maven runs with $cache/jdk/temurin-25.0.3"
rm "$maven_archive"
jebena "$script" mvn test
check "a fetched Maven is found again" "fetched Maven runs"

echo "jupyterlab" >"$folder/lab.txt"
jebena "$script" venv "$folder/lab.txt"
refuses "without Python there is no environment"
check "without Python it says what to install" "apt install python3-venv"
# shellcheck disable=SC2016  # expanded when it runs
printf '#!/bin/sh\ncase $2 in *ensurepip*) exit 1 ;; esac\n' >"$folder/tools/python3"
chmod +x "$folder/tools/python3"
jebena "$script" venv "$folder/lab.txt"
check "a Python without venv is named" "$folder/tools/python3 cannot make environments"

ln -s "$ROOT/jebena" "$folder/link"
jebena "$folder/link" help
check "it runs through a symbolic link" "./jebena lab"
jebena "$script" nonsense
refuses "an unknown command is refused"
check "an unknown command is named" "'nonsense'"

[ "$failures" -eq 0 ]
