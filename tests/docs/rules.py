#!/usr/bin/env python3
"""rules.py [--check] [FILE]: writes docs/rules.md (or FILE).

In: rules.tsv beside it, the rules of the five regulations and the checks, with the
way each is kept; every rules.xml of templates/, which says how those that are
rules speak. --check writes nothing and ends with 1 when the page is stale, an
id is missing, or table and rules.xml do not agree.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SERIES = [("000-R", 17), ("001-R", 14), ("002-R", 24), ("003-R", 9),
          ("004-R", 18), ("T", 40)]
TITLES = {
    "000-R": "Положение о рабочей группе",
    "001-R": "Положение о муниципальном наставническом центре",
    "002-R": "Положение о региональной опорной площадке наставничества",
    "003-R": "Методология (целевая модель), раздел 4",
    "004-R": "Приказ № 91 и Положение о стажировочной площадке",
    "T": "Проверки документов любого содержания",
}
WAYS = {"rule": "да", "program": "да, самой программой",
        "form": "не нужна: так печатает форма", "later": "нет"}
SEVERITIES = {"error": "ошибка", "warning": "предупреждение",
              "info": "замечание", "off": "выключено"}
HEAD = """# Правила

Этот список составляет `make docs` из `templates/**/rules.xml` и `tests/docs/rules.tsv`.
В скобках под сообщением стоит, как строго оно и откуда. Строгость проверки меняет
файл организации: `<check code="T14" severity="off"/>`.

Проверяется %d из %d; печатает так, что проверять нечего, – %d; остальное ждет.
"""


def spoken():
    """Id → (file, severity, clause, Russian text) of its rules, in order."""
    found = {}
    for path in sorted((ROOT / "templates").rglob("rules.xml")):
        for rule in ElementTree.parse(path).getroot().iter("rule"):
            found.setdefault(rule.get("id"), []).append(
                (path.relative_to(ROOT).as_posix(), rule.get("severity"),
                 rule.get("clause", ""), text_of(rule.find("ru"))))
    return found


def text_of(element):
    """The message; … stands for what the record gives."""
    text = element.text or ""
    for value in element:
        text += "…" + (value.tail or "")
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"…( …)+", "…", text).replace("|", "\\|")


def listed():
    """Rows of rules.tsv: id, clause, severity, check, way, remark."""
    rows = []
    text = (HERE / "rules.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            rows.append((line.split("\t") + [""] * 6)[:6])
    return rows


def faults(rows, rules):
    ids = [row[0] for row in rows]
    wanted = [series + "%02d" % n for series, count in SERIES
              for n in range(1, count + 1)]
    yield from ("no row for " + x for x in wanted if x not in ids)
    yield from ("no such id: " + x for x in ids if x not in wanted)
    yield from ("two rows for " + x for x in set(ids) if ids.count(x) > 1)
    yield from ("no row for the rule " + x for x in rules if x not in ids)
    for code, _, severity, _, way, remark in rows:
        if way not in WAYS:
            yield "%s: unknown way %s" % (code, way)
        if not severity:
            yield code + ": no severity"
        if (way == "rule") != (code in rules):
            yield code + ": rules.tsv and rules.xml do not agree"
        if way != "rule" and not remark:
            yield code + ": no reason"


def cell(row, rules):
    """What a row says of its state: the messages, or why there is none."""
    lines = [WAYS[row[4]]] if row[4] != "rule" else []
    for path, severity, clause, text in rules.get(row[0], []):
        where = "; ".join(x for x in (SEVERITIES[severity], clause,
                                      "`%s`" % path) if x)
        lines.append("%s (%s)" % (text, where))
    if row[5]:
        lines.append("*%s*" % row[5])
    return "<br>".join(lines)


def page(rows, rules):
    ways = [row[4] for row in rows]
    kept = ways.count("rule") + ways.count("program")
    lines = [HEAD % (kept, len(rows), ways.count("form"))]
    for series, _ in SERIES:
        lines += ["## " + TITLES[series], "",
                  "| № | пункт | строгость | что проверяется | сообщение или причина |",
                  "|---|---|---|---|---|"]
        for row in rows:
            if row[0].rstrip("0123456789") == series:
                lines.append("| %s | %s | %s | %s | %s |" % (
                    row[0], row[1], row[2], row[3].replace("|", "\\|"),
                    cell(row, rules)))
        lines.append("")
    return "\n".join(lines)


def main(arguments):
    check = "--check" in arguments
    names = [x for x in arguments if not x.startswith("-")]
    path = Path(names[0]) if names else ROOT / "docs" / "rules.md"
    rows, rules = listed(), spoken()
    said = list(faults(rows, rules))
    text = page(rows, rules)
    if check:
        stale = not path.exists() or path.read_text(encoding="utf-8") != text
        said += ["%s is stale: make docs" % path.name] if stale else []
    else:
        path.write_text(text, encoding="utf-8")
    for fault in said:
        print(fault)
    return 1 if said else 0


sys.exit(main(sys.argv[1:]))
