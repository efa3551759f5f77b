extension FileKindFinding {
  /// What the file is and the way out.
  public var message: LocalizedText {
    switch self {
    case .oldWorkbook, .oldDocument, .password, .otherCompound, .archive, .xml, .otherContainer:
      containerMessage
    case .pdf:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็น PDF อ่านโดยตรงไม่ได้
          ข้อความใน PDF ไม่มีแถวและช่อง คะแนนจึงสลับที่กันได้โดยไม่รู้ตัว
          คัดลอกตารางไปวางใน Excel ตรวจทีละแถว แล้วบันทึกเป็น .xlsx
          """,
        english: """
          this is a PDF, which is not read directly
          The text in a PDF has no rows and cells, so scores could change places unseen.
          Copy the table into Excel, check it row by row, and save it as .xlsx.
          """)
    case .picture:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็นรูปภาพ อ่านคะแนนจากรูปไม่ได้
          โปรแกรมไม่เดาตัวเลขจากรูป เพราะเลขที่อ่านผิดหนึ่งตัวเปลี่ยนระดับผลได้
          พิมพ์คะแนนทั้ง 10 ตัวชี้วัดลงใน Excel แล้วบันทึกเป็น .xlsx
          """,
        english: """
          this is a picture, and scores are not read from pictures
          Digits are not guessed, since one wrong digit can change the level.
          Type the scores of the ten indicators into Excel and save it as .xlsx.
          """)
    case .richText:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็น RTF อ่านโดยตรงไม่ได้
          จึงยังไม่มีคะแนนให้วิเคราะห์
          เปิดด้วย Word แล้วเลือก บันทึกเป็น > เอกสาร Word (.docx)
          """,
        english: """
          this is rich text (RTF), which is not read directly
          So there are no scores to analyse yet.
          Open it in Word and choose Save As > Word Document (.docx).
          """)
    case .noSheets(let name): Self.noSheets(name)
    case .otherEnding(let ending, let kind):
      LocalizedText(
        thai: """
          ชื่อไฟล์ลงท้ายด้วย «.\(ending)» แต่ข้างในเป็น\(kind.name.thai)
          อ่านตามที่เป็นจริง ผลวิเคราะห์ใช้ได้ตามปกติ
          ไม่ต้องทำอะไร เว้นแต่ต้องการไฟล์ที่ชื่อตรงกับเนื้อหา ให้บันทึกใหม่จาก Excel
          """,
        english: """
          the name ends with «.\(ending)», but the file is \(kind.name.english)
          It was read as what it is; the result stands.
          Nothing to do, unless you want a file with an honest name: save it again from Excel.
          """)
    }
  }

  private var containerMessage: LocalizedText {
    switch self {
    case .oldWorkbook:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็น Excel รุ่นเก่า (97–2003) อ่านโดยตรงไม่ได้
          จึงยังไม่มีคะแนนให้วิเคราะห์
          เปิดด้วย Excel แล้วเลือก บันทึกเป็น > สมุดงาน Excel (.xlsx)
          """,
        english: """
          this is an Excel file of 97–2003, which is not read directly
          So there are no scores to analyse yet.
          Open it in Excel and choose Save As > Excel Workbook (.xlsx).
          """)
    case .oldDocument:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็น Word รุ่นเก่า (97–2003) อ่านโดยตรงไม่ได้
          จึงยังไม่มีคะแนนให้วิเคราะห์
          เปิดด้วย Word แล้วเลือก บันทึกเป็น > เอกสาร Word (.docx)
          """,
        english: """
          this is a Word file of 97–2003, which is not read directly
          So there are no scores to analyse yet.
          Open it in Word and choose Save As > Word Document (.docx).
          """)
    case .password:
      LocalizedText(
        thai: """
          ไฟล์นี้ล็อกด้วยรหัสผ่าน
          โปรแกรมไม่ขอและไม่ถอดรหัสผ่าน จึงยังไม่มีคะแนนให้วิเคราะห์
          ใน Excel เลือก ไฟล์ > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสด้วยรหัสผ่าน ลบรหัส แล้วบันทึก
          """,
        english: """
          this file is locked by a password
          Passwords are neither asked for nor broken, so there are no scores to analyse yet.
          In Excel: File > Info > Protect Workbook > Encrypt with Password, clear it, and save.
          """)
    case .archive:
      LocalizedText(
        thai: """
          ไฟล์นี้เป็นไฟล์บีบอัด ยังไม่ใช่ไฟล์คะแนน
          จึงยังไม่มีคะแนนให้วิเคราะห์
          แตกไฟล์ก่อน แล้วเลือกไฟล์คะแนนที่อยู่ข้างใน
          """,
        english: """
          this is an archive, not yet a file of scores
          So there are no scores to analyse yet.
          Extract it first, and give the file of scores that is inside.
          """)
    case .otherCompound, .pdf, .picture, .richText, .xml, .otherContainer, .otherEnding, .noSheets:
      Self.unknown
    }
  }

  private static func noSheets(_ name: String) -> LocalizedText {
    LocalizedText(
      thai: """
        ไฟล์ชนิดนี้ไม่มีแผ่นงาน จึงไม่ใช้ «--sheet \(name)»
        อ่านทั้งไฟล์แล้ว ผลวิเคราะห์ใช้ได้ตามปกติ
        ถ้าต้องการแผ่นนั้น ให้ระบุสมุดงาน .xlsx หรือ .ods ที่มีแผ่นนั้น
        """,
      english: """
        a file of this kind has no sheets, so «--sheet \(name)» is left aside
        The whole file was read, and the results hold.
        If that sheet is meant, give the .xlsx or .ods workbook that has it.
        """)
  }

  private static let unknown = LocalizedText(
    thai: """
      ไฟล์นี้ไม่ใช่ตารางชนิดที่อ่านได้
      ที่อ่านได้คือ .xlsx .docx .ods .csv .tsv และหน้าเว็บที่มีตาราง จึงยังไม่มีคะแนนให้วิเคราะห์
      เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx
      """,
    english: """
      this is no kind of table that can be read
      Read are .xlsx, .docx, .ods, .csv, .tsv and web pages with tables; no scores to analyse yet.
      Open it in Excel or LibreOffice and save it as .xlsx.
      """)
}
