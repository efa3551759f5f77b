public import ITAModel
public import ITATables

/// A trend as text: a row a year, a rule where years cannot be compared.
public struct TrendText: Sendable {
  /// What a trend can be limited to beside the overall score.
  public enum Part: String, Sendable, CaseIterable {
    /// IIT, EIT and OIT.
    case instrument
    /// Indicators 1 to 10.
    case indicator
  }

  /// The trend.
  public var trend: Trend
  /// The language of the words.
  public var language: Language
  /// What is shown beside the overall score; nil for everything.
  public var part: Part?

  /// Makes the text's settings.
  public init(_ trend: Trend, in language: Language, part: Part? = nil) {
    self.trend = trend
    self.language = language
    self.part = part
  }

  func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// The agency; a word for one where the file names none.
  var agency: String { trend.agency.isEmpty ? words("หน่วยงาน", "agency") : trend.agency }

  /// Says that the rules are borrowed; nil where each year has its own.
  var stamp: String? {
    trend.rules.map {
      words(
        "** ใช้เกณฑ์ปี \($0) กับทุกปี มิใช่เกณฑ์ของปีนั้น ผลนี้ไม่เป็นทางการ **",
        "** rules of \($0) for every year, not their own; the result is unofficial **")
    }
  }

  /// A change of the overall score: in brackets where the years cannot be compared.
  static func change(_ point: Trend.Point) -> String { change(point.change, at: point) }

  private static func change(_ change: Int?, at point: Trend.Point) -> String {
    guard let change else { return "-" }
    let text = (change > 0 ? "+" : "") + Points.text(hundredths: change)
    return point.breakBefore == nil ? text : "(\(text))"
  }

  /// The change of an indicator in the last year, in brackets where it cannot be compared.
  func lastChange(ofIndicator place: Int) -> String {
    let last = trend.points.suffix(2)
    guard last.count == 2, let before = last.first, let now = last.last,
      now.year.buddhist == before.year.buddhist + 1, let new = now.indicators[place],
      let old = before.indicators[place]
    else { return "-" }
    return Self.change(new - old, at: now)
  }

  private func number(_ score: Int?) -> String {
    AnalysisText.column(score.map { Points.text(hundredths: $0) } ?? "-", 7)
  }

  /// The whole text.
  public var lines: [String] {
    var lines = [agency]
    if let stamp { lines.append(stamp) }
    lines.append("  " + spark + "   " + words("(แท่งจาก 50 ถึง 100)", "(bars from 50 to 100)"))
    return lines + years + (part == .instrument ? [] : indicators)
      + remarks.map { "  ! " + $0 }
  }

  private var showsTools: Bool { part != .indicator }

  private var years: [String] {
    var lines = [
      words("   ปี    รวม       เปลี่ยน   ", "  year  overall    change   ")
        + (showsTools ? "   IIT     EIT     OIT   " : "")
        + words("ระดับที่ประกาศ / ตามเกณฑ์", "level published / by the rules")
    ]
    for point in trend.points {
      if let broken = point.breakBefore {
        lines.append("  ------ \(broken.label[language]) ------")
      }
      let tools = showsTools ? point.tools.map { " " + number($0) }.joined() : ""
      let levels = levelNames(point)
      lines.append(
        "  \(point.year) " + number(point.overall)
          + AnalysisText.column(Self.change(point), 11) + tools
          + "   \(point.published ?? "-") / \(levels)"
          + (point.contradictsLevel ? words("   ไม่ตรงกัน", "   differ") : ""))
    }
    if isBroken {
      lines.append("  " + bracketNote)
    }
    return lines
  }

  /// The levels that the rules leave possible.
  func levelNames(_ point: Trend.Point) -> String {
    point.levels.isEmpty ? "-" : point.levels.joined(separator: "/")
  }

  /// Whether a change stands in brackets.
  var isBroken: Bool { trend.points.contains { $0.breakBefore != nil && $0.change != nil } }

  /// What the brackets mean.
  var bracketNote: String {
    words("ในวงเล็บ = ข้ามวิธีหรือเกณฑ์ เทียบไม่ได้", "in brackets: not comparable across the rule")
  }

  private var indicators: [String] {
    let rows = (0..<10).filter { place in trend.points.contains { $0.indicators[place] != nil } }
    if rows.isEmpty { return [] }
    let years = trend.points.map { point in
      (point.breakBefore == nil ? "  " : " |") + "  \(point.year)"
    }
    return [
      "",
      "  " + years.joined() + "     " + words("เปลี่ยน", "change") + "  "
        + words("ตัวชี้วัด", "indicator"),
    ]
      + rows.map { place in
        let scores = trend.points.map { point in
          (point.breakBefore == nil ? " " : "|") + number(point.indicators[place])
        }
        return " " + scores.joined() + AnalysisText.column(lastChange(ofIndicator: place), 11)
          + "  " + indicatorName(place)
      }
  }

  /// The number and name of an indicator by the rules of the last year that has some.
  func indicatorName(_ place: Int) -> String {
    let framework = trend.points.reversed().lazy.compactMap {
      FrameworkLibrary.framework($0.year)
    }.first
    let name = Indicator(place + 1).flatMap { framework?.name(of: .indicator($0)) }
    return "\(place + 1) \(name?[language] ?? "")"
  }

  /// The early warnings, and where a level was published that its score does not give.
  public var remarks: [String] {
    trend.warnings.map { $0.label[language] }
      + trend.points.filter(\.contradictsLevel).map { point in
        let score = point.overall.map { Points.text(hundredths: $0) } ?? "-"
        let published = point.published ?? "-"
        return words(
          "ปี \(point.year) ประกาศระดับ “\(published)” แต่คะแนน \(score) ตามเกณฑ์เป็น"
            + " “\(levelNames(point))” อย่างใดอย่างหนึ่งผิด",
          "\(point.year): published as “\(published)”, but \(score) is “\(levelNames(point))” by the"
            + " rules; one of them is wrong")
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
}

// One fact a line, for screen readers and `grep`: no rules, no bars, no columns.
extension TrendText {
  /// The whole text in plain lines.
  public var plainLines: [String] {
    var lines = [words("หน่วยงาน: ", "agency: ") + agency]
    if let stamp { lines.append(words("ผล: ", "result: ") + stamp) }
    for point in trend.points {
      func fact(_ name: String, _ value: String) { lines.append("\(point.year) \(name): \(value)") }
      func score(_ value: Int?) -> String { value.map { Points.text(hundredths: $0) } ?? "-" }
      if let broken = point.breakBefore {
        fact(words("เทียบกับปีก่อนไม่ได้", "not comparable with the year before"), broken.label[language])
      }
      fact(words("คะแนนรวม", "overall"), score(point.overall))
      if point.change != nil { fact(words("เปลี่ยน", "change"), Self.change(point)) }
      if showsTools {
        for (tool, value) in zip(Tool.allCases, point.tools) where value != nil {
          fact(FigureID.tool(tool).label[language], score(value))
        }
      }
      if part != .instrument {
        for (place, value) in point.indicators.enumerated() where value != nil {
          fact(indicatorName(place), score(value))
        }
      }
      fact(words("ระดับที่ประกาศ", "level published"), point.published ?? "-")
      fact(words("ระดับตามเกณฑ์", "level by the rules"), levelNames(point))
    }
    return lines + remarks.map { words("ข้อสังเกต: ", "remark: ") + $0 }
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
