"""Kinds: blanks, lists, grammars, empty forms, and what authors of kinds and
offices with a folder of their own rely on.

tests/site is such a folder: a kind, an organisation, a letterhead.
"""
import json
import os
import re
import shutil

from harness import ROOT, SAMPLES, run

SITE = ROOT / "tests" / "site"
WORDS = re.compile(r"^#?([а-яё][^:#]*):", re.M)

# A file of the site, what is broken in it, what must be said of which file.
DEFECTS = [
    ("templates/notice/kind.xml", 'type="yes-no"', 'type="maybe"',
     "kind.xml:13: ошибка"),
    ("templates/notice/kind.xml", 'version="2"', 'version="два"',
     "kind.xml:4: ошибка"),
    ("templates/notice/kind.xml", 'name="recipient"', 'name="my recipient"',
     "kind.xml:"),
    ("templates/notice/kind.xml", 'ru="справка"', 'ru="распоряжение"',
     "вида order"),
    ("templates/notice/rules.xml", 'kind="notice"', 'kind="order"',
     "rules.xml:3: ошибка"),
    ("templates/notice/kind.xml", "</kind>",
     '<field name="till" ru="до" type="date" example="завтра"/></kind>',
     "«завтра»"),
    ("templates/notice/kind.xml", 'type="yes-no"',
     'type="yes-no" example="скорее да"', "kind.xml:13: ошибка"),
    ("templates/notice/kind.xml", 'default="request"',
     'default="request" example="домой"', "kind.xml:12: ошибка"),
    ("templates/notice/kind.xml", 'default="request"', 'default="home"',
     "kind.xml:12: ошибка"),
    ("templates/notice/kind.xml", "{должность: директор, фио: Иванова Ирина "
     "Ивановна}", "ivanovna", "kind.xml:16: ошибка"),
    ("templates/notice/kind.xml", "</kind>", "", "kind.xml:"),
    ("templates/notice/rules.xml",
     "<en>The notice has more than two paragraphs.</en>", "",
     "rules.xml:3: предупреждение"),
    ("templates/notice/rules.xml", 'on="text"', 'instead="T99" on="text"',
     "«T99»"),
    ("templates/organizations/school-2/organization.xml", "<parameters",
     '<check code="S01" severity="off"/><check code="S02" severity="off"/>'
     "<parameters", "«S02»"),
    ("templates/notice/rules.xml", "count(p)", "cuont(p)",
     "rules.xml:3: ошибка"),
    ("xslt/forms/notice.xsl", 'select="text"', 'select="text["',
     "notice.xsl:21: ошибка"),
    ("xslt/forms/notice.xsl", 'name="head"', 'name="haed"',
     "notice.xsl:17: ошибка"),
    ("xslt/forms/notice.xsl", 'mode="kind"', 'mode="kin"',
     'notice.xsl: нет <xsl:template match="notice" mode="kind">'),
    ("xslt/forms/notice.xsl", 'mode="sheets"', 'mode="sheet"',
     'notice.xsl: нет <xsl:template match="notice" mode="sheets">'),
    ("xslt/forms/notice.xsl", "</fo:block>", "</fo:blok>",
     "notice.xsl:20"),
    ("xslt/forms/notice.xsl", "<fo:block", "<fo:table><fo:table-cell/></fo:table><fo:block",
     "notice.xsl:18: ошибка"),
    ("xslt/forms/notice.xsl", "<fo:block ", '<fo:block text-allign="end" ',
     "notice.xsl:18: предупреждение"),
    ("xslt/gost/head.xsl", "pisar:gost/head.xsl", "pisar:gost/none.xsl",
     "head.xsl:7"),
    ("templates/organizations/school-2/organization.xml", "<name>",
     '<name case="acc">', "organization.xml:3: ошибка: в файле организации"),
    ("templates/organizations/school-2/organization.xml", 'gender="f"',
     'gender="x"', "organization.xml:"),
]


