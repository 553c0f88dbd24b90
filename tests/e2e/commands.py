"""Options, exit status, outputs and folders of every command.

Status: 0 all written, 1 some record refused, 2 wrong usage, 3 the machine
failed.
"""
import json
import re
import shutil

from harness import ROOT, run

RECORDS = ROOT / "tests" / "records"
SHORT = RECORDS / "short.md"
BROKEN = "---\nвид: приказ\nномерр: 5\n---\nТекст.\n"
PLAIN_FO = """<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
 <fo:layout-master-set><fo:simple-page-master master-name="a"
   page-width="210mm" page-height="297mm" margin="20mm"><fo:region-body/>
 </fo:simple-page-master></fo:layout-master-set>
 <fo:page-sequence master-reference="a"><fo:flow
   flow-name="xsl-region-body"><fo:block>Простой лист</fo:block></fo:flow>
 </fo:page-sequence>
</fo:root>
"""


def usage(tally, program):
    for arguments in ([], ["no-such-verb"], ["render"],
                      ["render", "--no-such-option", SHORT],
                      ["render", SHORT, "-o"], ["render", "--dump=x", SHORT],
                      ["fo"], ["convert"], ["check"]):
        result = program.run(*arguments)
        shown = " ".join(str(a) for a in arguments)
        tally.equal(result.status, 2, "status 2: pisar %s" % shown)
        tally.check(result.err != "" and result.out == "",
                    "wrong usage is said on stderr: pisar %s" % shown,
                    result.out)


def help_and_version(tally, program):
    version = program.run("--version")
    tally.check(version.status == 0
                and re.fullmatch(r"pisar \d+\.\d+\.\d+.*\n", version.out),
                "--version", version.out)
    for verb in ([], ["render"], ["check"], ["convert"], ["fo"], ["forms"]):
        texts = {}
        for language in ("ru", "en"):
            result = program.run(*verb, "--help", "--lang=" + language)
            texts[language] = result.out
            tally.check(result.status == 0 and "pisar" in result.out
                        and result.err == "",
                        "pisar %s --help --lang=%s"
                        % (" ".join(verb), language), result.err)
        tally.check(bool(re.search("[а-я]{3}", texts["ru"]))
                    and not re.search("[а-яё]{3}", texts["en"]),
                    "help of %s in both languages" % (verb or "pisar"))


def languages(tally, program, bad):
    russian = program.run("check", bad).err
    english = program.run("check", bad, LANG="en_US.UTF-8").err
    chosen = program.run("check", bad, "--lang", "en").err
    tally.check(": ошибка: " in russian, "LANG=ru: messages in Russian",
                russian)
    tally.check(": error: " in english, "LANG=en: messages in English",
                english)
    tally.equal(chosen, english, "--lang en is stronger than LANG=ru")


def json_lines(tally, program, bad):
    result = program.run("check", "--json", bad)
    tally.equal(result.status, 1, "check --json of a bad record: status")
    try:
        lines = [json.loads(line) for line in result.out.splitlines()]
    except ValueError as fault:
        tally.check(False, "--json prints JSON lines", fault)
        return
    tally.check(bool(lines) and all(
        {"file", "line", "column", "severity", "code", "text"} <= set(line)
        for line in lines if "code" in line),
        "--json lines have file, line, column, severity, code, text",
        result.out)
    tally.check(any(line.get("severity") == "error"
                    and line.get("file") == str(bad) for line in lines),
                "--json names the file and the error", result.out)


