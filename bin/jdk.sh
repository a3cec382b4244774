# shellcheck shell=sh
# Which JDK: 25.0.3 or newer, with its tools. Found by its release file; no Java is started for it.

TEMURIN=25.0.3+9

# Sets and exports JAVA_HOME, or ends with words.
find_jdk() {
    if [ -n "${JEBENA_JAVA_HOME:-}" ]; then
        fault=$(jdk_fault "$JEBENA_JAVA_HOME")
        [ -z "$fault" ] || fail "JEBENA_JAVA_HOME is $JEBENA_JAVA_HOME, $fault"
        use_jdk "$JEBENA_JAVA_HOME"
        return
    fi
    refused=
    while IFS= read -r home; do
        [ -d "$home" ] || continue
        home=$(cd "$home" && pwd -P)
        case "$refused" in *"$home,"*) continue ;; esac
        fault=$(jdk_fault "$home")
        if [ -z "$fault" ]; then
            use_jdk "$home"
            return
        fi
        refused="$refused
  $home, $fault"
    done <<EOF
$(jdk_candidates)
EOF
    explain_jdk "$refused"
    agreed "Fetch Temurin $TEMURIN (about 140 MB) into $CACHE?" ||
        fail "no JDK; './jebena --yes COMMAND' would fetch one into $CACHE and leave the rest of the machine alone"
    fetch_jdk
}

use_jdk() {
    JAVA_HOME=$1
    export JAVA_HOME
}

# jdk_fault FOLDER: why this one cannot be used; nothing when it can.
jdk_fault() {
    version=
    modules=jdk.jshell
    if [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            case $key in
                JAVA_VERSION) version=$(echo "$value" | tr -d '"\r') ;;
                MODULES) modules=$value ;;
            esac
        done <"$1/release"
    fi
    major=${version%%[!0-9]*}
    if [ -z "$major" ]; then
        echo "which is not a JDK (no release file that names a version)"
    elif [ "$major" -lt 25 ]; then
        echo "which is Java $version; Jebena needs 25.0.3 or newer"
    else
        case $version in
            25 | 25-* | 25.0.[0-2] | 25.0.[0-2][!0-9]*)
                echo "which is Java $version; 25.0.0 to 25.0.2 can corrupt the heap (JDK-8377811: G1 with pinned objects), 25.0.3 is mended"
                return
                ;;
        esac
        if [ ! -x "$1/bin/javac" ] && [ ! -x "$1/bin/javac.exe" ]; then
            echo "which is Java $version without a compiler: a JRE; Jebena needs the JDK"
        else
            case $modules in *jdk.jshell*) ;; *) echo "which is Java $version without the module jdk.jshell" ;; esac
        fi
    fi
}

# One folder a line, the likeliest first.
jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    if java=$(command -v java); then
        java=$(readlink -f "$java" 2>/dev/null || echo "$java")
        dirname "$(dirname "$java")"
    fi
    jdk_places | while IFS= read -r place; do
        for home in "$place"/*; do
            if [ -d "$home/Contents/Home" ]; then
                echo "$home/Contents/Home"
            elif [ -d "$home/libexec/openjdk.jdk/Contents/Home" ]; then
                echo "$home/libexec/openjdk.jdk/Contents/Home"
            elif [ -e "$home/release" ]; then
                echo "$home"
            fi
        done
    done
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null || true
}

# Folders that hold JDKs: JEBENA_JDK_PLACES, divided by colons, or the usual ones of Linux, macOS, Homebrew, SDKMAN, JBang and IDEs.
jdk_places() {
    echo "$CACHE/jdk"
    if [ -n "${JEBENA_JDK_PLACES+set}" ]; then
        echo "$JEBENA_JDK_PLACES" | tr ':' '\n'
        return
    fi
    cat <<EOF
/usr/lib/jvm
/usr/java
/opt/java
/Library/Java/JavaVirtualMachines
$HOME/Library/Java/JavaVirtualMachines
/opt/homebrew/opt
/usr/local/opt
$HOME/.sdkman/candidates/java
$HOME/.jbang/cache/jdks
$HOME/.jdks
EOF
}

explain_jdk() {
    say "Jebena needs a JDK 25, 25.0.3 or newer, and found none that fits.${1:+ Found were:$1}"
    say "
To install one:
  Debian, Ubuntu   apt install openjdk-25-jdk, or Temurin's packages: https://adoptium.net/installation/linux/
  macOS            brew install openjdk@25
  Windows          winget install EclipseAdoptium.Temurin.25.JDK
One that lies elsewhere is used when JEBENA_JAVA_HOME or JAVA_HOME names its folder.
"
}

fetch_jdk() {
    case $(uname -s) in
        Linux) system=linux && [ ! -e /etc/alpine-release ] || system=alpine-linux ;;
        Darwin) system=mac ;;
        *) fail "a JDK can be fetched on Linux and macOS only; install one as said above" ;;
    esac
    case $(uname -m) in
        x86_64 | amd64) processor=x64 ;;
        aarch64 | arm64) processor=aarch64 ;;
        *) fail "no JDK is offered for processor $(uname -m); install one as said above" ;;
    esac
    number=${TEMURIN%+*} round=${TEMURIN#*+}
    base=${JEBENA_JDK_URL:-https://github.com/adoptium/temurin25-binaries/releases/download/jdk-$number%2B$round}
    archive=$base/OpenJDK25U-jdk_${processor}_${system}_hotspot_${number}_$round.tar.gz
    folder=$CACHE/jdk/temurin-$number
    fetch_folder "$archive" 256 "$archive.sha256.txt" "$folder" || exit 1
    [ ! -d "$folder/Contents/Home" ] || folder=$folder/Contents/Home
    fault=$(jdk_fault "$folder")
    [ -z "$fault" ] || fail "fetched was $folder, $fault"
    use_jdk "$folder"
}
