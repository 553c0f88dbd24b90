"""Typography of sources: what check finds, what check --fix rewrites.

A fixed file differs in its running text alone; keys, code, addresses, links,
anchors, labels, quotations and line ends stay byte for byte.
"""
import os
import random
import re

HEAD = """---
вид: приказ
организация: %s
номер: 5
дата: 2023-06-02
# "комментарий" - тут
заголовок: |
  О работе  МКУ "Центр "Успех""
  в 2023-2024 учебном году
подписал: {должность: директор МКУ "Рост" - филиала, фио: Образцова Анна Ивановна}
место: 'с. Лесное - школа "Рост"'
---
"""
FIXED_HEAD = """---
вид: приказ
организация: %s
номер: 5
дата: 2023-06-02
# "комментарий" - тут
заголовок: |
  О работе МКУ «Центр „Успех“»
  в 2023–2024 учебном году
подписал: {должность: директор МКУ «Рост» – филиала, фио: Образцова Анна Ивановна}
место: 'с. Лесное – школа «Рост»'
---
"""
BODY = """В связи с письмом  N 15 МКУ "Рост" - филиал, ПРИКАЗЫВАЮ:

1. Утвердить [план "Мост"](https://a.example/x"y"--z) и `код "N 5" - x`.
   Далее - по  тексту "длинная
   цитата" , и т.д. **"Жирно"** и \\"как есть\\" &quot;.

   | Столбец - 1 | "Два"   |
   |-------------|---------|
   | N 5         | а  б... |

2. Список: {#list срок: 2023-07-01; исполнитель: МКУ "Рост"}

   - первый - "да";
   – второй  - нет.

> Цитата - "как  есть".

```
код - "да"
```

3. Адрес <https://a.example/"x"> - верный, см. [п.](#list) 2.
"""
FIXED_BODY = """В связи с письмом № 15 МКУ «Рост» – филиал, ПРИКАЗЫВАЮ:

1. Утвердить [план «Мост»](https://a.example/x"y"--z) и `код "N 5" - x`.
   Далее – по тексту «длинная
   цитата», и т. д. **«Жирно»** и \\"как есть\\" &quot;.

   | Столбец – 1 | «Два»   |
   |-------------|---------|
   | № 5         | а б… |

2. Список: {#list срок: 2023-07-01; исполнитель: МКУ "Рост"}

   - первый – «да»;
   – второй – нет.

> Цитата - "как  есть".

```
код - "да"
```

3. Адрес <https://a.example/"x"> – верный, см. [п.](#list) 2.
"""
XML = """<?xml version="1.0" encoding="UTF-8"?>
<!-- "комментарий" - тут -->
<order v="1">
 <organization id="kco"/><number>5</number><date iso="2023-06-02">02.06.2023</date>
 <title>О работе  МКУ "Успех"<br/>- филиала</title>
 <signer><position>директор - "Рост"</position><person last="Образцова" initials="А.И." gender="f"/></signer>
 <text><p>ПРИКАЗЫВАЮ:</p><point n="1"><p>МКУ <em>"Мост"</em>  - <link href="a-b.md" title='"x" - y'>план "Два"</link> &quot;и&quot; <code>"N 5" - x</code>.</p></point>
  <quote><p>Цитата - "как  есть".</p></quote></text>
</order>
"""
FIXED_XML = """<?xml version="1.0" encoding="UTF-8"?>
<!-- "комментарий" - тут -->
<order v="1">
 <organization id="kco"/><number>5</number><date iso="2023-06-02">02.06.2023</date>
 <title>О работе МКУ «Успех»<br/>- филиала</title>
 <signer><position>директор – «Рост»</position><person last="Образцова" initials="А.И." gender="f"/></signer>
 <text><p>ПРИКАЗЫВАЮ:</p><point n="1"><p>МКУ <em>«Мост»</em> – <link href="a-b.md" title='"x" - y'>план «Два»</link> &quot;и&quot; <code>"N 5" - x</code>.</p></point>
  <quote><p>Цитата - "как  есть".</p></quote></text>
</order>
"""
ORGANIZATION = """<organization id="dash" v="1"><name>Отдел кадров</name>
 <place>с. Лесное</place><parameters dash="—"/>%s</organization>
"""
# What generated paragraphs are made of; those of PROTECTED must survive.
WORDS = ["слово", "МКУ", "Мост", "2023", "2024", "12345", "руб.", "М.", "В.",
         "т.", "е.", "стр.", "5", "%", "N", "№", "§", "x"]
