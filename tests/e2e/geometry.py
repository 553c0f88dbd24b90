"""Measures of the finished pages, as `pdftotext -bbox` sees them.

Lengths are millimetres from the left and top edges of the sheet. On every
page of every sample: nothing in the margins but the page number, that number
in its place, no heading at the end of a page. geometry.tsv adds what holds of
one sample; its columns are sample, page (-1: the last), text on that page,
measure, wanted value, tolerance. Measures:

  left, right, centre   of the text
  baseline              of its line
  above                 empty intervals between its line and the one above
  stamp                 left edge of the block of lines that begins with the
                        text; no line of it longer than 75 mm
  signature             `post … name`: empty intervals above the post; the
                        name ends at the right margin on the post's last line,
                        two lines of text stand above on the page
  margin                left edge of a mark of the first page, the whole of a
                        line in the top margin
  mirrored              of a sample, printed on both sides: on even pages the
                        margins change sides; other columns are empty
"""
import html
import re
from pathlib import Path

from harness import SAMPLES, run, table

import samples

HERE = Path(__file__).resolve().parent
MM = 25.4 / 72
INTERVAL = 16.1 * MM
SHEET = 210  # its width
LEFT, TOP, RIGHT, BOTTOM = 30, 20, 200, 277  # of the text, upright A4
LEFT_LYING, TOP_LYING, RIGHT_LYING, BOTTOM_LYING = 30, 20, 287, 190
SLACK = 0.2  # mm; side bearings, rounding
ASCENT, DESCENT = 0.891, 0.216  # em, of the faces of the samples
STAMP_WIDTH = 75
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" '
                  r'xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


class Word:
    def __init__(self, match):
        self.left, self.top, self.right, self.bottom = (
            float(match.group(i)) * MM for i in range(1, 5))
        self.text = html.unescape(match.group(5))


class Line:
    """Words with one bottom, from left to right."""

    def __init__(self, words):
        self.words = sorted(words, key=lambda w: w.left)
        self.left, self.right = self.words[0].left, self.words[-1].right
        self.top = min(w.top for w in words)
        self.bottom = max(w.bottom for w in words)
        self.text = " ".join(w.text for w in self.words)

    @property
    def baseline(self):
        word = self.words[0]
        share = ASCENT / (ASCENT + DESCENT)
        return word.top + (word.bottom - word.top) * share


class Page:
    def __init__(self, width, height, words):
        lying = width > height
        self.left, self.top, self.right, self.bottom = (
            (LEFT_LYING, TOP_LYING, RIGHT_LYING, BOTTOM_LYING) if lying
            else (LEFT, TOP, RIGHT, BOTTOM))
        rows = []
        for word in sorted(words, key=lambda w: w.bottom):
            if rows and word.bottom - rows[-1][-1].bottom < 0.3:
                rows[-1].append(word)
            else:
                rows.append([word])
        lines = [Line(row) for row in rows]
        self.head = [x for x in lines if x.bottom < self.top]
        self.lines = [x for x in lines if x.bottom >= self.top]

    def find(self, text, backwards=False):
        """(line, first word, last word) of a text on one line, or None."""
        wanted = text.split()
        for line in reversed(self.lines) if backwards else self.lines:
            have = [w.text for w in line.words]
            for i in range(len(have) - len(wanted) + 1):
                if have[i:i + len(wanted)] == wanted:
                    return (line, line.words[i],
                            line.words[i + len(wanted) - 1])
        return None


def read(path):
    """The pages of a PDF."""
    pages = []
    text = run(["pdftotext", "-bbox", path, "-"]).out
    for part in re.split(r"(?=<page )", text)[1:]:
        width, height = re.search(
            r'width="([\d.]+)" height="([\d.]+)"', part).groups()
        pages.append(Page(float(width), float(height),
                          [Word(m) for m in WORD.finditer(part)]))
    return pages


def margins(tally, name, number, page):
    outside = [w.text for line in page.lines for w in line.words
               if w.left < page.left - SLACK or w.right > page.right + SLACK
               or w.top < page.top - SLACK or w.bottom > page.bottom + SLACK]
    tally.check(not outside,
                "%s, page %d: no word in the margins" % (name, number),
                " ".join(outside))


def exceptions(rows):
    """What rows say of margins: mirrored samples, marks by (sample, page)."""
    mirrored = {row[0] for row in rows if row[3] == "mirrored"}
    marks = {}
    for row in rows:
        if row[3] == "margin":
            marks.setdefault((row[0], int(row[1])), []).append(row)
    return mirrored, marks


def take_marks(tally, name, number, page, rows):
    """Measures the marks of the margin and takes them out of its lines."""
    for _, _, text, _, wanted, tolerance in rows:
        what = "%s, page %d, «%s»" % (name, number, text)
        found = [x for x in page.head if x.text == text]
        if tally.check(found, what + " stands in the margin"):
            tally.check(abs(found[0].left - float(wanted)) <= float(tolerance),
                        what + ": left edge", "%.2f mm" % found[0].left)
            page.head.remove(found[0])


def page_number(tally, name, number, page, wanted):
    """`wanted` None: a first page has none."""
    what = "%s, page %d: page number" % (name, number)
    found = [line.text for line in page.head]
    if not tally.equal(found, [] if wanted is None else [str(wanted)], what):
        return
    for line in page.head:
        centre = (line.left + line.right) / 2
        tally.check(abs(centre - (page.left + page.right) / 2) < 0.3,
                    what + " is centred on the text", "%.2f mm" % centre)
        tally.check(line.top >= 10, what + " is 10 mm from the edge",
                    "%.2f mm" % line.top)


