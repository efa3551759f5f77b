"""Edits a plan's workbook at random, or compares the human cells of two, or their looks."""
import random, sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

MACHINE = {"รหัสมาตรการ", "กลุ่ม", "ประเด็นที่", "ตัวชี้วัด", "ข้อ", "คะแนน", "ผลต่อคะแนนรวม",
           "สถานะของข้อความ", "ที่มา", "การปรับปรุงล่าสุด"}
PIECES = ["ก", "ั", "ำ", "็", "๕", "7", " ", "\n", "=1+1", "-", "'", "\"", "<&>", ","]  # no _xHHHH_, which openpyxl leaves unescaped


def edit(source, target, seed):
    draw = random.Random(seed)
    book = openpyxl.load_workbook(source)
    for sheet in book:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head, body = rows[0], rows[1:]
        for _ in range(100):
            row, place = draw.choice(body), draw.randrange(len(head))
            if head[place] not in MACHINE:
                row[place] = "ข" + "".join(draw.choice(PIECES) for _ in range(draw.randrange(8))) + "ก"
        head.append("ความเห็น")
        for number, row in enumerate(body):
            row.append("ความเห็นที่ %d" % number)
        draw.shuffle(body)
        order = list(range(len(head)))
        draw.shuffle(order)
        for number, row in enumerate([head] + body, 1):
            for place, old in enumerate(order, 1):
                cell = sheet.cell(number, place)
                cell.value = row[old]
                if isinstance(row[old], str):
                    cell.data_type = "s"
        for place in range(1, len(head) + 1):
            if draw.random() < 0.3:
                sheet.cell(2, place).fill = PatternFill("solid", fgColor="FFFF00")
        sheet.cell(2, 1).comment = Comment("ดูอีกครั้ง", "ปลัด")
        sheet.cell(len(body) + 4, 3).value = "=SUM(1,2)"
        sheet.column_dimensions["C"].width = 77
    notes = book.create_sheet("บันทึก")
    notes["B2"], notes["B3"] = "นัดประชุม", "=1+1"
    notes.merge_cells("B5:D5")
    book.save(target)


def looks(path):
    """Colours, comments, formulas, merged cells and widths, by sheet and cell."""
    seen = {}
    for sheet in openpyxl.load_workbook(path):
        seen[sheet.title] = sorted(str(area) for area in sheet.merged_cells.ranges)
        seen[sheet.title, "C"] = round(sheet.column_dimensions["C"].width or 0)
        for row in sheet.iter_rows():
            for cell in row:
                note = cell.comment.text if cell.comment else None
                formula = cell.value if cell.data_type == "f" else None
                if note or formula or cell.fill.fill_type:
                    seen[sheet.title, cell.coordinate] = (note, formula, cell.fill.fgColor.rgb)
    return seen


def human(path):
    cells = {}
    for sheet in openpyxl.load_workbook(path):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head = rows[0]
        if "รหัสมาตรการ" not in head:
            continue
        for row in rows[1:]:
            for name, value in zip(head, row):
                if name and name not in MACHINE and value not in (None, ""):
                    # 100 and 100.0 are one number of a spreadsheet.
                    shown = "%.10g" % value if isinstance(value, (int, float)) else value
                    cells[sheet.title, row[head.index("รหัสมาตรการ")], name] = shown
    return cells


if sys.argv[1] == "edit":
    edit(sys.argv[2], sys.argv[3], int(sys.argv[4]))
elif sys.argv[1] == "looks":
    old, new = looks(sys.argv[2]), looks(sys.argv[3])
    lost = {key: (value, new.get(key)) for key, value in old.items() if new.get(key) != value}
    print("%d looks, %d changed" % (len(old), len(lost)), list(lost.items())[:3])
    sys.exit(1 if lost else 0)
else:
    old, new = human(sys.argv[2]), human(sys.argv[3])
    lost = {key: (value, new.get(key)) for key, value in old.items() if new.get(key) != value}
    print("%d human cells, %d changed" % (len(old), len(lost)))
    for key, values in list(lost.items())[:5]:
        print(key, values)
    sys.exit(1 if lost else 0)
