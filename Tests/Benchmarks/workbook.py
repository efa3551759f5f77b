#!/usr/bin/env python3
"""The nation as a workbook, and the readers of other people.

usage: workbook.py openpyxl|xlsxwriter IN.tsv OUT.xlsx    writes a wide table of make_national.py
       workbook.py read-openpyxl|read-calamine FILE       prints rows, and the sum of all scores
       workbook.py inflate FILE                           inflates every part, and no more

openpyxl writes every text into its cell, xlsxwriter writes shared texts, as Excel does. The sum is
of the columns of the ten indicators and the total, in hundredths: `ita-bench read` prints the same.
"""
import csv, sys, zipfile

tool, src = sys.argv[1:3]
if tool in ("openpyxl", "xlsxwriter"):
    with open(src, encoding="utf-8", newline="") as f:
        rows = [r[:5] + ["district"] + r[5:] if n == 0 else [int(r[0]), *r[1:5], "เมือง" + r[4], *map(float, r[5:])]
                for n, r in enumerate(csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE))]
    if tool == "openpyxl":
        import openpyxl
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(sys.argv[3])
    else:
        import xlsxwriter
        book = xlsxwriter.Workbook(sys.argv[3])
        sheet = book.add_worksheet("คะแนน")
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
        book.close()
elif tool == "inflate":
    with zipfile.ZipFile(src) as z:
        print(sum(len(z.read(n)) for n in z.namelist()))
else:
    if tool == "read-openpyxl":
        import openpyxl
        rows = list(openpyxl.load_workbook(src, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True))
    else:
        import python_calamine
        rows = python_calamine.CalamineWorkbook.from_path(src).get_sheet_by_index(0).to_python()
    print(len(rows), sum(round(x * 100) for r in rows[1:] for x in r[6:17]))
