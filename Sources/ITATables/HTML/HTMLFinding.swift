/// What can be wrong with a web page that scores are looked for in.
public enum HTMLFinding: Finding, Equatable {
  /// A page without a table.
  case noTable
  /// A page that ends in the middle of a table or of markup.
  case cut
  /// A page whose tables are whole, but which lacks its own end.
  case noEnd

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// A page without a table.
    case noTable = "E107"
    /// Half a page.
    case cut = "E108"
    /// A page that may go on.
    case noEnd = "W108"
  }

  /// The code of this finding.
  public var code: Code {
    switch self {
    case .noTable: .noTable
    case .cut: .cut
    case .noEnd: .noEnd
    }
  }

  /// An error where scores are missing, a warning where they may be.
  public var severity: Severity {
    switch self {
    case .noTable, .cut: .error
    case .noEnd: .warning
    }
  }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .noTable:
      LocalizedText(
        thai: """
          หน้าเว็บนี้ไม่มีตาราง «<table>»
          ตารางที่เห็นบนจออาจเป็นรูปภาพ หรือโหลดมาทีหลัง หรืออยู่ในโฟลเดอร์ที่บันทึกไว้คู่กับไฟล์นี้
          เปิดหน้าเว็บ คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx
          """,
        english: """
          this web page has no «<table>»
          What the screen shows may be a picture, loaded later, or in the folder beside the file.
          Open the page, copy the table into Excel and save that as .xlsx.
          """)
    case .cut:
      LocalizedText(
        thai: """
          หน้าเว็บนี้ขาดกลางตาราง ไม่พบตัวปิด «</table>»
          คะแนนที่เหลืออาจหายไปกับส่วนที่ขาด จึงไม่ตัดสินผลจากไฟล์นี้
          บันทึกหน้าเว็บหรือดาวน์โหลดไฟล์ใหม่ให้ครบ
          """,
        english: """
          this web page ends in the middle of a table, without «</table>»
          Scores may be missing with the rest of it, so nothing is judged by this file.
          Save the page or download the file again.
          """)
    case .noEnd:
      LocalizedText(
        thai: """
          หน้าเว็บนี้ไม่มีตัวปิดท้าย «</html>»
          ตารางที่อ่านได้ครบทุกตาราง แต่ถ้าไฟล์ขาด ตารางท้ายไฟล์อาจหายไป
          เทียบจำนวนตารางกับหน้าเว็บจริง ถ้าไม่ตรงให้บันทึกหน้าเว็บใหม่
          """,
        english: """
          this web page lacks its end «</html>»
          Every table that was read is whole, but if the file was cut, later tables are missing.
          Compare the tables with the page itself; if they differ, save the page again.
          """)
    }
  }

  /// One of every case.
  public static var examples: [Self] { [.noTable, .cut, .noEnd] }
}
