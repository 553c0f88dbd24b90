"""Records that are refused: each names its fault and its place.

bad.tsv has a row for each fault: a file of bad/, the code in the brackets and
line:column. A file may have several rows, and has no error besides them.
"""
import json
from collections import defaultdict
from pathlib import Path

from harness import table

HERE = Path(__file__).resolve().parent


def expected():
    """File name → set of (code, line:column)."""
    faults = defaultdict(set)
    for name, code, place in table(HERE / "bad.tsv"):
        faults[name].add((code, place))
    return faults


def found(program, path):
    result = program.run("check", "--json", path)
    lines = [json.loads(x) for x in result.out.splitlines() if "code" in x]
    return result, {(x["code"], "%d:%d" % (x["line"], x["column"]))
                    for x in lines if x.get("severity") == "error"}


def test(tally, program, _folder):
    wanted = expected()
    files = {p.name for p in (HERE / "bad").iterdir()}
    tally.equal(sorted(set(wanted) - files), [],
                "every file of bad.tsv is there")
    for name in sorted(wanted):
        try:
            result, faults = found(program, HERE / "bad" / name)
        except ValueError as fault:
            tally.check(False, "bad/%s: --json" % name, fault)
            continue
        tally.equal(result.status, 1, "bad/%s: status" % name)
        tally.equal(sorted(faults), sorted(wanted[name]),
                    "bad/%s: faults and places" % name)
