public import ITAModel
import ITATables

extension ExplanationText {
  /// Why an assessment has its level: every condition from the best level down, with its rule.
  public func level(of assessment: Assessment) -> [String] {
    var lines: [String] = []
    let levels = assessment.framework.levels.filter { level in
      assessment.conditions.contains { $0.level == level }
    }
    for level in levels {
      let own = assessment.conditions.filter { $0.level == level }
      let isMet = own.allSatisfy { $0.isMet == true }
      let isOpen = own.contains { $0.isMet == nil } && !own.contains { $0.isMet == false }
      let state =
        isMet
        ? text("ครบทุกข้อ", "every condition met")
        : isOpen ? text("ยังไม่ทราบ", "open") : text("ไม่ครบ", "not met")
      lines.append("“\(level.name[language])”   \(state)")
      lines += own.map(condition)
      lines.append(
        "          [\(level.evidence.standing.rawValue)] "
          + "\(level.evidence.standing.label[language]): \(level.evidence.citation[language])")
    }
    if lines.isEmpty { return [text("เกณฑ์ชุดนี้ไม่มีเกณฑ์ระดับ", "no level rule is known")] }
    return lines
  }

  private func text(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  private func condition(_ condition: Condition) -> String {
    let value = condition.value?.shown ?? "-"
    let mark =
      switch condition.isMet {
      case true?: ">="
      case false?: "< "
      case nil: "? "
      }
    let figures = condition.figures.map { $0.label[language] }.joined(separator: " ")
    return "  " + AnalysisText.column(value, 6) + " \(mark) "
      + AnalysisText.column(condition.floor.shown, 6) + "   " + figures
  }
}
