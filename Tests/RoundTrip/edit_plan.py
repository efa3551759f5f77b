"""Makes Fixtures/plans/kudhae-2568.csv: the drafted plan as an office might have edited it."""
import csv, io, sys

rows = list(csv.reader(io.open(sys.argv[1], encoding="utf-8-sig", newline="")))
head, body = rows[0], rows[1:]
place = {name: number for number, name in enumerate(head)}
edits = {
    "2567-O10": {"สถานะ": "เสร็จแล้ว", "สิ้นสุด": "มี.ค. ๒๕๖๘", "ผลการดำเนินการ": "จัดทำคู่มือ ๕ งาน\n- เผยแพร่แล้ว",
                 "หลักฐานที่แนบ": "หลักฐาน/คู่มือการปฏิบัติงาน.txt; https://example.go.th/manual", "งบประมาณ": "5000"},
    "2567-O11": {"สถานะ": "อยู่ระหว่างดำเนินการ", "เริ่ม": "", "สิ้นสุด": "31/1/2568",
                 "ปัญหา/อุปสรรค": "-รอข้อมูลจากกองช่าง"},
    "2567-i5": {"สถานะ": "เสร็จ", "หลักฐานที่แนบ": "ทะเบียน.pdf", "สิ้นสุด": "ไตรมาส 2"},
    "2567-i11": {"สถานะ": "ดำเนินการแล้วเสร็จ", "สิ้นสุด": "ต.ค.๖๗-ก.ย.๖๘"},
    "2567-e6": {"สถานะ": "กำลังดำเนินการ", "สิ้นสุด": "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘"},
    "2567-i7": {"สถานะ": "ยกเลิก"},
}
for row in body:
    for name, words in edits.get(row[0], {}).items():
        row[place[name]] = words
    row.append("เห็นชอบ" if row[0].startswith("2567-O") else "")
head.append("ความเห็นปลัด")
body.reverse()
order = [place["สถานะ"]] + [n for n in range(len(head)) if n != place["สถานะ"]]
out = io.StringIO(newline="")
csv.writer(out, lineterminator="\r\n").writerows([row[n] for n in order] for row in [head] + body)
open(sys.argv[2], "wb").write(b"\xef\xbb\xbf" + out.getvalue().encode())
