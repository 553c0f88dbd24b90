#!/bin/sh
# hyphen-ru.sh OUTPUT: the hyphenation patterns for hyphens_new.
#
# Debian packages the patterns of TeX as they are: «.по3ж2». Here a line is the
# letters of a pattern, a blank and its numbers, one before each letter and one
# behind the last: «.пож 00032». Sorted by bytes, so that they can be searched
# by halves. They stay in KOI8-R, where a letter is a byte.
set -eu

patterns=${HYPHEN_RU:-/usr/share/hyphen/hyph_ru_RU.dic}
output=$1

if [ ! -r "$patterns" ]; then
    echo "hyphen-ru.sh: no $patterns: install hyphen-ru" >&2
    exit 1
fi
trap 'rm -f "$output.new"' EXIT
export LC_ALL=C
tail -n +2 "$patterns" | awk '
NF == 1 && !/%/ {
    letters = ""
    numbers = ""
    open = 1
    for (i = 1; i <= length($1); i++) {
        sign = substr($1, i, 1)
        if (sign ~ /[0-9]/) {
            numbers = numbers sign
            open = 0
            continue
        }
        numbers = numbers (open ? "0" : "")
        letters = letters sign
        open = 1
    }
    print letters, numbers (open ? "0" : "")
}' | sort -u >"$output.new"
mv "$output.new" "$output"
