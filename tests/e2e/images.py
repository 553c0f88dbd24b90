"""Images: what the PDF holds of each, its description, and what is refused.

images.fo has every kind of image that is read, records/pictures.md two of
them in a record. The images are made for these tests: a house under a sun.
"""
import re
from pathlib import Path

from harness import ROOT, run

HERE = Path(__file__).resolve().parent
DATA = ROOT / "tests" / "data" / "images"
PICTURES = ROOT / "tests" / "records" / "pictures.md"
# columns x rows, colours, bits, coding of each image of images.fo, once
CLAIMED = {"48x32 rgb 8 image", "48x32 gray 8 image", "48x32 index 4 image",
           "8x4 gray 8 image", "16x12 rgb 8 image", "48x32 rgb 8 jpeg",
           "48x32 gray 8 jpeg"}
FO = """<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:x="adobe:ns:meta/"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
 <fo:layout-master-set><fo:simple-page-master master-name="a"
   page-width="210mm" page-height="297mm"><fo:region-body/>
 </fo:simple-page-master></fo:layout-master-set>
 <fo:declarations><x:xmpmeta><rdf:RDF><rdf:Description rdf:about="">
  <dc:title>A</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
 </fo:declarations>
 <fo:page-sequence master-reference="a"><fo:flow
   flow-name="xsl-region-body"><fo:block>%s</fo:block></fo:flow>
 </fo:page-sequence></fo:root>"""


def listed(pdf):
    """Rows of pdfimages -list as (kind, what, object)."""
    rows = [line.split() for line in
            run(["pdfimages", "-list", pdf]).out.splitlines()[2:]]
    return [(r[2], "%sx%s %s %s %s" % (r[3], r[4], r[5], r[7], r[8]), r[10])
            for r in rows]


def every_kind(tally, program, folder):
    pdf = folder / "images.pdf"
    result = program.run("fo", "--claim", HERE / "images.fo", "-o", pdf)
    tally.equal((result.status, result.err.count("[P")), (0, 0),
                "images.fo is formatted without a word")
    tally.equal(run(["qpdf", "--check", pdf]).status, 0, "images.pdf is sound")
    rows = listed(pdf)
    tally.equal({what for _, what, _ in rows}, CLAIMED, "kinds of images")
    tally.equal({kind for kind, _, _ in rows}, {"image"},
                "a claim has no masks")
    tally.check(len({number for _, _, number in rows}) < len(rows),
                "an image that is used twice is there once", rows)
    structure = run(["pdfinfo", "-struct-text", pdf]).out
    plain = folder / "plain.pdf"
    run(["qpdf", "--qdf", "--object-streams=disable", pdf, plain])
    described = plain.read_bytes().count(b"/Alt ")
    tally.equal((structure.count("Figure"), described), (14, 14),
                "every figure is described")
    tally.check("/BBox [" in structure, "figures say where they are")


def transparent(tally, program, folder):
    pdf = folder / "masked.pdf"
    program.run("fo", HERE / "images.fo", "-o", pdf)
    tally.equal(sum(kind == "smask" for kind, _, _ in listed(pdf)), 2,
                "without a claim what is transparent has a mask")


def undescribed(tally, program, folder):
    source, pdf = folder / "silent.fo", folder / "silent.pdf"
    source.write_text(FO % ('<fo:external-graphic src="%s"/>'
                            % (DATA / "rgb.png")), "utf-8")
    result = program.run("fo", "--claim", source, "-o", pdf)
    tally.check(result.status == 0 and "[P0705]" in result.err,
                "an image without a description is told", result.err)
    structure = run(["pdfinfo", "-struct-text", pdf]).out
    tally.check("Figure" not in structure and len(listed(pdf)) == 1,
                "and is drawn as an artifact", structure)


def damaged(tally, program, folder):
    data = bytearray((DATA / "rgb.png").read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "broken.png").write_bytes(data)
    (folder / "cut.jpg").write_bytes((DATA / "photo.jpg").read_bytes()[:-2])
    source = folder / "broken.fo"
    source.write_text(FO % ('A<fo:external-graphic src="broken.png"/>B'
                            '<fo:external-graphic src="cut.jpg"/>'
                            '<fo:external-graphic src="none.png"/>'), "utf-8")
    pdf = folder / "broken.pdf"
    result = program.run("fo", source, "-o", pdf)
    tally.equal((result.status, result.err.count("[P0612]"),
                 result.err.count("[P0610]")), (0, 2, 1),
                "an FO file is formatted without images that are damaged")
    tally.equal(run(["pdftotext", pdf, "-"]).out.split(), ["A", "B"],
                "their room is left")
    record = PICTURES.read_text("utf-8")
    record = re.sub(r"\.\./data/images/photo\.jpg", "cut.jpg", record)
    record = re.sub(r"\.\./data/images/gray\.png", "none.png", record)
    path = folder / "pictures.md"
    path.write_text(record, "utf-8")
    result = program.run("render", path, "-o", folder / "pictures.pdf")
    tally.equal(result.status, 1, "a record with such images is refused")
    tally.check(re.search(r"pictures\.md:14:4: .*\[P0612\]", result.err)
                and re.search(r"pictures\.md:16:\d+: .*\[P0610\]", result.err),
                "with their places", result.err)
    tally.check(not (folder / "pictures.pdf").exists(), "nothing is written")


def in_records(tally, program, folder):
    pdf = folder / "record.pdf"
    result = program.run("render", PICTURES, "-o", pdf)
    tally.equal(result.status, 0, "records hold images")
    tally.equal([what for _, what, _ in listed(pdf)],
                ["48x32 rgb 8 jpeg", "48x32 gray 8 image"],
                "both images of pictures.md")
    xml = program.run("convert", PICTURES).out
    (folder / "again").mkdir()
    again = folder / "again" / "pictures.xml"
    again.write_text(xml.replace("../data", str(DATA.parent)), "utf-8")
    result = program.run("render", again, "-o", folder / "again.pdf")
    tally.equal(result.status, 0, "and so do records in XML")
    tally.equal(len(listed(folder / "again.pdf")), 2, "with the same images")


def test(tally, program, folder):
    every_kind(tally, program, folder)
    transparent(tally, program, folder)
    undescribed(tally, program, folder)
    damaged(tally, program, folder)
    in_records(tally, program, folder)
