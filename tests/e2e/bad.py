"""Records that are refused: each names its fault and its place.

bad.tsv has a row for each fault: a file of bad/, the code in the brackets and
line:column. A file may have several rows, and has no error besides them. What
is too large to keep is made here. No PDF is ever left of them.
"""
import json
from collections import defaultdict
from pathlib import Path

from harness import table

HERE = Path(__file__).resolve().parent
MEGABYTE = 1 << 20
HEAD = """---
вид: приказ
организация: ustishim-committee
номер: 7
дата: 2023-06-05
место: с. Усть-Ишим
заголовок: О проверке библиотек
подписал: morzhevilova
---
В целях подготовки к учебному году ПРИКАЗЫВАЮ:

1. Проверить фонды школьных библиотек.

"""


def too_large():
    """Above 16 MB a record is not read at all: the file has no line."""
    return HEAD + "Слово и дело. " * (16 * MEGABYTE // 24)


def many_fields():
    """The 201st field; `вид` is the first, in line 2."""
    return "---\nвид: приказ\n" + "".join(
        "поле%d: да\n" % n for n in range(2, 300)) + "---\nТекст.\n"


def many_cells():
    """20 columns and 2,500 rows are 50,000; the row of dashes is in line 15."""
    row = "|" + "а|" * 20 + "\n"
    return HEAD + row + "|" + "-|" * 20 + "\n" + row * 2600


def deep_fields():
    """The map of fields is level 1, so the 64th bracket is level 65."""
    return "---\nвид: приказ\nсписок: " + "[" * 100 + "]" * 100 + (
        "\n---\nТекст.\n")


def deep_elements():
    """<order> and <text> are levels 1 and 2, the 63rd quote is level 65."""
    return "<order>\n<text>\n" + "<quote>\n" * 100 + "</quote>\n" * 100 + (
        "</text>\n</order>\n")


def many_attributes():
    """Of a tag that has more than 200 the 201st "=" is the place."""
    return "<order " + " ".join("a%03d=''" % n for n in range(300)) + "/>"


GOOD = {"annexe.md", "minutes.md"}  # what a bad record annexes
MADE = {"too-large.md": (too_large, {("P0104", "0:0")}),
        "many-fields.md": (many_fields, {("P0215", "202:1")}),
        "many-cells.md": (many_cells, {("P0240", "15:1")}),
        "deep-fields.md": (deep_fields, {("P0230", "3:72")}),
        "deep-elements.xml": (deep_elements, {("P0230", "65:1")}),
        "many-attributes.xml": (many_attributes, {("P0264", "1:1612")})}


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


def test_one(tally, program, path, wanted):
    name = "bad/" + path.name
    try:
        result, faults = found(program, path)
    except ValueError as fault:
        tally.check(False, name + ": --json", fault)
        return
    tally.equal(result.status, 1, name + ": status")
    tally.equal(sorted(faults), sorted(wanted), name + ": faults and places")


def test(tally, program, folder):
    wanted = expected()
    files = {p.name for p in (HERE / "bad").iterdir()}
    tally.equal(sorted(set(wanted) - files), [],
                "every file of bad.tsv is there")
    tally.equal(sorted(files - set(wanted) - GOOD), [],
                "every file of bad/ is in bad.tsv")
    for name in sorted(wanted):
        test_one(tally, program, HERE / "bad" / name, wanted[name])
    for name, (make, faults) in MADE.items():
        (folder / name).write_text(make(), encoding="utf-8")
        test_one(tally, program, folder / name, faults)
    paths = [HERE / "bad" / name for name in sorted(wanted)]
    paths += [folder / name for name in MADE]
    result = program.run("render", *paths, "-o", folder / "out", timeout=60)
    tally.equal(result.status, 1, "bad: render refuses all")
    tally.equal(sorted((folder / "out").rglob("*")), [],
                "bad: no PDF is left")
