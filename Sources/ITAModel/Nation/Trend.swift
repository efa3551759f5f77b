public import ITATables

/// One agency's results year by year, with the places where years cannot be compared.
public struct Trend: Sendable {
  /// Why a year cannot be compared with the one before.
  public enum Break: String, Sendable, CaseIterable {
    /// The method changed, or is not known for one of the years.
    case method
    /// The names and floors of the levels changed.
    case levels
  }

  /// What gives reason to look early.
  public enum Warning: Sendable, Hashable {
    /// The overall score fell in the last two years, under one method.
    case falling
    /// The last overall score is so many hundredths, less than a point, above a floor.
    case near(floor: Int, above: Int)
  }

  /// One year.
  public struct Point: Sendable {
    /// The fiscal year.
    public var year: FiscalYear
    /// The overall score in hundredths; nil where it is not known.
    public var overall: Int?
    /// IIT, EIT and OIT in hundredths; nil where not known.
    public var tools: [Int?]
    /// Indicators 1 to 10 in hundredths; nil where not known.
    public var indicators: [Int?]
    /// The level as published; nil where the file names none.
    public var published: String?
    /// The names of the levels that the rules leave possible, best first; empty where unknown.
    public var levels: [LocalizedText]
    /// Whether the published level is none of them.
    public var contradictsLevel: Bool
    /// Why the year cannot be compared with the one before; nil where it can.
    public var breakBefore: Break?
    /// The change against the year before in hundredths; nil for the first and past a gap.
    public var change: Int?
  }

  /// The agency; empty where the file names none.
  public var agency: String
  /// The years in order.
  public var points: [Point]
  /// The id of the rules that all years are judged by; nil for each year's own.
  public var rules: String?

  /// Puts the years of an agency in order, judged by their own rules or by borrowed ones.
  public init(
    agency: String, _ years: [(year: FiscalYear, table: NationalTable, record: Int)],
    rules: Framework? = nil
  ) {
    self.agency = agency
    self.rules = rules?.id
    points = []
    var before: Framework?
    for (year, table, record) in years.sorted(by: { $0.year < $1.year }) {
      let own = FrameworkLibrary.framework(year)
      var point = Self.point(year, table, record, rules ?? own)
      if let last = points.last {
        point.breakBefore = Self.broken(from: before, to: own)
        if let now = point.overall, let then = last.overall,
          year.buddhist == last.year.buddhist + 1
        {
          point.change = now - then
        }
      }
      points.append(point)
      before = own
    }
  }

  private static func point(
    _ year: FiscalYear, _ table: NationalTable, _ record: Int, _ framework: Framework?
  ) -> Point {
    let place = table.records[record].level
    let published = place < 0 ? nil : table.levels[place]
    guard let framework else {
      return Point(
        year: year, overall: table.stated(.overall, of: record)?.hundredths,
        tools: Tool.allCases.map { table.stated(.tool($0), of: record)?.hundredths },
        indicators: Indicator.all.map { table.stated(.indicator($0), of: record)?.hundredths },
        published: published, levels: [], contradictsLevel: false)
    }
    var judge = NationalJudge(framework)
    let verdict = judge.verdict(of: record, in: table)
    return Point(
      year: year, overall: verdict.overall, tools: verdict.tools, indicators: verdict.indicators,
      published: published, levels: verdict.levels.map { framework.levels[$0].name },
      // A level of other rules is no contradiction.
      contradictsLevel: verdict.contradictsLevel && framework.year == year)
  }

  /// What changed between the rules of two years; without rules of one of them, the method.
  static func broken(from old: Framework?, to new: Framework?) -> Break? {
    guard let old, let new else { return .method }
    func weights(_ framework: Framework) -> [Int]? {
      let known = framework.tools.compactMap(\.weight)
      return known.count == framework.tools.count ? known : nil
    }
    if let first = weights(old), let second = weights(new), first != second { return .method }
    func floors(_ framework: Framework) -> [String] {
      framework.levels.map { level in
        level.id + level.floors.map { " \($0.figure) \($0.points.shown)" }.joined()
      }
    }
    return floors(old) == floors(new) ? nil : .levels
  }

  /// What gives reason to look early, of the last year.
  public var warnings: [Warning] {
    var found: [Warning] = []
    let last = points.suffix(2)
    if last.count == 2, last.allSatisfy({ $0.breakBefore == nil && ($0.change ?? 0) < 0 }) {
      found.append(.falling)
    }
    if let point = points.last, let overall = point.overall,
      let framework = FrameworkLibrary.framework(point.year)
    {
      let floors = framework.levels.flatMap(\.floors).filter { $0.figure == .overall }
        .map(\.points.hundredths)
      if let floor = floors.filter({ $0 > 0 && $0 <= overall }).max(), overall - floor < 100 {
        found.append(.near(floor: floor, above: overall - floor))
      }
    }
    return found
  }
}
