"""Printed: all that a record says is on the pages, where it belongs, and
nothing that it does not say.

Every case is a record, and the pages of its PDF as text.
"""
import re

from harness import run

ORDER = """---
вид: приказ
организация: kco
номер: 1
дата: 2025-06-05
заголовок: О проверке
подписал: nikolaeva
%s---
В целях проверки ПРИКАЗЫВАЮ:

1. Провести проверку до 01.08.2025.

2. Контроль за исполнением оставляю за собой.

%s
"""

REGULATION = """---
вид: %s
организация: kco
утверждено: {чем: приказом КЦО, дата: 30.08.2025, номер: 5}
заголовок: %s
%s---
# 1. Общие положения

1.1. Положение определяет порядок.
"""

READERS = "ознакомлены: [{должность: методист, фио: Егорова Е.Е.}]\n"
VISAS = ("визы: [{кто: {должность: юрисконсульт, фио: Борисов Б.Б.},"
         " дата: 28.08.2025}]\n")
SENTENCE = "Очень длинная ячейка. "


OFFICE = """<organization id="office" v="1" power="no">
 <name>Лицей № 1</name>
 <short>Лицей</short>
 <superior>Комитет по образованию</superior>
 <person id="head" gender="f"><full>Образцова Анна Ивановна</full>
  <position>Директор</position>
 </person>
</organization>
"""


def pages(program, folder, name, text, *options):
    """The words of each page; none when there is no PDF."""
    (folder / name).write_text(text, encoding="utf-8")
    result = program.run("render", *options, folder / name, "-o", folder)
    pdf = (folder / name).with_suffix(".pdf")
    if result.status != 0 or not pdf.exists():
        return [], result.err
    found = run(["pdftotext", "-layout", pdf, "-"]).out.split("\f")[:-1]
    return [re.sub(r"\s+", " ", page).strip() for page in found], result.err


def high_rows(tally, program, folder):
    """A row higher than a page goes on on the next one, line by line."""
    row = "| № | Текст |\n|---|---|\n| 1 | %s |" % (180 * SENTENCE)
    found, messages = pages(program, folder, "row.md", ORDER % ("", row))
    tally.equal("".join(found).count("ячейка"), 180, "a high row: every word")
    tally.check("ячейка" in "".join(found[:1]), "a high row begins where it stands")
    tally.check("P0650" not in messages, "a high row fits", messages)


def acquaintance(tally, program, folder):
    """Who read a regulation, and what: on a sheet or under the text."""
    for kind, title, fields, wanted in (
            ("положение", "о наставничестве", "",
             "С Положением о наставничестве ознакомлены:"),
            ("методология", "наставничества", "",
             "С Методологией наставничества ознакомлены:"),
            ("положение", "о наставничестве", "ознакомление: под подписью\n",
             "С положением ознакомлены:")):
        what = "acquaintance, %s %s" % (kind, fields.strip())
        found, messages = pages(program, folder, "read.md",
                                REGULATION % (kind, title, READERS + fields))
        tally.equal("".join(re.findall(r"С [^№]*? ознакомлены:",
                                       " ".join(found))), wanted, what)
        tally.equal("".join(found).count("определяет"), 1, what + ": once")
        tally.equal("".join(found).count("Егорова"), 1, what + ": the reader")


def room_for_hands(tally, program, folder):
    """A long name leaves the rule for the date, 30 mm at the margin, free."""
    long = ("ознакомлены: [{должность: Директор МБОУ «Средняя школа № 15»,"
            " фио: Воробьева-Синицына Александра Константиновна},"
            " {должность: методист, фио: Егорова Е.Е.}]\n"
            "ознакомление: под подписью\n")
    _, messages = pages(program, folder, "hands.md", ORDER % (long, ""))
    ends = re.findall(r'xMax="([0-9.]+)"[^>]*>Воробьева-Синицына<', run(
        ["pdftotext", "-bbox", folder / "hands.pdf", "-"]).out)
    tally.check(ends and float(ends[-1]) * 25.4 / 72 <= 200 - 30,
                "a long name ends before the date", (ends, messages))


