#!/bin/sh
# hyphen-ru.sh OUTPUT: the hyphenation dictionary for hyphens_new.
#
# Debian packages the patterns of TeX as they are. libhyphen wants them with
# the sums of their substrings, which its own substrings.pl makes; without that
# step it finds three break points of five. They stay in KOI8-R: a letter is a
# byte, and libhyphen loads them in half the time that UTF-8 takes.
set -eu

patterns=${HYPHEN_RU:-/usr/share/hyphen/hyph_ru_RU.dic}
convert=${SUBSTRINGS:-/usr/share/libhyphen/substrings.pl}
output=$1

for needed in "$patterns" "$convert"; do
    if [ ! -r "$needed" ]; then
        echo "hyphen-ru.sh: no $needed: install hyphen-ru, libhyphen-dev" >&2
        exit 1
    fi
done
plain=$output.txt
trap 'rm -f "$plain" "$output.new"' EXIT
tail -n +2 "$patterns" >"$plain"
perl "$convert" "$plain" "$output.new" KOI8-R 1 1 >/dev/null
mv "$output.new" "$output"
