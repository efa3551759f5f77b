import ITAModel
import ITATables

/// A condition of `--require-level` or `--require` that a result does not meet.
enum GateFinding: Finding {
  /// The level is a lower one; the conditions of the required level that are not met.
  case belowLevel(String, is: String, missing: [Condition])
  /// Missing figures leave the level open; no possible ones where the year has no level rule.
  case openLevel(String, possible: [String], needs: [FigureID])
  /// A figure is too low.
  case belowScore(FigureID, is: String, required: String)
  /// There is no score to compare.
  case noScore(FigureID, required: String)

  enum Code: String, CaseIterable, Sendable {
    case belowLevel = "E911"
    case openLevel = "E912"
    case belowScore = "E913"
    case noScore = "E914"
  }

  var code: Code {
    switch self {
    case .belowLevel: .belowLevel
    case .openLevel: .openLevel
    case .belowScore: .belowScore
    case .noScore: .noScore
    }
  }

  var severity: Severity { .error }

  static var examples: [GateFinding] {
    [
      .belowLevel("ผ่านดี", is: "ผ่าน", missing: []),
      .openLevel("ผ่านดี", possible: ["ผ่านดี", "ผ่าน"], needs: [.part(.eit1), .part(.eit2)]),
      .belowScore(.tool(.oit), is: "88.10", required: "90.00"),
      .noScore(.tool(.oit), required: "90.00"),
    ]
  }

  var message: LocalizedText {
    switch self {
    case .belowLevel(let required, let level, let missing):
      Self.belowLevelMessage(required, level, missing)
    case .openLevel(let required, let possible, let needs):
      Self.openLevelMessage(required, possible, needs)
    case .belowScore(let figure, let score, let required):
      LocalizedText(
        thai: "\(figure.label.thai) ได้ «\(score)» ไม่ถึง \(required) ที่กำหนดให้ตรวจ\n"
          + "ดูที่มาของคะแนนด้วย  ita explain \(figure) FILE",
        english: "\(figure.label.english) is «\(score)», below the required \(required).\n"
          + "See where it comes from with  ita explain \(figure) FILE")
    case .noScore(let figure, let required):
      LocalizedText(
        thai: "ไม่มีคะแนน \(figure.label.thai) ให้ตรวจกับ \(required) จึงถือว่าไม่ผ่านเงื่อนไข\n"
          + "เติมคะแนนนี้ในไฟล์ แล้วตรวจใหม่",
        english: "There is no score of \(figure.label.english) to hold against \(required)"
          + ", which counts as not met.\nAdd it to the file and check again.")
    }
  }

  private static func belowLevelMessage(
    _ required: String, _ level: String, _ missing: [Condition]
  ) -> LocalizedText {
    let gaps = missing.map { condition in
      let label = condition.figures.map(\.label.thai).joined(separator: " และ ")
      let words = condition.figures.map(\.label.english).joined(separator: " and ")
      let (value, floor) = (condition.value?.shown ?? "?", condition.floor.shown)
      return LocalizedText(
        thai: "ยังขาด \(label) ได้ «\(value)» ต้องได้ \(floor)",
        english: "Missing: \(words) is «\(value)» and must be \(floor).")
    }
    let way = LocalizedText(
      thai: "ดูทางที่สั้นที่สุดด้วย  ita whatif FILE",
      english: "See the shortest way with  ita whatif FILE")
    return LocalizedText(
      thai: (["ระดับคือ «\(level)» ยังไม่ถึง «\(required)» ที่กำหนดให้ตรวจ"]
        + gaps.map(\.thai) + [way.thai]).joined(separator: "\n"),
      english: (["The level is «\(level)», below the required «\(required)»."]
        + gaps.map(\.english) + [way.english]).joined(separator: "\n"))
  }

  private static func openLevelMessage(
    _ required: String, _ possible: [String], _ needs: [FigureID]
  ) -> LocalizedText {
    if possible.isEmpty {
      return LocalizedText(
        thai: "ไม่มีเกณฑ์ระดับของปีนี้ จึงบอกไม่ได้ว่าถึง «\(required)»\n"
          + "ถือว่าไม่ผ่านเงื่อนไข ใช้ --require กับคะแนนแทนได้",
        english: "The year has no level rule, so nothing shows that «\(required)» is reached.\n"
          + "That counts as not met; use --require with scores instead.")
    }
    let names = possible.map { "«\($0)»" }
    let codes = needs.map(\.description).joined(separator: ", ")
    return LocalizedText(
      thai: "ระดับยังไม่แน่นอน อาจเป็น \(names.joined(separator: " หรือ "))"
        + " จึงถือว่ายังไม่ถึง «\(required)»\nต้องมีคะแนน  \(codes)  จึงจะบอกระดับได้",
      english: "The level is open: \(names.joined(separator: " or "))"
        + ", so «\(required)» counts as not met.\nThe scores that would settle it: \(codes)")
  }
}
