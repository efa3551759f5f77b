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

  /// So many rows are looked up before they are written.
  private static let atOnce = 32

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
    let year = ComparisonYear(comparison, cell)
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
    _ comparison: Comparison, _ places: ArraySlice<Int>, _ year: ComparisonYear, _ wanted: Set<Int>?
  ) {
    // There are few sets of levels, and a row nearly always has that of the row before.
    var levels: [LevelSet] = []
    var names = Row(number: 0)
    var last = 0
    var rows: [ComparisonRow] = []
    var rest = places
    while !rest.isEmpty {
      let indices = rest.prefix(Self.atOnce).filter { wanted?.contains($0) ?? true }
      year.rows(indices, of: comparison, delimiter, into: &rows)
      for place in rows.indices {
        let possible = rows[place].levels
        if last == levels.count || levels[last] != possible {
          last = levels.firstIndex(of: possible) ?? levels.count
          if last == levels.count {
            levels.append(possible)
            names.append(contentsOf: cell(comparison.levelNames(possible).thai))
            names.endCell()
          }
        }
        write(rows[place], of: comparison, year, names, last)
      }
      rest = rest.dropFirst(Self.atOnce)
    }
  }

  private mutating func write(
    _ own: ComparisonRow, of comparison: Comparison, _ year: ComparisonYear, _ levels: Row,
    _ level: Int
  ) {
    row.whole(comparison.year.buddhist)
    words(year.codes.span.extracting(own.code), own.isCodePlain)
    words(year.names.span.extracting(own.name), own.isNamePlain)
    cell(own.group.type, of: year.types)
    cell(own.group.province, of: year.provinces)
    cell(own.group.district, of: year.districts)
    row.score(own.iit, after: delimiter)
    row.score(own.eit, after: delimiter)
    row.score(own.oit, after: delimiter)
    row.score(own.overall, after: delimiter)
    cell(level, of: levels)
    row.number(own.nation?.rank, after: delimiter)
    row.number(own.nation?.count, after: delimiter)
    row.number(own.rankOfType, after: delimiter)
    row.number(own.province?.rank, after: delimiter)
    row.number(own.rankInDistrict, after: delimiter)
    row.number(own.weakest, after: delimiter)
    row.score(own.toNextLevel, after: delimiter)
    row.score(own.change, after: delimiter)
    doubt(own.isDoubtful ? comparison.verdicts[own.index] : nil)
    row.score(own.nation?.percentile, after: delimiter)
    row.score(own.nation?.toUpperQuarter, after: delimiter)
    row.score(own.province?.toUpperQuarter, after: delimiter)
    end()
  }

  private mutating func end() {
    if delimiter == UInt8(ascii: ",") { row.byte(13) }
    row.byte(10)
    row.flush()
  }

  /// Appends one of the cells, by its number from 0.
  private mutating func cell(_ number: Int, of cells: Row) {
    row.cell(cells.bytes.span.extracting(cells.cellRange(number + 1)), after: delimiter)
  }

  private mutating func words(_ text: Swift.Span<UInt8>, _ isPlain: Bool) {
    row.byte(delimiter)
    if isPlain {
      row.text(text)
    } else {
      row.text(cell(String(decoding: [UInt8](copying: text), as: UTF8.self)).span)
    }
  }

  /// Appends what contradicts the rules; nothing with nil.
  private mutating func doubt(_ verdict: NationalVerdict?) {
    row.byte(delimiter)
    guard let verdict else { return }
    var doubts = verdict.contradictions.map { "\($0.figure)" }
    if verdict.contradictsLevel { doubts.append("level") }
    row.text(doubts.joined(separator: " ").utf8Span.span)
  }

  /// A text as a cell: guarded where a spreadsheet would calculate it, quoted where it must be.
  private func cell(_ text: String) -> [UInt8] {
    if text.utf8Span.span.isPlainCell(delimiter) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    DelimitedWriter(DelimitedText(delimiter: delimiter)).append([.text(text)], to: &bytes)
    return bytes.dropLast()
  }
}
