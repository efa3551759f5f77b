import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Judges one agency's scores: level, reasons, weak points, plan.
  static let analyze = Command(
    "analyze",
    LocalizedText(
      thai: "บอกระดับ เหตุผล และจุดอ่อนจากไฟล์คะแนน",
      english: "Tell the level, its reasons and the weak points of a score file."),
    examples: [
      Example(
        LocalizedText(thai: "ita analyze คะแนน.tsv", english: "ita analyze scores.tsv"),
        LocalizedText(thai: "ระดับ เหตุผล และจุดอ่อน", english: "level, reasons, weak points")),
      Example(
        LocalizedText(
          thai: "ita analyze คะแนน.tsv --plan แผน.csv",
          english: "ita analyze scores.tsv --plan plan.csv"),
        LocalizedText(thai: "ส่งออกแผนเป็น CSV", english: "export the plan as CSV")),
    ],
    next: ["rules"],
    .files("file", help: .scoreFiles),
    .text(
      "plan", valueName: "FILE", candidates: .files,
      help: LocalizedText(thai: "เขียนแผนเป็น CSV ลงไฟล์นี้", english: "write the plan to this CSV file")
    ),
    .choice(
      "format", default: AnalysisFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .choice(
      "digits", default: DigitStyle.arabic,
      help: LocalizedText(thai: "ตัวเลขในผลที่เป็นข้อความ", english: "digits of the text result")),
    .count(
      "top", default: 3, in: 1...10,
      help: LocalizedText(
        thai: "จำนวนตัวชี้วัดต่ำสุดที่แสดง", english: "how many of the lowest indicators to list")),
    .flag("items", help: LocalizedText(thai: "แสดงคะแนนทุกข้อ", english: "list every item")),
    .below, .reading, .force
  ) {
    session, files, plan, format, digits, top, items, below, reading, force
      throws(CommandFailure) in
    let output = AnalysisOutput(
      session: session, reading: reading, format: format, digits: digits, top: top,
      listsItems: items, below: below, planPath: plan, replacing: force)
    return try output.analyze(files)
  }
}