def stamps(tally, program, folder):
    """The act and the body of a stamp: declined, or as they were typed."""
    for typed, wanted in (
            ("чем: приказ МБОУ «Школа»", "УТВЕРЖДЕНО приказом МБОУ «Школа» от"),
            ("чем: приказом КЦО", "УТВЕРЖДЕНО приказом КЦО от"),
            ("чем: \"приказ\\nКЦО\"", "УТВЕРЖДЕНО приказом КЦО от"),
            ("кем: Методическое объединение учителей",
             "УТВЕРЖДЕНО Методическим объединением учителей (протокол от"),
            ("кем: Педагогическим советом",
             "УТВЕРЖДЕНО Педагогическим советом (протокол от")):
        text = REGULATION % ("положение", "о наставничестве", "")
        found, messages = pages(program, folder, "stamp.md",
                                text.replace("чем: приказом КЦО", typed))
        tally.check(wanted in "".join(found), "a stamp, " + typed,
                    found or messages)


def visas(tally, program, folder):
    """Visas of a regulation, with a title page and without."""
    for fields in ("", "титульный лист: да\n"):
        found, messages = pages(
            program, folder, "visas.md",
            REGULATION % ("положение", "о наставничестве", VISAS + fields))
        tally.check("Юрисконсульт" in "".join(found[-1:]) and
                    "Б.Б. Борисов" in "".join(found[-1:]),
                    "visas of a regulation, " + fields, found or messages)


def official_form(tally, program, folder):
    """The head of an official's form has the post; a second signer's stands
    at his hand."""
    second = ("подписал: [nikolaeva, {должность: Бухгалтер,"
              " фио: Борисов Борис Борисович}]\n")
    for signing in ("", "подписи: на одном уровне\n"):
        for signers in ("подписал: nikolaeva\n", second):
            text = ORDER % ("бланк должностного лица: да\n" + signing, "")
            found, messages = pages(
                program, folder, "official.md",
                text.replace("подписал: nikolaeva\n", signers))
            found = "".join(found)
            what = "official's form, %s: " % (signing + signers).split()
            tally.equal(found.lower().count("генеральный директор"), 1,
                        what + "the post once")
            tally.equal(found.count("Бухгалтер"), signers.count("Бухгалтер"),
                        what + "the other's post")
            tally.check("Н.Н. Николаева" in found, what + "the name", messages)


def superior(tally, program, folder):
    """It stands over the organisation, wherever its file says it."""
    file = folder / "site/templates/organizations/office/organization.xml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(OFFICE, encoding="utf-8")
    text = (ORDER % ("", "")).replace("kco", "office")
    found, messages = pages(program, folder, "superior.md",
                            text.replace("nikolaeva", "head"),
                            "--site", folder / "site")
    tally.check("".join(found).startswith(
        "Комитет по образованию Лицей № 1 (Лицей)"),
                "the superior organisation stands first", found or messages)
    checked = program.run("check", "--site", folder / "site",
                          folder / "superior.md")
    tally.check("[T05]" in checked.err, "no place is noted", checked.err)


def text_edge(program, folder, name, page):
    """Where the text of a page begins at left, in millimetres."""
    pdf = (folder / name).with_suffix(".pdf")
    edges = re.findall(r'<word xMin="([0-9.]+)"', run(
        ["pdftotext", "-bbox", "-f", page, "-l", page, pdf, "-"]).out)
    return round(min(map(float, edges), default=0) * 25.4 / 72)


def mirrored(tally, program, folder):
    """On both sides of a sheet, behind a title page: backs are mirrored, a
    blank one shows nothing."""
    points = "".join("\n1.%d. %s\n" % (n, 20 * "Мера принята. ")
                     for n in range(2, 26))
    text = REGULATION % ("положение", "о наставничестве",
                         "титульный лист: да\nдвусторонняя печать: да\n"
                         + READERS) + points
    found, messages = pages(program, folder, "duplex.md", text)
    tally.check(len(found) == 7, "duplex: pages", messages)
    tally.equal([found[i][:2] for i in (1, 2, 3) if i < len(found)],
                ["", "3 ", "4 "], "duplex: numbers")
    fronts = [text_edge(program, folder, "duplex.md", n) for n in (3, 5)]
    tally.equal(text_edge(program, folder, "duplex.md", 4), 10,
                "duplex: a back is mirrored")
    tally.check(min(fronts) >= 20, "duplex: fronts are not", fronts)
    blank = [page for page in found[1::2] if len(page) < 3]
    tally.equal(set(blank), {""}, "duplex: a blank back is empty")


