public import ITAModel
public import ITATables

/// A trend as text: a row a year, a rule where years cannot be compared.
public struct TrendText: Sendable {
  /// The trend.
  public var trend: Trend
  /// The language of the words.
  public var language: Language

  /// Makes the text's settings.
  public init(_ trend: Trend, in language: Language) {
    self.trend = trend
    self.language = language
  }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// A change: in brackets, without a sign's promise, where the years cannot be compared.
  static func change(_ point: Trend.Point) -> String {
    guard let change = point.change else { return "-" }
    let text = (change > 0 ? "+" : "") + Points.text(hundredths: change)
    return point.breakBefore == nil ? text : "(\(text))"
  }

  private func number(_ score: Int?) -> String {
    AnalysisText.column(score.map { Points.text(hundredths: $0) } ?? "-", 7)
  }

  /// The whole text.
  public var lines: [String] {
    var lines = [trend.agency.isEmpty ? words("หน่วยงาน", "agency") : trend.agency]
    if let rules = trend.rules {
      lines.append(
        words(
          "** ใช้เกณฑ์ปี \(rules) กับทุกปี ผลนี้ไม่เป็นทางการ **",
          "** rules of \(rules) for every year; the result is unofficial **"))
    }
    lines.append("  " + spark)
    lines.append(
      words(
        "   ปี    รวม       เปลี่ยน      IIT     EIT     OIT   ระดับที่ประกาศ / ตามเกณฑ์",
        "  year  overall    change     IIT     EIT     OIT   level published / by the rules"))
    for point in trend.points {
      if let broken = point.breakBefore {
        lines.append("  ------ \(broken.label[language]) ------")
      }
      let tools = point.tools.map { " " + number($0) }.joined()
      let levels = point.levels.joined(separator: "/")
      lines.append(
        "  \(point.year) " + number(point.overall)
          + AnalysisText.column(Self.change(point), 11) + tools
          + "   \(point.published ?? "-") / \(levels.isEmpty ? "-" : levels)"
          + (point.contradictsLevel ? words("   ไม่ตรงกัน", "   differ") : ""))
    }
    if trend.points.contains(where: { $0.breakBefore != nil && $0.change != nil }) {
      lines.append(
        words("  ในวงเล็บ = ข้ามวิธีหรือเกณฑ์ เทียบไม่ได้", "  in brackets: not comparable across the rule"))
    }
    return lines + indicators + trend.warnings.map { "  ! " + $0.label[language] }
  }

  private var indicators: [String] {
    (1...10).compactMap { index in
      let scores = trend.points.map { $0.indicators[index - 1] }
      guard scores.contains(where: { $0 != nil }) else { return nil }
      return AnalysisText.column("\(index)", 4) + scores.map { " " + number($0) }.joined()
    }
  }

  /// The overall scores as bars from 50 to 100, a gap where years cannot be compared.
  public var spark: String {
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return trend.points.map { point in
      let gap = point.breakBefore == nil ? "" : "|"
      guard let overall = point.overall else { return gap + " " }
      return gap + bars[min(max((overall - 5_000) * 8 / 5_001, 0), 7)]
    }.joined()
  }

  /// The rows of a table, the header first.
  public var rows: [[OutputCell]] {
    let head = [
      "year", "overall", "change", "comparable", "iit", "eit", "oit", "published", "level",
    ]
    return [head.map { .text($0) }]
      + trend.points.map { point in
        [.number("\(point.year)"), cell(point.overall), cell(point.change)]
          + [.text(point.breakBefore?.rawValue ?? "yes")] + point.tools.map(cell)
          + [.text(point.published ?? ""), .text(point.levels.joined(separator: "/"))]
      }
  }

  private func cell(_ score: Int?) -> OutputCell {
    score.map { .number(Points.text(hundredths: $0)) } ?? .empty
  }

  /// The trend as JSON: one agency of `ita.trend/1`.
  public var json: JSONValue {
    func score(_ value: Int?) -> JSONValue {
      value.map { .number(Points.text(hundredths: $0)) } ?? .null
    }
    return .object([
      .init("agency", .string(trend.agency)), .init("rules", .text(trend.rules)),
      .init("unofficial", .bool(trend.rules != nil)),
      .init(
        "years",
        .array(
          trend.points.map { point in
            .object([
              .init("year", .whole(point.year.buddhist)), .init("overall", score(point.overall)),
              .init("change", score(point.change)),
              .init("break", .text(point.breakBefore?.rawValue)),
              .init("tools", .array(point.tools.map(score))),
              .init("indicators", .array(point.indicators.map(score))),
              .init("published", .text(point.published)),
              .init("levels", .array(point.levels.map { .string($0) })),
              .init("contradicts_level", .bool(point.contradictsLevel)),
            ])
          })),
      .init("warnings", .array(trend.warnings.map { .string($0.label.english) })),
    ])
  }
}

extension Trend.Break {
  /// What the rule across the table says.
  public var label: LocalizedText {
    switch self {
    case .method:
      LocalizedText(thai: "เปลี่ยนวิธีประเมิน", english: "the method changed")
    case .levels:
      LocalizedText(thai: "เปลี่ยนเกณฑ์ระดับ", english: "the levels changed")
    }
  }
}

extension Trend.Warning {
  /// What the warning says.
  public var label: LocalizedText {
    switch self {
    case .falling:
      LocalizedText(
        thai: "คะแนนลดลงสองปีติดกัน", english: "the overall score fell two years in a row")
    case .near(let floor, let above):
      LocalizedText(
        thai:
          "คะแนนสูงกว่าเกณฑ์ \(Points.text(hundredths: floor)) เพียง \(Points.text(hundredths: above))",
        english: "only \(Points.text(hundredths: above)) above the floor"
          + " \(Points.text(hundredths: floor))")
    }
  }
}
