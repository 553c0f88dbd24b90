#!/bin/sh
# run.sh: veraPDF over all samples and what holds images; the reference pages
# over samples.
#
# The judge and the pages lie in $SHARED, outside of this project. Where they
# are absent nothing is claimed: the script says so and ends with status 0.
set -u
cd "$(dirname "$0")/../.." || exit 2
SHARED=${SHARED:-../shared}
MODE=${MODE:-release}
sources=$SHARED/judges/verapdf
judge=build/judge
pdfs=build/conformance
if [ ! -d "$sources" ]; then
    echo "conformance: no judge at $sources, so nothing was judged"
    exit 0
fi
set -e
sh .ci/deps.sh program check conformance
"${MAKE:-make}" --no-print-directory all MODE="$MODE"

if [ ! -f $judge/target/verapdf-judge.jar ]; then
    mkdir -p $judge
    cp -R "$sources/pom.xml" "$sources/src" $judge/
    chmod -R u+w $judge
    (cd $judge && { mvn -o -q package >/dev/null 2>&1 || mvn -q package; })
fi

rm -rf $pdfs
"build/$MODE/pisar" render samples/ -o $pdfs
"build/$MODE/pisar" render tests/records/pictures.md -o $pdfs/pictures.pdf
"build/$MODE/pisar" fo --claim tests/e2e/images.fo -o $pdfs/images.pdf
list=$(find $pdfs -name '*.pdf' | sort)
set +e
# shellcheck disable=SC2086
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -jar $judge/target/verapdf-judge.jar -v 1a,ua1 $list >$pdfs/judged.tsv
cat $pdfs/judged.tsv

# Sample, reference page, its pages that count: as many pages, and nearly all
# lines end where they end there (other hyphenation patterns, so not all).
while read -r sample reference pages; do
    [ -f "$SHARED/pages/$reference" ] || continue
    qpdf "$SHARED/pages/$reference" --pages . "$pages" -- $pdfs/reference.pdf
    python3 "$SHARED/fo/compare_bbox.py" $pdfs/reference.pdf \
        "$pdfs/$sample" >$pdfs/compared.txt
    awk -v sample="$sample" -v OFS='\t' '
        $1 == "pages" { same = $2 == $4 }
        $1 == "line" { ends = $4 + 0 }
        $1 == "positions" { near = $2 + 0 }
        END {
            good = same && ends >= 85 && near >= 95
            print sample, "pages", good ? "pass" : "fail",
                "line ends " ends " %, within 1 pt " near " %"
        }' $pdfs/compared.txt
done >$pdfs/compared.tsv <<'TABLE'
order-91.pdf order-91.pdf 1-7
protocol-full.pdf protocol-full.pdf 1-3
regulation-000.pdf regulation-000.pdf 1-3
plan-2026.pdf plan-landscape.pdf 1-2
TABLE
cat $pdfs/compared.tsv

awk -F '\t' -v want=$(($(echo "$list" | wc -l) * 2)) '
    /^#/ { next }
    $2 != "pages" { judged++ }
    $3 == "pass" { passed++ }
    $3 == "fail" || $3 == "error" { failed++ }
    END {
        if (judged != want) {
            print "conformance: " want " judgements wanted, " judged " made"
            failed++
        }
        printf "conformance: %d passed, %d failed\n", passed, failed
        exit failed > 0 || passed == 0
    }' $pdfs/judged.tsv $pdfs/compared.tsv