# words of the forms in annexe 1 of the regulation (tests/data/seeds/002.txt)
BROUGHT = {
    "application": (
        "Исх. №", "Дата", "В региональный наставнический центр",
        "ЗАЯВКА", "Просим рассмотреть заявочные материалы",
        "(полное наименование образовательной организации – соискателя",
        "для присвоения статуса региональной опорной площадки наставничества",
        "Перечень представляемых материалов:",
        "Руководитель образовательной организации",
        "(подпись)", "(расшифровка подписи)", "МП"),
    "passport": (
        "Паспорт практики наставничества",
        "Наименование практики наставничества (далее – практика)",
        "Образовательная организация, где реализовалась практика",
        "Форма наставничества, в рамках которой реализована практика",
        "Задачи целевой модели наставничества",
        "Цель и задачи практики", "Условия для внедрения практики",
        "Уникальность практики", "Необходимые ресурсы",
        "Технология реализации практики", "Результаты и эффекты практики",
        "Риски", "Контакты лица, ответственного за взаимодействие"),
}


def catalogue(program, *arguments):
    """The kinds of kinds --json by name."""
    result = program.run("kinds", "--json", *arguments)
    return {k["name"]: k for k in map(json.loads, result.out.splitlines())}


def lists(tally, program, kinds):
    folders = sorted(p.parent.name for p in ROOT.glob("templates/*/kind.xml"))
    tally.equal(sorted(kinds), folders, "kinds --json: every kind, once")
    tally.check(all(k["alias"] and k["version"] >= 1 and k["fields"]
                    and k["body"] for k in kinds.values()),
                "kinds --json: alias, version, fields, body")
    lines = program.run("kinds").out.splitlines()
    tally.equal([line.split()[0] for line in lines[1:]], folders,
                "kinds: a line on each")
    tally.check(all(k["alias"] in line for k, line
                    in zip(kinds.values(), lines[1:])),
                "kinds: Russian names", lines)


def blanks(tally, program, folder, kinds):
    for name, kind in kinds.items():
        path = folder / (name + ".md")
        result = program.run("new", name)
        path.write_text(result.out, encoding="utf-8")
        tally.equal(program.run("new", kind["alias"]).out, result.out,
                    "new %s: the same by its Russian name" % name)
        head = result.out.split("---\n")[1]
        keys = WORDS.findall(head)
        wanted = {"вид"} | {f["alias"] for f in kind["fields"]
                            if f["type"] != "variant"}
        tally.equal(set(keys), wanted, "new %s: every field" % name)
        live = re.findall(r"^([а-яё][^:]*): (.*)$", head, re.M)
        tally.check(all(value == "____" for key, value in live
                        if key != "вид"),
                    "new %s: ____ is the value of every field" % name, live)
        for f in kind["fields"]:
            if f["required"] in ("yes", "alone"):
                tally.check("\n%s:" % f["alias"] in head,
                            "new %s: %s is asked for" % (name, f["alias"]))
        draft = program.run("check", "--draft", path)
        tally.check(draft.status == 0 and ": ошибка: " not in draft.err,
                    "new %s passes check --draft" % name, draft.err)
        tally.equal(program.run("check", path).status, 1,
                    "new %s: without --draft it is refused" % name)
        program.run("render", "--draft", path, "-o", folder)
        tally.check((folder / (name + ".pdf")).exists(),
                    "new %s is rendered as a draft" % name)
    kept = program.run("new", "order", "-o", folder / "order.md")
    tally.check(kept.status == 1 and "order.md" in kept.err,
                "new -o writes over no file", kept.err)
    near = program.run("new", "прикас")
    tally.check(near.status == 1 and "приказ" in near.err,
                "new names the nearest kind", near.err)


