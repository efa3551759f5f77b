import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Writes the report that the head of an office signs, or the memo that goes with it.
  static let report = Command(
    "report",
    LocalizedText(
      thai: "จัดทำรายงานเพื่อลงนามและเผยแพร่ เป็น Word, HTML, Markdown, ข้อความ หรือ JSON",
      english: "Write the report to sign and to publish: Word, HTML and more."),
    details: LocalizedText(
      thai: "รูปแบบดูจากนามสกุลของไฟล์หลัง -o\n"
        + "ข้อมูลหน่วยงานใส่ในไฟล์สองคอลัมน์ หัวข้อและค่า เช่น ชื่อหน่วยงาน อำเภอ จังหวัด ผู้ลงนาม ตำแหน่ง"
        + " ช่องที่ไม่มีข้อมูลจะเป็นเส้นประให้เติม",
      english: "The form is taken from the ending of the file behind -o.\n"
        + "Facts about the agency stand in a file of two columns, key and value, such as agency,"
        + " district, province, signer, position. What is not known becomes a dotted blank."),
    examples: [
      Example(
        LocalizedText(
          thai: "ita report คะแนน.xlsx -o รายงาน.docx",
          english: "ita report scores.xlsx -o report.docx"),
        LocalizedText(thai: "รายงาน Word พร้อมลงนาม", english: "a Word report to sign")),
      Example(
        LocalizedText(
          thai: "ita report คะแนน.xlsx --memo --profile หน่วยงาน.tsv -o บันทึก.docx",
          english: "ita report scores.xlsx --memo --profile agency.tsv -o memo.docx"),
        LocalizedText(thai: "บันทึกข้อความนำส่ง", english: "the memo that goes with it")),
    ],
    next: ["analyze", "check"],
    .file("file", help: .scoreFile),
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "เขียนลงไฟล์นี้ (ต้องระบุ)", english: "write to this file (required)")),
    .optionalChoice(
      "format",
      help: LocalizedText(
        thai: "รูปแบบของไฟล์ ปกติดูจากนามสกุล", english: "form of the file (usually by its ending)")),
    .flag("memo", help: LocalizedText(thai: "จัดทำบันทึกข้อความ", english: "write the memo")),
    .text(
      "template", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ใช้แม่แบบ Word ของหน่วยงาน ใส่เนื้อหาแทนย่อหน้า {{ita}}",
        english: "fill this Word template in the place of the paragraph {{ita}}")),
    .text(
      "plan", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ใช้แผนที่แก้ไขแล้วนี้ ปกติร่างให้จากคะแนน",
        english: "take this edited plan (usually one is drafted)")),
    .profile, .reportDate,
    .optionalChoice(
      "digits",
      help: LocalizedText(
        thai: "ตัวเลขในรายงาน ปกติไทย (ภาษาอังกฤษใช้อารบิก)",
        english: "digits of the report (usually Arabic; Thai in Thai)")),
    .below, .reading, .force
  ) {
    session, file, output, format, memo, template, plan, profile, date, digits, below, reading,
    force throws(CommandFailure) in
    let target = try ReportTarget(
      output: output, format: format, hasTemplate: template != nil, in: session)
    let read = try reading.judged(file, in: session)
    var writer = ReportOutput(
      session: session, analysis: Analysis(read.assessment, below: below), target: target,
      diagnostics: read.diagnostics)
    try writer.take(profile: profile, plan: plan, template: template)
    let bytes = try writer.bytes(isMemo: memo, digits: digits, date: date)
    try session.deliver(bytes, to: target.path, replacing: force)
    session.report(writer.diagnostics)
    return .done
  }
}
