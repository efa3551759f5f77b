#!/usr/bin/env python3
"""Saves the canonical table in every way that an office may, by the real writers.

Usage: python3 make.py FOLDER      (writes into FOLDER; canonical.tsv is made first)
Needs openpyxl, XlsxWriter, python-docx and LibreOffice (soffice). README.md says which versions
made the committed files. The readers' tests compare them all with canonical.tsv.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

TITLES = [
    ["หน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง"],
    ["ปีงบประมาณ", "2567"],
    ["คะแนนรวม", "93.44"],
    ["ระดับ", "ผ่านดี"],
]
HEADER = ["ข้อ", "ตัวชี้วัด", "คะแนน"]
INDICATORS = [
    ("การปฏิบัติหน้าที่", "95.83"),
    ("การใช้งบประมาณ", "87.96"),
    ("การใช้อำนาจ", "96.25"),
    ("การใช้ทรัพย์สินของราชการ", "88.03"),
    ("การแก้ไขปัญหาการทุจริต", "90.72"),
    ("คุณภาพการดำเนินงาน", "96.02"),
    ("ประสิทธิภาพการสื่อสาร", "88.50"),
    ("การปรับปรุงการทำงาน", "89.96"),
    ("การเปิดเผยข้อมูล", "98.57"),
    ("การป้องกันการทุจริต", "93.75"),
]
# Three questions an indicator: the mean of the three is the indicator, rounded half up. The scores
# in Thai digits are text in every format.
ITEMS = [
    ("i1", "ทำงานตามขั้นตอนและเวลาที่กำหนด", "100.00"),
    ("i2", "บริการทุกคนเท่าเทียมกัน", "92.50"),
    ("i3", "ไม่เรียกรับสินบน", "95.00"),
    ("i4", "ใช้งบประมาณตามวัตถุประสงค์", "88.46"),
    ("i5", "เบิกจ่ายเงินตามจริง", "90.12"),
    ("i6", "จัดซื้อจัดจ้างโปร่งใส", "85.30"),
    ("i7", "ไม่สั่งให้ทำธุระส่วนตัว", "๙๑.๒๕"),
    ("i8", "ไม่สั่งให้ทุจริต", "97.50"),
    ("i9", "แต่งตั้งโยกย้ายเป็นธรรม", "100.00"),
    ("i10", "ขอยืมทรัพย์สินถูกต้อง", "84.76"),
    ("i11", "ไม่นำทรัพย์สินไปใช้ส่วนตัว", "90.00"),
    ("i12", "ตรวจสอบทรัพย์สินสม่ำเสมอ, ทุก ๖ เดือน", "89.33"),
    ("i13", "ผู้บริหารให้ความสำคัญ", "93.10"),
    ("i14", "มาตรการป้องกันได้ผล", "87.65"),
    ("i15", "เชื่อมั่นการจัดการเรื่องร้องเรียน", "91.40"),
    ("e1", "บริการตามขั้นตอนและเวลา", "94.20"),
    ("e2", "บริการ \"เท่าเทียม\" ทุกคน", "95.10"),
    ("e3", "ไม่ถูกเรียกรับสินบน", "98.75"),
    ("e4", "ช่องทางเผยแพร่เข้าถึงง่าย", "86.90"),
    ("e5", "ประชาสัมพันธ์ชัดเจน", "๘๘.๕๓"),
    ("e6", "ตอบข้อซักถามชัดเจน", "90.07"),
    ("e7", "เปิดโอกาสให้มีส่วนร่วม", "85.00"),
    ("e8", "ปรับปรุงการทำงานตามความเห็น; ปี ๒๕๖๗", "87.25"),
    ("e9", "เคยใช้ E-Service <ออนไลน์> & อื่น ๆ", "97.62"),
]
ROWS = (
    TITLES
    + [HEADER]
    + [[str(number + 1), name, score] for number, (name, score) in enumerate(INDICATORS)]
    + [list(item) for item in ITEMS]
)
HEADER_ROW = len(TITLES)  # from 0


def is_number(text):
    return re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None


def number_format(text):
    return "0.00" if "." in text else "0"


# --- text ------------------------------------------------------------------------------------


def delimited(delimiter, newline="\r\n"):
    def cell(text):
        if any(mark in text for mark in (delimiter, '"', "\n")):
            return '"' + text.replace('"', '""') + '"'
        return text

    return "".join(delimiter.join(map(cell, row)) + newline for row in ROWS)


def write_texts(folder):
    canonical = delimited("\t", "\n")
    (folder / "canonical.tsv").write_bytes(canonical.encode())
    files = {
        "utf8.csv": delimited(",").encode(),
        "utf8-bom.csv": delimited(",").encode("utf-8-sig"),
        "windows-874.csv": delimited(",").encode("cp874"),
        "windows-874.tsv": delimited("\t").encode("cp874"),
        "semicolon.csv": delimited(";").encode(),
        "pipe.txt": delimited("|").encode(),
        "utf8-cr.tsv": delimited("\t", "\r").encode(),
        "utf16le.csv": b"\xff\xfe" + delimited(",").encode("utf-16-le"),
        "utf16be.tsv": b"\xfe\xff" + delimited("\t").encode("utf-16-be"),
        # What Excel's «Unicode Text» writes: UTF-16LE with its mark, tabs, CR LF.
        "excel-unicode-text.txt": b"\xff\xfe" + delimited("\t").encode("utf-16-le"),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)


# --- workbooks -------------------------------------------------------------------------------


def write_openpyxl(folder):
    import openpyxl

    def fill(sheet, top=1, left=1, percent=False):
        for down, row in enumerate(ROWS):
            for right, text in enumerate(row):
                cell = sheet.cell(top + down, left + right)
                if not is_number(text):
                    cell.value = text
                elif percent and "." in text:
                    cell.value = round(float(text) / 100, 6)
                    cell.number_format = "0.00%"
                else:
                    cell.value = float(text) if "." in text else int(text)
                    cell.number_format = number_format(text)

    book = openpyxl.Workbook()
    book.active.title = "คะแนน"
    fill(book.active)
    book.save(folder / "openpyxl.xlsx")

    book = openpyxl.Workbook()
    book.active.title = "ร้อยละ"
    fill(book.active, percent=True)
    book.save(folder / "openpyxl-percent.xlsx")

    book = openpyxl.Workbook()
    book.active.title = "รายการ"
    book.active["A1"] = "ตัวเลือก"
    book.active.sheet_state = "hidden"
    fill(book.create_sheet("ผลการประเมิน"), top=5, left=3)
    book.active = 1
    book.save(folder / "openpyxl-second-sheet-at-c5.xlsx")


def write_xlsxwriter(folder):
    import xlsxwriter

    def fill(book, formulas=False, rich=False):
        sheet = book.add_worksheet("คะแนน")
        red = book.add_format({"font_color": "red", "bold": True})
        first_item = HEADER_ROW + 1 + len(INDICATORS)
        for down, row in enumerate(ROWS):
            for right, text in enumerate(row):
                style = book.add_format({"num_format": number_format(text)})
                indicator = down - HEADER_ROW - 1
                if formulas and right == 2 and 0 <= indicator < 8:
                    top = first_item + 3 * indicator + 1
                    sheet.write_formula(
                        down, right, f"=ROUND(AVERAGE(C{top}:C{top + 2}),2)", style, float(text))
                elif is_number(text):
                    sheet.write_number(down, right, float(text), style)
                elif rich and right == 1 and down > HEADER_ROW:
                    # A rich text needs two pieces of different formats.
                    sheet.write_rich_string(down, right, text[:3], red, text[3:])
                elif rich and right == 1 and down < HEADER_ROW:
                    sheet.merge_range(down, 1, down, 2, text, red)
                else:
                    sheet.write_string(down, right, text)

    for name, options in [
        ("xlsxwriter.xlsx", {}),
        ("xlsxwriter-formulas.xlsx", {"formulas": True}),
        ("xlsxwriter-rich-and-merged.xlsx", {"rich": True}),
    ]:
        book = xlsxwriter.Workbook(str(folder / name))
        fill(book, **options)
        book.close()


def write_docx(folder):
    import docx

    document = docx.Document()
    document.add_paragraph("")
    for rows in (ROWS[:HEADER_ROW], ROWS[HEADER_ROW:]):
        table = document.add_table(rows=0, cols=len(rows[0]))
        table.style = "Table Grid"
        for row in rows:
            for cell, text in zip(table.add_row().cells, row):
                paragraph = cell.paragraphs[0]
                # Runs split inside a number, as Word leaves them after editing.
                paragraph.add_run(text[:2]).bold = True
                paragraph.add_run(text[2:])
        document.add_paragraph("")
    document.save(folder / "python-docx.docx")


# --- LibreOffice -----------------------------------------------------------------------------


def convert(source, kind, folder, target):
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless",
             "--convert-to", kind, "--outdir", str(work), str(source)],
            check=True, stdout=subprocess.DEVNULL)
        made = next(path for path in work.iterdir() if path.is_file())
        (folder / target).write_bytes(made.read_bytes())


def write_libreoffice(folder):
    workbook = folder / "openpyxl.xlsx"
    convert(workbook, "xlsx", folder, "libreoffice.xlsx")
    convert(workbook, "ods", folder, "libreoffice.ods")
    convert(workbook, "html", folder, "libreoffice-calc.html")
    convert(folder / "openpyxl-percent.xlsx", "ods", folder, "libreoffice-percent.ods")
    convert(folder / "xlsxwriter-formulas.xlsx", "xlsx", folder, "libreoffice-formulas.xlsx")
    convert(folder / "openpyxl-second-sheet-at-c5.xlsx", "ods", folder,
            "libreoffice-second-sheet-at-c5.ods")
    convert(folder / "python-docx.docx", "docx", folder, "libreoffice.docx")
    convert(folder / "python-docx.docx", "odt", folder, "libreoffice.odt")
    convert(folder / "python-docx.docx", "html:HTML (StarWriter)", folder,
            "libreoffice-writer.html")


def check():
    def mean(scores):
        digits = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
        hundredths = [int(score.translate(digits).replace(".", "")) for score in scores]
        return (2 * sum(hundredths) + len(hundredths)) // (2 * len(hundredths))

    for number in range(8):
        items = [item[2] for item in ITEMS[3 * number:3 * number + 3]]
        stated = int(INDICATORS[number][1].replace(".", ""))
        assert mean(items) == stated, (number + 1, mean(items), stated)


def main():
    folder = pathlib.Path(sys.argv[1])
    check()
    write_texts(folder)
    write_openpyxl(folder)
    write_xlsxwriter(folder)
    write_docx(folder)
    write_libreoffice(folder)


if __name__ == "__main__":
    main()