def headings(path):
    """Text of every heading of the structure tree."""
    out = run(["pdfinfo", "-struct-text", path]).out
    found, depth = [], None
    for line in out.splitlines():
        indent = len(line) - len(line.lstrip())
        if depth is not None and indent <= depth:
            depth = None
        if depth is None and re.match(r" *H\d?\b", line):
            depth = indent
            found.append("")
        elif depth is not None and line.strip().startswith('"'):
            found[-1] += line.strip().strip('"')
    return [" " + samples.words(text) for text in found]


def heading_stays(tally, name, path, pages):
    known = headings(path)
    tally.check(bool(known), "%s: has headings" % name)
    for number, page in enumerate(pages, 1):
        last = samples.words(page.lines[-1].text) if page.lines else ""
        tally.check(not any(h.endswith(" " + last) for h in known),
                    "%s, page %d: no heading ends it" % (name, number), last)


def empty_above(page, line):
    """Empty intervals between a line and the one above; None: it is first."""
    above = [x for x in page.lines if x.bottom < line.bottom - 0.3]
    if not above:
        return None
    return (line.bottom - max(x.bottom for x in above)) / INTERVAL - 1


def block(page, line):
    """The line and those that follow it without a gap, in its column."""
    lines = [line]
    for other in page.lines:
        step = (other.bottom - lines[-1].bottom) / INTERVAL
        if 0.1 < step < 1.6 and other.left > line.left - 1:
            lines.append(other)
    return lines


def signature(tally, what, page, text, wanted, tolerance):
    post, name = (part.strip() for part in text.split("…"))
    first, last = page.find(post, True), page.find(name, True)
    if not tally.check(first and last, what + ": post and name are there"):
        return
    lines = [x for x in page.lines
             if first[0].bottom - 0.3 <= x.bottom
             and x.bottom <= last[0].bottom + 0.3]
    gaps = [b.bottom - a.bottom for a, b in zip(lines, lines[1:])]
    below = [x for x in page.lines if x.bottom > last[0].bottom + 0.3]
    tally.check(all(g < INTERVAL * 1.1 for g in gaps)
                and all(x.bottom - last[0].bottom > INTERVAL * 1.5
                        for x in below),
                what + ": the name is on the post's last line",
                "\n".join(x.text for x in lines + below))
    tally.check(abs(last[2].right - page.right) <= 0.5,
                what + ": the name ends at the right margin",
                "%.2f mm" % last[2].right)
    above = empty_above(page, first[0])
    tally.check(above is not None and abs(above - wanted) <= tolerance,
                what + ": %g intervals above the post" % wanted, above)
    before = [x for x in page.lines if x.bottom < first[0].bottom - 0.3]
    tally.check(len(before) >= 2, what + ": two lines of text above")


def stamp(tally, what, page, found, wanted, tolerance):
    lines = block(page, found[0])
    lefts = [x.left for x in lines]
    tally.check(max(abs(x - wanted) for x in lefts) <= tolerance,
                what + ": left edge %g mm" % wanted, lefts)
    width = max(x.right for x in lines) - wanted
    tally.check(width <= STAMP_WIDTH + SLACK, what + ": at most 75 mm wide",
                "%.1f mm" % width)


MEASURES = {
    "left": lambda page, found: found[1].left,
    "right": lambda page, found: found[2].right,
    "centre": lambda page, found: (found[1].left + found[2].right) / 2,
    "baseline": lambda page, found: found[0].baseline,
    "above": lambda page, found: empty_above(page, found[0]),
}


def measure(tally, pages, row):
    name, number, text, kind, wanted, tolerance = row
    wanted, tolerance = float(wanted), float(tolerance)
    what = "%s, page %s, «%s»: %s" % (name, number, text, kind)
    index = int(number) - 1 if int(number) > 0 else int(number)
    if not tally.check(-len(pages) <= index < len(pages),
                       what + ": there is such a page"):
        return
    page = pages[index]
    if kind == "signature":
        signature(tally, what, page, text, wanted, tolerance)
        return
    found = page.find(text)
    if not tally.check(found, what + ": the text is there",
                       "\n".join(x.text for x in page.lines[:12])):
        return
    if kind == "stamp":
        stamp(tally, what, page, found, wanted, tolerance)
        return
    value = MEASURES[kind](page, found)
    tally.check(value is not None and abs(value - wanted) <= tolerance,
                what + " is %g ± %g" % (wanted, tolerance), value)


def everywhere(tally, name, path, pages, parts, excepted):
    mirrored, marks = excepted
    numbers = [None if n == 1 else n
               for part in parts for n in range(1, part + 1)]
    for number, (page, wanted) in enumerate(zip(pages, numbers), 1):
        if name in mirrored and wanted is not None and wanted % 2 == 0:
            page.left, page.right = (SHEET - page.right, SHEET - page.left)
        take_marks(tally, name, number, page, marks.get((name, number), []))
        margins(tally, name, number, page)
        page_number(tally, name, number, page, wanted)
    heading_stays(tally, name, path, pages)


def test(tally, program, folder):
    program.run("render", SAMPLES, "-o", folder, timeout=60)
    pages = {}
    rows = table(HERE / "geometry.tsv")
    excepted = exceptions(rows)
    for name, parts in samples.rows().items():
        if tally.check((folder / name).exists(), "%s is written" % name):
            pages[name] = read(folder / name)
            everywhere(tally, name, folder / name, pages[name], parts,
                       excepted)
    for row in rows:
        if row[3] not in ("margin", "mirrored"):
            measure(tally, pages.get(row[0], []), row)
