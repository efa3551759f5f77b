import ITATables

/// The words of a cell as a person sees them: tags left by a web page gone, spaces trimmed.
enum CellText {
  /// The words of one cell; the column is from 1.
  static func cleaned(_ row: Row, _ column: Int) -> String { cleaned(row[column]) }

  /// The words of a text, line ends as spaces.
  static func cleaned(_ text: String) -> String {
    var stripped = HTMLText.stripped(text)
    if stripped.utf8.contains(where: { $0 == 10 || $0 == 13 }) {
      stripped = String(
        decoding: stripped.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
    }
    return LabelReader.trimmed(stripped)
  }

  /// Where a word begins in a text, from an offset on; nil where it does not occur.
  static func offset(of word: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first = word.first, word.count <= bytes.count, start <= bytes.count - word.count
    else { return nil }
    return (start...(bytes.count - word.count)).first { index in
      bytes[index] == first && bytes[index..<(index + word.count)].elementsEqual(word)
    }
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
