import ITAModel
import ITAReports
import ITATables

/// What must hold for every table of many agencies: used by the fuzzer and by the replay of its
/// corpus. The first byte is the size of the pieces, the second the delimiter.
public enum NationChecks {
  /// A pass that has begun nothing; to read the rules for each input would be most of the work.
  private static let fresh = NationalScan()

  /// What does not hold; nil where everything does.
  public static func complaint(about input: [UInt8]) -> String? {
    guard input.count > 2 else { return nil }
    let formats: [DelimitedText] = [.commas, .tabs]
    let format = formats[Int(input[1]) % formats.count]
    let text = Array(input[2...])
    let whole = scan(text, by: text.count, format)
    let pieces = scan(text, by: Int(input[0]) + 1, format)
    if told(whole) != told(pieces) { return "pieces read as other agencies than the whole" }
    guard let rows = scan(rowsOf: text, format) else { return nil }
    if told(whole) != told(rows) { return "rows alike read as other agencies than row by row" }
    return complaint(about: whole)
  }

  private static func scan(_ text: [UInt8], by size: Int, _ format: DelimitedText) -> NationalTable
  {
    var scan = fresh
    scan.begin(file: "f")
    var waiting: [UInt8] = []
    var start = 0
    while start < text.count {
      let end = min(start + size, text.count)
      waiting += text[start..<end]
      let used = scan.read(waiting.span, isLast: end == text.count, format: format)
      waiting.removeFirst(min(used, waiting.count))
      start = end
    }
    scan.findSameNames()
    return scan.table
  }

  /// The same table row by row; nil where a row is refused, since only its start is then known.
  private static func scan(rowsOf text: [UInt8], _ format: DelimitedText) -> NationalTable? {
    var scan = fresh
    scan.begin(file: "f")
    var place = 0
    var number = 0
    var row = Row(number: 0)
    reading: while place < text.count {
      switch format.readRow(
        in: text.span, from: &place, isLast: true, number: &number, into: &row)
      {
      case .end, .incomplete: break reading
      case .refused: return nil
      case .row: if !row.bytes.isEmpty { scan.read(row) }
      }
    }
    scan.findSameNames()
    return scan.table
  }

  /// All that is known of a table, as text.
  private static func told(_ table: NationalTable) -> [String] {
    let agencies = table.agencies.map { "\($0)" }
    let records = table.records.indices.map { record in
      let scores = table.sheet(of: record).scores
        .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.points.decimal)" }
      return "\(table.records[record]) \(scores.joined(separator: " "))"
    }
    let rejects = table.rejects.map { "\($0.diagnostic.code) \($0.diagnostic.location)" }
    return agencies + records + rejects + table.doubts.map { "\($0)" } + ["\(table.rows)"]
      + [table.types, table.provinces, table.districts, table.levels].map { "\($0)" }
  }

  /// Ranks are from 1 to as many as were ranked, and each agency is judged alone as in the nation.
  private static func complaint(about table: NationalTable) -> String? {
    for comparison in Comparison.years(of: table) {
      for (index, record) in comparison.records.enumerated() {
        let assessment = comparison.framework.assess(table.sheet(of: record))
        let level = assessment.verdict.level
        let levels = comparison.verdicts[index].levels.map { comparison.framework.levels[$0] }
        if let level, levels != [level] { return "another level than the agency has alone" }
      }
      for place in comparison.places.lists.flatMap({ $0 }).compactMap({ $0 }) {
        if place.rank < 1 || place.rank > place.count { return "rank \(place.rank)" }
      }
      let text = ComparisonText(comparison, in: .thai, scopes: ComparisonScope.allCases)
      if text.lines.isEmpty || text.json.document.isEmpty { return "no lines" }
      var rows = ComparisonTable()
      rows.append(comparison)
      if String(validating: rows.parts.flatMap { $0 }, as: UTF8.self) == nil { return "no UTF-8" }
      let document = ComparisonDocument([text]).document(in: .thai)
      if let fault = BytesComplaint.page(document.html()) { return fault }
    }
    return nil
  }
}
