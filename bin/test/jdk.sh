#!/bin/sh
# Which JDK is taken, which refused, and what is said where there is none.
set -eu
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/fresh/machine.sh"

fresh "$script" jdk
refuses "without a JDK it ends with an error"
says "without a JDK it says what it needs" "needs a JDK 25, 25.0.3 or newer"
says "without a JDK it says how to get one on Debian" "apt install"
says "without a JDK it says how to get one on macOS" "brew install"
says "without a JDK it says how to get one on Windows" "winget install"
says "without a JDK it offers to fetch one" "--yes"

fake_jdk "$folder/jvm/old" 17.0.15
for version in 25 25.0.1 25.0.2; do
    fake_jdk "$folder/jvm/new" "$version"
    fresh "$script" jdk
    refuses "Java $version is refused"
    says "Java $version is refused with the reason" "JDK-8377811"
done
says "an older JDK is named with its version" "old, which is Java 17.0.15"

fake_jdk "$folder/jvm/new" 25.0.3
rm "$folder/jvm/new/bin/javac"
fresh "$script" jdk
says "a JRE is refused" "a JRE; Jebena needs the JDK"

for version in 25.0.3 25.0.10 25.1 26 26-ea; do
    fake_jdk "$folder/jvm/new" "$version"
    fresh JAVA_HOME="$folder/jvm/old" "$script" jdk
    prints "Java $version is found beside an older JAVA_HOME" "$folder/jvm/new"
done

fresh JEBENA_JAVA_HOME="$folder/jvm/old" "$script" jdk
refuses "a JEBENA_JAVA_HOME that does not fit is not passed over"
mv "$folder/jvm/new" "$folder/a place"
fresh JEBENA_JAVA_HOME="$folder/a place" "$script" jdk
prints "a JDK in a folder with a space is taken" "$folder/a place"

[ "$failures" -eq 0 ]
