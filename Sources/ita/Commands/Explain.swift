import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Tells where a number comes from, or what a rule or a code means.
  static let explain = Command(
    "explain",
    LocalizedText(
      thai: "บอกที่มาของตัวเลข เกณฑ์ หรือรหัสข้อความ",
      english: "Tell where a number comes from, or what a rule or code means."),
    details: LocalizedText(
      thai: "WHAT คือ overall, level, IIT, EIT2, 9, 9.2, O10, เซลล์ C11, rule ตามด้วยชื่อเกณฑ์"
        + " หรือรหัสเช่น E205\nคอลัมน์ E I O ซ้ำกับรหัสข้อ ให้เขียน cell E5",
      english: "WHAT is overall, level, IIT, EIT2, 9, 9.2, O10, a cell such as C11, rule and a"
        + " name, or a code such as E205.\nColumns E, I and O look like items: write cell E5."),
    examples: [
      Example(
        LocalizedText(
          thai: "ita explain EIT คะแนน.tsv", english: "ita explain EIT scores.tsv"),
        LocalizedText(thai: "ที่มาของคะแนน EIT", english: "where the score of EIT comes from")),
      Example(
        "ita explain rule level --year 2568",
        LocalizedText(thai: "เกณฑ์ระดับของปี", english: "the level rules of a year")),
      Example(
        "ita explain E205",
        LocalizedText(thai: "ความหมายของรหัส", english: "what a code means")),
    ],
    next: ["analyze", "check"],
    .arguments(
      "what", valueName: "WHAT",
      help: LocalizedText(
        thai: "สิ่งที่ต้องการทราบ แล้วตามด้วยไฟล์คะแนน", english: "what to explain, then the score file")),
    .count(
      "depth", default: 9, in: 0...9,
      help: LocalizedText(thai: "แสดงลึกกี่ชั้น", english: "how many levels deep")),
    .choice(
      "format", default: CheckFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .reading
  ) { session, what, depth, format, reading throws(CommandFailure) in
    let output = ExplanationOutput(
      session: session, reading: reading, depth: depth, format: format)
    try output.explain(what)
    return .done
  }
}
