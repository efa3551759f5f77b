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
    .reading, .force
  ) { session, file, output, reading, force throws(CommandFailure) in
    let read = try reading.judged(file, in: session)
    let target = output ?? "-"
    try session.deliver(
      ScoreTable(rows: read.assessment.canonicalRows).bytes(for: target), to: target,
      replacing: force)
    session.report(read.diagnostics)
    return .done
  }
}
