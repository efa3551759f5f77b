// The words of `ZipDocumentFinding`, in both languages.
extension ZipDocumentFinding {
  /// What was found, what it means, and what to do.
  public var message: LocalizedText {
    switch self {
    case .unknownKind(let what): Self.unknownKindText(what)
    case .formulaWithoutValue(let formula): Self.formulaText(formula)
    case .malformed(let part, let reason): Self.malformedText(part, reason)
    case .missingPart(let part):
      LocalizedText(
        thai: "ในไฟล์ไม่มีส่วน «\(part)» ที่ต้องใช้\n" + Self.saveAgain.thai,
        english: "the file lacks the part «\(part)» that it needs\n" + Self.saveAgain.english)
    case .tooLarge: Self.tooLargeText
    case .noSuchSheet(let name, let sheets): Self.noSuchSheetText(name, sheets)
    case .empty: Self.emptyText
    case .documentType(let part):
      LocalizedText(
        thai: "ส่วน «\(part)» มีคำสั่ง «<!DOCTYPE» ซึ่งเอกสารสำนักงานไม่ใช้ จึงไม่อ่านต่อ\n"
          + "ยังไม่มีผลจากไฟล์นี้ ไฟล์อาจถูกดัดแปลง ให้ตรวจสอบที่มาของไฟล์ก่อน",
        english: "part «\(part)» has «<!DOCTYPE», which no office document has; it is not read\n"
          + "There is no result from this file. It may have been tampered with: check its "
          + "origin first.")
    case .misplacedCell(let reference):
      LocalizedText(
        thai: "ตำแหน่ง «\(reference)» ในแผ่นงานไม่เรียงตามลำดับหรืออยู่นอกแผ่นงาน\n"
          + Self.saveAgain.thai,
        english: "the position «\(reference)» is out of order or outside the sheet\n"
          + Self.saveAgain.english)
    case .noSuchText(let index):
      LocalizedText(
        thai: "เซลล์นี้อ้างข้อความลำดับ «\(index)» ซึ่งไม่มีในไฟล์\n" + Self.saveAgain.thai,
        english: "this cell refers to text number «\(index)», which the file does not have\n"
          + Self.saveAgain.english)
    }
  }

  private static let saveAgain = LocalizedText(
    thai: "ยังไม่มีผลจากส่วนนี้ ให้เปิดไฟล์ด้วย Excel, Word หรือ LibreOffice แล้วบันทึกใหม่",
    english: "There is no result from this part. Open the file in Excel, Word or LibreOffice "
      + "and save it anew.")

  private static func unknownKindText(_ what: String) -> LocalizedText {
    LocalizedText(
      thai: "ไฟล์นี้เป็น ZIP แต่ไม่ใช่ .xlsx .docx หรือ .ods (พบ «\(what)»)\n"
        + "ยังไม่มีผลจากไฟล์นี้ ถ้าเป็นไฟล์ที่บีบอัดรวมกันไว้ ให้แตกไฟล์ก่อน "
        + "ถ้าเป็นเอกสารชนิดอื่น ให้บันทึกเป็น .xlsx หรือ .docx",
      english: "this ZIP file is no .xlsx, .docx or .ods (it has «\(what)»)\n"
        + "There is no result from this file. If it packs other files, unpack them first; "
        + "if it is another kind of document, save it as .xlsx or .docx.")
  }

  private static func formulaText(_ formula: String) -> LocalizedText {
    LocalizedText(
      thai: "เซลล์นี้มีสูตร «\(formula)» แต่ในไฟล์ไม่มีผลของสูตร\n"
        + "อ่านเป็นเซลล์ว่าง ให้เปิดไฟล์ด้วย Excel หรือ LibreOffice แล้วบันทึกอีกครั้ง "
        + "ผลของสูตรจะอยู่ในไฟล์",
      english: "this cell has the formula «\(formula)» but no value of it\n"
        + "It is read as empty. Open the file in Excel or LibreOffice and save it again: "
        + "the value is then in the file.")
  }

  private static func malformedText(_ part: String, _ reason: XMLError.Reason) -> LocalizedText {
    switch reason {
    case .ended:
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» จบกลางคัน\n" + saveAgain.thai,
        english: "part «\(part)» ends midway\n" + saveAgain.english)
    case .encoding:
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» ไม่ใช่รหัส UTF-8\n" + saveAgain.thai,
        english: "part «\(part)» is not in UTF-8\n" + saveAgain.english)
    case .tooDeep:
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» ซ้อนกันลึกเกินขีดที่อ่านได้\n" + saveAgain.thai,
        english: "part «\(part)» is nested deeper than is read\n" + saveAgain.english)
    case .documentType, .mismatch, .character, .reference, .syntax, .duplicate, .outside:
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» ไม่เป็น XML ที่ถูกต้อง\n" + saveAgain.thai,
        english: "part «\(part)» is not well-formed XML\n" + saveAgain.english)
    }
  }

  private static let tooLargeText = LocalizedText(
    thai: "ตารางใหญ่เกินขีดที่อ่านได้ (\(TableBudget.columnLimit) คอลัมน์ "
      + "\(TableBudget.cellLimit) เซลล์ \(TableBudget.textLimit >> 20) MiB)\n"
      + "ยังไม่มีผลจากตารางนี้ ให้คัดลอกเฉพาะตารางคะแนนไปไว้ในไฟล์ใหม่",
    english: "the table is larger than is read (\(TableBudget.columnLimit) columns, "
      + "\(TableBudget.cellLimit) cells, \(TableBudget.textLimit >> 20) MiB)\n"
      + "There is no result from this table. Copy only the score table into a new file.")

  private static func noSuchSheetText(_ name: String, _ sheets: [String]) -> LocalizedText {
    let list = sheets.map { "«\($0)»" }.joined(separator: " ")
    let near = NearMiss.candidates(for: name, among: sheets, limit: 1).first
    return LocalizedText(
      thai: "ในไฟล์ไม่มีแผ่น «\(name)»\nแผ่นที่มี  \(list)  ให้ระบุชื่อหนึ่งในนี้ "
        + "หรือไม่ต้องระบุแผ่น" + (near.map { "\nน่าจะหมายถึง  «\($0)»" } ?? ""),
      english: "the file has no sheet «\(name)»\nIt has \(list). Name one of them, "
        + "or name no sheet." + (near.map { "\nPerhaps you mean «\($0)»." } ?? ""))
  }

  private static let emptyText = LocalizedText(
    thai: "ในไฟล์ไม่มีข้อความหรือตัวเลขเลย\n"
      + "ยังไม่มีผลจากไฟล์นี้ ถ้าเนื้อหาเป็นรูปภาพ ให้พิมพ์คะแนนลงในตาราง "
      + "ถ้าส่งผิดไฟล์ ให้เลือกไฟล์ใหม่",
    english: "the file has no text and no number at all\n"
      + "There is no result from this file. If its content is a picture, type the scores into "
      + "a table; if it is the wrong file, choose another.")
}
