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
}

extension XMLScanner {
  /// Reads a whole cell inside its row and moves behind it; nil, and nothing is moved, where the
  /// next thing is no cell in the usual spelling behind a column of this row.
  mutating func plainCell(row: Int, after column: Int) -> WorkbookPlainCell? {
    // Deeper than any sheet: the events tell where elements nest too deep.
    guard !isEndDue, depth < 16, position < bytes.count else { return nil }
    let start = position
    let found = Self.plainCell(bytes.span, from: start, row: row, after: column)
    if let found { position = found.end }
    return found?.cell
  }

  private static func plainCell(
    _ bytes: Span<UInt8>, from start: Int, row: Int, after column: Int
  ) -> (cell: WorkbookPlainCell, end: Int)? {
    var cell = WorkbookPlainCell(column: column + 1)
    guard var place = behind(.cell, in: bytes, at: start),
      readAttributes(bytes, &place, row: row, after: column, &cell),
      cell.column <= TableBudget.columnLimit
    else { return nil }
    if let end = behind(.emptyEnd, in: bytes, at: place) {
      // An empty truth value is false, which the events know.
      return cell.kind == .boolean ? nil : (cell, end)
    }
    var isInline = false
    if let value = behind(.value, in: bytes, at: place) {
      place = value
    } else if cell.kind == .text, let value = behind(.inlineText, in: bytes, at: place) {
      (place, isInline) = (value, true)
    } else {
      return nil
    }
    let value = place
    while place < bytes.count, isPlainText(bytes[place]) { place += 1 }
    cell.value = value..<place
    let end =
      isInline
      ? behind(.inlineTextEnd, in: bytes, at: place)
        .flatMap { behind(.inlineEnd, in: bytes, at: $0) }
      : behind(.valueEnd, in: bytes, at: place)
    return end.map { (cell, $0) }
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
    func says(_ word: String) -> Bool {
      let word = word.utf8Span.span
      guard word.count == range.count else { return false }
      for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] {
        return false
      }
      return true
    }
    if says("s") {
      self = .sharedText
    } else if says("str") || says("inlineStr") {
      self = .text
    } else if says("b") {
      self = .boolean
    } else if says("e") || says("d") {
      self = .plain
    } else {
      self = .number
    }
  }
}