def executor(tally, program, folder):
    """At the foot of the last sheet, though visas go on to it."""
    field = "исполнитель: {фио: Образцова Анна Ивановна, телефон: 20-30}\n"
    points = "".join("%d. %s до 01.08.2025.\n\n" % (n, 14 * "Принять меры ")
                     for n in range(3, 6))
    visa = "{кто: {должность: юрисконсульт, фио: Борисов Б.Б.}}"
    for count, visas_there in ((1, 0), (2, 9)):
        fields = field
        if visas_there:
            fields += "визы: [%s]\n" % ", ".join(visas_there * [visa])
        found, messages = pages(program, folder, "executor.md",
                                ORDER % (fields, points))
        tally.equal([i for i, page in enumerate(found, 1)
                     if "Образцова Анна Ивановна" in page], [count],
                    "the executor's mark on the last of %d pages" % count)
        tally.check("".join(found[-1:]).endswith("20-30"),
                    "the executor's mark stands last", found or messages)


def footnotes(tally, program, folder):
    """Notes inside a line: numbers there, the words at the page's foot."""
    source = ('<regulation v="1"><organization>kco</organization>'
              '<title>о группе</title><text><section n="1">'
              '<title>Общие положения</title><point n="1.1">'
              '<p>Первый<note><p>Сноска первая.</p></note> пункт и ещё'
              ' слово<note>Сноска вторая.</note>.</p></point>'
              '<point n="1.2"><p>Конец текста.</p></point>'
              '</section></text></regulation>')
    found, messages = pages(program, folder, "notes.xml", source)
    wanted = ("1.1. Первый1 пункт и ещё слово2. 1.2. Конец текста."
              " 1 Сноска первая. 2 Сноска вторая.")
    tally.check("".join(found).endswith(wanted),
                "footnotes at the foot", found or messages)


def typed_notes(tally, program, folder):
    """The same in Markdown, where the words stand at the end."""
    found, messages = pages(program, folder, "typed.md", ORDER % (
        "", "3. Сдать отчет[^о] и акт[^а].\n\n[^а]: За год.\n[^о]: В архив."))
    wanted = "3. Сдать отчет1 и акт2."
    tally.check(wanted in "".join(found) and
                "".join(found).endswith("1 В архив. 2 За год."),
                "footnotes of Markdown at the foot", found or messages)


RULES = """---
вид: положение
заголовок: %s
---
# 1. Порядок {#order%s}

1.1. Отчет сдают:

- в архив;
- в отдел,
  где его ждут. {#acts%s}
"""

CITATIONS = (
    (1, "1. По [абз.](#acts1) Положения и [разделу](#order1).",
     "1. По абз. 3 п. 1.1 Положения и разделу 1 Положения."),
    (1, "1. По [абзацу](#acts1), как в [Положении](rules1.md):\n\n"
     "- отчет. {#report}\n\nСм. [абз.](#report).",
     "1. По абзацу 3 пункта 1.1 Положения, как в Положении:"
     " – отчет. См. абз. 2 п. 1."),
    (1, "1. Дела:\n\n- первые;\n- вторые:\n    - новые;\n    - старые. {#old}\n\n"
     "Об [абз.](#old)",
     "1. Дела: – первые; – вторые: – новые; – старые. Об абз. 5 п. 1"),
    (1, "1. По [подпункту](#f), [подп.](#a):\n\n1) фонды; {#f}\n\n2) дела:\n\n"
     "а) первые; {#a}\n\nб) вторые.",
     "1. По подпункту 1 пункта 1, подп. «а» подп. 2 п. 1:"),
    (1, "1. См. [приложение](rules1.md).", "1. См. приложение."),
    (2, "1. См. [приложение](rules1.md), [приложения](rules2.md) и"
     " [приложение](rules1.md) № 1.",
     "1. См. приложение № 1, приложения № 2 и приложение № 1."),
    (2, "1. По [разделу](#order2) и [разделу](#order1) приложения № 1.",
     "1. По разделу 1 приложения № 2 и разделу 1 приложения № 1."),
)


