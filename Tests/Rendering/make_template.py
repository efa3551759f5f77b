"""Makes a template as an office would: its own head, its own look of headings, the mark.

    make_template.py FILE
"""

import sys

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

template = docx.Document()
section = template.sections[0]
section.page_width, section.page_height = Cm(21), Cm(29.7)
section.left_margin, section.right_margin = Cm(3), Cm(2)
head = section.header.paragraphs[0]
head.text = "ตราและชื่อสำนักงาน · หัวกระดาษของหน่วยงาน"
head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
section.footer.paragraphs[0].text = "ท้ายกระดาษของหน่วยงาน"
for name, size, color in [("Normal", 16, None), ("Heading 1", 22, RGBColor(0x7A, 0, 0x50))]:
    style = template.styles[name]
    style.font.name = "TH SarabunPSK"
    style.font.size = Pt(size)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:cs"), "TH SarabunPSK")
    size_of_thai = properties.makeelement(qn("w:szCs"), {qn("w:val"): str(size * 2)})
    properties.append(size_of_thai)
    if color:
        style.font.color.rgb = color
template.add_paragraph("ข้อความของหน่วยงานก่อนรายงาน")
mark = template.add_paragraph("{{")
mark.add_run("ita").bold = True
mark.add_run("}}")
template.add_paragraph("ข้อความของหน่วยงานหลังรายงาน")
template.save(sys.argv[1])
