public import ITATables

/// One pass over national tables, wide or long, that sets bad rows aside and keeps the rest.
///
/// Long tables repeat the agency in every row: a row that begins with the very bytes of the row
/// before is the same agency's, so that only its item and score are looked at.
public struct NationalScan: Sendable {
  /// What was read so far.
  public internal(set) var table = NationalTable()

  /// The year of rows without one, or of all rows where the user gave one; nil to need a column.
  let defaultYear: Int?
  /// The year whose rules judge every year; nil for each year's own.
  let rulesYear: Int?
  /// Whether rows of years without rules are set aside.
  let needsRules: Bool
  let labels: LabelReader?
  var layout: NationalLayout?
  var file = ""
  var sheet: String?
  var number = 0
  var registry = NationalRegistry()
  /// The record of the row read last, the offset of that row, how long its part before the item
  /// is, and its year's place in the registry; a length of 0 where the next row must be looked at
  /// whole.
  var last = (record: 0, start: 0, length: 0, year: 0)
  /// The scores of the row being read, by the places of their figures, -1 for those that are not
  /// plain; used again for every row.
  var plain = [Int16](repeating: -1, count: NationalSlot.count)

  /// Starts a pass.
  /// - Parameters:
  ///   - year: the fiscal year where the file has no column of it, or instead of that column.
  ///   - rulesYear: whose rules shall judge; years without rules are then accepted.
  ///   - needsRules: whether rows of years without rules are set aside.
  public init(
    year: FiscalYear? = nil, rulesYear: FiscalYear? = nil, needsRules: Bool = true
  ) {
    self.needsRules = needsRules
    defaultYear = year?.buddhist
    self.rulesYear = rulesYear?.buddhist
    let known = rulesYear ?? year ?? FrameworkLibrary.years.last
    var frameworks = NationalFrameworks()
    labels = known.flatMap { frameworks.rules(of: $0) }.map { LabelReader($0) }
    table.frameworks = frameworks
  }

  /// Begins a file or sheet, which has its own header and row numbers.
  public mutating func begin(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
    layout = nil
    number = 0
    last.length = 0
    plain = [Int16](repeating: -1, count: NationalSlot.count)
  }

  /// Whether the file or sheet begun has a header of a national table.
  public var hasHeader: Bool { layout != nil }

  /// Reads the whole rows of a piece of UTF-8 text, or only those up to the header, and tells how many
  /// bytes they took.
  public mutating func read(
    _ piece: Span<UInt8>, isLast: Bool, format: DelimitedText, toHeader: Bool = false
  ) -> Int {
    var offset = 0
    last.length = 0
    var row = Row(number: 0)
    var cells = NationalCells()
    while offset < piece.count {
      if let layout {
        offset = readPlain(piece, from: offset, format, layout, &cells)
        if offset == piece.count { break }
      }
      let start = offset
      last.length = 0
      switch format.readRow(
        in: piece, from: &offset, isLast: isLast, number: &number, into: &row)
      {
      case .end, .incomplete: return offset
      case .refused(let refused):
        table.rows += layout == nil ? 0 : 1
        reject(refused.finding, column: refused.column, raw: Span())
      case .row:
        guard !row.bytes.isEmpty, let record = take(row) else {
          if toHeader, hasHeader { return offset }
          continue
        }
        remember(record, start, prefixLength(piece, start..<offset, format.delimiter))
      }
    }
    return offset
  }

  /// Reads rows that can be cut at their delimiters for as long as they come; returns where they
  /// end.
  private mutating func readPlain(
    _ piece: Span<UInt8>, from start: Int, _ format: DelimitedText, _ layout: NationalLayout,
    _ cells: inout NationalCells
  ) -> Int {
    var offset = start
    while offset < piece.count {
      if last.length > 0 { offset = readAlike(piece, from: offset, format) }
      last.length = 0
      guard let end = cells.cut(piece, from: offset, format.delimiter) else { return offset }
      number += 1
      if !cells.isBlank, let record = take(piece, cells, line: offset..<end, layout) {
        remember(record, offset, cells.place(layout.item).lowerBound - offset)
      }
      offset = end
    }
    return offset
  }

  /// Takes out the rows set aside since this was asked last, so that they do not grow with the file.
  public mutating func takeRejects() -> [RejectedRow] {
    var taken: [RejectedRow] = []
    swap(&taken, &table.rejects)
    return taken
  }

  /// Reads a row of a table that was read whole.
  public mutating func read(_ row: Row) {
    number = row.number
    _ = take(row)
  }

  /// Notes the row just read, where the next ones may begin with the same bytes.
  private mutating func remember(_ record: Int, _ start: Int, _ length: Int) {
    guard let layout, layout.isLong, layout.score == layout.item + 1 else { return }
    (last.record, last.start, last.length) = (record, start, max(length, 0))
  }

  /// The bytes of a row before its item; 0 where it has none.
  private func prefixLength(
    _ piece: Span<UInt8>, _ row: Range<Int>, _ delimiter: UInt8
  ) -> Int {
    guard let layout else { return 0 }
    var place = row.lowerBound
    for _ in stride(from: 1, to: layout.item, by: 1) {
      // A quote is one only where it begins a cell; a doubled one shuts the cell and opens it.
      var isQuoted = false
      if place < row.upperBound, piece[place] == UInt8(ascii: "\"") {
        isQuoted = true
        place += 1
      }
      var isOwnQuote = isQuoted
      while place < row.upperBound, isQuoted || piece[place] != delimiter {
        if isOwnQuote, piece[place] == UInt8(ascii: "\"") {
          isQuoted.toggle()
        } else if !isQuoted {
          isOwnQuote = false
        }
        place += 1
      }
      place += 1
    }
    return place < row.upperBound ? place - row.lowerBound : 0
  }
}
