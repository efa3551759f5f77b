import ITATables

/// The words of a cell as a person sees them: tags left by a web page gone, spaces trimmed.
enum CellText {
  /// The words of one cell; the column is from 1.
  static func cleaned(_ row: Row, _ column: Int) -> String {
    let bytes = row.cellBytes(column)
    return isPlain(bytes)
      ? String(decoding: trimmed(bytes), as: UTF8.self) : cleaned(row[column])
  }

  /// The key of the words of one cell, which spaces around them do not change.
  static func key(_ row: Row, _ column: Int) -> LabelKey {
    let bytes = row.cellBytes(column)
    return isPlain(bytes) ? LabelKey(bytes) : LabelKey(cleaned(row[column]))
  }

  /// Whether a cell has no words; the column is from 1.
  static func isBlank(_ row: Row, _ column: Int) -> Bool {
    // Only what begins with markup can turn out to have no words.
    switch row.cellBytes(column).first(where: { !isSpace($0) }) {
    case nil: return true
    case UInt8(ascii: "<"), UInt8(ascii: "&"): return cleaned(row[column]).isEmpty
    default: return false
    }
  }

  /// Whether nothing in a cell can be markup, a tab or a line end, as in nearly all.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), 9, 10, 13: return false
      default: continue
      }
    }
    return true
  }

  /// The words of a text, tabs and line ends as spaces: a tab inside a name would be taken for the
  /// delimiter where the name is written between commas and read again.
  static func cleaned(_ text: String) -> String {
    var stripped = HTMLText.stripped(text)
    func isBreak(_ byte: UInt8) -> Bool { byte == 9 || byte == 10 || byte == 13 }
    if stripped.utf8.contains(where: isBreak) {
      stripped = String(decoding: stripped.utf8.map { isBreak($0) ? 32 : $0 }, as: UTF8.self)
    }
    return LabelReader.trimmed(stripped)
  }

  /// Bytes without the spaces around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let body = bytes.drop(while: isSpace)
    let end = body.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? body.startIndex
    return body[..<end]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Where a word begins in a text, from an offset on; nil where it does not occur.
  static func offset(of word: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    // All Thai letters begin alike; they are told apart by their third byte.
    let telling = min(2, word.count - 1)
    if telling < 0 { return nil }
    let span = bytes.span
    var place = span.place(of: word[telling], from: start + telling)
    while place - telling + word.count <= bytes.count {
      if bytes[(place - telling)...].starts(with: word) { return place - telling }
      place = span.place(of: word[telling], from: place + 1)
    }
    return nil
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