def citations(tally, program, folder):
    """What an annexe has is cited with the annexe's name."""
    for count, text, wanted in CITATIONS:
        for number in range(1, count + 1):
            (folder / ("rules%d.md" % number)).write_text(
                RULES % ("о порядке", number, number), encoding="utf-8")
        annexes = ", ".join("rules%d.md" % i for i in range(1, count + 1))
        record = ORDER % ("приложения: [%s]\n" % annexes, "")
        record = record.replace("1. Провести проверку до 01.08.2025.", text)
        found, messages = pages(program, folder, "cited.md", record)
        tally.check(wanted in "".join(found[:1]), "cited: " + wanted,
                    found or messages)


# Words of an annexe that refer to the order, as they are printed.
OUTWARD = (
    ("[п.](#checks)", "п. 1 приказа"),
    ("[п.](#checks) приказа", "п. 1 приказа"),
    ("[п.](#checks) настоящего приказа", "п. 1 настоящего приказа"),
    ("[разделу](#order1)", "разделу 1"),
)


def outward(tally, program, folder):
    """What the order has is cited with its name in an annexe."""
    record = ORDER % ("приложения: [rules1.md]\n", "")
    record = record.replace("до 01.08.2025.", "до 01.08.2025. {#checks}")
    for typed, wanted in OUTWARD:
        (folder / "rules1.md").write_text(
            RULES % ("о порядке", 1, 1) + "\n1.2. По %s.\n" % typed,
            encoding="utf-8")
        found, messages = pages(program, folder, "outward.md", record)
        tally.check("1.2. По %s." % wanted in "".join(found[1:]),
                    "cited outward: " + typed, found or messages)


MARKS = """визы: [{кто: {должность: юрист, фио: Вишин Б.Б.}, замечания: да}]
ознакомлены: [{должность: методист, фио: Знакова Е.Е.}]
заверение копии: {кто: {должность: секретарь, фио: Копиев П.П.}, дата: %s,
  где подлинник: Архив Подлинный, дело: 01-08, год: 2025}
в дело: {дело: 07-09, год: 2025, кто: {должность: секретарь, фио: Делов П.П.}}
"""
MARKED = ("Вишин", "Замечания", "Знакова", "Копиев", "Архиве Подлинном",
          "01-08", "07-09", "Делов")

RULED = """---
вид: %s
утверждено: {чем: приказом Иного, дата: 01.04.2025, номер: 77-А}
рассмотрено: {кем: Советом Одним, дата: 02.02.2025, номер: 78-А}
принято: {кем: Советом Другим, дата: 03.02.2025, номер: 79-А}
согласовано: {чем: письмом Третьим, дата: 04.02.2025, номер: 80-А}
заголовок: о порядке
%s---
%s
"""
STAMPED = ("Иного", "77-А", "Одним", "78-А", "Другим", "79-А", "Третьим",
           "80-А")
SHEET = """код формы: "0286020"
ограничение доступа: {гриф: Для служебного пользования, экземпляр: 2}
отметка о контроле: да
"""

# A kind, its fields, its text, what must be printed.
PLANNED = """| Мероприятие | Срок | Ответственный |
|---|---|---|
| Проверка | 01.06.2025 | Иванова И.И. |"""
ANNEXED = (
    ("положение", SHEET + MARKS, "1. Порядок.",
     ("0286020", "Для служебного", "Экз. № 2", "Контроль")),
    ("методология", MARKS, "1. Порядок.", ()),
    ("план", SHEET + MARKS, PLANNED,
     ("0286020", "Для служебного", "Экз. № 2", "Контроль")),
)


def annexed(tally, program, folder):
    """What an annexe says beside its text is printed with it."""
    order = ORDER % ("приложения: [annexed.md]\n", "")
    for kind, fields, text, wanted in ANNEXED:
        (folder / "annexed.md").write_text(
            RULED % (kind, fields.replace("%s", "05.04.2025"), text),
            encoding="utf-8")
        found, messages = pages(program, folder, "annexing.md", order)
        printed = "".join(found[1:])
        for words in STAMPED + MARKED + wanted:
            tally.check(words in printed,
                        "annexed %s: %s" % (kind, words), messages + printed)


