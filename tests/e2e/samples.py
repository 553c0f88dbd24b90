"""Every sample: sound, complete, repeatable, readable from beginning to end.

samples.tsv has a row for each PDF that `render samples/` writes: its path, and
the pages of each of its parts that count from 1 («2+4»: an order of two pages
and its annexe of four).
"""
import re
import xml.etree.ElementTree as tree
from pathlib import Path

from harness import ROOT, SAMPLES, run, table

HERE = Path(__file__).resolve().parent
FO = "{http://www.w3.org/1999/XSL/Format}"
OWN = "{urn:pisar:fo}"
INLINE = {FO + "inline", FO + "basic-link", FO + "wrapper", FO + "character"}
NEVER_IN_TEXT = {"\u2060": "word joiner", "\u200b": "zero width space",
                 "\ufffd": "replacement character"}


def rows():
    """Sample name → pages of its parts."""
    return {name: [int(n) for n in pages.split("+")]
            for name, pages in table(HERE / "samples.tsv")}


def source(name):
    """The record of a PDF."""
    for ending in (".md", ".xml"):
        path = SAMPLES / name.replace(".pdf", ending)
        if path.exists():
            return path
    return None


def render_all(program, folder, **environment):
    """Renders all samples; returns {name: path}."""
    program.run("render", SAMPLES, "-o", folder, timeout=60, **environment)
    return {str(p.relative_to(folder)): p for p in folder.rglob("*.pdf")}


def comma_locale(tally, folder):
    """Makes a locale whose decimals have a comma, and proves that it has."""
    made = folder / "locale"
    made.mkdir()
    run(["localedef", "-i", "ru_RU", "-f", "UTF-8", made / "ru_RU.UTF-8"])
    env = {"LOCPATH": str(made), "LC_ALL": "ru_RU.UTF-8"}
    shown = run(["/usr/bin/printf", "%.1f", "1,5"], env=env)
    tally.equal(shown.out, "1,5", "the locale made for the test has commas")
    return env


def words(text):
    """Text without what only layout puts in, every blank as one space."""
    text = re.sub("\u00ad\\s*", "", text)
    for sign in "\u2060\u200b":
        text = text.replace(sign, "")
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    return re.sub(r"[\s\u00a0\u202f\u2007]+", " ", text).strip()


def fo_text(element, upper=False):
    """Text of an FO element in reading order, without what is an artifact."""
    upper = {"uppercase": True, "none": False}.get(
        element.get("text-transform"), upper)
    if (element.tag in (FO + "static-content", FO + "page-number")
            or element.get(OWN + "when") == "continued"):
        return ""
    text = (element.text or "").upper() if upper else element.text or ""
    for child in element:
        text += fo_text(child, upper)
        tail = child.tail or ""
        text += tail.upper() if upper else tail
    return text if element.tag in INLINE else " %s " % text


def fo_order(tally, program, name):
    """What the flows of the sample's FO say, or None."""
    result = program.run("render", "--dump=fo", source(name))
    try:
        root = tree.fromstring(result.out)
    except tree.ParseError as fault:
        tally.check(False, "%s: --dump=fo is XML" % name,
                    "%s\n%s" % (fault, result.err))
        return None
    return words(" ".join(fo_text(f) for f in root.iter(FO + "flow")))


def structure_text(path):
    """The tagged text of a PDF, in the order of its structure tree."""
    text = ""
    for line in run(["pdfinfo", "-struct-text", path]).out.splitlines():
        line = line.strip()
        if len(line) > 1 and line[0] == line[-1] == '"':
            text += line[1:-1]
        elif not line.startswith(("/", "Object ")) and \
                "(inline)" not in line:
            text += " "
    return words(text)


def first_difference(found, wanted):
    for i, (a, b) in enumerate(zip(found, wanted)):
        if a != b:
            return "found  …%s\nwanted …%s" % (found[max(0, i - 40):i + 40],
                                               wanted[max(0, i - 40):i + 40])
    return "lengths: found %d, wanted %d" % (len(found), len(wanted))


def reading_order(tally, program, name, path):
    wanted = fo_order(tally, program, name)
    if wanted is None:
        return
    found = structure_text(path)
    tally.check(bool(wanted) and found == wanted,
                "%s: the structure tree reads like the FO" % name,
                first_difference(found, wanted))


def text(tally, name, path):
    extracted = run(["pdftotext", path, "-"]).out
    for sign, called in NEVER_IN_TEXT.items():
        tally.check(sign not in extracted,
                    "%s: no %s in its text" % (name, called))


def fonts(tally, name, path):
    lines = run(["pdffonts", path]).out.splitlines()[2:]
    flags = [re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line)
             for line in lines]
    tally.check(lines and all(f and f.group(1) == f.group(2) == f.group(3)
                              == "yes" for f in flags),
                "%s: fonts embedded, subset, with Unicode" % name,
                "\n".join(lines))


def sound(tally, name, path, parts):
    result = run(["qpdf", "--check", path])
    tally.check(result.status == 0, "%s: qpdf finds no fault" % name,
                result.out + result.err)
    pages = re.search(r"^Pages: *(\d+)", run(["pdfinfo", path]).out, re.M)
    tally.equal(pages and int(pages.group(1)), sum(parts),
                "%s: number of pages" % name)


def same_bytes(tally, first, again, what):
    for name, path in first.items():
        other = again.get(name)
        tally.check(other is not None
                    and other.read_bytes() == path.read_bytes(),
                    "%s: the same bytes %s" % (name, what))


def test(tally, program, folder):
    facts = rows()
    result = program.run("render", SAMPLES, "-o", folder / "first",
                         timeout=60)
    tally.equal(result.status, 0, "all samples are rendered")
    tally.check(result.out == "", "render says nothing on stdout", result.out)
    first = {str(p.relative_to(folder / "first")): p
             for p in (folder / "first").rglob("*.pdf")}
    tally.equal(sorted(first), sorted(facts),
                "the PDFs of samples/ are those of samples.tsv")
    for name, path in sorted(first.items()):
        sound(tally, name, path, facts.get(name, [0]))
        fonts(tally, name, path)
        text(tally, name, path)
        reading_order(tally, program, name, path)
    same_bytes(tally, first, render_all(program, folder / "second"),
               "on a second run")
    same_bytes(tally, first,
               render_all(program, folder / "comma",
                          **comma_locale(tally, folder)),
               "where decimals have commas")
    for name, path in first.items():
        alone = folder / "alone" / name
        program.run("render", source(name), "-o", alone.parent)
        tally.check(alone.exists()
                    and alone.read_bytes() == path.read_bytes(),
                    "%s: the same bytes when rendered alone" % name)