MARKS = [" ", " ", " ", "  ", "\n", '"', '"', " - ", " – ", "-", ",", ".",
         "...", "(", ")", "«", "»", "*", "**", "[", "]", "!", "|", "_"]
PROTECTED = ['`a  "N 5" - b`', '<https://a.example/"q"--r>', "&quot;",
             '](x "y - z")', "https://a.example/a...b", 'a-1@a.example',
             '``c `d" e``', "\\\"", "![а \"б\"](в - г)"]
SAME = re.compile(r'[\s"«»„“.…,№N×xх−–—-]')
ROUNDS = 60


def write(path, text, newline="\n", mark=b""):
    path.write_bytes(mark + text.replace("\n", newline).encode())
    return path


def read(path):
    return path.read_bytes().decode()


def known_files(tally, program, folder):
    head, fixed_head = HEAD % "kco", FIXED_HEAD % "kco"
    cases = [("plain.md", head + BODY, fixed_head + FIXED_BODY, "\n", b""),
             ("windows.md", head + BODY, fixed_head + FIXED_BODY, "\r\n",
              b"\xef\xbb\xbf"),
             ("record.xml", XML, FIXED_XML, "\n", b"")]
    for name, text, fixed, newline, mark in cases:
        path = write(folder / name, text, newline, mark)
        path.chmod(0o640)
        found = program.run("check", path)
        tally.check("[T27]" in found.err, "T27 is found: " + name, found.err)
        tally.equal(read(path), (mark.decode() + text).replace("\n", newline),
                    "check alone changes nothing: " + name)
        result = program.run("check", "--fix", path)
        tally.check(result.status in (0, 1) and "--fix" not in result.err,
                    "nothing is left to mend: " + name, result.err)
        tally.equal(read(path), (mark.decode() + fixed).replace("\n", newline),
                    "mended as expected: " + name)
        tally.equal(path.stat().st_mode & 0o777, 0o640, "mode kept: " + name)
        before = path.stat().st_ino
        program.run("check", "--fix", path)
        tally.equal(path.stat().st_ino, before,
                    "a mended file is not written again: " + name)


def places_and_severities(tally, program, folder):
    path = write(folder / "places.md", HEAD % "kco" + BODY)
    found = program.run("check", path).err
    for place in ("8:11", "8:17", "9:9", "10:36", "11:27", "13:18", "16:10"):
        tally.check("places.md:%s: " % place in found,
                    "T27 at " + place, found)
    strict = write(folder / "strict.md",
                   (FIXED_HEAD % "kco").replace("номер: 5", "номер: 5-л"))
    strict.write_text(read(strict) + "Слово - слово. ПРИКАЗЫВАЮ:\n\n1. Да.\n")
    tally.equal(program.run("check", "--strict", strict).status, 1,
                "T27 is a warning that --strict counts")


# What the program cannot mend, it points at.
STRAYS = """Слово. ПРИКАЗЫВАЮ:

1. Утвердить план "а" и "б.

2. Утвердить 'а' для O'Neil и монитор 15" `код "x"` \\"да\\".

3. Утвердить &quot;и&quot; да &mdash; нет &ndash; а&nbsp;- б.

4. The plan "a" and "b is English.

5. Экран 15” и “план.

6. Секретарю A.B. Ивановой cоставить план.
"""


def left_to_people(tally, program, folder):
    path = write(folder / "strays.md", FIXED_HEAD % "kco" + STRAYS)
    for arguments in ((), ("--fix",)):
        found = program.run("check", *arguments, path).err
        places = re.findall(r"strays.md:(\d+:\d+): \S+ [^\n]*\[T27\]", found)
        tally.equal(places, ["15:19", "15:21", "15:25", "17:14", "19:14",
                             "19:21", "19:31", "19:52", "23:16", "25:14", "25:28"],
                    "T27 where --fix cannot mend")


# Quoted text may run over paragraphs, as in orders that change orders.
PAIRS = """Слово «да. ПРИКАЗЫВАЮ:

1. Изложить пункт 2 в редакции: «Второй «Мост» абзац.

   Третий абзац «Да».

   - перечень».

2. Утвердить нет».

3. Утвердить «Школа «Мост» и да.

4. Утвердить "и» да.

5. The plan «a is not ours.
"""


def pairs_of_quotes(tally, program, folder):
    path = write(folder / "pairs.md", FIXED_HEAD % "kco" + PAIRS)
    found = program.run("check", path).err
    places = re.findall(r"pairs.md:(\d+:\d+): \S+ [^\n]*\[T27\]", found)
    tally.equal(places, ["13:7", "21:17", "23:14", "25:14"],
                "T27 at quotes without a pair")