def switched_on(tally, program, folder, kinds):
    """Every field that is switched on, and left as it is, is only unfilled."""
    names = list(kinds) + [v["alias"] for k in kinds.values()
                           for v in k.get("variants", [])]
    for name in names:
        lines = program.run("new", name).out.split("\n")
        for i, line in enumerate(lines):
            if not re.match(r"#[а-яё][^:]*:", line):
                continue
            text = lines[:i] + [line[1:]] + lines[i + 1:]
            for j in range(i + 1, len(text)):
                if re.match(r"#[а-яё]|$", text[j]):
                    break
                text[j] = re.sub(r"^#(  [а-яё])", r"\1", text[j])
            path = folder / ("%s-%d.md" % (name, i))
            path.write_text("\n".join(text), encoding="utf-8")
            result = program.run("check", "--draft", path)
            tally.equal(result.status, 0, "new %s, switched on: %s: %s" % (
                name, line, result.err))


def filled(tally, program, folder):
    """A blank that is filled in is a record."""
    text = program.run("new", "order").out
    values = {"организация": "ustishim-committee", "номер": "91",
              "дата": "02.06.2023", "подписал": "morzhevilova",
              "заголовок": "О начале учебного года"}
    for key, value in values.items():
        text = text.replace("\n%s: ____" % key, "\n%s: %s" % (key, value))
    text = text.replace("#место: ____", "место: с. Усть-Ишим")
    text = text.replace("____ ПРИКАЗЫВАЮ", "В связи с началом года ПРИКАЗЫВАЮ")
    text = text.replace("1. ____", "1. Руководителям школ начать учебный год "
                        "в срок до 01.09.2023.")
    path = folder / "order.md"
    path.write_text(text, encoding="utf-8")
    result = program.run("check", path)
    tally.equal(result.status, 0, "a blank of an order, filled in, passes")


def validates(grammar, record):
    return run(["xmllint", "--noout", "--nonet", "--relaxng", grammar,
                record])


def forms_inside(tally, program, folder):
    """A form written down inside a post or a name is read, and is valid."""
    text = (SAMPLES / "order-appoint.xml").read_text(encoding="utf-8")
    for form in ('<form case="acc">чтеца</form>', '<forms acc="чтеца"/>'):
        record = folder / "forms-inside.xml"
        record.write_text(re.sub(
            "<control>.*?</control>", "<control><position>чтец%s</position>"
            "<name>Образцова Анна Ивановна%s</name></control>" % (
                form, form.replace("чтеца", "Образцову Анну Ивановну")),
            text, flags=re.S), encoding="utf-8")
        tally.equal(program.run("check", record).status, 0,
                    "%s in a post is read" % form)
        found = validates(folder / "order.rng", record)
        tally.equal(found.status, 0, "%s in a post is valid: %s" % (
            form, found.err))


def grammars(tally, program, folder, kinds):
    for name in kinds:
        result = program.run("kinds", "--rng", name)
        (folder / (name + ".rng")).write_text(result.out, encoding="utf-8")
        tally.equal(result.status, 0, "kinds --rng %s" % name)
    for sample in sorted(SAMPLES.glob("*.md")) + sorted(SAMPLES.glob("*.xml")):
        result = program.run("convert", sample)
        if result.status != 0:
            continue
        record = folder / (sample.stem + ".xml")
        record.write_text(result.out, encoding="utf-8")
        name = re.search(r"<([a-z]+)[ >]", result.out).group(1)
        found = validates(folder / (name + ".rng"), record)
        tally.equal(found.status, 0, "%s, converted, is valid by the grammar"
                    % sample.name)
        if sample.suffix == ".xml":
            found = validates(folder / (name + ".rng"), sample)
            tally.equal(found.status, 0, "%s, typed, is valid by the grammar"
                        % sample.name)
        bad = result.out.replace("</%s>\n" % name, "<stray/></%s>\n" % name)
        record.write_text(bad, encoding="utf-8")
        tally.check(validates(folder / (name + ".rng"), record).status != 0,
                    "the grammar of %s refuses a stray element" % name)
    forms_inside(tally, program, folder)


