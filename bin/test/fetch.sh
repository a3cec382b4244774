#!/bin/sh
# What is fetched, and what is refused: from a server on loopback.
set -eu
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/fresh/machine.sh"

java_home=$("$script" jdk)
mkdir "$folder/www"
"$java_home/bin/jwebserver" --port 0 --directory "$folder/www" >"$folder/server" 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT
until grep -q 'URL http' "$folder/server"; do
    kill -0 "$server" || { cat "$folder/server"; exit 1; }
    sleep 0.1
done
address=$(sed -n 's#^URL \(http.*\)/$#\1#p' "$folder/server")

# fetching …: as fresh, with the server in the place of the makers' ones.
fetching() { fresh JEBENA_JDK_URL="$address" JEBENA_MAVEN_URL="$address" "$@"; }

# A JDK and a Maven as their makers pack them, on the server.
fake_jdk "$folder/jdk-25.0.3+9" 25.0.3
# shellcheck disable=SC2016  # expanded when it runs
echo 'echo "fetched Maven runs with $JAVA_HOME"' | program "$folder/apache-maven/bin/mvn"
case $(uname -s) in Darwin) system=mac ;; *) system=linux; [ ! -e /etc/alpine-release ] || system=alpine-linux ;; esac
case $(uname -m) in aarch64 | arm64) processor=aarch64 ;; *) processor=x64 ;; esac
jdk_archive=$folder/www/OpenJDK25U-jdk_${processor}_${system}_hotspot_25.0.3_9.tar.gz
maven_archive=$folder/www/apache-maven-3.9.11-bin.tar.gz
tar -czf "$jdk_archive" -C "$folder" jdk-25.0.3+9
tar -czf "$maven_archive" -C "$folder" apache-maven
sum() { if command -v "sha${1}sum" >/dev/null; then "sha${1}sum" "$2"; else shasum -a "$1" "$2"; fi; }
maven_sum=$(sum 512 "$maven_archive" | cut -d ' ' -f 1)

fetching "$script" --yes jdk
refuses "a JDK without its checksum is not used"
echo "0000  jdk" >"$jdk_archive.sha256.txt"
fetching "$script" --yes jdk
refuses "a JDK with another checksum is not used"
says "another checksum is named" "expected was 0000"
claim "what was refused is not left behind" "$cache holds something" [ -z "$(find "$cache" -name 'fetch.*' -o -name jdk)" ]
sum 256 "$jdk_archive" >"$jdk_archive.sha256.txt"
fetching "$script" jdk
refuses "a JDK is not fetched unasked"
fetching "$script" --yes jdk
says "a JDK with its checksum is fetched and used" "$cache/jdk/temurin-25.0.3"
says "what is fetched is named" "Fetching $address"
mv "$jdk_archive" "$folder/gone"
fetching "$script" jdk
prints "a fetched JDK is found again" "$cache/jdk/temurin-25.0.3"
fetching XDG_CACHE_HOME="$folder/cache" "$script" jdk --yes
refuses "XDG_CACHE_HOME is honoured"
says "a server that lacks the file is named" "could not be fetched"

fetching "$script" mvn test
refuses "a Maven with another checksum than the pinned one is not used"
says "the pinned checksum is named" "bcfe4fe305c962ac"
fetching JEBENA_MAVEN_SHA512="$maven_sum" "$script" mvn test
says "a Maven with its checksum is fetched and used with the JDK" "fetched Maven runs with $cache/jdk/temurin-25.0.3"
rm "$maven_archive"
fetching "$script" mvn test
says "a fetched Maven is found again" "fetched Maven runs"

[ "$failures" -eq 0 ]
