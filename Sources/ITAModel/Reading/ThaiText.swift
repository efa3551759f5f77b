/// How Thai text of score files is read: digits, and the key that labels are matched by.
///
/// Everything is decided on bytes and scalars: `"` and the vowel behind it are one `Character`.
public enum ThaiText {
  /// The bytes with Thai (๐-๙) and full-width digits as ASCII digits; all else unchanged.
  public static func arabicDigits(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.underestimatedCount)
    for byte in bytes {
      result.append(byte)
      let count = result.count
      // Only the last byte of a digit needs a look back.
      guard (0x90...0x99).contains(byte), count >= 3 else { continue }
      let (first, second) = (result[count - 3], result[count - 2])
      let isThai = first == 0xE0 && second == 0xB9
      let isWide = first == 0xEF && second == 0xBC
      if isThai || isWide {
        result.removeLast(3)
        result.append(byte - 0x90 + UInt8(ascii: "0"))
      }
    }
    return result
  }

  /// A whole number of 1 to 9 ASCII digits; nil for anything else.
  public static func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The key that labels are matched by: what copying from a PDF or typing by hand changes is gone.
  ///
  /// Spaces of every kind, zero-width characters, U+FFFD and punctuation are dropped, ASCII letters
  /// are lower case, digits ASCII, `ํา` is `ำ` (also with a tone mark between), `เเ` is `แ`, and a
  /// mark that stands twice stands once.
  public static func key(_ text: some StringProtocol) -> String {
    LabelKey.text(LabelKey.letters(of: Array(text.utf8).span))
  }

  /// Whether a scalar is a Thai vowel or tone mark that stands above or below a consonant.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