def site(folder, checks=""):
    home = folder / "site" / "templates" / "organizations" / "dash"
    home.mkdir(parents=True, exist_ok=True)
    (home / "organization.xml").write_text(ORGANIZATION % checks)
    return folder / "site"


def organizations_decide(tally, program, folder):
    path = write(folder / "dash.md", HEAD % "dash" + BODY)
    office = site(folder)
    program.run("check", "--fix", "--site", office, path)
    tally.check("«Рост» — филиал, ПРИКАЗЫВАЮ" in read(path)
                and "2023–2024" in read(path),
                "the organisation's dash is written", read(path))
    path = write(folder / "off.md", HEAD % "dash" + BODY)
    office = site(folder, '<check code="T27" severity="off"/>')
    tally.check("[T27]" not in program.run("check", "--site", office, path).err,
                "an organisation may turn T27 off")


def annexes_and_links(tally, program, folder):
    write(folder / "annex.md", '---\nвид: положение\nзаголовок: о "Мосте"\n'
          "---\n# 1. Общее\n\n1.1. Слово - слово.\n")
    write(folder / "real.md", (FIXED_HEAD % "kco").replace(
        "место:", "приложения: [{файл: annex.md}]\nместо:")
        + "Слово. ПРИКАЗЫВАЮ:\n\n1. Утвердить [План](annex.md).\n")
    link = folder / "link.md"
    os.symlink("real.md", link)
    mended = program.run("check", "--fix", link).err
    tally.check(re.search(r"annex\.md: .* 3 \[P0381\]", mended)
                and len(re.findall("P0381", mended)) == 1,
                "--fix names the file that it mended", mended)
    tally.check("о «Мосте»" in read(folder / "annex.md")
                and "Слово – слово." in read(folder / "annex.md"),
                "annexes are mended too", read(folder / "annex.md"))
    real = folder / "real.md"
    real.write_text(read(real).replace("1. Утв", '1. "Слово" - утв'))
    program.run("check", "--fix", link)
    tally.check(link.is_symlink() and "«Слово» – утв" in read(real),
                "a link stays a link")


def paragraph(chance):
    pieces = []
    for _ in range(chance.randint(3, 25)):
        pick = chance.random()
        if pick < 0.15:
            pieces.append(chance.choice(PROTECTED) + "а")
        else:
            pieces.append(chance.choice(WORDS if pick < 0.55 else MARKS))
    return re.sub(r"\n[^а-яА-Я]+", "\n", "Слово " + "".join(pieces)
                  + " конец.")


def generated(tally, program, folder):
    """Twice is once, and the record says the same as before."""
    chance = random.Random(5)
    records = folder / "generated"
    records.mkdir()
    for number in range(ROUNDS):
        text = (FIXED_HEAD % "kco").replace("номер: 5", "номер: %d" % number)
        text += "Слово. ПРИКАЗЫВАЮ:\n\n"
        for point in range(1, 6):
            text += "%d. %s\n\n" % (point, paragraph(chance).replace(
                "\n", "\n   "))
        write(records / ("%d.md" % number), text)
    files = sorted(records.iterdir())
    before = {path: read(path) for path in files}
    told = {path: program.run("convert", path).out for path in files}
    program.run("check", "--fix", records, timeout=60)
    once = {path: read(path) for path in files}
    program.run("check", "--fix", records, timeout=60)
    for path in files:
        tally.equal(read(path), once[path], "twice is once: " + path.name)
        tally.equal(SAME.sub("", program.run("convert", path).out),
                    SAME.sub("", told[path]),
                    "the record says the same: " + path.name)
        tally.equal(once[path].count("\n"), before[path].count("\n"),
                    "lines stay: " + path.name)
        tally.equal([once[path].count(piece) for piece in PROTECTED[:3]],
                    [before[path].count(piece) for piece in PROTECTED[:3]],
                    "what is no text stays: " + path.name)
        tally.check("\u00a0" not in once[path],
                    "no glue in a source: " + path.name)
    tally.check(sum(once[p] != before[p] for p in files) > ROUNDS / 2,
                "most generated records had something to mend")


def test(tally, program, folder):
    known_files(tally, program, folder)
    places_and_severities(tally, program, folder)
    left_to_people(tally, program, folder)
    pairs_of_quotes(tally, program, folder)
    organizations_decide(tally, program, folder)
    annexes_and_links(tally, program, folder)
    generated(tally, program, folder)