def outputs(tally, program, folder):
    """Where PDFs go; good records are rendered beside a bad one."""
    source = folder / "in"
    (source / "2023").mkdir(parents=True)
    shutil.copy(SHORT, source / "2023" / "good.md")
    (source / "bad.md").write_text(BROKEN, encoding="utf-8")
    (source / "notes.txt").write_text("no record", encoding="utf-8")
    out = folder / "out"
    result = program.run("render", source, "-o", out)
    tally.equal(result.status, 1, "a folder with one bad record: status")
    tally.equal(sorted(str(p.relative_to(out)) for p in out.rglob("*")
                       if p.is_file()),
                ["2023/good.pdf"], "the good record of it is written")
    tally.check("bad.md" in result.err, "the bad one is named", result.err)
    single = program.run("render", SHORT, "-o", folder / "single")
    tally.equal(single.status, 0, "one record: status")
    tally.check((folder / "single" / "short.pdf").exists(),
                "one record is written under its own name", single.err)
    inside = folder / "cwd"
    inside.mkdir()
    program.run("render", SHORT, cwd=inside)
    tally.check((inside / "output" / "short.pdf").exists(),
                "without -o PDFs go to output/")
    same = program.run("render", SHORT, "-o=" + str(folder / "equals"))
    split = program.run("render", SHORT, "--lang", "ru", "-o",
                        folder / "split")
    tally.check(same.status in (0, 2) and split.status == 0,
                "options take their value as the next word")


def collisions(tally, program, folder):
    for name in ("a", "b"):
        (folder / name).mkdir()
        shutil.copy(SHORT, folder / name / "same.md")
    result = program.run("render", folder / "a" / "same.md",
                         folder / "b" / "same.md", "-o", folder / "one")
    tally.check(result.status in (1, 2)
                and not (folder / "one" / "same.pdf").exists(),
                "two records with one output name are refused",
                "status %s\n%s" % (result.status, result.err))


def missing(tally, program, folder):
    result = program.run("render", folder / "none.md", "-o", folder)
    tally.equal(result.status, 1, "a record that is not there: status")
    tally.check("none.md" in result.err, "and it is named", result.err)


def unwritable(tally, program, folder):
    """A file stands where a folder should be; a disk without room."""
    (folder / "file").write_text("x", encoding="utf-8")
    result = program.run("render", SHORT, "-o", folder / "file")
    tally.equal(result.status, 3, "an output that cannot be: status 3")
    out = folder / "full"
    out.mkdir()
    (out / "short.pdf").write_text("old", encoding="utf-8")
    command = 'trap "" XFSZ; ulimit -f 4; exec "$0" render "$1" -o "$2"'
    full = run(["sh", "-c", command, program.path, SHORT, out])
    tally.equal(full.status, 3, "no room for the PDF: status 3")
    tally.equal([(p.name, p.read_bytes()) for p in out.iterdir()],
                [("short.pdf", b"old")],
                "the old PDF stays whole and nothing lies beside it")


def conversion(tally, program, folder):
    """What convert prints is a record and gives the same PDF."""
    result = program.run("convert", SHORT)
    tally.check(result.status == 0 and result.out.startswith("<"),
                "convert prints XML", result.err)
    tally.check("urn:pisar:place" not in result.out,
                "convert prints no places")
    (folder / "short.xml").write_text(result.out, encoding="utf-8")
    program.run("render", folder / "short.xml", "-o", folder / "from-xml")
    program.run("render", SHORT, "-o", folder / "from-md")
    pdfs = [folder / f / "short.pdf" for f in ("from-xml", "from-md")]
    tally.check(all(p.exists() for p in pdfs)
                and pdfs[0].read_bytes() == pdfs[1].read_bytes(),
                "Markdown and its XML give the same PDF",
                program.run("check", folder / "short.xml").err)


def dumps(tally, program, folder):
    for stage, mark in (("record", "<order"), ("fo", "<fo:root"),
                        ("areas", "page")):
        result = program.run("render", "--dump=" + stage, SHORT, cwd=folder)
        tally.check(result.status == 0 and mark in result.out,
                    "--dump=%s prints the stage" % stage, result.err)
    tally.check(not (folder / "output").exists(), "a dump writes no PDF")


