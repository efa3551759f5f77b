public import ITATables

/// Many agencies of one year beside each other, each judged by the rules of that year.
public struct Comparison: Sendable {
  /// What the files say.
  public var table: NationalTable
  /// The fiscal year.
  public var year: FiscalYear
  /// The rules.
  public var framework: Framework
  /// The records of the year, by their places in `table.records`.
  public var records: [Int]
  /// What the rules make of each of `records`.
  public var verdicts: [NationalVerdict]
  /// The places in `records`, best overall score first; those without one are last.
  public var order: [Int]
  /// Where each of `records` stands, by scope; nil where it has no overall score or no group.
  public var places: [ComparisonScope: [ComparisonPlace?]]
  /// The change of the overall score against the year before, in hundredths; nil without one.
  public var changes: [Int?]
  /// The agencies, by their places in `table.agencies`, that the year before had and this has not;
  /// empty where the files do not have the year before.
  public var gone: [Int]
  /// The agencies that the year before had not; empty where the files do not have it.
  public var new: [Int]

  /// Whether the rules are those of another year, so that nothing is official.
  public var isUnofficial: Bool { year != framework.year }

  /// The agency of one of `records`.
  public func agency(_ index: Int) -> NationalAgency {
    table.agencies[table.records[records[index]].agency]
  }

  /// Judges and ranks every year of a table, the earliest first.
  ///
  /// `rules` judge all years; with nil each year has its own.
  public static func years(
    of table: NationalTable, rules: Framework? = nil, workers: Workers = .one
  ) -> [Comparison] {
    var made: [Comparison] = []
    let byYear = Dictionary(grouping: table.records.indices) { table.records[$0].year }
    for year in byYear.keys.sorted() {
      guard let fiscal = FiscalYear(buddhist: year),
        let framework = rules ?? FrameworkLibrary.framework(fiscal)
      else { continue }
      made.append(
        Comparison(
          of: byYear[year] ?? [], in: table, fiscal, framework,
          after: made.last.flatMap { $0.year.buddhist == year - 1 ? $0 : nil }, workers))
    }
    return made
  }

  private init(
    of records: [Int], in table: NationalTable, _ year: FiscalYear, _ framework: Framework,
    after before: Comparison?, _ workers: Workers
  ) {
    let judge = NationalJudge(framework)
    verdicts = workers.parts(of: records.count) { part in
      var judge = judge
      return judge.verdicts(of: records[part], in: table)
    }.flatMap { $0 }
    (self.table, self.year, self.framework, self.records) = (table, year, framework, records)
    let scores = verdicts.map { $0.overall ?? -1 }
    order = ComparisonRanking.order(of: scores)
    places = Self.places(scores, of: records, in: table, order: order)
    let former = before.map { before in
      Dictionary(
        before.records.indices.map {
          (table.records[before.records[$0]].agency, before.verdicts[$0].overall)
        }, uniquingKeysWith: { first, _ in first })
    }
    let own = records.map { table.records[$0].agency }
    changes = zip(own, verdicts).map { agency, verdict in
      guard let old = former?[agency] ?? nil, let new = verdict.overall else { return nil }
      return new - old
    }
    let present = Set(own)
    gone = former.map { $0.keys.filter { !present.contains($0) }.sorted() } ?? []
    new = former.map { former in own.filter { former[$0] == nil } } ?? []
  }
}

extension Comparison {
  private static func places(
    _ scores: [Int], of records: [Int], in table: NationalTable, order: [Int]
  ) -> [ComparisonScope: [ComparisonPlace?]] {
    let agencies = records.map { table.records[$0].agency }
    let isLocal = table.types.map { LocalAdministration.isOne($0) }
    var places: [ComparisonScope: [ComparisonPlace?]] = [:]
    for scope in ComparisonScope.allCases {
      let groups: [Int] =
        switch scope {
        case .nation: agencies.map { _ in 0 }
        case .type: agencies.map { table.agencies.group(of: $0).type - 1 }
        case .province: agencies.map { table.agencies.group(of: $0).province - 1 }
        case .local:
          agencies.map {
            let group = table.agencies.group(of: $0)
            return isLocal[group.type] ? group.province - 1 : -1
          }
        case .district: agencies.map { table.agencies.group(of: $0).district - 1 }
        }
      places[scope] = ComparisonRanking.places(scores: scores, groups: groups, order: order)
    }
    return places
  }
}

/// The local administrations (องค์กรปกครองส่วนท้องถิ่น), known by the name of their type.
enum LocalAdministration {
  static func isOne(_ type: String) -> Bool {
    let key = ThaiText.key(type)
    return starts.contains { key.utf8.starts(with: $0.utf8) }
  }

  private static let starts = [
    "องค์การบริหารส่วน", "เทศบาล", "อบต", "อบจ", "เมืองพัทยา", "องค์กรปกครองส่วนท้องถิ่น", "อปท",
  ].map { ThaiText.key($0) }
}
