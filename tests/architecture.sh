#!/bin/bash
# architecture.sh: keeps the plan of src/ARCHITECTURE.md.
#
# Includes go to the own room or an earlier one; each outer library is used in
# its rooms only; functions and files stay short; nothing global is writable;
# headers say what they are and compile alone; nothing is left undone and no
# path of one machine is written down. Every fault is a line with its place.
set -u
cd "$(dirname "$0")/.." || exit 2
export LC_ALL=C
CC=${CC:-gcc}
MODE=${MODE:-release}
read -r -a flags <<<"-Isrc -D_POSIX_C_SOURCE=200809L $(pkg-config --cflags \
    libxml-2.0 libxslt harfbuzz fontconfig libpng yaml-0.1)"

rooms='base russian xpath record read check style media fo layout pdf document batch command main.c'

# Header (a prefix of what stands between the angle brackets): its rooms.
libraries='
libxml/      xpath record read check style fo document
libxslt/     style
libexslt/    style
cmark-gfm    read
yaml.h       read
hb           media
fontconfig/  media
png.h        media
hpdf         pdf
libdeflate.h pdf
openssl/     base
malloc.h     base
sys/mman.h   base
'
standard='assert.h ctype.h errno.h fcntl.h inttypes.h limits.h math.h pthread.h
setjmp.h signal.h stdarg.h stdatomic.h stdbool.h stddef.h stdint.h stdio.h
stdlib.h string.h strings.h sys/resource.h sys/stat.h sys/time.h sys/types.h
sys/wait.h time.h unistd.h dirent.h'

longest_function=60
longest_file=600

mapfile -t code < <(find src -name '*.[ch]' | sort)
mapfile -t headers < <(find src -name '*.h' | sort)
mapfile -t texts < <(git ls-files -co --exclude-standard | grep -v -x -e tests/architecture.sh |
    grep -v -e '\.pdf$' -e '\.png$' -e '\.jpg$' | sort)

includes() {
    awk -v rooms="$rooms" -v libraries="$libraries" -v standard="$standard" '
        BEGIN {
            n = split(rooms, list, " ")
            for (i = 1; i <= n; i++) order[list[i]] = i
            n = split(libraries, lines, "\n")
            for (i = 1; i <= n; i++) {
                m = split(lines[i], word, " ")
                if (m == 0) continue
                prefix[++count] = word[1]
                allowed[word[1]] = lines[i] " "
            }
            n = split(standard, list, "[ \n]+")
            for (i = 1; i <= n; i++) known[list[i]] = 1
        }
        function fault(text) { print FILENAME ":" FNR ": " text }
        FNR == 1 { split(FILENAME, path, "/"); room = path[2]
            if (!(room in order)) fault("a room that is not in the plan: " room) }
        /^[ \t]*#[ \t]*include[ \t]*"/ {
            split($0, part, "\""); split(part[2], to, "/")
            if (!(to[1] in order)) fault("include by its path below src: " part[2])
            else if (order[to[1]] > order[room])
                fault(room " must not know " to[1] " (" part[2] ")")
        }
        /^[ \t]*#[ \t]*include[ \t]*</ {
            split($0, part, "[<>]"); name = part[2]
            if (name in known) next
            for (i = 1; i <= count; i++)
                if (index(name, prefix[i]) == 1) {
                    if (!index(allowed[prefix[i]], " " room " "))
                        fault("<" name "> does not belong in " room)
                    next
                }
            fault("<" name "> is in no table of libraries or standard headers")
        }' "${code[@]}"
}

# clang-format puts the braces of a function, and of nothing else that has
# statements, in column 0.
lengths() {
    awk -v most="$longest_function" -v file="$longest_file" '
        FNR == 1 { open = 0 }
        FNR == file { print FILENAME ":" FNR ": the file has " file " lines or more" }
        /^\{/ { open = FNR }
        /^\}/ && open {
            if (FNR - open + 1 > most)
                print FILENAME ":" open ": a function of " FNR - open + 1 " lines"
            open = 0
        }' "${code[@]}"
}

# What an object keeps in writable memory; .data.rel.ro is constant after
# relocation.
globals() {
    local source object
    for source in $(find src -name '*.c' | sort); do
        object=build/$MODE/${source#src/}
        object=${object%.c}.o
        if [ ! -f "$object" ]; then
            echo "$source:1: no object $object to look into"
            continue
        fi
        objdump -t "$object" | awk -v source="$source" '
            {
                for (i = 2; i < NF; i++)
                    if (($i ~ /^\.(data|bss|tdata|tbss)/ &&
                        $i !~ /^\.data\.rel\.ro/) || $i == "*COM*") {
                        if ($NF !~ /^\./)
                            print source ":1: writable: " $NF " in " $i
                        next
                    }
            }'
    done
}

header_alone() {
    local header
    for header in "${headers[@]}"; do
        case $(head -c 2 "$header") in
        '/*') ;;
        *) echo "$header:1: a header opens with what it takes and gives" ;;
        esac
        "$CC" "${flags[@]}" -std=c11 -fsyntax-only -x c "$header" 2>&1 |
            grep -m 1 -E 'error' | sed 's/$/ (included alone)/'
    done
}

undone() {
    grep -n -E '\b(TO''DO|FIX''ME|XX''X)\b' "${texts[@]}" /dev/null |
        sed 's/$/: say it in an issue, not here/'
}

machine_paths() {
    grep -n -o -E '(^|[^A-Za-z0-9_.}>])/(work|home|root|Users|tmp/w|tmp/pisar)/[A-Za-z0-9_]*' \
        "${texts[@]}" /dev/null | sed 's/$/: a path of one machine/'
}

# docs/functions.md is made from the tables of functions.
documented() {
    "build/$MODE/docs/functions" 2>&1 | cmp -s - docs/functions.md ||
        echo "docs/functions.md:1: is out of date; run make docs"
}

passed=0
failed=0
for check in includes lengths globals header_alone undone machine_paths \
    documented; do
    faults=$($check)
    if [ -z "$faults" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf '%s\n' "$faults"
    fi
done
echo "architecture: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
