"""Rules: each at work.

A row of rules.tsv takes a record without faults, changes one place of it (\\n
is a line end) and names the one message that appears: its code and the text
that stands at its place in the changed file, or line:column.
The record as it is, is the one that passes. «order.md:annexe.md» checks the
order when its annexe is changed. docs/rules.md must list them all.
"""
import json
import re
import shutil
import sys
from collections import defaultdict
from pathlib import Path

from harness import ROOT, SAMPLES, run, table

HERE = Path(__file__).resolve().parent


def implemented():
    """Ids of all rules.xml."""
    ids = set()
    for path in (ROOT / "templates").rglob("rules.xml"):
        ids |= set(re.findall(r'<rule id="([^"]+)"',
                              path.read_text(encoding="utf-8")))
    return ids


def messages(program, path):
    result = program.run("check", "--json", path)
    lines = [json.loads(x) for x in result.out.splitlines() if "code" in x]
    return {(x["code"], "%d:%d" % (x["line"], x["column"])) for x in lines}


def spread(text):
    return text.replace("\\n", "\n")


def place_of(place, text):
    """line:column, as given or of the first such words."""
    if re.fullmatch(r"\d+:\d+", place):
        return place
    before = text[:text.index(place)]
    return "%d:%d" % (before.count("\n") + 1,
                      len(before) - before.rfind("\n"))


def break_rule(tally, program, folder, row):
    code, base, old, new, place = row
    name = "%s in %s at %s" % (code, base, place)
    record, _, changed = base.partition(":")
    record, path = folder / record, folder / (changed or record)
    good = path.read_text(encoding="utf-8")
    if not tally.equal(good.count(spread(old)), 1, name + ": one place"):
        return
    before = messages(program, record)
    broken = good.replace(spread(old), spread(new))
    if not tally.check(re.fullmatch(r"\d+:\d+", place) or place in broken,
                       name + ": its place is there"):
        return
    place = place_of(place, broken)
    path.write_text(broken, encoding="utf-8")
    after = messages(program, record)
    path.write_text(good, encoding="utf-8")
    tally.check(code not in {x for x, _ in before}
                or (code, place) not in before, name + ": passes as it is")
    tally.equal(sorted(after - before), [(code, place)],
                name + ": the one message")


def test(tally, program, folder):
    for source in (SAMPLES, HERE / "rules"):
        shutil.copytree(source, folder, dirs_exist_ok=True)
    docs = run([sys.executable, ROOT / "tests" / "docs" / "rules.py", "--check"])
    tally.equal((docs.status, docs.out), (0, ""), "docs/rules.md")
    rows = defaultdict(list)
    for row in table(HERE / "rules.tsv"):
        rows[row[0]].append(row)
    tally.equal(sorted(implemented() - set(rows)), [],
                "every rule has its failing record")
    for code in sorted(rows):
        for row in rows[code]:
            break_rule(tally, program, folder, row)
