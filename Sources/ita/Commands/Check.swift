import ITAModel
import ITAReports
import ITATables

/// A form that the findings of a check can be printed in.
enum CheckFormat: String, Sendable, CaseIterable { case text, json }

extension Command {
  /// Reads a file and tells how, what was repaired, and what contradicts itself.
  static let check = Command(
    "check",
    LocalizedText(
      thai: "ตรวจไฟล์คะแนน: อ่านอย่างไร ซ่อมอะไร ตัวเลขใดขัดกัน",
      english: "Check a score file: its reading, repairs and contradictions."),
    examples: [
      Example(
        LocalizedText(thai: "ita check คะแนน.xlsx", english: "ita check scores.xlsx"),
        LocalizedText(thai: "ตรวจก่อนวิเคราะห์", english: "look before the analysis")),
      Example(
        LocalizedText(
          thai: "ita check คะแนน.xlsx --require-level ผ่านดี --require OIT=90",
          english: "ita check scores.xlsx --require-level good --require OIT=90"),
        LocalizedText(
          thai: "เงื่อนไขสำหรับสคริปต์", english: "a gate for scripts")),
    ],
    next: ["analyze", "convert"],
    .files("file", help: .scoreFiles),
    .choice(
      "format", default: CheckFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .text(
      "plan", valueName: "PLAN", candidates: .files,
      help: LocalizedText(
        thai: "ตรวจแผนนี้ด้วย: เนื้อหาที่ต้องมี จุดอ่อนที่ยังไม่มีมาตรการ เป้าหมาย และวันที่",
        english: "check this plan too: required content, open weak points, targets, dates")),
    .requiredLevel, .requirements, .below, .reading
  ) { session, files, format, plan, level, scores, below, reading throws(CommandFailure) in
    let required = level.map { [Gate.level($0)] } ?? []
    let output = CheckOutput(
      session: session, reading: reading, format: format, gates: required + scores, plan: plan,
      below: below)
    return try output.check(files)
  }
}
