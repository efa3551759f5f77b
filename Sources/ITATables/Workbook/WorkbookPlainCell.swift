/// A cell spelled as the usual writers spell it: `<c r="C9" s="1" t="s"><v>12</v></c>`.
///
/// Nearly all cells of a workbook are, and reading them in one go costs a tenth of reading them
/// event by event. Any other spelling, and anything wrong, is left to the events, so that nothing
/// is accepted or told here that is not there.
struct WorkbookPlainCell {
  /// What a cell's value is, from its attribute `t`.
  enum Kind { case number, sharedText, text, boolean, plain }

  /// The column, from 1.
  private(set) var column: Int
  /// What the value is.
  private(set) var kind = Kind.number
  /// The number of the style; 0 without one.
  private(set) var style = 0
  /// Where the value stands; empty where there is none.
  private(set) var value = 0..<0
  /// Whether the value has references, or something else that is not taken as it stands.
  private(set) var isSpelled = false

  /// Reads a whole cell inside its row and moves behind it; nil, and nothing is moved, where the
  /// next thing is no cell in the usual spelling behind a column of this row.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at position: inout Int, row: WorkbookRowMark, after column: Int) {
    self.column = column + 1
    var place: Int
    if let start = XMLScanner.behind(.cellReference, in: bytes, at: position) {
      place = start
      guard readReference(bytes, &place, row: row), self.column > column else { return nil }
    } else if let start = XMLScanner.behind(.cell, in: bytes, at: position) {
      place = start
    } else {
      return nil
    }
    guard self.column <= TableBudget.columnLimit else { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: " ") {
      guard readStyle(bytes, &place), readKind(bytes, &place) else { return nil }
    }
    let end: Int?
    if let start = XMLScanner.behind(.value, in: bytes, at: place) {
      end = XMLScanner.behind(.valueEnd, in: bytes, at: readValue(bytes, from: start))
    } else if kind == .text, let start = XMLScanner.behind(.inlineText, in: bytes, at: place) {
      end = XMLScanner.behind(.inlineTextEnd, in: bytes, at: readValue(bytes, from: start))
        .flatMap { XMLScanner.behind(.inlineEnd, in: bytes, at: $0) }
    } else {
      // An empty truth value is false, which the events know.
      end = kind == .boolean ? nil : XMLScanner.behind(.emptyEnd, in: bytes, at: place)
    }
    guard let end else { return nil }
    position = end
  }

  /// Takes the text from an offset on up to the next tag, and gives the offset there.
  @inline(__always)
  private mutating func readValue(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = XMLScanner.plainEnd(in: bytes, from: start)
    if end < bytes.count, bytes[end] != UInt8(ascii: "<") {
      isSpelled = true
      end = bytes.place(of: UInt8(ascii: "<"), from: end)
    }
    value = start..<end
    return end
  }

  /// Reads `C9"`.
  @inline(__always)
  private mutating func readReference(
    _ bytes: Span<UInt8>, _ place: inout Int, row: WorkbookRowMark
  ) -> Bool {
    var found = 0
    let start = place
    while place < bytes.count, place < start + 3, case let letter = bytes[place],
      letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z")
    {
      found = found &* 26 &+ Int(letter &- UInt8(ascii: "A")) &+ 1
      place &+= 1
    }
    column = found
    guard let end = row.end(in: bytes, at: place) else { return false }
    place = end
    return true
  }

  /// Reads ` s="1"`, which may be left out; false where it is not as usual.
  @inline(__always)
  private mutating func readStyle(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    guard let start = XMLScanner.behind(.style, in: bytes, at: place) else { return true }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), end < start + 10 { end += 1 }
    guard end < bytes.count, let number = XMLScanner.number(bytes, start..<end) else {
      return false
    }
    style = number
    place = end + 1
    return true
  }

  /// Reads ` t="s"`, which may be left out; false for a kind that is not usual. Whatever else stands
  /// here is seen behind it.
  @inline(__always)
  private mutating func readKind(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: " ") else { return true }
    if let end = XMLScanner.behind(.sharedText, in: bytes, at: place) {
      (kind, place) = (.sharedText, end)
    } else if let end = XMLScanner.behind(.number, in: bytes, at: place) {
      place = end
    } else if let end = XMLScanner.behind(.inlineKind, in: bytes, at: place)
      .flatMap({ XMLScanner.behind(.inlineKindEnd, in: bytes, at: $0) })
      ?? XMLScanner.behind(.formulaText, in: bytes, at: place)
    {
      (kind, place) = (.text, end)
    } else if let end = XMLScanner.behind(.boolean, in: bytes, at: place) {
      (kind, place) = (.boolean, end)
    } else {
      return false
    }
    return true
  }
}

/// The number of a row as its cells' references spell it behind their letters: the digits and a
/// quote, the first one the lowest byte of a word.
struct WorkbookRowMark {
  private let word: UInt64
  private let length: Int

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
  func end(in bytes: Span<UInt8>, at place: Int) -> Int? {
    let unused = UInt64(64 - 8 * length)
    return (bytes.word(at: place) ^ word) << unused == 0 ? place + length : nil
  }
}

/// The step from one row to the next as the usual writers spell it:
/// `</row><row r="9" spans="1:17">`.
struct WorkbookPlainRow {
  /// The number of the next row.
  let number: Int

  /// Reads the step inside a row whose tag is `row`, and moves behind it; nil, and nothing is moved,
  /// where anything else comes next.
  init?(_ bytes: Span<UInt8>, at position: inout Int, after row: Int) {
    guard let tag = XMLScanner.behind(.rowEnd, in: bytes, at: position),
      let start = XMLScanner.behind(.row, in: bytes, at: tag),
      let digits = XMLScanner.behind(.reference, in: bytes, at: start)
    else { return nil }
    let mark = WorkbookRowMark(row: row + 1)
    var place: Int
    if let end = mark.end(in: bytes, at: digits) {
      number = row + 1
      place = end
    } else {
      place = bytes.place(of: UInt8(ascii: "\""), from: digits)
      guard let found = XMLScanner.number(bytes, digits..<place) else { return nil }
      number = found
      place += 1
    }
    guard number > row, number <= TableBudget.rowLimit else { return nil }
    if let start = XMLScanner.behind(.spans, in: bytes, at: place) {
      place = start
      while place < bytes.count, case let byte = bytes[place],
        byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: ":")
      {
        place += 1
      }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
      place += 1
    }
    guard let end = XMLScanner.behind(.tagEnd, in: bytes, at: place) else { return nil }
    position = end
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
