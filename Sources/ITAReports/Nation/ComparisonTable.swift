public import ITAModel
public import ITATables

/// A comparison as delimited text, an agency a row, written byte by byte: a nation of ten years
/// has 83,000 rows.
public struct ComparisonTable: Sendable {
  /// The names of the columns.
  public static let header = [
    "year", "code", "name", "type", "province", "district", "iit", "eit", "oit", "overall", "level",
    "rank", "of", "rank_type", "rank_province", "rank_district", "weakest", "to_next_level",
    "change", "contradicts", "percentile", "to_upper_quarter", "to_upper_quarter_province",
  ]

  /// More bytes than nearly any row has, so that no list of rows has to be moved to grow.
  private static let usual = 300

  private var row = RowBytes()
  /// What stands in front of that.
  private var before: [[UInt8]] = []
  private let delimiter: UInt8

  /// Starts a table with its header; with a comma it begins with the mark that Excel needs.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
    if delimiter == UInt8(ascii: ",") { row.text([0xEF, 0xBB, 0xBF].span) }
    row.text(Self.header.joined(separator: String(Unicode.Scalar(delimiter))).utf8Span.span)
    end()
  }

  /// The bytes of the table, in parts that stand one behind the other: what two threads have written
  /// is not copied to one place.
  public var parts: [[UInt8]] { row.bytes.isEmpty ? before : before + [row.bytes] }

  /// Drops the bytes written so far, for tables that are written piece by piece; their room is used
  /// again.
  public mutating func clear() {
    if !before.isEmpty { row = RowBytes(in: before.removeFirst()) }
    before = []
    row.clear()
  }

  /// Appends the rows of a year, best rank first.
  ///
  /// Only the places in `records` that are `chosen` are written; with nil all are.
  public mutating func append(
    _ comparison: Comparison, chosen: [Int]? = nil, workers: Workers = .one
  ) {
    let wanted = chosen.map { Set($0) }
    let year = Year(comparison, cell)
    row.makeRoom((wanted?.count ?? comparison.order.count) * Self.usual)
    let empty = Self(rowsBehind: delimiter)
    let usual = Self.usual
    let rest = workers.halves(
      of: comparison.order.count,
      here: { append(comparison, comparison.order[$0], year, wanted) },
      there: { half in
        var rows = empty
        rows.row.makeRoom((wanted.map { min($0.count, half.count) } ?? half.count) * usual)
        rows.append(comparison, comparison.order[half], year, wanted)
        return rows.row.bytes
      })
    if let rest { before += [row.take(), rest] }
  }

  private init(rowsBehind delimiter: UInt8) { self.delimiter = delimiter }

  private mutating func append(
    _ comparison: Comparison, _ places: ArraySlice<Int>, _ year: Year, _ wanted: Set<Int>?
  ) {
    // There are few sets of levels, and a row nearly always has that of the row before.
    var levels: [(possible: [Int], name: [UInt8])] = []
    var last = 0
    for index in places where wanted?.contains(index) ?? true {
      let possible = comparison.verdicts[index].levels
      if last == levels.count || levels[last].possible != possible {
        last = levels.firstIndex { $0.possible == possible } ?? levels.count
        if last == levels.count {
          levels.append((possible, cell(comparison.levelNames(possible).thai)))
        }
      }
      row.whole(comparison.year.buddhist)
      describe(comparison.table.records[comparison.records[index]].agency, year)
      judge(comparison.verdicts[index], levels[last].name)
      row.number(year.ranks[index]?.rank, after: delimiter)
      row.number(year.ranks[index]?.count, after: delimiter)
      row.number(year.types[index]?.rank, after: delimiter)
      row.number(year.provinces[index]?.rank, after: delimiter)
      row.number(year.districts[index]?.rank, after: delimiter)
      row.number(comparison.verdicts[index].weakest, after: delimiter)
      row.score(comparison.toNextLevel(index)?.missing, after: delimiter)
      row.score(comparison.changes[index], after: delimiter)
      doubt(comparison.verdicts[index])
      row.score(year.ranks[index]?.percentile, after: delimiter)
      row.score(year.ranks[index]?.toUpperQuarter, after: delimiter)
      row.score(year.provinces[index]?.toUpperQuarter, after: delimiter)
      end()
    }
  }

  private mutating func end() {
    if delimiter == UInt8(ascii: ",") { row.byte(13) }
    row.byte(10)
    row.flush()
  }

  /// What all rows of a year have in common.
  private struct Year: Sendable {
    let ranks: [ComparisonPlace?]
    let types: [ComparisonPlace?]
    let provinces: [ComparisonPlace?]
    let districts: [ComparisonPlace?]
    let agencies: NationalAgencies
    let codes: [UInt8]
    let names: [UInt8]
    let namesOfTypes: [[UInt8]]
    let namesOfProvinces: [[UInt8]]
    let namesOfDistricts: [[UInt8]]

    init(_ comparison: Comparison, _ cell: (String) -> [UInt8]) {
      ranks = comparison.places[.nation] ?? []
      types = comparison.places[.type] ?? []
      provinces = comparison.places[.province] ?? []
      districts = comparison.places[.district] ?? []
      agencies = comparison.table.agencies
      (codes, names) = (agencies.bytesOfCodes, agencies.bytesOfNames)
      namesOfTypes = comparison.table.types.map(cell)
      namesOfProvinces = comparison.table.provinces.map(cell)
      namesOfDistricts = comparison.table.districts.map(cell)
    }
  }

  private mutating func describe(_ agency: Int, _ year: Year) {
    words(year.codes.span.extracting(year.agencies.placeOfCode(agency)))
    words(year.names.span.extracting(year.agencies.placeOfName(agency)))
    let group = year.agencies.group(of: agency)
    row.cell(year.namesOfTypes[group.type], after: delimiter)
    row.cell(year.namesOfProvinces[group.province], after: delimiter)
    row.cell(year.namesOfDistricts[group.district], after: delimiter)
  }

  private mutating func words(_ text: Swift.Span<UInt8>) {
    row.byte(delimiter)
    if isPlain(text) {
      row.text(text)
    } else {
      row.text(cell(String(decoding: [UInt8](copying: text), as: UTF8.self)).span)
    }
  }

  private mutating func judge(_ verdict: NationalVerdict, _ level: [UInt8]) {
    row.score(verdict.score(of: .iit), after: delimiter)
    row.score(verdict.score(of: .eit), after: delimiter)
    row.score(verdict.score(of: .oit), after: delimiter)
    row.score(verdict.overall, after: delimiter)
    row.cell(level, after: delimiter)
  }

  private mutating func doubt(_ verdict: NationalVerdict) {
    row.byte(delimiter)
    if verdict.contradictions.isEmpty, !verdict.contradictsLevel { return }
    var doubts = verdict.contradictions.map { "\($0.figure)" }
    if verdict.contradictsLevel { doubts.append("level") }
    row.text(doubts.joined(separator: " ").utf8Span.span)
  }

  /// A text as a cell: guarded where a spreadsheet would calculate it, quoted where it must be.
  private func cell(_ text: String) -> [UInt8] {
    if isPlain(text.utf8Span.span) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    DelimitedWriter(DelimitedText(delimiter: delimiter)).append([.text(text)], to: &bytes)
    return bytes.dropLast()
  }

  /// Whether a text can stand in a cell as it is.
  private func isPlain(_ bytes: Swift.Span<UInt8>) -> Bool {
    guard let first = bytes.isEmpty ? nil : bytes[0], first >= 0x30, first != 0xEF,
      first != UInt8(ascii: "="), first != UInt8(ascii: "@")
    else { return false }
    var place = bytes.mark(from: 0, delimiter: delimiter)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == delimiter || byte == 34 || byte == 10 || byte == 13 { return false }
      place = bytes.mark(from: place + 1, delimiter: delimiter)
    }
    return true
  }
}