def asked(tally, name, kind, text):
    """A form made from kind.xml has a place for all that is needed."""
    for field in kind["fields"]:
        if field["required"] in ("yes", "alone") \
                and field["type"] != "signers":
            label = field["alias"][0].upper() + field["alias"][1:]
            tally.check(label in text, "--blank %s: %s" % (name, label), text)


def brought(tally, name, text):
    """A form that the regulation brings says what it says there."""
    said = " ".join(text.replace("\u00ad", "").split())
    for words in BROUGHT[name]:
        tally.check(words in said, "--blank %s: %s" % (name, words), text)


def forms(tally, program, folder, kinds):
    for name, kind in kinds.items():
        result = program.run("render", "--strict", "--blank", kind["alias"],
                             cwd=folder)
        path = folder / "output" / (name + ".pdf")
        if not tally.check(result.status == 0 and path.exists(),
                           "render --blank %s" % name, result.err):
            continue
        text = run(["pdftotext", "-layout", path, "-"]).out
        if name in BROUGHT:
            brought(tally, name, run(["pdftotext", path, "-"]).out)
        else:
            asked(tally, name, kind, text)
        tally.equal(run(["qpdf", "--check", path]).status, 0,
                    "--blank %s: a sound PDF" % name)
    tally.equal(program.run("render", "--blank", "order", "x.md").status, 2,
                "--blank takes no records")
    result = program.run("render", "--blank", "order", "-o",
                         folder / "my.pdf")
    tally.check((folder / "my.pdf").exists(), "--blank -o", result.err)
    result = program.run("render", "--blank", "распоряжение", cwd=folder)
    text = run(["pdftotext", folder / "output" / "instruction.pdf", "-"]).out
    tally.check("РАСПОРЯЖЕНИЕ" in text and "ОБЯЗЫВАЮ:" in text,
                "--blank of a variant", result.err + text)
    result = program.run("render", "--blank", "методология", cwd=folder)
    text = run(["pdftotext", folder / "output" / "methodology.pdf", "-"]).out
    tally.check("МЕТОДОЛОГИЯ" in text and "положени" not in text.lower(),
                "--blank of a variant says nothing of the kind",
                result.err + text)
    result = program.run("render", "--blank", "список", cwd=folder)
    text = run(["pdftotext", folder / "output" / "list.pdf", "-"]).out
    tally.check("Фамилия, имя, отчество" in text and "Текст" not in text,
                "--blank of a variant with a table", result.err + text)
    text = program.run("new", "список").out
    tally.check(text.endswith("---\n| № п/п | Фамилия, имя, отчество | Должность |"
                              "\n| --- | --- | --- |\n| 1 | ____ |  |\n"),
                "new of a variant with a table", text)
    text = program.run("new", "распоряжение").out
    tally.check("ОБЯЗЫВАЮ:" in text and "ПРИКАЗЫВАЮ:" not in text,
                "new of a variant has its verb", text)


def broken_by_blank(tally, program, site):
    """A rule that a blank breaks is no fault, and hides none of the form."""
    shutil.copytree(SITE, site)
    rules = site / "templates" / "notice" / "rules.xml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(re.sub('severity="[a-z]*"(.*?)test="[^"]*"',
                            r'severity="error"\1test="count(p) &gt; 9"', text,
                            flags=re.S), encoding="utf-8")
    result = program.run("kinds", "--test", site)
    tally.equal((result.status, result.err), (0, ""),
                "kinds --test: a rule that the blank breaks")
    form = site / "xslt" / "forms" / "notice.xsl"
    form.write_text(form.read_text(encoding="utf-8").replace(
        "'Дана '", "$given"), encoding="utf-8")
    result = program.run("kinds", "--test", site)
    tally.check(result.status == 1 and "notice.xsl:19" in result.err,
                "kinds --test: and the form is tested", result.err)


