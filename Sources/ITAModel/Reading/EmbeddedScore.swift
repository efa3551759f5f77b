/// A score that stands inside a cell with what it is of: «I4 โปร่งใส ตรวจสอบได้ (93.86 คะแนน)».
struct EmbeddedScore: Sendable, Hashable {
  /// The text before the bracket, which names what the score is of; empty where there is none.
  var subject: String
  /// The text of the number.
  var score: String

  /// Finds the last `(number คะแนน)` of a text; nil where there is none.
  init?(_ text: String) {
    let bytes = ThaiText.arabicDigits(text.utf8)
    guard let close = bytes.lastIndex(of: UInt8(ascii: ")")),
      let open = bytes[..<close].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let inside = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    guard inside.utf8.reversed().starts(with: "คะแนน".utf8.reversed()) else { return nil }
    switch ScoreText(inside) {
    // What is no possible score is told where the sheet is put together.
    case .score, .outOfRange, .ambiguous: break
    case .missing, .notANumber: return nil
    }
    subject = LabelReader.trimmed(String(decoding: bytes[..<open], as: UTF8.self))
    score = LabelReader.trimmed(inside)
  }

  /// The items of a list: «O1 – O9, O11-O14, O16-O17,»; nil where the text is no list of codes.
  static func items(in text: String) -> [ItemID]? {
    let dashes = Set<Unicode.Scalar>(["-", "\u{2013}", "\u{2014}", "\u{2212}"])
    var parts: [String] = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", ";": parts.append("")
      case " ", "\u{A0}": continue
      default: parts[parts.count - 1].unicodeScalars.append(dashes.contains(scalar) ? "-" : scalar)
      }
    }
    let filled = parts.filter { !$0.isEmpty }
    let ranges = filled.compactMap { ItemRange($0) }
    guard !ranges.isEmpty, ranges.count == filled.count else { return nil }
    return ranges.flatMap(\.items)
  }
}
