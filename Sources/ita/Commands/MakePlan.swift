import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Drafts the plan of measures, or brings an edited one up to date.
  static let plan = Command(
    "plan",
    LocalizedText(
      thai: "จัดทำมาตรการจากไฟล์คะแนน หรือปรับปรุงแผนที่แก้ไขแล้ว",
      english: "Draft the measures for a score file, or update an edited plan."),
    details: LocalizedText(
      thai: """
        ช่องสีเทาโปรแกรมเป็นผู้เขียน ช่องอื่นเป็นของท่าน และคงไว้ทุกตัวอักษรเมื่อใช้ --update
        ใน .xlsx สี ความกว้าง สูตร เซลล์ผสาน ความเห็น และแผ่นงานอื่นคงเดิม ไฟล์ก่อนปรับปรุงอยู่ใน .bak
        แผนที่ปรับปรุงแล้วไม่ลบแถวใด แถวที่คะแนนล่าสุดไม่ต้องมีแล้วจะถูกขีดฆ่าและมีคำกำกับ
        """,
      english: """
        Grey cells are the program's; all others are yours and kept to the letter by --update.
        In .xlsx colours, formulas, comments and other sheets stay; the old file is .bak.
        An update deletes no row: those that the latest scores do not call for are struck through.
        """),
    examples: [
      Example(
        LocalizedText(
          thai: "ita plan คะแนน.tsv -o แผน.xlsx", english: "ita plan scores.tsv -o plan.xlsx"),
        LocalizedText(thai: "แผนสำหรับกรอกต่อ", english: "a plan to fill in")),
      Example(
        LocalizedText(
          thai: "ita plan คะแนน.tsv --update แผน.xlsx",
          english: "ita plan scores.tsv --update plan.xlsx"),
        LocalizedText(thai: "ปรับปรุงโดยเก็บที่แก้ไว้", english: "update it, keeping every edit")),
      Example(
        LocalizedText(
          thai: "ita plan คะแนน.tsv --layout issues -o แบบ.xlsx",
          english: "ita plan scores.tsv --layout issues -o form.xlsx"),
        LocalizedText(thai: "แบบรายงาน 7 ประเด็น", english: "the form of the seven issues")),
    ],
    next: ["check", "progress"],
    .file("file", help: .scoreFile), .planOutput, .planForm, .layout,
    .text(
      "update", valueName: "PLAN", candidates: .files,
      help: LocalizedText(
        thai: "ปรับปรุงแผนนี้ โดยคงข้อความที่คนเขียนไว้ทั้งหมด",
        english: "bring this plan up to date, keeping all that people wrote")),
    .text(
      "plan", valueName: "PLAN", candidates: .files,
      help: LocalizedText(
        thai: "จัดรูปแบบที่เผยแพร่จากแผนที่แก้ไขแล้วนี้",
        english: "lay out this edited plan in a published form")),
    .text(
      "units", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ตารางสามคอลัมน์: ข้อ หน่วยงาน ผู้รับผิดชอบ", english: "table of item, unit, person")),
    .planDigits, .below, .urgent, .reading, .force
  ) {
    session, file, output, form, layout, update, plan, units, digits, below, urgent, reading, force
      throws(CommandFailure) in
    let read = try reading.judged(file, in: session)
    var drafting = PlanDrafting(
      session: session, analysis: Analysis(read.assessment, below: below), urgentBelow: urgent,
      diagnostics: read.diagnostics)
    if let units { try drafting.readUnits(units) }
    let writing = PlanOutput(
      session: session, path: output, form: form, replacing: force, digits: digits,
      drafting: drafting)
    if let update { return try writing.update(update) }
    if layout != nil || plan != nil {
      return try writing.write(layout ?? drafting.usualLayout, words: plan)
    }
    return try writing.write()
  }
}

extension Parameter where Value == String? {
  /// `-o` of a plan or its report.
  static var planOutput: Self {
    text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "เขียนลงไฟล์นี้ รูปแบบตามนามสกุล ปกติพิมพ์ออกจอ",
        english: "write to this file, formed by its ending (usually printed)"))
  }
}

extension Parameter where Value == PlanFileForm? {
  /// `--format` of a plan or its report.
  static var planForm: Self {
    optionalChoice(
      "format",
      help: LocalizedText(
        thai: "รูปแบบของผล ปกติดูจากนามสกุล", english: "form of the result (usually by the ending)"))
  }
}

extension Parameter where Value == DigitStyle? {
  /// `--digits` of a plan or its report.
  static var planDigits: Self {
    optionalChoice(
      "digits",
      help: LocalizedText(
        thai: "ตัวเลข ปกติอารบิกบนจอและไทยในเอกสาร",
        english: "digits (usually Arabic on screen, Thai in documents)"))
  }
}

extension Parameter where Value == Points? {
  /// `--urgent`.
  static var urgent: Self {
    let shape = ParameterShape(
      kind: .option, name: "urgent", valueName: "POINTS",
      help: LocalizedText(
        thai: "คะแนนต่ำกว่านี้เป็นเร่งด่วน ปกติ 70 (เกณฑ์ของโปรแกรม)",
        english: "scores below this are urgent (usually 70, this program's own)"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first else { return nil }
      guard let points = ScoreText.plain(word) else {
        throw UsageError(.badValue(word, parameter: shape.label, .points))
      }
      return points
    }
  }
}

extension Parameter where Value == PlanLayout? {
  /// `--layout`.
  static var layout: Self {
    optionalChoice(
      "layout",
      help: LocalizedText(
        thai: "รูปแบบที่เผยแพร่ แทนตารางแผน", english: "a published form, instead of the plan's table"))
  }
}