def lying(tally, program, folder):
    """Marks in the margin of a lying sheet stand at its own right edge."""
    text = RULED % ("план", SHEET, PLANNED)
    _, messages = pages(program, folder, "lying.md", text)
    words = run(["pdftotext", "-bbox", folder / "lying.pdf", "-"]).out
    left = re.search(r'xMin="([0-9.]+)"[^>]*>Контроль<', words)
    tally.check(left and round(float(left[1]) * 25.4 / 72) == 212,
                "a lying sheet: «Контроль» 212 mm from the left edge",
                messages + words)


LISTED = """---
вид: состав
заголовок: комиссии по проверке
---
| Роль | Фамилия, имя, отчество |
|---|---|
| Председатель | Образцова Анна Ивановна |
"""


def listed(tally, program, folder):
    """A list is annexed without points, by the name that it has."""
    (folder / "listed.md").write_text(LISTED, encoding="utf-8")
    order = ORDER % ("приложения: [{файл: listed.md, утверждается: да}]\n", "")
    found, messages = pages(program, folder, "listing.md", order.replace(
        "Провести проверку до", "Утвердить [состав комиссии](listed.md) до"))
    printed = "".join(found[1:])
    for words in ("УТВЕРЖДЕН приказом", "СОСТАВ комиссии по проверке",
                  "Председатель Образцова"):
        tally.check(words in printed, "a list annexed: " + words,
                    messages + printed)


MEETING = """---
вид: протокол
организация: kco
номер: 4
дата: 14.11.2025
заголовок: заседания рабочей группы
председатель: ivanova
секретарь: dmitrieva
члены: [ivanova, dmitrieva, borisov]
присутствовали: [ivanova, dmitrieva, borisov, egorova]
---
# О плане

СЛУШАЛИ: Иванову И.И. – представила проект.

РЕШИЛИ:

1.1. Одобрить проект.

ГОЛОСОВАЛИ: за – 2, против – 1, воздержались – 0
"""


APPLICATION = """---
вид: заявка
%sадресат: В Центр
подписал: {должность: Директор, фио: ____}
---
1. Паспорт практики.
"""


def applicants(tally, program, folder):
    """An annexed application is of the order's organisation; a form, of
    whoever fills it in."""
    order = ORDER % ("приложения: [applied.md]\n", "")
    for blank, named in (("", True), ("бланк: да\n", False)):
        (folder / "applied.md").write_text(APPLICATION % blank,
                                           encoding="utf-8")
        found, messages = pages(program, folder, "applying.md", order,
                                "--draft")
        asked = re.search("материалы(.*)\\(полное", "".join(found), re.S)
        tally.check(asked and ("центр" in asked.group(1)) == named,
                    "applicant%s" % blank, messages + "".join(found))


def majority(tally, program, folder):
    """Two of three members decide, whoever else is in the room."""
    found, messages = pages(program, folder, "meeting.md", MEETING)
    tally.check("принято большинством" in "".join(found),
                "a majority of the members present", found or messages)


# A meeting's heading, and where the sheet says that they were.
MEETINGS = (
    ("заседания рабочей группы", "на заседании рабочей группы "),
    ("совещания при директоре", "на совещании при директоре "),
    ("общего собрания работников", "на общем собрании работников "),
    ("собрания трудового коллектива", "на собрании трудового коллектива "),
    ("конференции учителей, ведущих кружки", "на конференции учителей "),
    ("комиссии по проверке", "на заседании комиссии по проверке "),
    ("встречи выпускников", ""),
)


def gathered(tally, program, folder):
    """A sheet of those present names the meeting as its heading does."""
    sheet = "список присутствовавших: лист регистрации\n---\n"
    for typed, wanted in MEETINGS:
        text = MEETING.replace("заседания рабочей группы", typed)
        found, messages = pages(program, folder, "sheet.md",
                                text.replace("---\n# О", sheet + "# О"))
        tally.check("Присутствовали %s14.11.2025:" % wanted
                    in "".join(found[1:]), "a sheet of those at " + typed,
                    messages + "".join(found[1:]))


