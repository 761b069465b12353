#!/usr/bin/env bash
# Records what Argdown's own tool reads in a file, as summaries that our reader is compared with (reference/README.md).
# usage: record-reference.sh            writes tests/argdown/reference/**.json anew
#        record-reference.sh --check    records into a temporary folder and compares; exit 1 where they differ, 77 where it cannot run
# Needs node and npm; installs @argdown/cli once into $ARGMAP_REFERENCE_HOME (default: a folder in the user's cache).
set -eu
version=1.7.5
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
corpus=${ARGMAP_SHARED:-$root/../shared}/corpus
home=${ARGMAP_REFERENCE_HOME:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/argmap/argdown-cli-$version}
check=no
case "${1:-}" in
    --check) check=yes ;;
    "") ;;
    *) sed -n '3,4s/^# //p' "$0" >&2; exit 2 ;;
esac

cannot() { echo "record-reference: $1" >&2; if [ $check = yes ]; then exit 77; else exit 4; fi; }
command -v node >/dev/null || cannot "node is not installed"
if [ ! -x "$home/node_modules/.bin/argdown" ]; then
    command -v npm >/dev/null || cannot "npm is not installed"
    mkdir -p "$home"
    npm install --silent --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000 --prefix "$home" "@argdown/cli@$version" >&2 ||
        cannot "npm could not install @argdown/cli $version"
fi
found=$(node -p "require('$home/node_modules/@argdown/cli/package.json').version")
[ "$found" = "$version" ] || cannot "found @argdown/cli $found, wanted $version in $home"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each folder is read in one run of the tool (the same result as one run a file, checked for the corpus).
record() { # NAME GLOB
    mkdir -p "$work/raw/$1"
    # The tool ends with an error where one file of many is bad, and writes nothing for that file.
    "$home/node_modules/.bin/argdown" json "$2" "$work/raw/$1" >"$work/raw/$1.log" 2>&1 || true
    node "$here/summarise-reference.mjs" "$version" "$1" "$2" "$work/raw/$1" "$work/raw/$1.log" "$work/new/$1"
}
if [ -d "$corpus" ]; then
    record corpus-argdown "$corpus/argdown/*.{argdown,txt}"
    record corpus-argdown-json "$corpus/argdown-json/*.argdown"
else
    echo "record-reference: SKIPPED the real files: no folder $corpus" >&2
fi
record samples "$root/samples/*.argdown"
record ours "$here/reference/ours/*.argdown"

status=0
for new in "$work"/new/*/*.json; do
    old=$here/reference/${new#"$work/new/"}
    if [ $check = no ]; then
        mkdir -p "$(dirname "$old")"
        cp "$new" "$old"
    elif ! diff -u "$old" "$new"; then
        status=1
    fi
done
[ $status = 0 ] || echo "record-reference: the reference reads these files otherwise than was recorded" >&2
exit $status
