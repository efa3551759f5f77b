/// The digits that numbers are shown in. A way of showing: values are never stored so.
public enum Digits: String, Sendable, CaseIterable {
  /// ๐ ๑ ๒ … ๙, as official Thai papers have them.
  case thai
  /// 0 1 2 … 9.
  case arabic

  /// The text of a span as shown: a code keeps its digits.
  func text(_ span: Span) -> String { span.isCode ? span.text : text(span.text) }

  /// A text as shown in these digits.
  ///
  /// Digits that stand in one word with Latin letters stay as they are: O10, i11, COVID-19, M07,
  /// 5G, an address of the web. Such a word is a code or a name, and with other digits nobody
  /// could search for it.
  public func text(_ text: String) -> String {
    switch self {
    case .arabic: return text
    case .thai:
      var shown: [UInt8] = []
      shown.reserveCapacity(text.utf8.count)
      var word = Word()
      for byte in text.utf8 {
        if Word.isPart(byte) {
          word.append(byte)
        } else {
          word.end(into: &shown)
          shown.append(byte)
        }
      }
      word.end(into: &shown)
      return String(decoding: shown, as: UTF8.self)
    }
  }

  /// A run of ASCII letters, digits, and the marks that join them.
  private struct Word {
    private var bytes: [UInt8] = []
    private var hasLetter = false

    static func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "@"), UInt8(ascii: "="):
        true
      default: isLetter(byte) || isDigit(byte)
      }
    }

    mutating func append(_ byte: UInt8) {
      bytes.append(byte)
      hasLetter = hasLetter || Self.isLetter(byte)
    }

    /// Writes the word, with Thai digits unless it has a letter, and starts the next.
    mutating func end(into shown: inout [UInt8]) {
      if hasLetter {
        shown.append(contentsOf: bytes)
      } else {
        for byte in bytes {
          // U+0E50 to U+0E59 are E0 B9 90 to E0 B9 99.
          if Self.isDigit(byte) {
            shown.append(contentsOf: [0xE0, 0xB9, byte &+ 0x60])
          } else {
            shown.append(byte)
          }
        }
      }
      bytes.removeAll(keepingCapacity: true)
      hasLetter = false
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      let lower = byte | 0x20
      return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }
}
