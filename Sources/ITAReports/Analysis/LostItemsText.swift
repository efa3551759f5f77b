import ITAModel
import ITATables

// Which items indicators 9 and 10 must have lost.
extension AnalysisText {
  /// How many combinations are listed for an indicator; the rest are counted.
  private static let mostCombinations = 3

  /// The traces of lost items, indicator by indicator.
  var lostItems: [Line] { assessment.lostItems.flatMap(lines) }

  private func lines(_ lost: LostItems) -> [Line] {
    if lost.combinations.isEmpty { return [] }
    let score = lost.score.points.shown
    let given =
      lost.given == 0
      ? "" : words(" นอกจาก \(lost.given) ข้อที่ให้มา", " besides the \(lost.given) given")
    let standing = lost.standing.label[language]
    let title = words(
      "ข้อที่ตัวชี้วัดที่ \(lost.indicator) เสียคะแนน\(given) จึงได้ \(score)"
        + "   (จำนวนข้อ  ตัวชี้วัดย่อย: จำนวนข้อ; โครงสร้างข้อ: \(standing))",
      "items that indicator \(lost.indicator) lost\(given) to be \(score)"
        + "   (items  sub-indicator: items; structure: \(standing))")
    var lines = [heading(title)]
    lines += lost.combinations.prefix(Self.mostCombinations).map { combination in
      let losses = combination.losses.map(Self.text).joined(separator: "   ")
      return line("  \(Self.column("\(combination.items)", 6))   \(losses)")
    }
    let rest = lost.combinations.count - Self.mostCombinations
    if rest > 0 {
      lines.append(line(words("  อีก \(rest) แบบที่เป็นไปได้", "  \(rest) more are possible")))
    }
    return lines
  }

  /// `9.2: 1`, with the points where they are not those of whole items: `9.2: 1 (-50)`.
  private static func text(_ loss: LostItems.Loss) -> String {
    let isWhole = loss.points == .hundred * loss.items
    return "\(loss.sub): \(loss.items)" + (isWhole ? "" : " (-\(loss.points.plain))")
  }
}

extension Points {
  /// Without decimals where there are none: 50, 33.33.
  fileprivate var plain: String {
    hundredths % 100 == 0 ? "\(hundredths / 100)" : shown
  }
}
