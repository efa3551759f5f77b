/// What the sheets of one workbook share while they are read.
struct WorkbookContent {
  var texts: WorkbookTexts
  var styles: WorkbookStyles
  /// Whether days are counted from 1 January 1904, as old Macs did.
  var startsIn1904: Bool
}

/// A row while it is read: room that one row after the other is built in, so that each takes no
/// more storage in the end than it needs.
struct WorkbookRow {
  /// The row's number, from 1; 0 before the first row.
  private(set) var number = 0
  /// How many cells there are so far.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var length = 0
  private var ends: [Int] = []
  /// Room for a number's text.
  private var written: [UInt8] = []

  /// Starts the next row.
  mutating func start(_ number: Int) {
    self.number = number
    (count, length) = (0, 0)
  }

  /// The row as it is, in arrays of its own: one that is made of a slice may be the whole array.
  var row: Row {
    Row(
      number: number, bytes: [UInt8](copying: bytes.span.extracting(first: length)),
      ends: ends.prefix(count).map { $0 })
  }

  /// Puts some of the bytes into a column, with empty cells up to it; no bytes are left out, so
  /// that a row ends with its last filled cell.
  /// - Returns: whether the column and the budget allowed it.
  @inline(__always)
  private mutating func put(
    _ text: Span<UInt8>, _ range: Range<Int>, column: Int, budget: inout TableBudget
  ) -> Bool {
    if range.isEmpty { return true }
    guard column > count, column <= TableBudget.columnLimit,
      budget.spend(cells: column - count, bytes: range.count)
    else { return false }
    if bytes.count - length < range.count + 16 || ends.count < column {
      makeRoom(for: range.count + 16, column)
    }
    Self.copy(text, range, to: &bytes, at: length)
    Self.end(length, at: length + range.count, in: &ends, count..<column)
    (length, count) = (length + range.count, column)
    return true
  }

  // Passed on, since a span to write that is taken of a stored property makes Swift 6.3 forget to look
  // who else holds the other ones.

  @inline(__always)
  private static func copy(
    _ text: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8], at place: Int
  ) {
    var room = bytes.mutableSpan
    room.copy(text, range, to: place)
  }

  /// Notes where the last of some cells ends; those before it end where it begins.
  @inline(__always)
  private static func end(_ start: Int, at end: Int, in ends: inout [Int], _ cells: Range<Int>) {
    var places = ends.mutableSpan
    for place in cells.dropLast() { places[place] = start }
    places[cells.upperBound - 1] = end
  }

  private mutating func makeRoom(for size: Int, _ columns: Int) {
    bytes += [UInt8](repeating: 0, count: bytes.count + size)
    ends += [Int](repeating: 0, count: ends.count + columns)
  }

  /// Puts into a column what a cell of a workbook shows of its stored value, which is some of the
  /// bytes.
  /// - Returns: why the value has no text, or none that there is room for; nil where it was put.
  mutating func put(
    stored bytes: Span<UInt8>, _ range: Range<Int>, _ kind: WorkbookPlainCell.Kind, style: Int,
    column: Int, content: WorkbookContent, budget: inout TableBudget
  ) -> ZipDocumentFinding? {
    let isPut: Bool
    switch kind {
    case .sharedText:
      guard let place = content.texts.range(of: bytes, range) else {
        let value = [UInt8](copying: bytes.extracting(range))
        return .noSuchText(String(decoding: value, as: UTF8.self))
      }
      isPut = put(content.texts.row.bytes.span, place, column: column, budget: &budget)
    case .text:
      if let text = WorkbookTexts.unescaped(bytes.extracting(range)) {
        isPut = put(text.span, 0..<text.count, column: column, budget: &budget)
      } else {
        isPut = put(bytes, range, column: column, budget: &budget)
      }
    case .boolean:
      let isTrue = range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "1")
      let word = Array((isTrue ? "TRUE" : "FALSE").utf8)
      isPut = put(word.span, 0..<word.count, column: column, budget: &budget)
    case .plain:
      isPut = put(bytes, range, column: column, budget: &budget)
    case .number:
      let format = content.styles[style]
      let value = bytes.extracting(range)
      if format.showsAsStored(value) {
        isPut = put(bytes, range, column: column, budget: &budget)
      } else {
        // Taken out, so that it can be looked at while the row is changed.
        var text: [UInt8] = []
        swap(&text, &written)
        defer { swap(&text, &written) }
        text.removeAll(keepingCapacity: true)
        format.write(value, to: &text, startsIn1904: content.startsIn1904)
        isPut = put(text.span, 0..<text.count, column: column, budget: &budget)
      }
    }
    return isPut ? nil : .tooLarge
  }
}
