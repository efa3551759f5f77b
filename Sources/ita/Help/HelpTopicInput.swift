import ITATables

extension HelpTopic {
  static let formats = HelpTopic(
    name: "formats",
    title: LocalizedText(
      thai: "ไฟล์ที่อ่านได้และเขียนได้ ดูจากเนื้อหา ไม่ดูจากชื่อ",
      english: "Files that are read and written, known by content and not by name"),
    rows: [
      (
        ".xlsx  .ods",
        LocalizedText(
          thai: "สมุดงาน หาแผ่นที่มีคะแนนเอง หรือระบุด้วย --sheet",
          english: "workbooks; the sheet with scores is found, or named with --sheet")
      ),
      (
        ".docx  .odt",
        LocalizedText(thai: "ตารางในเอกสาร", english: "the tables of a document")
      ),
      (
        ".csv  .tsv  .txt",
        LocalizedText(
          thai: "คั่นด้วยจุลภาค แท็บ อัฒภาค หรือขีดตั้ง รหัส UTF-8 UTF-16 หรือ TIS-620",
          english: "commas, tabs, semicolons or bars; UTF-8, UTF-16 or TIS-620")
      ),
      (
        ".html",
        LocalizedText(
          thai: "หน้าเว็บที่บันทึกไว้ รวมทั้งที่ตั้งชื่อเป็น .xls",
          english: "saved web pages, those called .xls as well")
      ),
      (
        "-",
        LocalizedText(
          thai: "อ่านจาก stdin ทั้งข้อความและสมุดงาน", english: "standard input, text or workbook")
      ),
    ],
    paragraphs: [
      LocalizedText(
        thai: """
          .xls รุ่นเก่า PDF และรูปภาพอ่านไม่ได้ ให้บันทึกใหม่เป็น .xlsx หรือพิมพ์ด้วย ita new
          เขียน .xlsx .csv หรือ .tsv ตามชื่อไฟล์ที่ใส่หลัง -o
          ข้อความที่ขึ้นต้นเหมือนสูตรจะมีเครื่องหมายนำใน CSV จึงไม่กลายเป็นสูตร
          ไฟล์ใหญ่ได้ไม่เกิน 1 GiB ลิงก์ในไฟล์ไม่ถูกเปิด และไม่ใช้เครือข่าย
          """,
        english: """
          Old .xls, PDF and pictures are not read: save as .xlsx, or type with ita new.
          The name after -o decides whether .xlsx, .csv or .tsv is written.
          In CSV words that look like a formula are guarded, so they never become one.
          Inputs may have 1 GiB. Links in them are never opened; no network is used.
          """)
    ])

  static let layouts = HelpTopic(
    name: "layouts",
    title: LocalizedText(
      thai: "รูปแบบตารางคะแนนที่เข้าใจ", english: "Layouts of score tables that are understood"),
    rows: [
      (
        "a row a figure",
        LocalizedText(
          thai: "แถวละตัวชี้วัดหรือข้อ มีคอลัมน์คะแนน ลำดับใดก็ได้",
          english: "an indicator or item a row and a column of scores, in any order")
      ),
      (
        "a row an agency",
        LocalizedText(
          thai: "แถวละหน่วยงาน คอลัมน์ละตัวชี้วัด เลือกด้วย --agency",
          english: "an agency a row, an indicator a column; choose with --agency")
      ),
      (
        "lines above",
        LocalizedText(
          thai: "ชื่อหน่วยงาน ปีงบประมาณ คะแนนรวม และระดับ อยู่เหนือตาราง",
          english: "agency, fiscal year, overall score and level above the table")
      ),
      (
        "text of a PDF",
        LocalizedText(
          thai: "ข้อความที่คัดลอกมา แม้สระและวรรณยุกต์เสียหาย",
          english: "copied text, even with damaged vowels and tone marks")
      ),
    ],
    paragraphs: [
      LocalizedText(
        thai: """
          หัวตารางอยู่แถวใดก็ได้ เลขไทยและเลขอารบิกปนกันได้ ช่องว่างและ - คือไม่มีคะแนน ไม่ใช่ศูนย์
          ทุกจุดที่ซ่อมมีบันทึกพร้อมชื่อเซลล์ ดูด้วย ita check
          ไม่มีไฟล์ใดให้ใช้ ให้เริ่มจาก ita template หรือ ita new
          """,
        english: """
          The header may stand in any row; digits may be Thai or Arabic.
          An empty cell and - are a missing score, never zero.
          Every repair is logged with its cell: ita check
          Without a file begin with ita template or ita new.
          """)
    ])
}
