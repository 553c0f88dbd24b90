"""Inputs made to hurt: an answer within the time limit, never a crash.

They are generated; status 0 or 1 is an answer, a signal or silence is not.
"""
SECONDS = 20

HEAD = """---
вид: приказ
организация: ustishim-committee
номер: 1
дата: 2023-06-05
заголовок: О проверке
подписал: morzhevilova
---
"""
REFUSED = HEAD.replace("номер: 1\n", "")  # reading is timed, not layout
ENTITY = "<!ENTITY a%d '%s'>"


def million_bytes():
    point = "%d. " + "Провести проверку школьных библиотек района. " * 20
    text = "ПРИКАЗЫВАЮ:\n\n"
    number = 0
    while len(text.encode()) < 1_000_000:
        number += 1
        text += (point % number).strip() + "\n\n"
    return HEAD + text


def million_bytes_of_rows():
    row = "| | Заседание рабочей группы, обсуждение итогов | " \
          "заседание | 30.01.2026 | Иванова И.И. |\n"
    text = ("---\nвид: план\nзаголовок: работы на 2026 год\n---\n"
            "| № | Мероприятие | Форма | Срок | Ответственный |\n"
            "|---|---|---|---|---|\n")
    return text + row * (1_000_000 // len(row.encode()))


def long_paragraph():
    return HEAD + "Слово и дело. " * 20000 + "ПРИКАЗЫВАЮ:\n\n1. Да.\n"


def nested_quotes():
    return HEAD + ">" * 10000 + " текст\n"


def nested_lists():
    return HEAD + "".join("%s- пункт\n" % ("  " * n) for n in range(1000))


def long_word():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. " + "щ" * 50_000 + ".\n"


def wide_table():
    row = "|" + "а|" * 8000 + "\n"
    return HEAD + row + "|" + "-|" * 8000 + "\n" + row * 500


def headings():
    return HEAD + "# Раздел\n\n" * 20000


def long_digits():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. " + "1234567890" * 50000 + ".\n"


def links():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. " + "[а](http://a.ru) " * 30000 + ".\n"


def references():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. Да. {#a}\n\n2. " + (
        "[пункт](#a) " * 8000) + ".\n"


def cited_items():
    items = range(1000)
    return (HEAD + "ПРИКАЗЫВАЮ:\n\n1. Проверить:\n\n" +
            "".join("- фонд %d; {#f%d}\n" % (n, n) for n in items) +
            "\n2. См. " + " ".join("[абз.](#f%d)" % n for n in items) + ".\n")


def hard_breaks():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. " + "строка\\\n" * 8000 + "конец.\n"


def bullets():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. Проверить:\n\n" + "- фонд;\n" * 30000


def brackets():
    return REFUSED + "ПРИКАЗЫВАЮ:\n\nСлово " + "] а" * 500_000 + "\n"


def bars():
    return REFUSED + "ПРИКАЗЫВАЮ:\n\nСлово\n" + "|*a*" * 50_000 + "\n"


def braces():
    return REFUSED + "ПРИКАЗЫВАЮ:\n\n1. " + "слово {срок: 1}\n" * 20_000


def many_marks():
    return HEAD + "ПРИКАЗЫВАЮ:\n\n1. а" + "\u0301\u0323" * 100000 + ".\n"


def deep_yaml():
    return "---\nвид: приказ\nа: " + "[" * 5000 + "]" * 5000 + "\n---\nТ.\n"


def binary():
    return "---\n\x00\x01\x02\x7f---\n"


def unfinished():
    return "---\nвид: приказ\n"


def billion_laughs():
    entities = [ENTITY % (0, "смех")]
    entities += [ENTITY % (n, "&a%d;" % (n - 1) * 10) for n in range(1, 10)]
    return "<!DOCTYPE order [%s]><order><title>&a9;</title></order>" % (
        "".join(entities))


def outside_entity():
    return ('<!DOCTYPE order [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            "<order><title>&x;</title></order>")


def nested_xml():
    return "<order><text>" + "<quote>" * 20000 + "</quote>" * 20000 + (
        "</text></order>")


def one_row():
    return ("<order><text><table><row>" + "<cell>а</cell>" * 50000 +
            "</row></table></text></order>")


def many_items():
    return ("<order><text><list>" + "<item><p>Да.</p></item>" * 30000 +
            "</list></text></order>")


def many_annexes():
    return HEAD.replace("подписал:", "приложения:\n%sподписал:" % "".join(
        "  - {файл: a%d.md}\n" % n for n in range(20000)))


def many_people():
    letters = str.maketrans("0123456789", "абвгдежзик")
    people = ["Проб%sов А.А." % str(n).translate(letters)
              for n in range(5000)]
    return (HEAD[:-4].replace("приказ", "протокол")
            .replace("О проверке", "заседания комиссии")
            .replace("подписал: morzhevilova", "председатель: " + people[0]) +
            "присутствовали: [%s]\n---\n# О деле\n\nРЕШИЛИ:\n\n1.1. Да.\n"
            % ", ".join(people))


def unknown_tags():
    return "<order><text>" + "<x/>" * 60000 + "</text></order>"


def empty():
    return ""


INPUTS = {"md": (million_bytes, million_bytes_of_rows, long_paragraph,
                 nested_quotes, nested_lists, long_word, wide_table, headings, long_digits, links,
                 references, cited_items, hard_breaks, bullets, brackets, bars,
                 braces, many_marks, deep_yaml, binary, unfinished, many_annexes,
                 many_people, empty),
          "xml": (billion_laughs, outside_entity, nested_xml, one_row,
                  many_items, unknown_tags, empty)}


def test(tally, program, folder):
    for ending, makers in INPUTS.items():
        for maker in makers:
            path = folder / ("%s.%s" % (maker.__name__, ending))
            path.write_text(maker(), encoding="utf-8")
            result = program.run("render", path, "-o", folder / "out",
                                 timeout=SECONDS)
            what = "heavy: %s.%s" % (maker.__name__, ending)
            tally.check(result.status in (0, 1) and not result.crashed,
                        what + " is answered",
                        "status %s\n%s" % (result.status, result.err[-600:]))
            tally.check("root:" not in result.out + result.err,
                        what + " shows no other file")
