public import ITAModel
public import ITATables

/// An explanation as an indented tree: numbers first, Thai last.
public struct ExplanationText: Sendable {
  /// The language of the words.
  public var language: Language

  /// Makes a writer.
  public init(in language: Language) { self.language = language }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// The lines of a figure's tree, and what was rounded.
  public func lines(_ explanation: Explanation) -> [String] {
    tree(explanation, indent: "") + rounding(explanation)
  }

  private func tree(_ explanation: Explanation, indent: String) -> [String] {
    let shown = explanation.value.shown?.shown ?? "-"
    let deeper = indent + "          "
    var lines = [
      indent + AnalysisText.column(shown, 6) + "   " + title(explanation) + formula(explanation)
    ]
    for origin in explanation.origins { lines += detail(origin, explanation).map { deeper + $0 } }
    return lines + explanation.parts.flatMap { tree($0, indent: indent + "  ") }
  }

  private func title(_ explanation: Explanation) -> String {
    let label = explanation.figure.label[language]
    switch explanation.figure {
    case .overall, .part: return label
    case .tool, .indicator, .subIndicator, .item:
      return label + (explanation.name.map { " " + $0[language] } ?? "")
    }
  }

  /// How the figure is made, where it is a mean: `= 0.30 IIT + 0.30 EIT + 0.40 OIT`.
  private func formula(_ explanation: Explanation) -> String {
    for case .mean(let made) in explanation.origins {
      let weights = Set(made.terms.map(\.weight))
      if weights.count == 1 {
        let list = made.terms.map { "\($0.figure)" }.joined(separator: " ")
        return words(" = เฉลี่ย ", " = mean of ") + list
      }
      let sum = made.terms.reduce(0) { $0 + $1.weight }
      let list = made.terms.map { term in
        "\(Points(hundredths: term.weight * 100 / max(sum, 1)).shown) \(term.figure)"
      }
      return " = " + list.joined(separator: " + ")
    }
    return ""
  }

  private func detail(_ origin: Explanation.Origin, _ explanation: Explanation) -> [String] {
    switch origin {
    case .cell(let stated):
      let place = stated.location.text(in: language)
      let isUsed = explanation.value.origin == .stated
      return [
        words("อ่านจาก ", "read from ") + "\(place) «\(stated.raw)»"
          + (isUsed ? "" : words(" ไม่ได้ใช้ เพราะขัดกับค่าที่คำนวณ", ", not used: it contradicts the mean"))
      ]
    case .mean(let made):
      var lines: [String] = []
      if explanation.value.origin == .stated, let computed = explanation.value.computed {
        lines.append(words("คำนวณได้ ", "computed ") + Self.exact(computed))
      }
      if let evidence = explanation.evidence {
        lines.append(
          words("เกณฑ์ ", "rule ") + "[\(made.standing.rawValue)] "
            + "\(made.standing.label[language]): \(evidence.citation[language])")
      }
      return lines
    case .missing:
      let range = explanation.value.range
      return [
        words(
          "ไม่มีคะแนน เป็นได้ \(range.lower.shown) ถึง \(range.upper.shown)",
          "no score; from \(range.lower.shown) to \(range.upper.shown)")
      ]
    }
  }

  private func rounding(_ explanation: Explanation) -> [String] {
    guard let used = explanation.value.used, used.rounded != used else { return [] }
    return [
      words(
        "ค่าเต็ม \(Self.exact(used))  แสดง \(used.shown)",
        "exactly \(Self.exact(used)), shown \(used.shown)")
    ]
  }

  /// The first four decimals of a value, and dots where it has more.
  static func exact(_ points: Points) -> String {
    let cut = points - points.remainder(decimals: 4)
    let text = cut.decimal
    return cut == points ? text : text + "…"
  }
}