def authors(tally, program, folder):
    """kinds --test: all is well, or every fault has its file and line."""
    result = program.run("kinds", "--test", "templates")
    tally.equal((result.status, result.err), (0, ""), "the kinds are good")
    for place in (SITE, SITE / "templates", SITE / "templates" / "notice"):
        result = program.run("kinds", "--test", place)
        tally.equal((result.status, result.out, result.err),
                    (0, "notice: годен\n", ""),
                    "kinds --test %s" % place.relative_to(ROOT))
    for number, (name, right, wrong, said) in enumerate(DEFECTS):
        site = folder / str(number)
        shutil.copytree(SITE, site)
        path = site / name
        text = path.read_text(encoding="utf-8")
        tally.check(right in text, "%s has %s" % (name, right))
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        result = program.run("kinds", "--test", site)
        tally.check(said in result.err and
                    result.status == ("предупреждение" not in said),
                    "kinds --test: %s for %s" % (wrong or "no end", name),
                    result.err)
    broken_by_blank(tally, program, folder / "strict")
    lone = folder / "lone"
    shutil.copytree(SITE / "templates" / "organizations",
                    lone / "templates" / "organizations")
    for place in (lone, lone / "templates"):
        result = program.run("kinds", "--test", place)
        tally.equal((result.status, result.out, result.err),
                    (0, "organizations: годен\n", ""),
                    "kinds --test of a site with organisations alone")
    tally.equal(program.run("kinds", "--test", ROOT / "src").status, 1,
                "kinds --test of a folder without kinds")


def sites(tally, program, folder):
    result = program.run("check", "--site", SITE / "templates",
                         SITE / "records")
    tally.check(result.status == 2 and "P0144" in result.err,
                "a folder that is no site is not taken for one", result.err)
    result = program.run("render", "--site", SITE, SITE / "records", "-o",
                         folder)
    tally.equal(result.status, 0, "records of a site are rendered")
    for name, words in (("notice", "СПРАВКА"), ("order", "ПРИКАЗ")):
        text = run(["pdftotext", folder / (name + ".pdf"), "-"]).out
        tally.check("Образцовский район" in text,
                    "the site's letterhead in %s.pdf" % name, text)
        tally.check(words in text and "Школа № 2" in text.replace("\xa0", " "),
                    "its kind and its organisation in %s.pdf" % name, text)
    lost = program.run("check", SITE / "records" / "notice.md")
    tally.equal(lost.status, 1, "without --site its kind is not known")
    program.run("render", SAMPLES / "order-91.md", "-o", folder)
    text = run(["pdftotext", folder / "order-91.pdf", "-"]).out
    tally.check("Образцовский" not in text, "and its letterhead not used")
    broken = folder / "broken"
    shutil.copytree(SITE, broken)
    form = broken / "xslt" / "forms" / "notice.xsl"
    form.write_text(form.read_text(encoding="utf-8").replace(
        "concat('Дана '", "concat('Дана '["), encoding="utf-8")
    result = program.run("render", "--site", broken,
                         SITE / "records" / "notice.md", "-o", folder)
    tally.check(result.status == 1 and "notice.xsl:19: ошибка" in result.err,
                "render names file and line of a form's fault", result.err)


def versions(tally, program, folder):
    record = SITE / "records" / "notice.md"
    result = program.run("convert", "--site", SITE, record)
    tally.check('<notice v="2">' in result.out
                and "<recipient>Петровой" in result.out,
                "a record of version 1 is upgraded", result.out + result.err)
    text = record.read_text(encoding="utf-8")
    for version in ("3", "нет"):
        path = folder / "notice.md"
        path.write_text(text.replace("версия: 1", "версия: " + version),
                        encoding="utf-8")
        result = program.run("check", "--site", SITE, path)
        tally.check(result.status == 1 and "[P0313]" in result.err,
                    "version %s is refused" % version, result.err)
    path = folder / "notice.xml"
    path.write_text(program.run("convert", "--site", SITE, record).out.replace(
        'v="2"', 'v="9"'), encoding="utf-8")
    result = program.run("check", "--site", SITE, path)
    tally.check(result.status == 1 and "[P0313]" in result.err,
                "a newer record in XML is refused", result.err)


