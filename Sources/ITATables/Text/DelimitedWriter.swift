/// A cell to be written.
public enum OutputCell: Sendable, Hashable {
  /// Words; guarded so that no spreadsheet takes them for a formula.
  case text(String)
  /// A number as it shall be read, `88.53` or `-5`; never guarded, so it must come from us.
  case number(String)
  /// Words of people that were in such a file before: not guarded again, not a byte changed.
  case verbatim(String)
  /// Nothing.
  case empty
}

/// Rows of cells as delimited text: RFC 4180 quotes, and no formula out of anybody's words.
///
/// `DelimitedText` reads back the same cells, but for guards and for CR and CR LF inside cells,
/// which are written as LF.
public struct DelimitedWriter: Sendable, Hashable {
  /// How the rows end.
  public enum LineEnd: Sendable, Hashable, CaseIterable {
    /// LF, for programs.
    case lineFeed
    /// CR and LF, for Windows and for RFC 4180.
    case carriageReturnLineFeed
  }

  /// What stands between the cells.
  public var format: DelimitedText
  /// How the rows end.
  public var lineEnd: LineEnd
  /// Whether the bytes begin with the mark by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool

  /// Makes a writer.
  public init(
    _ format: DelimitedText, lineEnd: LineEnd = .lineFeed, hasByteOrderMark: Bool = false
  ) {
    self.format = format
    self.lineEnd = lineEnd
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The bytes of the rows, UTF-8; no rows give no bytes but the mark.
  public func bytes(of rows: some Sequence<[OutputCell]>) -> [UInt8] {
    var bytes = hasByteOrderMark ? TextEncoding.utf8.byteOrderMark : []
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  /// Appends one row and its end.
  public func append(_ row: [OutputCell], to bytes: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(format.delimiter) }
      switch cell {
      case .text(let words): append(Array(Self.guarded(words).utf8), to: &bytes)
      case .number(let digits): append(Array(digits.utf8), to: &bytes)
      case .verbatim(let words): append(Array(words.utf8), to: &bytes, keepsLineEnds: true)
      case .empty: break
      }
    }
    switch lineEnd {
    case .lineFeed: bytes.append(10)
    case .carriageReturnLineFeed: bytes.append(contentsOf: [13, 10])
    }
  }

  /// Words as they are written: with an apostrophe before anything that a spreadsheet would
  /// calculate, and before words that had such an apostrophe already, so that it can be undone.
  ///
  /// The signs are those of OWASP's page on CSV injection and their full-width forms, looked for
  /// behind blanks too, because Excel drops those.
  public static func guarded(_ words: String) -> String {
    isFormula(words) ? "'" + words : words
  }

  /// Words as they were before `guarded`; anything that was not guarded stays.
  public static func unguarded(_ words: String) -> String {
    guard words.utf8.first == apostrophe, isFormula(words) else { return words }
    return String(decoding: words.utf8.dropFirst(), as: UTF8.self)
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isFormula(_ words: String) -> Bool {
    let bytes = Array(words.utf8.drop { $0 == apostrophe })
    switch bytes.first {
    case 9, 13: return true
    default: break
    }
    var place = 0
    while let length = blankLength(bytes, at: place) { place += length }
    let rest = bytes[place...]
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    default: return fullWidthSigns.contains { rest.starts(with: $0) }
    }
  }

  private static let fullWidthSigns = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  /// The length of the blank at a place: white space of ASCII, no-break, zero-width and ideographic
  /// spaces; nil where there is another letter.
  private static func blankLength(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    if (9...13).contains(bytes[place]) || bytes[place] == 32 { return 1 }
    return blanks.first { bytes[place...].starts(with: $0) }?.count
  }

  private static let blanks = ["\u{A0}", "\u{200B}", "\u{FEFF}", "\u{3000}"].map { Array($0.utf8) }

  /// Appends a cell, in quotes where it must be.
  private func append(
    _ cell: [UInt8], to bytes: inout [UInt8], keepsLineEnds: Bool = false
  ) {
    // A cell that begins with U+FEFF would be taken for the mark at the beginning of a file.
    let needsQuotes =
      cell.starts(with: TextEncoding.utf8.byteOrderMark)
      || cell.contains {
        $0 == format.delimiter || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
      }
    guard needsQuotes else { return bytes.append(contentsOf: cell) }
    bytes.append(UInt8(ascii: "\""))
    var before: UInt8 = 0
    for byte in cell {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
      case 13 where !keepsLineEnds: bytes.append(10)
      case 10 where before == 13 && !keepsLineEnds: break
      default: bytes.append(byte)
      }
      before = byte
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