BASIS = "Основание: договор."
# What is typed behind «ПРИКАЗЫВАЮ:», and what is printed.
CONTROLLED = (
    ("а) Первое;\n\nб) второе.", "б) второе. в) Контроль за исполнением"),
    ("ж) Седьмое.", "ж) Седьмое. и) Контроль"),
    ("a) Первое, с латинской буквой.", "а) Первое, с латинской буквой. б) К"),
    ("щ) Первое.", "щ) Первое. э) Контроль"),
    ("я) Последняя буква.", "я) Последняя буква. Контроль"),
    ("1) Первое.", "1) Первое. 2) Контроль"),
    ("Провести проверку.", "Провести проверку. Контроль за исполнением"),
    ("1. Принять.\n\n" + BASIS,
     "1. Принять. 2. Контроль за исполнением настоящего приказа оставляю за"
     " собой. " + BASIS),
    ("1. Принять.\n\n%s\n\n2. Уволить.\n\n%s" % (BASIS, BASIS),
     "2. Уволить. %s 3. Контроль" % BASIS),
)


def control(tally, program, folder):
    """The point on control goes on with the numbers there are; the basis of
    the whole order stands last."""
    for text, wanted in CONTROLLED:
        order = (ORDER % ("контроль: себя\n", "")).split("1. Провести")[0]
        found, messages = pages(program, folder, "control.md", order + text)
        tally.check(wanted in "".join(found), "control: " + wanted,
                    found or messages)


# Who controls, as it is typed, and what is printed: somebody with another
# post is another person, whatever the initials.
NAMESAKES = (
    ("{должность: бухгалтер, фио: Борисов Б.Б., пол: м}",
     "Борисова Б.Б., бухгалтера"),
    ("{должность: бухгалтер, фио: Борисов Борис Борисович}",
     "Борисова Бориса Борисовича, бухгалтера"),
    ("{должность: Методист, фио: Борисов Б.Б.}",
     "Борисова Бориса Борисовича, методиста"),
    ("{должность: методист отдела кадров, фио: Борисов Б.Б.}",
     "Борисова Бориса Борисовича, методиста отдела кадров"),
    ("Борисов Б.Б.", "Борисова Бориса Борисовича, методиста"),
)


def namesakes(tally, program, folder):
    """Nobody gets the first name of another with the same initials."""
    for typed, wanted in NAMESAKES:
        text = ORDER % ("контроль: %s\n" % typed, "")
        text = text.replace("2. Контроль за исполнением оставляю за собой.", "")
        found, messages = pages(program, folder, "namesake.md", text)
        tally.check("возложить на %s." % wanted in "".join(found),
                    "namesake: " + typed, found or messages)
        tally.equal("P0450" in messages, "пол: м" in typed,
                    "the file has another: " + typed)


# Who approves, and how his post is printed where no head names the
# organisation.
APPROVERS = (
    ("nikolaeva", "", "Генеральный директор КГАНОУ КЦО Н.Н."),
    ("{должность: Директор КЦО, фио: Николаева Н.Н.}", "",
     "Директор КЦО Н.Н."),
    ("{должность: Директор центра, фио: Николаева Н.Н.}", "",
     "Директор центра Н.Н."),
    ("{должность: Директор, фио: Образцов О.О.}", "", "Директор О.О."),
    ("nikolaeva", "титульный лист: да\n", "Генеральный директор Н.Н."),
)


def approvers(tally, program, folder):
    """A stamp names the organisation whose head approves."""
    for who, fields, wanted in APPROVERS:
        text = REGULATION % ("положение", "о наставничестве", fields)
        text = text.replace("чем: приказом КЦО, дата: 30.08.2025, номер: 5",
                            "кто: %s, дата: 30.08.2025" % who)
        found, messages = pages(program, folder, "approved.md", text)
        tally.check("УТВЕРЖДАЮ " + wanted in "".join(found),
                    "approved by " + who + fields, found or messages)


def braces(tally, program, folder):
    """What stands in braces is not printed; a stop behind them is."""
    text = (ORDER % ("", "")).replace(
        "до 01.08.2025.", "по списку:\n\n   - первое {#one} ;\n   - второе.\n\n"
        "2. Начать проверку {срок: 2025-08-01}.").replace("2. Контр", "3. Контр")
    found, messages = pages(program, folder, "braces.md", text)
    found = "".join(found)
    tally.check("первое; – второе. 2. Начать проверку. 3." in found,
                "a stop behind braces", found or messages)


