#!/bin/sh
# deps.sh GROUP...: what the named groups need on this machine.
#
# A package counts as there when dpkg knows it as installed or when its probe
# finds the thing by another way. What is missing is printed and installed
# with apt-get; on a machine without apt-get the list is printed and the
# script ends with status 1.
#
# Probes: cmd NAME in PATH · pc NAME of pkg-config · inc NAME a header ·
# file PATH.
set -u

table='
program     gcc                          cmd gcc
program     libc6-dev                    inc stdio.h
program     pkg-config                   cmd pkg-config
program     libxml2-dev                  pc libxml-2.0
program     libxslt1-dev                 pc libexslt
program     libcmark-gfm-dev             inc cmark-gfm.h
program     libcmark-gfm-extensions-dev  inc cmark-gfm-core-extensions.h
program     libyaml-dev                  pc yaml-0.1
program     libhpdf-dev                  inc hpdf.h
program     libharfbuzz-dev              pc harfbuzz-subset
program     libdeflate-dev               pc libdeflate
program     libpng-dev                   pc libpng
program     libfontconfig-dev            pc fontconfig
program     fontconfig                   cmd fc-scan
program     hyphen-ru                    file /usr/share/hyphen/hyph_ru_RU.dic
program     icc-profiles-free            file /usr/share/color/icc/sRGB.icc
program     fonts-croscore               file /usr/share/fonts/truetype/croscore
program     fonts-paratype               file /usr/share/fonts/truetype/paratype
program     fonts-liberation             file /usr/share/fonts/truetype/liberation
check       libcmocka-dev                pc cmocka
check       python3                      cmd python3
check       qpdf                         cmd qpdf
check       poppler-utils                cmd pdftotext
check       locales                      file /usr/share/i18n/locales/ru_RU
check       libxml2-utils                cmd xmllint
check       git                          cmd git
lint        clang                        cmd clang
lint        clang-tidy                   cmd clang-tidy
lint        clang-format                 cmd clang-format
conformance default-jdk-headless         cmd javac
conformance maven                        cmd mvn
bench       python3                      cmd python3
bench       valgrind                     cmd valgrind
'

probe() {
    case $1 in
    cmd) command -v "$2" >/dev/null 2>&1 ;;
    pc) pkg-config --exists "$2" 2>/dev/null ;;
    inc) echo "#include <$2>" | ${CC:-cc} -E - >/dev/null 2>&1 ;;
    file) [ -e "$2" ] ;;
    esac
}

rows=$(for group; do echo "$table" | awk -v g="$group" '$1 == g'; done)
packages=$(echo "$rows" | awk '{ print $2 }')
# shellcheck disable=SC2086
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $packages \
    2>/dev/null | awk '$1 == "installed" { print $2 }')

missing=$(echo "$rows" | while read -r _ package kind name; do
    echo "$installed" | grep -qx "$package" || probe "$kind" "$name" ||
        echo "$package"
done | tr '\n' ' ')
[ -n "$missing" ] || exit 0

echo "missing: $missing"
if ! command -v apt-get >/dev/null; then
    echo "deps.sh: no apt-get here; install these by your own means" >&2
    exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then
    sudo=sudo
fi
$sudo apt-get update -qq
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends $missing
