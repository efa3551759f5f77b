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
  public var places: ComparisonPlaces
  /// The change of the overall score against the year before, in hundredths; nil without one.
  public var changes: [Int?]
  /// The agencies, by their places in `table.agencies`, that the year before had and this has not;
  /// empty where the files do not have the year before.
  public var gone: [Int]
  /// The agencies that the year before had not; empty where the files do not have it.
  public var new: [Int]

  /// The floors of the levels.
  let floors: NationalFloors

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
    var frameworks = table.frameworks
    for (year, records) in byYear(table.records) {
      guard let fiscal = FiscalYear(buddhist: year),
        let framework = rules ?? frameworks.rules(of: fiscal)
      else { continue }
      made.append(
        Comparison(
          of: records, in: table, fiscal, framework,
          after: made.last.flatMap { $0.year.buddhist == year - 1 ? $0 : nil }, workers))
    }
    return made
  }

  /// The years met and the places of their records, the earliest year first.
  private static func byYear(_ records: [NationalRecord]) -> [(year: Int, records: [Int])] {
    var years: [(year: Int, records: [Int])] = []
    var last = 0
    for (place, record) in records.enumerated() {
      // Nearly every record is of the year of the one before.
      if last == years.count || years[last].year != record.year {
        last = years.firstIndex { $0.year == record.year } ?? years.count
        if last == years.count { years.append((record.year, [])) }
      }
      years[last].records.append(place)
    }
    return years.sorted { $0.year < $1.year }
  }

  private init(
    of records: [Int], in table: NationalTable, _ year: FiscalYear, _ framework: Framework,
    after before: Comparison?, _ workers: Workers
  ) {
    let judge = NationalJudge(framework)
    floors = NationalFloors(framework)
    verdicts = workers.list(of: records.count) { part, verdicts in
      var judge = judge
      judge.judge(records[part], in: table, into: &verdicts)
    }
    (self.table, self.year, self.framework, self.records) = (table, year, framework, records)
    let scores = verdicts.map { $0.scores[0] }
    order = ComparisonRanking.order(of: scores)
    places = Self.places(scores, of: records, in: table, order: order, workers)
    changes = [Int?](repeating: nil, count: records.count)
    (gone, new) = ([], [])
    if let before { compare(with: before) }
  }

  /// Notes what changed against the year before.
  private mutating func compare(with before: Comparison) {
    // By agency: which record each year has of it, -1 for none.
    let none = [Int](repeating: -1, count: table.agencies.count)
    let (old, now) = (before.byAgency(none), byAgency(none))
    for agency in table.agencies.indices {
      switch (old[agency], now[agency]) {
      case (-1, -1): continue
      case (_, -1): gone.append(agency)
      case (-1, _): continue
      case (let then, let place):
        guard let new = verdicts[place].overall, let old = before.verdicts[then].overall else {
          continue
        }
        changes[place] = new - old
      }
    }
    new = records.map { table.records[$0].agency }.filter { old[$0] < 0 }
  }

  private func byAgency(_ none: [Int]) -> [Int] {
    var places = none
    for (place, record) in records.enumerated() { places[table.records[record].agency] = place }
    return places
  }
}

extension Comparison {
  private static func places(
    _ scores: [Int16], of records: [Int], in table: NationalTable, order: [Int],
    _ workers: Workers
  ) -> ComparisonPlaces {
    let agencies = records.map { table.records[$0].agency }
    let isLocal = table.types.map { LocalAdministration.isOne($0) }
    @Sendable func groups(_ scope: ComparisonScope) -> [Int32] {
      agencies.map { agency in
        let group = table.agencies.group(of: agency)
        return switch scope {
        case .nation: 0
        case .type: Int32(clamping: group.type - 1)
        case .province: Int32(clamping: group.province - 1)
        case .local: isLocal[group.type] ? Int32(clamping: group.province - 1) : -1
        case .district: Int32(clamping: group.district - 1)
        }
      }
    }
    let scopes = ComparisonScope.allCases
    let places = workers.list(of: scopes.count, least: scores.count < 1_000 ? .max : 0) {
      for scope in scopes[$0] {
        $1.append(ComparisonRanking.places(scores: scores, groups: groups(scope), order: order))
      }
    }
    return ComparisonPlaces(places)
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
