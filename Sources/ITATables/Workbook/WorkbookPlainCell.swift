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
  /// Where the value stands, in the scanner's bytes or in its decoded text; empty where there is
  /// none.
  var value = 0..<0
  /// Whether the value had references and stands in the scanner's decoded text.
  var isDecoded = false
}

/// The number of a row as its cells' references spell it behind their letters: the digits and a
/// quote, the first one the lowest byte of a word.
struct WorkbookRowMark {
  fileprivate let word: UInt64
  fileprivate let length: Int

  /// The mark of a row of a sheet: of at most seven digits.
  init(row: Int) {
    var word = UInt64(UInt8(ascii: "\""))
    var length = 1
    var rest = UInt64(row)
    repeat {
      word = word << 8 | (UInt64(UInt8(ascii: "0")) + rest % 10)
      rest /= 10
      length += 1
    } while rest > 0 && length < 8
    self.word = word
    self.length = length
  }

  /// The offset behind the mark; nil where it does not stand here.
  @inline(__always)
  fileprivate func end(in bytes: Span<UInt8>, at place: Int) -> Int? {
    let unused = UInt64(64 - 8 * length)
    return (bytes.word(at: place) ^ word) << unused == 0 ? place + length : nil
  }
}

extension XMLScanner {
  /// Reads a whole cell inside its row and moves behind it; nil, and nothing is moved, where the
  /// next thing is no cell in the usual spelling behind a column of this row.
  @inline(__always)
  mutating func plainCell(row: WorkbookRowMark, after column: Int) -> WorkbookPlainCell? {
    // Deeper than any sheet: the events tell where elements nest too deep.
    guard !isEndDue, depth < 16 else { return nil }
    var cell = WorkbookPlainCell(column: column + 1)
    guard var place = Self.behind(.cell, in: bytes.span, at: position),
      Self.readAttributes(bytes.span, &place, row: row, after: column, &cell),
      cell.column <= TableBudget.columnLimit
    else { return nil }
    if let end = Self.behind(.emptyEnd, in: bytes.span, at: place) {
      // An empty truth value is false, which the events know.
      if cell.kind == .boolean { return nil }
      position = end
      return cell
    }
    if let start = Self.behind(.value, in: bytes.span, at: place) {
      guard let value = plainValue(from: start),
        let end = Self.behind(.valueEnd, in: bytes.span, at: value.end)
      else { return nil }
      (cell.value, cell.isDecoded) = (value.range, value.isDecoded)
      position = end
      return cell
    }
    guard cell.kind == .text, let start = Self.behind(.inlineText, in: bytes.span, at: place),
      let value = plainValue(from: start),
      let inside = Self.behind(.inlineTextEnd, in: bytes.span, at: value.end),
      let end = Self.behind(.inlineEnd, in: bytes.span, at: inside)
    else { return nil }
    (cell.value, cell.isDecoded) = (value.range, value.isDecoded)
    position = end
    return cell
  }

  /// Reads ` r="C9" s="1" t="s"`, any of which may be left out; false where one is not as usual.
  @inline(__always)
  private static func readAttributes(
    _ bytes: Span<UInt8>, _ place: inout Int, row: WorkbookRowMark, after column: Int,
    _ cell: inout WorkbookPlainCell
  ) -> Bool {
    if let start = behind(.reference, in: bytes, at: place) {
      guard let end = readReference(bytes, start, row: row, after: column, &cell) else {
        return false
      }
      place = end
    }
    if let start = behind(.style, in: bytes, at: place) {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), end < start + 10 { end += 1 }
      guard end < bytes.count, let style = number(bytes, start..<end) else { return false }
      cell.style = style
      place = end + 1
    }
    return readKind(bytes, &place, &cell)
  }

  /// Reads `C9"` in a row behind a column.
  @inline(__always)
  private static func readReference(
    _ bytes: Span<UInt8>, _ start: Int, row: WorkbookRowMark, after column: Int,
    _ cell: inout WorkbookPlainCell
  ) -> Int? {
    var found = 0
    var place = start
    while place < bytes.count, place < start + 3, case let letter = bytes[place],
      letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z")
    {
      found = found * 26 + Int(letter - UInt8(ascii: "A")) + 1
      place += 1
    }
    guard found > column else { return nil }
    cell.column = found
    return row.end(in: bytes, at: place)
  }

  /// Reads ` t="s"`; false for a kind that is not usual. Whatever else stands here is seen behind
  /// it.
  @inline(__always)
  private static func readKind(
    _ bytes: Span<UInt8>, _ place: inout Int, _ cell: inout WorkbookPlainCell
  ) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: " ") else { return true }
    if let end = behind(.sharedText, in: bytes, at: place) {
      (cell.kind, place) = (.sharedText, end)
    } else if let end = behind(.number, in: bytes, at: place) {
      place = end
    } else if let end = behind(.inlineKind, in: bytes, at: place)
      .flatMap({ behind(.inlineKindEnd, in: bytes, at: $0) })
      ?? behind(.formulaText, in: bytes, at: place)
    {
      (cell.kind, place) = (.text, end)
    } else if let end = behind(.boolean, in: bytes, at: place) {
      (cell.kind, place) = (.boolean, end)
    } else {
      return false
    }
    return true
  }
}

extension WorkbookPlainCell.Kind {
  /// The kind that the bytes of an attribute name; a number for unknown ones.
  init(_ bytes: ArraySlice<UInt8>) {
    switch String(decoding: bytes, as: UTF8.self) {
    case "s": self = .sharedText
    case "str", "inlineStr": self = .text
    case "b": self = .boolean
    case "e", "d": self = .plain
    default: self = .number
    }
  }
}
