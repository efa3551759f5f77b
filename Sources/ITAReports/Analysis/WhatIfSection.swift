import ITAModel
import ITATables

// The shortest way up, as a section of an analysis and as a part of a what-if.
extension AnalysisText {
  /// The points from which on a single rise is worth splitting over several questions.
  private static let largeRise = Points(12)

  /// The shortest way to the next level, and another one with smaller steps.
  func shortestWay(_ whatIf: WhatIf) -> [Line] {
    guard let target = assessment.nextTarget else { return [] }
    var way = ShortestWay(whatIf, to: target)
    let outcome = way.outcome
    // What is missing for the level stands in the verdict already.
    if case .undetermined = outcome { return [] }
    let text = WhatIfText(whatIf, inside: self)
    var lines = text.lines(of: outcome, to: target, proves: false)
    guard case .ways(let ways, _) = outcome, let first = ways.first,
      first.changes.contains(where: { $0.to - $0.from > Self.largeRise && $0.isOfQuestion })
    else { return lines }
    way.maxGain = Self.largeRise
    if case .ways(let ways, _) = way.outcome, let other = ways.first {
      lines.append(
        line(
          words(
            "  หรือไม่เกิน \(Self.largeRise.shown) คะแนนต่อข้อ",
            "  or with no more than \(Self.largeRise.shown) points each")))
      lines += text.rows(of: other)
    }
    return lines
  }
}

extension ShortestWay.Change {
  /// Whether it raises a question, not a disclosure item or an indicator.
  fileprivate var isOfQuestion: Bool {
    if case .item(let item) = figure { item.tool != .oit } else { false }
  }
}
