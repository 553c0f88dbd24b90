#!/bin/sh
# hyphen-ru.sh OUTPUT: the hyphenation dictionary for hyphens_new.
#
# Debian packages the patterns of TeX as they are, in KOI8-R. libhyphen wants
# them with the sums of their substrings, which its own substrings.pl makes;
# without that step it finds three break points of five.
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
tail -n +2 "$patterns" | iconv -f KOI8-R -t UTF-8 >"$plain"
perl "$convert" "$plain" "$output.new" UTF-8 1 1 >/dev/null
mv "$output.new" "$output"
