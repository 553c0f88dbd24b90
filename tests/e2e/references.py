"""References by id: to points, sections, tables, annexes, matters.

references.tsv has a row for each link of the PDFs of references/: its words,
its page, the page it leads to and the text that stands there. The order is
written in Markdown and in XML: both are the same record.
"""
import json
import re
import xml.etree.ElementTree as tree
from pathlib import Path

from harness import run, table
from kinds import validates

HERE = Path(__file__).resolve().parent
RECORDS = HERE / "references"
LINE = 16  # points: the height of one line, of which the words are read


def objects(path):
    """The objects of a PDF by reference, and its pages in order."""
    data = json.loads(run(["qpdf", "--json", path]).out)
    values = {name.removeprefix("obj:"): entry.get("value")
              for name, entry in data["qpdf"][1].items()
              if isinstance(entry, dict)}
    return values, [page["object"] for page in data["pages"]]


def text_at(path, page, x, y, height):
    """The line that begins at a point of a page."""
    found = run(["pdftotext", "-f", page, "-l", page, "-r", "72",
                 "-x", int(x), "-y", int(height - y), "-W", "595",
                 "-H", LINE, path, "-"]).out
    return re.sub(r"[\s\u00a0]+", " ", found).strip()


def links(path):
    """(words, page, page it leads to, what stands there) of every link."""
    values, pages = objects(path)
    found = []
    for number, page in enumerate(pages, 1):
        for name in values[page].get("/Annots", []):
            link = values[name]
            if link["/Subtype"] != "/Link":
                continue
            target = link["/Dest"]
            to = pages.index(target[0]) + 1
            height = values[target[0]]["/MediaBox"][3]
            found.append((link["/Contents"][2:].replace("\u00a0", " "),
                          number, to,
                          text_at(path, to, target[2], target[3], height)))
    return found


def canonical(program, path):
    """The record as it is printed, without the order of attributes."""
    result = program.run("convert", path)
    return tree.canonicalize(result.out) if result.out else result.err


def test(tally, program, folder):
    wanted = {}
    for name, *row in table(HERE / "references.tsv"):
        wanted.setdefault(name, []).append(row)
    for name, rows in wanted.items():
        pdf = folder / (name + ".pdf")
        result = program.run("render", "--strict", RECORDS / (name + ".md"),
                             "-o", pdf)
        if not tally.check(result.status == 0,
                           "references/%s.md is rendered" % name, result.err):
            continue
        found = links(pdf)
        tally.equal(len(found), len(rows), "%s: links" % name)
        for (words, at, to, text), row in zip(found, rows):
            tally.equal([words, str(at), str(to), text[:len(row[3])]], row,
                        "%s: where «%s» leads" % (name, words))
    tally.equal(canonical(program, RECORDS / "order.xml"),
                canonical(program, RECORDS / "order.md"),
                "the order in XML is that in Markdown")
    grammar = folder / "order.rng"
    grammar.write_text(program.run("kinds", "--rng", "order").out,
                       encoding="utf-8")
    tally.equal(validates(grammar, RECORDS / "order.xml").status, 0,
                "the order in XML is valid by the grammar")
