public import ITAModel
public import ITATables

/// The result in at most twelve short lines, to be pasted into the office's LINE group.
public struct LineText: Sendable {
  /// The result.
  public var analysis: Analysis
  /// The language of the words.
  public var language: Language
  /// The digits of the numbers.
  public var digits: Digits

  /// The most lines that there are.
  public static let most = 12

  /// Makes the settings of the text.
  public init(_ analysis: Analysis, in language: Language, digits: Digits = .arabic) {
    self.analysis = analysis
    self.language = language
    self.digits = digits
  }

  /// The lines, without marks that a chat would show as they are.
  public var lines: [String] {
    let all = head + reason + tools + weak + suggestion
    return all.prefix(Self.most).map { digits.text(DocumentText.line($0)) }
  }

  private var assessment: Assessment { analysis.assessment }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  private var head: [String] {
    let agency = assessment.sheet.agency?.value ?? words("หน่วยงาน", "The agency")
    let text = AnalysisText(analysis, in: language)
    var level = words("ไม่ทราบระดับ", "level unknown")
    switch assessment.verdict {
    case .determined(let known): level = words("ระดับ ", "level ") + known.name[language]
    case .undetermined(let possible, _):
      level =
        words("ระดับ ", "level ")
        + possible.map { $0.name[language] }.joined(separator: words(" หรือ ", " or "))
    case .unknown: break
    }
    let score = assessment.figure(.overall).shown.map {
      "\(text.name(.overall)) \($0.shown) "
    }
    return [
      agency, words("ผล ITA ปี \(assessment.year)", "ITA result \(assessment.year)"),
      (score ?? "") + level,
    ] + (assessment.isUnofficial ? [words("(ไม่เป็นทางการ)", "(unofficial)")] : [])
  }

  /// What is short of the next level.
  private var reason: [String] {
    guard let next = assessment.nextLevel else { return [] }
    return assessment.nearestConditions.filter { $0.isMet == false }.prefix(1).map { condition in
      let missing = condition.missing?.shownUp ?? "-"
      let figure =
        condition.figures.count > 1
        ? "EIT" : condition.figures.map { $0.label[language] }.joined()
      return words(
        "ถึง “\(next.name.thai)” \(figure) ขาดอีก \(missing)",
        "for “\(next.name.english)” \(figure) lacks \(missing)")
    }
  }

  private var tools: [String] {
    let scores = assessment.framework.tools.compactMap { rule in
      assessment.figure(.tool(rule.tool)).shown.map { "\(rule.tool.rawValue) \($0.shown)" }
    }
    return scores.isEmpty ? [] : [scores.joined(separator: "  ")]
  }

  private var weak: [String] {
    let text = AnalysisText(analysis, in: language)
    let lowest = analysis.fromLowest.prefix(3).map { ranked in
      "\(ranked.figure.shown?.shown ?? "-") "
        + words("ตัวชี้วัดที่ ", "indicator ") + text.name(.indicator(ranked.indicator))
    }
    if lowest.isEmpty { return [] }
    return [words("ต่ำสุด 3 ตัวชี้วัด", "Lowest indicators")] + lowest
  }

  private var suggestion: [String] {
    let items = analysis.weakItems
    if items.isEmpty { return [] }
    let codes = items.prefix(5).map { "\($0.id)" }.joined(separator: " ")
    let more =
      items.count > 5 ? words(" และอีก \(items.count - 5) ข้อ", " and \(items.count - 5) more") : ""
    return [
      words("ข้อที่เป็นจุดอ่อน ", "Weak items ") + codes + more,
      words("ข้อเสนอ: ", "Suggested: ")
        + words("เริ่มตรวจข้อเหล่านี้กับหลักฐานก่อน", "check these with the evidence first"),
    ]
  }
}
