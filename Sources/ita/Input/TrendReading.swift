import ITAModel
import ITATables

/// The reading of several years of one or a few agencies.
struct TrendReading {
  var session: Session
  var options = ReadOptions()
  /// The rules that all years are judged by; nil for each year's own.
  var rules: Framework?

  /// More agencies than this at once are a comparison, not a trend.
  private static let most = 10

  /// Reads all files; years without rules are kept, since their scores were published.
  func trends(
    of paths: [String], _ wanted: String?, diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> [Trend] {
    var tables: [NationalTable] = []
    for path in paths { tables.append(try table(of: path, &diagnostics)) }
    var members = tables.enumerated().flatMap { place, table in
      table.isVoid ? [] : table.records.indices.map { Member(table: place, record: $0) }
    }
    func agency(_ member: Member) -> NationalAgency {
      let table = tables[member.table]
      return table.agencies[table.records[member.record].agency]
    }
    if let wanted { members = AgencyWanted(wanted).places(in: members, agency) }
    var years: [String: [(year: FiscalYear, table: NationalTable, record: Int)]] = [:]
    var order: [String] = []
    for member in members {
      let table = tables[member.table]
      guard let year = FiscalYear(buddhist: table.records[member.record].year) else { continue }
      let own = agency(member)
      let key = own.code.isEmpty ? ThaiText.key(own.name) : own.code
      if years[key] == nil { order.append(key) }
      if years[key]?.contains(where: { $0.year == year }) ?? false { continue }
      years[key, default: []].append((year, table, member.record))
    }
    if let finding = Self.refusal(wanted, order.count, of: tables) {
      throw CommandFailure(
        .input, diagnostics + [Diagnostic(finding, at: Location(file: paths.first ?? ""))])
    }
    return order.map { key in
      let own = years[key] ?? []
      let name = own.first.map { $0.table.agencies[$0.table.records[$0.record].agency].name }
      return Trend(agency: name ?? key, own, rules: rules)
    }
  }

  /// An agency's year, by its places.
  private struct Member {
    var table: Int
    var record: Int
  }

  private static func refusal(
    _ wanted: String?, _ count: Int, of tables: [NationalTable]
  ) -> NationalFinding? {
    if tables.allSatisfy(\.isVoid) { return .nothingLeft(rows: tables.reduce(0) { $0 + $1.rows }) }
    if count == 0 { return wanted.map { .noMatch($0) } ?? .noTable }
    return count > most ? .tooManyAgencies(count, most: most) : nil
  }

  private func table(
    of path: String, _ found: inout [Diagnostic]
  ) throws(CommandFailure) -> NationalTable {
    var own: [Diagnostic] = []
    var rejects = RejectedRows(session)
    var reading = NationalReading(session: session, options: options)
    reading.needsRules = false
    let table = try reading.table(of: [path], rejects: &rejects, diagnostics: &own)
    if !own.contains(where: { $0.severity == .error }) {
      found += own + rejects.first.map(\.diagnostic)
      let rest = rejects.count - rejects.first.count
      if rest > 0 {
        found.append(Diagnostic(NationalFinding.moreRejected(rest), at: Location(file: path)))
      }
      return table
    }
    // A document of one agency, which may tell its past results.
    let sheet = SheetReading(rulesAs: nil, options: options)
    let read = try sheet.judged(path, in: session)
    found += read.diagnostics
    return NationalTable(telling: read.assessment)
  }
}
