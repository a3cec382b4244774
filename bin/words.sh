# shellcheck shell=sh
# What the script says to people: on standard error, so that standard output stays the command's own.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "jebena: $*"
    exit 1
}

# agreed QUESTION: has the user said yes, by --yes or at a terminal?
agreed() {
    [ -z "$yes" ] || return 0
    [ -t 0 ] && [ -t 2 ] || return 1
    printf '%s [y/N] ' "$1" >&2
    read -r answer || return 1
    case $answer in [yY] | [yY][eE][sS]) return 0 ;; *) return 1 ;; esac
}
