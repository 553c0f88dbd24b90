#!/bin/sh
# run.sh FOLDER: runs every FOLDER/*_test, shows what failed, counts.
set -u
folder=$1
mkdir -p "$folder"
passed=0
failed=0
for source in tests/unit/*_test.c; do
    test=$folder/$(basename "$source" .c)
    log=$test.log
    "$test" >"$log" 2>&1
    status=$?
    good=$(grep -c '^\[       OK \]' "$log")
    bad=$(grep '^\[  FAILED  \] [A-Za-z_0-9]*$' "$log" | sort -u | wc -l)
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1
    fi
    if [ "$good" -eq 0 ] && [ "$bad" -eq 0 ]; then
        echo "$test: no tests in it"
        bad=1
    fi
    if [ "$bad" -gt 0 ]; then
        echo "$test: status $status"
        grep -v -e '^\[       OK \]' -e '^\[ RUN      \]' "$log"
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
done
echo "unit: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
