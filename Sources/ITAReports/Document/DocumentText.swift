import ITAModel

/// What is allowed in the text of a document, and its lines.
enum DocumentText {
  /// Whether XML 1.0 allows a scalar and a terminal takes it as text: no control characters but
  /// tab and line end, no noncharacters.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Whether a byte of UTF-8 is sure to belong to a scalar that is allowed and ends no line: all of
  /// Thai and of printable ASCII is. Of other bytes it takes the scalar to tell.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: true
    default: false
    }
  }

  /// The lines of a text without what is not allowed; a tab is a space. Never empty: a text
  /// without line ends is one line. People break lines in the cells of a plan, and mean it.
  static func lines(_ text: String) -> [String] {
    if text.utf8.allSatisfy(isPlain) { return [text] }
    if text.utf8.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "\n") }) {
      return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where before == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case "\t": line.append(" ")
      default: if isAllowed(scalar) { line.append(scalar) }
      }
      before = scalar
    }
    return lines + [String(line)]
  }

  /// A text on one line without what is not allowed: every run of blanks is one space, and there
  /// is none at its ends.
  static func line(_ text: String) -> String {
    lines(text).joined(separator: " ").unicodeScalars.split(separator: " ")
      .map { String($0) }.joined(separator: " ")
  }

  /// About how many letters wide a text is: marks above and below a letter take no room.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (ThaiText.isMark($1) ? 0 : 1) }
  }
}