def forms(tally, program, folder):
    """Six cases a line; what is refused has empty cells and a message."""
    lines = folder / "lines.tsv"
    lines.write_text("Щеникова Марина Васильевна\nКим Ирен\nКим Ирен\tf\n"
                     "заведующий складом\n", encoding="utf-8")
    result = program.run("forms", lines)
    rows = [line.split("\t") for line in result.out.splitlines()]
    tally.equal([len(row) for row in rows], [8] * 4, "forms prints 8 cells")
    tally.equal([row[3] for row in rows],
                ["Щениковой Марине Васильевне", "", "Ким Ирен",
                 "заведующему складом"], "forms: the dative")
    tally.check(result.status == 1 and "lines.tsv:2" in result.err,
                "forms names the line that it refuses", result.err)
    post = program.run("forms", "--kind=position", lines)
    tally.equal(post.out.splitlines()[3], result.out.splitlines()[3],
                "forms --kind=position declines posts")
    lines.write_text("директора школы\nдиректор школы\n", encoding="utf-8")
    post = program.run("forms", "--kind=position", lines)
    tally.equal([row.split("\t")[7] for row in post.out.splitlines()],
                ["40", "100"], "forms doubts what may be a genitive")
    lines.write_text("директор\n\nдиректор\n", encoding="utf-8")
    empty = program.run("forms", lines).out.splitlines()
    tally.equal((len(empty), empty[1]), (3, ""), "forms keeps empty lines")


def formatting_objects(tally, program, folder):
    source, pdf = folder / "plain.fo", folder / "deep" / "plain.pdf"
    source.write_text(PLAIN_FO, encoding="utf-8")
    result = program.run("fo", source, "-o", pdf)
    tally.check(result.status == 0 and pdf.exists(), "fo writes a PDF",
                result.err)
    tally.equal(run(["pdftotext", pdf, "-"]).out.split(),
                ["Простой", "лист"], "and its text is there")
    strange = PLAIN_FO.replace("<fo:block>", '<fo:block no-such="1">')
    source.write_text(strange, encoding="utf-8")
    result = program.run("fo", source, "-o", pdf)
    tally.check("plain.fo:7" in result.err and "no-such" in result.err,
                "fo names what it does not support, with its line",
                result.err)
    source.write_text(PLAIN_FO.replace("</fo:root>", ""), encoding="utf-8")
    tally.equal(program.run("fo", source, "-o", pdf).status, 1,
                "fo of broken XML: status")


def other_home(tally, program, folder):
    """The program finds its data by --home and $PISAR_HOME alike."""
    home = ROOT / "build" / "share" / "pisar"
    moved = folder / "bin" / "pisar"
    moved.parent.mkdir()
    shutil.copy(program.path, moved)
    lost = run([moved, "render", SHORT, "-o", folder / "lost"])
    tally.check(lost.status in (1, 3) and lost.err != "",
                "a program without its data says so",
                "status %s\n%s" % (lost.status, lost.err))
    run([moved, "render", "--home", home, SHORT, "-o", folder / "home"])
    tally.check((folder / "home" / "short.pdf").exists(), "--home")
    result = program.run("check", "--site", folder / "nowhere", SHORT)
    tally.equal((result.status, "[P0143]" in result.err), (2, True),
                "a site that is not there")
    run([moved, "render", SHORT, "-o", folder / "variable"],
        env={"PISAR_HOME": str(home)})
    tally.check((folder / "variable" / "short.pdf").exists(), "$PISAR_HOME")


def test(tally, program, folder):
    bad = folder / "bad.md"
    bad.write_text(BROKEN, encoding="utf-8")
    usage(tally, program)
    help_and_version(tally, program)
    languages(tally, program, bad)
    json_lines(tally, program, bad)
    for part in (outputs, collisions, missing, unwritable, conversion, dumps,
                 forms, formatting_objects, other_home):
        place = folder / part.__name__
        place.mkdir()
        part(tally, program, place)
