"""check --forms: a doubtful form refuses the record until it is written down,
and the line that the table prints does that where it is put: for persons,
posts, organisations and bodies, in Markdown, XML and the organisation's file.
"""
ORGANIZATION = """<organization id="office" v="1" power="no">
 <name>Образцовый чмель</name>
 <place>г. Образцов</place>
 <person id="head" gender="f"><full>Образцова Анна Ивановна</full>
  <position>Директор</position>
 </person>
 <person id="volchok" gender="m"><full>Волчок Пётр Петрович</full>
  <position>ведущий хват</position>
 </person>
 <body id="council"><name>Рабочий чмель</name>
  <member person="head" role="chair"/><member person="volchok"/>
 </body>
</organization>
"""

MARKDOWN = """---
вид: приказ
организация: office
номер: 1
дата: 05.06.2023
заголовок: О проверке
подписал: head
%s
---
В целях проверки ПРИКАЗЫВАЮ:

1. Проверить работу в срок до 01.08.2023.

2. Провести её.
"""

XML = """<order v="1">
 <organization>office</organization><number>1</number>
 <date>05.06.2023</date><title>О проверке</title><signer>head</signer>
 <control>%s</control>
 <text><p>В целях проверки <verb>ПРИКАЗЫВАЮ:</verb></p>
  <point n="1"><p>Проверить работу в срок до 01.08.2023.</p></point>
  <point n="2"><p>Провести её.</p></point></text>
</order>
"""

PROTOCOL = """---
вид: протокол
организация: office
орган: council
номер: 1
дата: 05.06.2023
председатель: head
секретарь: volchok
присутствовали: [head, volchok]
---
# О проверке

СЛУШАЛИ: Образцову А.И. – доложила о проверке.

РЕШИЛИ: Провести проверку.
"""

APPLICATION = """---
вид: заявка
организация: office
номер: 1
дата: 05.06.2023
адресат:
  кто: {должность: ведущий друль, фио: Волчок Пётр Петрович}
подписал: head
---
Просим провести проверку.
"""

NAME = "Волчок Пётр Петрович"
POST = "ведущий хват"
ACCUSATIVE = ["Волчка Петра Петровича", "ведущего хвата"]

# What is typed, the record, and the forms that want the clerk's word.
CASES = [
    ("a map", MARKDOWN % ("контроль: {должность: %s, фио: %s}"
                          % (POST, NAME)), ACCUSATIVE),
    ("a map of lines", MARKDOWN % ("контроль:\n  должность: %s\n  фио: %s"
                                   % (POST, NAME)), ACCUSATIVE),
    ("a name alone", MARKDOWN % ("контроль: " + NAME), ACCUSATIVE),
    ("a name that nobody knows", MARKDOWN % "контроль: Ручеёк Илья Ильич",
     ["Ручейка Илью Ильича"]),
    ("a word", MARKDOWN % "контроль: volchok", ACCUSATIVE),
    ("elements", XML % ("<position>%s</position>\n  <person>%s</person>"
                        % (POST, NAME)), ACCUSATIVE),
    ("an element alone", XML % "Ручеёк Илья Ильич", ["Ручейка Илью Ильича"]),
    ("a word in XML", XML % "volchok", ACCUSATIVE),
    ("a body", PROTOCOL, ["Рабочего чмеля"]),
    ("an addressee", APPLICATION,
     ["Волчку П.П.", "ведущему друлю", "Образцового чмеля"]),
    ("a stamp", MARKDOWN % ("согласовано: {чем: ведущий чмель, дата: 01.06.2023,"
                            " номер: 1}"), ["ведущим чмелем"]),
    ("a stamp of two lines", MARKDOWN % (
        "согласовано:\n  {чем: \"ведущий чмель\\nшколы\",\n   дата: 01.06.2023,"
        " номер: 1}"), ["ведущим чмелем"]),
    ("a stamp in XML", XML.replace("<control>%s</control>", "<agreed><body>"
                                   "рабочий чмель</body><date>01.06.2023</date>"
                                   "<number>1</number></agreed>"),
     ["рабочим чмелем"]),
    ("an organisation", (MARKDOWN % "приложения: [{файл: annex.md}]")
     .replace("Провести её", "Провести её по [плану](annex.md)"),
     ["Образцового чмеля"]),
]

ANNEX = """---
вид: положение
организация: office
заголовок: План
---
# Общие положения

1.1. Провести проверку.
"""


def table(program, site, record):
    """What check --forms leaves, and the cells of its table."""
    found = program.run("check", "--forms", "--site", site, record)
    return found, [line.split("\t") for line in found.out.splitlines()[1:]]


def doubtful(rows):
    return [row for row in rows if int(row[4]) < 60]


def paste(text, row):
    """The text with the line of a row: behind the element or in the map that
    holds the words, in place of words alone."""
    words, line = row[2], row[6]
    if line.startswith("<form") and row[5] == "":
        return text.replace(words, words + line)
    if line.startswith("<"):
        end = words + {"<f": "</full>", "<p": "</position>",
                       "<n": "</name>", "<i": "</body>"}[line[:2]]
        return text.replace(end, end + line)
    if line.startswith("{"):
        return text.replace(words, line)
    if "  фио:" in text:
        return text.replace("  фио:", "  %s\n  фио:" % line)
    return text.replace("}\n", ", %s}\n" % line)


def written_down(tally, program, folder, what, source, forms):
    """Refused; with what was pasted, taken."""
    site = folder / "site"
    organization = site / "templates/organizations/office/organization.xml"
    organization.parent.mkdir(parents=True, exist_ok=True)
    organization.write_text(ORGANIZATION, encoding="utf-8")
    (folder / "annex.md").write_text(ANNEX, encoding="utf-8")
    record = folder / ("record.xml" if source[0] == "<" else "record.md")
    record.write_text(source, encoding="utf-8")
    result, rows = table(program, site, record)
    tally.equal(result.status, 1, "forms, %s: refused" % what)
    tally.equal(sorted(row[3] for row in doubtful(rows)), sorted(forms),
                "forms, %s: the doubtful forms" % what)
    for row in doubtful(rows):
        tally.check(row[6] in result.err,
                    "forms, %s: the message has the line" % what, result.err)
        file = organization if row[5] else record
        text = file.read_text(encoding="utf-8")
        file.write_text(paste(text, row), encoding="utf-8")
    result, rows = table(program, site, record)
    tally.equal((result.status, doubtful(rows)), (0, []),
                "forms, %s: taken: %s" % (what, result.err))
    for form in forms:
        tally.check(any(row[3] == form and row[6] == "" for row in rows),
                    "forms, %s: «%s» is written down" % (what, form), rows)


def faulty(tally, program, folder):
    """Other faults keep no form from the table."""
    record = folder / "faulty.md"
    record.write_text((MARKDOWN % ("контроль: {должность: методист, фио: %s}"
                                   % NAME)).replace("2. ", "3. "),
                      encoding="utf-8")
    result, rows = table(program, folder / "site", record)
    tally.equal((result.status, [row[3] for row in rows]),
                (1, ["методиста", "Волчка Петра Петровича"]),
                "forms of a record with other faults")


def test(tally, program, folder):
    for what, source, forms in CASES:
        written_down(tally, program, folder, what, source, forms)
    faulty(tally, program, folder)
