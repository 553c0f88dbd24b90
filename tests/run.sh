#!/bin/sh
# run.sh [PART...]: runs parts of the tests over build/$MODE and adds up.
#
# Each part prints its faults and ends with «part: N passed, N failed»; the
# last line is the sum, the status 1 when anything failed.
set -u
cd "$(dirname "$0")/.." || exit 2
MODE=${MODE:-release}
export MODE
program=build/$MODE/pisar
out=build/$MODE/tests
mkdir -p "$out"

part() {
    case $1 in
    unit) sh tests/unit/run.sh "$out" ;;
    golden) python3 tests/golden/golden.py "$program" ;;
    e2e) python3 tests/e2e/e2e.py "$program" ;;
    architecture) bash tests/architecture.sh ;;
    *) echo "unknown part: $1"; echo "$1: 0 passed, 1 failed" ;;
    esac
}

[ $# -gt 0 ] || set -- unit golden e2e architecture
for name; do
    echo "== $name"
    part "$name" >"$out/$name.log" 2>&1
    status=$?
    cat "$out/$name.log"
    if ! tail -n 1 "$out/$name.log" | grep -q "passed, [0-9]* failed"; then
        echo "$name: stopped before its end, status $status"
        echo "$name: 0 passed, 1 failed" >>"$out/$name.log"
    fi
    tail -n 1 "$out/$name.log" >>"$out/sum.$$"
done
awk '{
        for (i = 2; i <= NF; i++) {
            if ($i ~ /^passed/) passed += $(i - 1)
            if ($i ~ /^failed/) failed += $(i - 1)
        }
    }
    END {
        printf "\n%d passed, %d failed\n", passed, failed
        exit failed > 0 || passed == 0
    }' "$out/sum.$$"
status=$?
rm -f "$out/sum.$$"
exit $status
