import ITAModel
import ITATables

extension Command {
  /// Writes the clean table of a score file.
  static let convert = Command(
    "convert",
    LocalizedText(
      thai: "เขียนตารางคะแนนที่สะอาด อ่านซ้ำแล้วได้ผลเดิม",
      english: "Write the clean table of a score file, which reads back the same."),
    examples: [
      Example(
        LocalizedText(
          thai: "ita convert คะแนน.xlsx -o คะแนน.tsv",
          english: "ita convert scores.xlsx -o clean.tsv"),
        LocalizedText(thai: "แปลงเป็น TSV", english: "convert to TSV"))
    ],
    next: ["analyze"],
    .file("file", help: .scoreFile),
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "เขียนลงไฟล์นี้ ปกติพิมพ์ออกจอ", english: "write to this file (usually standard output)")),
    .year, .rulesAs, .framework, .agency, .encoding, .sheet, .strict, .force
  ) {
    session, file, output, year, rulesAs, framework, agency, encoding, sheet, strict, force
      throws(CommandFailure) in
    let reading = SheetReading(
      year: year, rulesAs: rulesAs, frameworkFile: framework,
      options: ReadOptions(encoding: encoding, sheet: sheet), agency: agency, isStrict: strict)
    let read = try reading.assessment(of: file, in: session)
    guard let assessment = read.assessment, !read.hasErrors else {
      throw CommandFailure(.input, read.diagnostics)
    }
    let target = output ?? "-"
    try session.deliver(
      ScoreTable(rows: assessment.canonicalRows).bytes(for: target), to: target, replacing: force)
    session.report(read.diagnostics)
    return .done
  }
}
