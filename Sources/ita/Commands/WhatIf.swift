import ITAModel
import ITAReports
import ITATables

extension Command {
  /// What would have to change for a level, and what changes would do.
  static let whatIf = Command(
    "whatif",
    LocalizedText(
      thai: "บอกว่าต้องแก้ข้อใดจึงจะถึงระดับที่ต้องการ และถ้าคะแนนเปลี่ยนจะเกิดอะไรขึ้น",
      english: "Tell what to change for a level, and what other scores give."),
    examples: [
      Example(
        LocalizedText(thai: "ita whatif คะแนน.tsv", english: "ita whatif scores.tsv"),
        LocalizedText(
          thai: "ทางสั้นที่สุดไประดับถัดไป", english: "the shortest way to the next level")),
      Example(
        LocalizedText(
          thai: "ita whatif คะแนน.tsv --set e5=93.40",
          english: "ita whatif scores.tsv --set e5=93.40"),
        LocalizedText(thai: "ผลถ้า e5 ได้ 93.40", english: "the result with e5 at 93.40")),
      Example(
        LocalizedText(
          thai: "ita whatif คะแนน.tsv --contest", english: "ita whatif scores.tsv --contest"),
        LocalizedText(
          thai: "ข้อ OIT ที่ควรอุทธรณ์", english: "the OIT items that are worth an appeal")),
    ],
    next: ["analyze"],
    .file(
      "file",
      help: .scoreFile),
    .text(
      "target", valueName: "LEVEL",
      help: LocalizedText(
        thai: "ระดับที่ต้องการ ปกติคือระดับถัดไป", english: "level to reach (usually the next one)")),
    .texts(
      "set", valueName: "KEY=POINTS",
      help: LocalizedText(
        thai: "ลองเปลี่ยนคะแนน เช่น e5=93.40 หรือ 9=95 (ใส่ซ้ำได้)",
        english: "try a score, such as e5=93.40 or 9=95 (may be repeated)")),
    .flag(
      "contest",
      help: LocalizedText(
        thai: "ข้อ OIT ที่ยังไม่เต็ม และผลถ้าอุทธรณ์สำเร็จ",
        english: "OIT items below the full score, and what an appeal would give")),
    .maxGain,
    .texts(
      "lock", valueName: "KEY",
      help: LocalizedText(
        thai: "ไม่แก้ข้อหรือตัวชี้วัดนี้ (ใส่ซ้ำได้)",
        english: "leave this item or indicator as it is (may be repeated)")),
    .count(
      "alternatives", default: 1, in: 0...9,
      help: LocalizedText(
        thai: "จำนวนทางอื่นที่แสดงด้วย", english: "how many other ways to show as well")),
    .choice(
      "format", default: CheckFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .reading
  ) {
    session, file, target, set, contest, maxGain, lock, alternatives, format, reading
      throws(CommandFailure) in
    let read = try reading.judged(
      file, in: session, failure: format == .json ? { WhatIfDocument.failure($0) } : nil)
    let question = WhatIfQuestion(
      target: target, set: set, contest: contest, maxGain: maxGain, lock: lock,
      alternatives: alternatives)
    var answer = try question.answer(read.assessment)
    answer.diagnostics = read.diagnostics
    try WhatIfOutput(session: session, answer: answer).print(as: format)
    session.report(read.diagnostics)
    return .done
  }
}
