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
    of paths: [String], _ agency: String?, diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> [Trend] {
    var tables: [NationalTable] = []
    for path in paths { tables.append(try table(of: path, &diagnostics)) }
    var years: [String: [(year: FiscalYear, table: NationalTable, record: Int)]] = [:]
    var order: [String] = []
    for table in tables {
      for (index, record) in table.records.enumerated() {
        guard let year = FiscalYear(buddhist: record.year) else { continue }
        let own = table.agencies[record.agency]
        if let agency, own.code != agency, ThaiText.key(own.name) != ThaiText.key(agency) {
          continue
        }
        let key = own.code.isEmpty ? ThaiText.key(own.name) : own.code
        if years[key] == nil { order.append(key) }
        if years[key]?.contains(where: { $0.year == year }) ?? false { continue }
        years[key, default: []].append((year, table, index))
      }
    }
    if let finding = Self.refusal(agency, order.count) {
      throw CommandFailure(
        .input, diagnostics + [Diagnostic(finding, at: Location(file: paths.first ?? ""))])
    }
    return order.map { key in
      let own = years[key] ?? []
      let name = own.first.map { $0.table.agencies[$0.table.records[$0.record].agency].name }
      return Trend(agency: name ?? key, own, rules: rules)
    }
  }

  private static func refusal(_ agency: String?, _ count: Int) -> NationalFinding? {
    if count == 0 { return agency.map { .noMatch($0) } ?? .noTable }
    return count > most ? .tooManyAgencies(count, most: most) : nil
  }

  private func table(
    of path: String, _ found: inout [Diagnostic]
  ) throws(CommandFailure) -> NationalTable {
    var own: [Diagnostic] = []
    var reading = NationalReading(session: session, options: options)
    reading.needsRules = false
    let table = try reading.table(of: [path], diagnostics: &own)
    if !own.contains(where: { $0.severity == .error }) {
      found += own + table.rejects.map(\.diagnostic)
      return table
    }
    // A document of one agency, which may tell its past results.
    let sheet = SheetReading(rulesAs: nil, options: options)
    let read = try sheet.judged(path, in: session)
    found += read.diagnostics
    return NationalTable(telling: read.assessment)
  }
}