def strictness(tally, program, folder):
    """The site's rule S01 warns of a third paragraph."""
    path = folder / "long.md"
    path.write_text((SITE / "records" / "notice.md").read_text(
        encoding="utf-8") + "\nВторой.\n\nТретий.\n", encoding="utf-8")
    for verb in (["check"], ["render", "-o", folder]):
        loose = program.run(*verb, "--site", SITE, path)
        strict = program.run(*verb, "--site", SITE, "--strict", path)
        tally.check("предупреждение" in loose.err and "[S01]" in loose.err,
                    "%s warns" % verb[0], loose.err)
        tally.equal((loose.status, strict.status), (0, 1),
                    "%s --strict: a warning makes the status 1" % verb[0])
    tally.check((folder / "long.pdf").exists(),
                "a record with a warning is rendered")


def options(program, command):
    text = program.run(*command, "--help", "--lang=en").out
    return set(re.findall(r"^  (?:-\w, )?(--[a-z]+)", text, re.M))


def complete(program, *words):
    script = ('source docs/pisar.bash; COMP_WORDS=("$@"); '
              'COMP_CWORD=$(($# - 1)); _pisar; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    result = run(["bash", "-c", script, "bash", program.path, *words],
                 env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
    return set(result.out.splitlines()) - {""}


def companions(tally, program, kinds):
    """Completion and man page know all that the program knows."""
    text = program.run("--help", "--lang=en").out
    commands = re.findall(r"^  ([a-z]+) ", text.split("Options")[0], re.M)
    manual = (ROOT / "docs" / "pisar.1").read_text(encoding="utf-8")
    parts = {p.split("\n", 1)[0]: p for p in
             manual.replace("\\-", "-").split(".SS pisar ")}
    tally.equal(complete(program, ""), set(commands), "completion: commands")
    tally.equal(complete(program, "he"), {"help"}, "completion: a beginning")
    tally.equal(complete(program, "--lang", "ru", "help", "k"), {"kinds"},
                "completion: help COMMAND")
    for command in commands:
        known = options(program, [command])
        tally.equal(complete(program, command, "--"), known,
                    "completion: options of %s" % command)
        own = known - options(program, [])
        tally.equal({o for o in own if o not in parts.get(command, "")},
                    set(), "man page: %s and its options" % command)
    tally.equal({o for o in options(program, [])
                 if o.replace("-", "\\-") not in manual}, set(),
                "man page: options of all commands")
    names = set(kinds) | {k["alias"] for k in kinds.values()}
    names |= {"распоряжение", "методология", "дорожная\\ карта", "порядок",
              "правила", "инструкция", "список", "перечень", "состав"}
    for words in (["new"], ["render", "--blank"], ["kinds", "--rng", "="]):
        tally.equal(complete(program, *words, ""), names,
                    "completion: kinds after %s" % words[-1])
    tally.equal(complete(program, "--site", str(SITE), "new", "") - names,
                {"notice", "справка"}, "completion: kinds of a site")
    tally.equal(complete(program, "forms", "--kind", "="),
                {"name", "position"}, "completion: --kind")


def test(tally, program, folder):
    kinds = catalogue(program)
    lists(tally, program, kinds)
    companions(tally, program, kinds)
    for part in (blanks, switched_on, grammars, forms):
        place = folder / part.__name__
        place.mkdir()
        part(tally, program, place, kinds)
    for part in (filled, authors, sites, versions, strictness):
        place = folder / part.__name__
        place.mkdir()
        part(tally, program, place)
