#!/usr/bin/env python3
"""Makes the inputs of Fixtures/findings whose files are ZIPs (.xlsx, .docx, .ods).

Usage: python3 make_findings.py FOLDER      (FOLDER holds one folder a code)
Each is the smallest file that shows its fault; only Python's standard library is used.
"""

import pathlib
import sys
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""


def relations(*items):
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(items, 1))
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def text_cell(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


GOOD_ROWS = (
    f'<row r="1">{text_cell("A1", "ตัวชี้วัด")}{text_cell("B1", "คะแนน")}</row>'
    f'<row r="2">{text_cell("A2", "การใช้อำนาจ")}<c r="B2"><v>88.46</v></c></row>')


def workbook(rows=GOOD_ROWS, sheet_xml=None):
    sheet = sheet_xml or f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml",
         f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
         '<sheet name="คะแนน" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations(("worksheet", "worksheets/sheet1.xml"))),
        ("xl/worksheets/sheet1.xml", sheet),
    ]


def save(path, parts, method=zipfile.ZIP_DEFLATED):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            archive.writestr(info, text)
    return path


def expect(path, *lines):
    (path.parent / "expected.txt").write_text("".join(line + "\n" for line in lines))


def change(path, old, new, count=-1):
    content = path.read_bytes()
    assert old in content, path
    path.write_bytes(content.replace(old, new, count))


def damaged_zips(folder):
    path = save(folder / "E110/cut.xlsx", workbook())
    path.write_bytes(path.read_bytes()[:-100])
    expect(path, "0:0 E110")

    bomb = f'<worksheet xmlns="{MAIN}"><sheetData>{" " * (8 << 20)}</sheetData></worksheet>'
    path = save(folder / "E111/blanks.xlsx", workbook(sheet_xml=bomb))
    expect(path, "0:0 E111")

    # The flag of encryption, in the local header and the directory line of the last part.
    path = save(folder / "E112/password.xlsx", workbook())
    content = path.read_bytes()
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.rindex(mark) + offset
        content = content[:place] + bytes([content[place] | 1]) + content[place + 1:]
    path.write_bytes(content)
    expect(path, "0:0 E112")

    path = save(folder / "E114/twice.xlsx", workbook() + [("xl/WORKBOOK.xml", "<workbook/>")])
    expect(path, "0:0 E114")

    path = save(folder / "E116/damaged.xlsx", workbook(), zipfile.ZIP_STORED)
    change(path, b"88.46", b"98.46")
    expect(path, "0:0 E116")

    path = save(folder / "E118/lzma.xlsx", workbook(), zipfile.ZIP_LZMA)
    expect(path, "0:0 E118")


def wrong_documents(folder):
    slides = [("[Content_Types].xml", "<Types/>"),
              ("_rels/.rels", relations(("officeDocument", "ppt/presentation.xml"))),
              ("ppt/presentation.xml", "<presentation/>")]
    expect(save(folder / "E113/slides.pptx", slides), "0:0 E113")

    rows = GOOD_ROWS.replace("<v>88.46</v>", "<f>AVERAGE(B5:B7)</f>")
    expect(save(folder / "W115/formula.xlsx", workbook(rows)), "2:2 W115")

    cut = f'<worksheet xmlns="{MAIN}"><sheetData>{GOOD_ROWS}<row r="3"><c r="A3"><v>1'
    expect(save(folder / "E117/half-a-sheet.xlsx", workbook(sheet_xml=cut)), "0:0 E117")

    parts = [part for part in workbook() if "sheet1" not in part[0]]
    expect(save(folder / "E119/no-sheet.xlsx", parts), "0:0 E119")

    wide = GOOD_ROWS + '<row r="3">' + "".join(
        f"<c><v>{number * 7919 % 10007}</v></c>" for number in range(16385)) + "</row>"
    expect(save(folder / "E120/wide.xlsx", workbook(wide)), "3:16385 E120")

    path = save(folder / "E121/scores.xlsx", workbook())
    (path.parent / "options.txt").write_text("--sheet ปี๒๕๖๘\n")
    expect(path, "0:0 E121")

    expect(save(folder / "E122/blank.xlsx", workbook('<row r="1"><c r="A1"/></row>')), "0:0 E122")

    entity = ('<!DOCTYPE x [<!ENTITY a "88"><!ENTITY b "&a;&a;&a;&a;">]>'
              f'<worksheet xmlns="{MAIN}"><sheetData><row><c><v>&b;</v></c></row></sheetData>'
              "</worksheet>")
    expect(save(folder / "E123/entity.xlsx", workbook(sheet_xml=entity)), "0:0 E123")

    rows = GOOD_ROWS + f'<row r="2">{text_cell("A2", "ซ้ำ")}</row>'
    expect(save(folder / "E124/same-row-twice.xlsx", workbook(rows)), "2:2 E124")

    rows = GOOD_ROWS + '<row r="3"><c r="A3" t="s"><v>7</v></c></row>'
    expect(save(folder / "E125/no-shared-texts.xlsx", workbook(rows)), "3:1 E125")


if __name__ == "__main__":
    damaged_zips(pathlib.Path(sys.argv[1]))
    wrong_documents(pathlib.Path(sys.argv[1]))
