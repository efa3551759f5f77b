/// A cell spelled as the usual writers spell it: `<c r="C9" s="1" t="s"><v>12</v></c>`.
///
/// Nearly all cells of a workbook are, and reading them in one go costs a tenth of reading them
/// event by event. Any other spelling, and anything wrong, is left to the events, so that nothing
/// is accepted or told here that is not there.
struct WorkbookPlainCell {
  /// What a cell's value is, from its attribute `t`.
  enum Kind { case number, sharedText, text, boolean, plain }

  /// The column, from 1.
  var column: Int
  /// What the value is.
  var kind = Kind.number
  /// The number of the style; 0 without one.
  var style = 0
  /// Where the value stands in the part; empty where there is none.
  var value = 0..<0
  /// Whether the value had references and stands in the scanner's decoded text.
  var isDecoded = false
  /// Where the text begins, and whether it is inside the cell; nil where there is none.
  fileprivate var text: (start: Int, isInline: Bool)?

  /// Starts a cell of a column.
  fileprivate init(column: Int) { self.column = column }
}

extension XMLScanner {
  /// Reads a whole cell inside its row and moves behind it; nil, and nothing is moved, where the
  /// next thing is no cell in the usual spelling behind a column of this row.
  mutating func plainCell(row: Int, after column: Int) -> WorkbookPlainCell? {
    // Deeper than any sheet: the events tell where elements nest too deep.
    guard !isEndDue, depth < 16, position < bytes.count else { return nil }
    let start = position
    guard var (cell, place) = Self.opening(bytes.span, from: start, row: row, after: column) else {
      return nil
    }
    if let text = cell.text {
      position = text.start
      do throws(XMLError) { cell.isDecoded = try readReferences(to: &place) } catch {
        position = start
        return nil
      }
      cell.value = text.start..<place
      guard let end = Self.closing(bytes.span, at: place, isInline: text.isInline) else {
        position = start
        return nil
      }
      place = end
    }
    position = place
    return cell
  }

  /// Reads text that has references or line ends in it, up to the next tag; false, and nothing is
  /// read, where the text ends at a place already.
  private mutating func readReferences(to place: inout Int) throws(XMLError) -> Bool {
    if place < bytes.count, bytes[place] == UInt8(ascii: "<") { return false }
    try readDecodedText()
    place = position
    return true
  }

  /// The cell up to the end of its plain text, and the offset there; the text's end is not looked
  /// at. Of a cell without text the offset is behind its tag.
  private static func opening(
    _ bytes: Span<UInt8>, from start: Int, row: Int, after column: Int
  ) -> (cell: WorkbookPlainCell, place: Int)? {
    var cell = WorkbookPlainCell(column: column + 1)
    guard var place = behind(.cell, in: bytes, at: start),
      readAttributes(bytes, &place, row: row, after: column, &cell),
      cell.column <= TableBudget.columnLimit
    else { return nil }
    if let end = behind(.emptyEnd, in: bytes, at: place) {
      // An empty truth value is false, which the events know.
      return cell.kind == .boolean ? nil : (cell, end)
    }
    if let value = behind(.value, in: bytes, at: place) {
      cell.text = (value, false)
    } else if cell.kind == .text, let value = behind(.inlineText, in: bytes, at: place) {
      cell.text = (value, true)
    } else {
      return nil
    }
    place = cell.text?.start ?? place
    while place < bytes.count, isPlainText(bytes[place]) { place += 1 }
    return (cell, place)
  }

  /// The offset behind the end tags of a text and its cell; nil where they do not stand here.
  private static func closing(_ bytes: Span<UInt8>, at place: Int, isInline: Bool) -> Int? {
    guard isInline else { return behind(.valueEnd, in: bytes, at: place) }
    return behind(.inlineTextEnd, in: bytes, at: place)
      .flatMap { behind(.inlineEnd, in: bytes, at: $0) }
  }

  /// Reads ` r="C9" s="1" t="s"` in any order; false where there is anything else.
  private static func readAttributes(
    _ bytes: Span<UInt8>, _ place: inout Int, row: Int, after column: Int,
    _ cell: inout WorkbookPlainCell
  ) -> Bool {
    var seen: (reference: Bool, style: Bool, kind: Bool) = (false, false, false)
    while place + 4 < bytes.count, bytes[place] == UInt8(ascii: " ") {
      guard bytes[place + 2] == UInt8(ascii: "="), bytes[place + 3] == UInt8(ascii: "\"") else {
        return false
      }
      let start = place + 4
      var end = start
      while end < bytes.count, isAlphanumeric(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
      switch bytes[place + 1] {
      case UInt8(ascii: "r") where !seen.reference:
        guard let found = XMLScanner.place(bytes, start..<end), found.row == row,
          found.column > column
        else { return false }
        (cell.column, seen.reference) = (found.column, true)
      case UInt8(ascii: "s") where !seen.style:
        guard let style = number(bytes, start..<end) else { return false }
        (cell.style, seen.style) = (style, true)
      case UInt8(ascii: "t") where !seen.kind:
        (cell.kind, seen.kind) = (WorkbookPlainCell.Kind(bytes, start..<end), true)
      default: return false
      }
      place = end + 1
    }
    return true
  }

  /// What stands between values, its ASCII bytes as one number.
  private enum Mark: UInt64 {
    /// `<c`
    case cell = 0x3C63
    /// `/>`
    case emptyEnd = 0x2F3E
    /// `><v>`
    case value = 0x3E3C_763E
    /// `</v></c>`
    case valueEnd = 0x3C2F_763E_3C2F_633E
    /// `><is><t>`
    case inlineText = 0x3E3C_6973_3E3C_743E
    /// `</t></is`
    case inlineTextEnd = 0x3C2F_743E_3C2F_6973
    /// `></c>`
    case inlineEnd = 0x3E_3C2F_633E
  }

  /// The offset behind a mark; nil where it does not stand here.
  private static func behind(_ mark: Mark, in bytes: Span<UInt8>, at place: Int) -> Int? {
    var rest = mark.rawValue
    let end = place + 8 - rest.leadingZeroBitCount / 8
    guard end <= bytes.count else { return nil }
    var offset = end
    while offset > place {
      offset -= 1
      if bytes[offset] != UInt8(truncatingIfNeeded: rest) { return nil }
      rest >>= 8
    }
    return end
  }

  private static func isPlainText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension WorkbookPlainCell.Kind {
  /// The kind that the bytes of an attribute name; a number for unknown ones.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    // A word of up to eight letters as one number.
    var word: UInt64 = 0
    for place in range.prefix(8) { word = word << 8 | UInt64(bytes[place]) }
    switch (range.count, word) {
    case (1, 0x73): self = .sharedText  // s
    case (3, 0x73_7472): self = .text  // str
    case (9, 0x696E_6C69_6E65_5374):  // inlineSt
      self = bytes[range.upperBound - 1] == UInt8(ascii: "r") ? .text : .number
    case (1, 0x62): self = .boolean  // b
    case (1, 0x65), (1, 0x64): self = .plain  // e, d
    default: self = .number
    }
  }
}