def dashes(tally, program, folder):
    """The organisation's dash and a post in the middle of a line."""
    file = folder / "dashed/templates/organizations/office/organization.xml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(OFFICE.replace(
        "</organization>", '<parameters dash="—"/></organization>'),
                    encoding="utf-8")
    text = re.sub("(председатель|члены|присутствовали): .*", r"\1: head",
                  MEETING.replace("kco", "office"))
    text = text.replace("секретарь: dmitrieva\n", "").replace(
        "за – 2, против – 1", "за – 1, против – 0")
    found, messages = pages(program, folder, "dashes.md", text,
                            "--site", folder / "dashed")
    found = "".join(found)
    tally.check("Председатель — Образцова А.И., директор" in found
                and "— 1, присутствуют — 1, кворум" in found
                and "«за» — 1" in found, "an organisation's dash",
                found or messages)


def drafts(tally, program, folder):
    """Nothing is said of what is not filled in; its place is marked."""
    text = re.sub("(председатель|секретарь|присутствовали): .*", r"\1: ____",
                  MEETING)
    found, messages = pages(program, folder, "unfilled.md", text, "--draft")
    found = "".join(found)
    tally.check("Председатель – ____" in found
                and "Секретарь – ____" in found
                and "Присутствовали: ____" in found
                and "Председатель ____ Секретарь ____" in found,
                "unfilled people are marked", found or messages)
    tally.check("кворум" not in found and "Решение" not in found
                and "T18" not in messages and "R12" not in messages,
                "nothing is counted of them", found + messages)
    text = ORDER % ("приложения: ____\nсогласовано: ____\n", "")
    text = text.replace("Провести", "Утвердить прилагаемый план и провести")
    found, messages = pages(program, folder, "draft.md", text, "--draft")
    tally.check("Утвердить" in "".join(found),
                "rules refuse no draft", messages)
    text = ORDER % ("контроль: {должность: методист, фио: ____}\n"
                    "согласовано: {кто: ____}\n", "")
    text = text.replace("2. Контроль", "2. Выдать [план](plan.md) "
                        "([приложение](#plan)). {исполнитель: ____}\n\n3. Контроль")
    found, messages = pages(program, folder, "signed.md",
                            text.replace("nikolaeva", "____"), "--draft")
    found = "".join(found)
    for words in ("план (приложение ____)", "возложить на ____, методиста.",
                  "СОГЛАСОВАНО ____ ____", " ____ ____ "):
        tally.check(words in found, "a draft: " + words, found + messages)


def blanks(tally, program, folder):
    """A form for the hand bears the name of its documents and says nothing
    to those who type."""
    for kind, wanted in (("план", "ПЛАН"), ("протокол", "ПРОТОКОЛ"),
                         ("дорожная карта", "ПЛАН МЕРОПРИЯТИЙ (ДОРОЖНАЯ КАРТА)"),
                         ("методология", "МЕТОДОЛОГИЯ"), ("приказ", "ПРИКАЗ")):
        pdf = folder / (kind + ".pdf")
        program.run("render", "--blank", kind, "-o", pdf)
        words = run(["pdftotext", pdf, "-"]).out
        tally.equal(words.split("\n")[0], wanted, "a form: " + kind)
        tally.check("pisar" not in words, "a form without pisar: " + kind, words)


def test(tally, program, folder):
    high_rows(tally, program, folder)
    acquaintance(tally, program, folder)
    room_for_hands(tally, program, folder)
    stamps(tally, program, folder)
    visas(tally, program, folder)
    official_form(tally, program, folder)
    superior(tally, program, folder)
    mirrored(tally, program, folder)
    executor(tally, program, folder)
    footnotes(tally, program, folder)
    typed_notes(tally, program, folder)
    annexed(tally, program, folder)
    listed(tally, program, folder)
    lying(tally, program, folder)
    applicants(tally, program, folder)
    citations(tally, program, folder)
    outward(tally, program, folder)
    majority(tally, program, folder)
    gathered(tally, program, folder)
    control(tally, program, folder)
    namesakes(tally, program, folder)
    approvers(tally, program, folder)
    braces(tally, program, folder)
    dashes(tally, program, folder)
    drafts(tally, program, folder)
    blanks(tally, program, folder)
