"""docs/adding-a-kind.md: the kind that the page adds works as it stands.

The fenced blocks of the page carry the names of their files.
"""
import re
import shutil

from harness import ROOT, run

PAGE = ROOT / "docs" / "adding-a-kind.md"
BLOCK = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.S | re.M)


def write_site(folder):
    shutil.rmtree(folder, ignore_errors=True)
    names = []
    for name, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        names.append(name)
    return names


def test(tally, program, scratch):
    site = scratch / "site"
    names = write_site(site)
    tally.equal(sorted(names),
                ["templates/memo/kind.xml", "templates/memo/rules.xml",
                 "xslt/forms/memo.xsl", "zapiska.md"],
                "adding-a-kind.md names its files")
    record = site / "zapiska.md"
    pdf = scratch / "zapiska.pdf"
    result = program.run("render", "--strict", "--site", site, record,
                         "-o", pdf)
    tally.equal(result.status, 0, "the new kind renders without a message")
    text = run(["pdftotext", "-layout", pdf, "-"]).out
    for words in ("СЛУЖЕБНАЯ ЗАПИСКА", "О закупке проектора",
                  "Генеральному директору", "А.И. Образцова"):
        tally.check(words in text, "the memo says «%s»" % words, text)
    blank = program.run("new", "memo", "--site", site)
    tally.check(blank.status == 0 and "вид: служебная записка" in blank.out,
                "pisar new knows the new kind", blank.err)
    numbered = record.read_text(encoding="utf-8").replace(
        "Прошу", "1. Прошу")
    record.write_text(numbered, encoding="utf-8")
    result = program.run("check", "--site", site, record)
    tally.check("[M01]" in result.err and result.status == 0,
                "the rule of the new kind warns", result.err)
