# shellcheck shell=sh
# Files from the network, used only when their checksum is right.

# download URL FILE
download() {
    if command -v curl >/dev/null; then
        curl -fsSL --retry 2 -o "$2" "$1"
    elif command -v wget >/dev/null; then
        wget -q -O "$2" "$1"
    else
        say "jebena: fetching $1 takes curl or wget; install one of them"
        return 1
    fi
}

# digest BITS FILE: the file's SHA-256 or SHA-512
digest() {
    if command -v "sha${1}sum" >/dev/null; then "sha${1}sum" "$2"; else shasum -a "$1" "$2"; fi | cut -d ' ' -f 1
}

# fetch_folder URL BITS CHECKSUM FOLDER: unpacks a .tar.gz of one folder. FOLDER is there whole or not at all.
# CHECKSUM is a digest, or the address of a file that starts with one.
fetch_folder() (
    mkdir -p "$CACHE"
    temporary=$(mktemp -d "$CACHE/fetch.XXXXXX")
    trap 'rm -rf "$temporary"' EXIT
    trap 'exit 130' INT TERM
    say "Fetching $1"
    download "$1" "$temporary/archive" || { say "jebena: $1 could not be fetched"; exit 1; }
    case $3 in
        *://*)
            download "$3" "$temporary/checksum" || { say "jebena: $3 could not be fetched"; exit 1; }
            expected=$(cut -d ' ' -f 1 "$temporary/checksum")
            ;;
        *) expected=$3 ;;
    esac
    actual=$(digest "$2" "$temporary/archive")
    if [ "$actual" != "$expected" ]; then
        say "jebena: $1 is not what it should be: its SHA-$2 is $actual, expected was $expected. Nothing was installed."
        exit 1
    fi
    mkdir "$temporary/unpacked"
    tar -xzf "$temporary/archive" -C "$temporary/unpacked"
    mkdir -p "$(dirname "$4")"
    mv "$temporary/unpacked"/* "$4"
)
