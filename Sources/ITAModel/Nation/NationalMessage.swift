public import ITATables

extension NationalFinding {
  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .noTable:
      LocalizedText(
        thai: "ไม่พบหัวตารางที่มีชื่อหน่วยงานและคะแนน\n"
          + "ต้องมีคอลัมน์ หน่วยงาน หรือ รหัส และคอลัมน์คะแนน หรือ ข้อ กับ คะแนน  ให้เติมหัวตาราง",
        english: "no header with agencies and scores\n"
          + "Columns for name or code, and for figures or item and score, are needed; add a header."
      )
    case .noAgency:
      LocalizedText(
        thai: "แถวนี้ไม่มีชื่อหรือรหัสหน่วยงาน\nไม่นำแถวนี้ไปคิด  ให้เติมชื่อหรือรหัส",
        english: "the row names no agency\nThe row is set aside; fill in name or code.")
    case .noYear(let raw):
      LocalizedText(
        thai: "ไม่มีเกณฑ์ของปี «\(raw)»\nไม่นำแถวนี้ไปคิด  แก้ปี หรือระบุ  --year  หรือ  --rules-as",
        english: "no rules for the year «\(raw)»\n"
          + "The row is set aside; correct the year, or give --year or --rules-as.")
    case .duplicate(let what, let first):
      LocalizedText(
        thai: "«\(what)» ซ้ำกับแถว \(first)\nใช้แถวแรก ไม่รวมสองแถวเข้าด้วยกัน  ให้ลบแถวที่ผิด",
        english: "«\(what)» stood in row \(first) already\n"
          + "The first row is used and nothing is merged; delete the wrong one.")
    case .undecodable:
      LocalizedText(
        thai: "แถวนี้มีไบต์ที่อ่านเป็นตัวอักษรไม่ได้\nไม่นำแถวนี้ไปคิด  บันทึกไฟล์ใหม่เป็น UTF-8 ทั้งไฟล์",
        english: "the row has bytes that are no text\n"
          + "The row is set aside; save the whole file as UTF-8.")
    case .unknownItem(let raw):
      LocalizedText(
        thai: "ไม่รู้จักข้อหรือตัวชี้วัด «\(raw)»\nไม่นำแถวนี้ไปคิด  ตรวจรหัสกับ  ita rules show",
        english: "unknown item or indicator «\(raw)»\n"
          + "The row is set aside; compare its code with ita rules show.")
    case .rejected(let read, let rows, let reasons, let file):
      Self.rejected(read, rows, reasons, file)
    case .tooManyRejects(let rows, let most):
      LocalizedText(
        thai: "แยกไว้ \(rows) แถว เกินที่ยอมได้ \(most) แถว\nแก้แถวเหล่านั้น หรือเพิ่มจำนวนใน  --max-rejects",
        english: "\(rows) rows are set aside, more than the \(most) allowed\n"
          + "Correct them, or allow more with --max-rejects.")
    case .noMatch(let words):
      LocalizedText(
        thai: "ไม่มีหน่วยงานที่ตรงกับ «\(words)»\nตรวจตัวสะกดกับไฟล์ หรือพิมพ์เพียงบางส่วนของชื่อ",
        english:
          "no agency fits «\(words)»\nCompare the spelling with the file, or give part of it.")
    case .tooManyAgencies(let count, let most):
      LocalizedText(
        thai: "ไฟล์มี \(count) หน่วยงาน แนวโน้มแสดงได้ไม่เกิน \(most) หน่วยงาน\n"
          + "เลือกหน่วยงานด้วย  --agency  หรือเทียบหลายหน่วยงานด้วย  ita compare",
        english: "the files have \(count) agencies, more than the \(most) that a trend shows\n"
          + "Choose one with --agency, or compare them with ita compare.")
    case .nothingLeft(let rows): Self.nothingLeft(rows)
    case .moreRejected(let count): Self.moreRejected(count)
    case .unknownColumn(let raw): Self.unknownColumn(raw)
    }
  }

  private static func moreRejected(_ count: Int) -> LocalizedText {
    LocalizedText(
      thai: "แยกแถวไว้อีก \(count) แถว ไม่ได้แสดงทีละแถว\nแก้แถวข้างต้นแล้วสั่งใหม่  หรือดูทุกแถวด้วย"
        + "  ita compare … --rejects ไฟล์.tsv",
      english: "\(count) more rows are set aside and not listed\n"
        + "Correct those above and run again, or see all with ita compare … --rejects FILE.")
  }

  private static func unknownColumn(_ raw: String) -> LocalizedText {
    LocalizedText(
      thai: "หัวคอลัมน์ «\(raw)» คล้ายรหัสข้อ แต่ไม่มีปีใดมีข้อนี้\n"
        + "ไม่นำคอลัมน์นี้ไปคิด  ตรวจรหัสกับ  ita rules show",
      english: "the heading «\(raw)» is like the code of an item that no year has\n"
        + "The column is left out; compare its code with ita rules show.")
  }

  private static func nothingLeft(_ rows: Int) -> LocalizedText {
    if rows == 0 {
      return LocalizedText(
        thai: "ใต้หัวตารางไม่มีแถวข้อมูล\nจึงไม่มีอะไรให้คิด  ให้เติมข้อมูล หรือตรวจว่าเลือกไฟล์ถูก",
        english: "there is no row below the header\n"
          + "So there is nothing to judge; fill in rows, or see whether it is the right file.")
    }
    return LocalizedText(
      thai: "ทั้ง \(rows) แถวถูกแยกไว้ ไม่เหลือแถวให้คิด\n"
        + "จึงไม่มีผล  ให้แก้ตามเหตุที่แจ้ง แล้วสั่งใหม่",
      english: "all \(rows) rows are set aside, so that none is left to judge\n"
        + "There is no result; correct what is told of them and run again.")
  }

  private static func rejected(
    _ read: Int, _ rows: Int, _ reasons: [String], _ file: String?
  ) -> LocalizedText {
    let list = reasons.map { "\n«\($0)»" }.joined()
    let place = file.map { "«\($0)»" }
    return LocalizedText(
      thai: "อ่านได้ \(read) แถว แยกไว้ \(rows) แถว\(place.map { " ใน \($0)" } ?? "")"
        + reasons.map { "\nเหตุ  \($0)" }.joined()
        + (place == nil ? "\nดูรายแถวด้วย  --rejects ไฟล์.tsv" : "\nแก้ในไฟล์ต้นฉบับแล้วสั่งใหม่"),
      english: "\(read) rows read, \(rows) set aside\(place.map { " in \($0)" } ?? "")" + list
        + (place == nil
          ? "\nSee them with --rejects FILE." : "\nCorrect them in the source and run again."))
  }
}
