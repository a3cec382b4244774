# shellcheck shell=sh
# Which Maven: 3.8 or newer on the PATH, else one fetched once.

MAVEN_VERSION=3.9.11
MAVEN_SHA512=${JEBENA_MAVEN_SHA512:-bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978}

# Sets MAVEN and JAVA_HOME, or ends with words.
find_maven() {
    find_jdk
    # Maven's own libraries use what new JDKs warn of.
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
    if MAVEN=$(command -v mvn) && maven_fits; then return; fi
    MAVEN=$CACHE/maven/$MAVEN_VERSION/bin/mvn
    [ ! -x "$MAVEN" ] || return 0
    base=${JEBENA_MAVEN_URL:-https://archive.apache.org/dist/maven/maven-3/$MAVEN_VERSION/binaries}
    fetch_folder "$base/apache-maven-$MAVEN_VERSION-bin.tar.gz" 512 "$MAVEN_SHA512" "$CACHE/maven/$MAVEN_VERSION" ||
        fail "no Maven: install 3.8 or newer (apt install maven, brew install maven), or let this machine reach $base"
}

# Is it 3.8 or newer?
maven_fits() {
    case $("$MAVEN" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p') in
        3.[89] | 3.[89].* | 3.[1-9][0-9]* | [4-9]*) return 0 ;;
        *) return 1 ;;
    esac
}
