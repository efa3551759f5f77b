public import ITAModel
import ITATables

/// A comparison as delimited text, an agency a row, written byte by byte: a nation of ten years
/// has 83,000 rows.
public struct ComparisonTable: Sendable {
  /// The names of the columns.
  public static let header = [
    "year", "code", "name", "type", "province", "district", "iit", "eit", "oit", "overall", "level",
    "rank", "of", "rank_type", "rank_province", "rank_district", "weakest", "to_next_level",
    "change", "contradicts",
  ]

  private var bytes: [UInt8]
  private var row = RowBytes()
  private let delimiter: UInt8

  /// Starts a table with its header; with a comma it begins with the mark that Excel needs.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
    bytes = delimiter == UInt8(ascii: ",") ? [0xEF, 0xBB, 0xBF] : []
    bytes += Array(Self.header.joined(separator: String(Unicode.Scalar(delimiter))).utf8)
    bytes += delimiter == UInt8(ascii: ",") ? [13, 10] : [10]
  }

  /// The bytes of the table.
  public var document: [UInt8] { bytes }

  /// Appends the rows of a year, best rank first.
  ///
  /// - Parameter chosen: the places in `records` to write; nil for all.
  public mutating func append(_ comparison: Comparison, chosen: [Int]? = nil) {
    let wanted = chosen.map { Set($0) }
    let year = Year(comparison, cell)
    var levels: [[Int]: [UInt8]] = [:]
    for index in comparison.order where wanted?.contains(index) ?? true {
      let verdict = comparison.verdicts[index]
      if levels[verdict.levels] == nil {
        levels[verdict.levels] = cell(comparison.levelNames(verdict.levels).thai)
      }
      append(year, index, levels[verdict.levels] ?? [])
    }
  }

  /// What all rows of a year have in common.
  private struct Year {
    let comparison: Comparison
    let ranks: [ComparisonPlace?]
    let scopes: [[ComparisonPlace?]]
    let provinces: [[UInt8]]
    let districts: [[UInt8]]
    let types: [[UInt8]]

    init(_ comparison: Comparison, _ cell: (String) -> [UInt8]) {
      self.comparison = comparison
      ranks = comparison.places[.nation] ?? []
      scopes = [ComparisonScope.type, .province, .district].map { comparison.places[$0] ?? [] }
      provinces = comparison.table.provinces.map(cell)
      districts = comparison.table.districts.map(cell)
      types = comparison.table.types.map(cell)
    }
  }

  private mutating func append(_ year: Year, _ index: Int, _ level: [UInt8]) {
    let comparison = year.comparison
    let verdict = comparison.verdicts[index]
    let agency = comparison.agency(index)
    row.count = 0
    row.whole(comparison.year.buddhist)
    for text in [agency.code, agency.name] {
      row.byte(delimiter)
      if isPlain(text) { row.text(text.utf8Span.span) } else { row.text(cell(text).span) }
    }
    row.cell(year.types[agency.type], after: delimiter)
    row.cell(year.provinces[agency.province], after: delimiter)
    row.cell(year.districts[agency.district], after: delimiter)
    for tool in Tool.allCases { row.score(verdict.score(of: tool), after: delimiter) }
    row.score(verdict.overall, after: delimiter)
    row.cell(level, after: delimiter)
    row.number(year.ranks[index]?.rank, after: delimiter)
    row.number(year.ranks[index]?.count, after: delimiter)
    for places in year.scopes { row.number(places[index]?.rank, after: delimiter) }
    row.number(verdict.weakest, after: delimiter)
    row.score(comparison.toNextLevel(index)?.missing, after: delimiter)
    row.score(comparison.changes[index], after: delimiter)
    var doubts = verdict.contradictions.map { "\($0.figure)" }
    if verdict.contradictsLevel { doubts.append("level") }
    row.cell(Array(doubts.joined(separator: " ").utf8), after: delimiter)
    if delimiter == UInt8(ascii: ",") { row.byte(13) }
    row.byte(10)
    bytes.append(contentsOf: row.bytes[..<row.count])
  }

  /// A text as a cell: guarded where a spreadsheet would calculate it, quoted where it must be.
  private func cell(_ text: String) -> [UInt8] {
    if isPlain(text) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    DelimitedWriter(DelimitedText(delimiter: delimiter)).append([.text(text)], to: &bytes)
    return bytes.dropLast()
  }

  /// Whether a text can stand in a cell as it is.
  private func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard let first = bytes.isEmpty ? nil : bytes[0], first >= 0x30, first != 0xEF,
      first != UInt8(ascii: "="), first != UInt8(ascii: "@")
    else { return false }
    for place in bytes.indices {
      let byte = bytes[place]
      // Letters and digits, which are nearly all bytes, cost one comparison.
      if byte > UInt8(ascii: ","), byte != delimiter { continue }
      if byte == delimiter || byte == 34 || byte == 10 || byte == 13 { return false }
    }
    return true
  }
}
