/// What a cell says where a score is expected.
public enum ScoreText: Sendable, Hashable {
  /// A score of 0 to 100, and how many decimals were written.
  case score(Points, decimals: Int)
  /// Nothing was given: blank, `-`, `N/A`, `ไม่มี`. Never zero.
  case missing
  /// A number outside 0 to 100; the value that a forgotten decimal point explains, or nil.
  case outOfRange(suggestion: Points?)
  /// Two readings are possible: `1,234`.
  case ambiguous([String])
  /// No number; the number that letters taken for digits explain, or nil.
  case notANumber(suggestion: Points?)

  /// Reads a cell's text.
  ///
  /// Thai, full-width and ASCII digits may be mixed; spaces, a percent sign, `ร้อยละ` and `คะแนน`
  /// around the number are passed over; a comma with one or two digits behind it is a decimal
  /// comma.
  public init(_ text: some StringProtocol) {
    let bytes = Self.core(of: text)
    if let number = Self.number(bytes) {
      self = number
    } else if Self.missingWords.contains(String(decoding: bytes, as: UTF8.self)) {
      self = .missing
    } else {
      self = Self.unreadable(bytes)
    }
  }

  /// A plain decimal of ASCII digits between 0 and 100; nil for anything else.
  public static func plain(_ text: String) -> Points? {
    if case .score(let points, _) = ScoreText(text) { return points }
    return nil
  }

  private static let missingWords: Set<String> = [
    "", "-", "--", "\u{2013}", "\u{2014}", "\u{2212}", "n/a", "na", "null", "ไม่มี", "ไม่มีข้อมูล",
    "ไม่ระบุ",
  ]

  /// The bytes of a cell without spaces, digits in ASCII, letters in lower case, and without the
  /// words around a number.
  private static func core(of text: some StringProtocol) -> [UInt8] {
    // As nearly every score is written, there is nothing to leave out.
    if text.utf8.allSatisfy({ isDigit($0) || isSeparator($0) }) { return Array(text.utf8) }
    var scalars = String.UnicodeScalarView()
    let digits = String(decoding: ThaiText.arabicDigits(text.utf8), as: UTF8.self)
    for scalar in digits.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x202F, 0x2060, 0x3000, 0xFEFF: continue
      case 0x41...0x5A:
        if let lower = Unicode.Scalar(scalar.value + 0x20) { scalars.append(lower) }
      case 0xFF0E: scalars.append(".")
      case 0xFF0C: scalars.append(",")
      default: scalars.append(scalar)
      }
    }
    var bytes = Array(String(scalars).utf8)
    for word in ["ร้อยละ"] where bytes.starts(with: word.utf8) && bytes.count > word.utf8.count {
      bytes.removeFirst(word.utf8.count)
    }
    for word in ["คะแนน", "%"] where bytes.count > word.utf8.count {
      if bytes.suffix(word.utf8.count).elementsEqual(word.utf8) {
        bytes.removeLast(word.utf8.count)
      }
    }
    return bytes
  }

  private static func number(_ bytes: [UInt8]) -> ScoreText? {
    var body = bytes[...]
    let isNegative = body.starts(with: "-".utf8) || body.starts(with: "\u{2212}".utf8)
    if isNegative { body = body.dropFirst(body.first == UInt8(ascii: "-") ? 1 : 3) }
    let point = body.firstIndex(where: isSeparator) ?? body.endIndex
    let whole = body[..<point]
    // With a second separator it is no number: not all of it is digits then.
    let fraction = body[point...].dropFirst()
    guard whole.count + fraction.count > 0, whole.count <= 9, fraction.count <= 20,
      whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit), !whole.isEmpty
    else { return nil }
    if point < body.endIndex {
      if fraction.isEmpty { return nil }
      if body[point] == UInt8(ascii: ","), fraction.count > 2 {
        return readings(whole: whole, fraction: fraction)
      }
    }
    return score(whole: whole, fraction: fraction, isNegative: isNegative)
  }

  private static func readings(
    whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>
  ) -> ScoreText? {
    guard fraction.count == 3 else { return nil }
    let first = String(decoding: whole, as: UTF8.self)
    let second = String(decoding: fraction, as: UTF8.self)
    return .ambiguous(["\(first)\(second)", "\(first).\(second)"])
  }

  private static func score(
    whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>, isNegative: Bool
  ) -> ScoreText {
    // Decimals past the sixth are the debris of binary fractions: 84.760000000000005.
    let kept = fraction.prefix(6)
    var digits = value(of: kept, behind: value(of: whole))
    if fraction.count > 6, fraction[fraction.startIndex + 6] >= UInt8(ascii: "5") { digits += 1 }
    let points = Points(digits: digits, decimals: kept.count)
    if isNegative && points > .zero { return .outOfRange(suggestion: nil) }
    if points > .hundred { return .outOfRange(suggestion: withForgottenPoint(whole + kept)) }
    return .score(points, decimals: fraction.count > 6 ? 2 : fraction.count)
  }

  /// 884.6 or 8846 as 88.46, the way a decimal point is forgotten or misplaced.
  private static func withForgottenPoint(_ digits: some Sequence<UInt8>) -> Points? {
    let digits = Array(digits)
    guard digits.count == 4, !digits.starts(with: "10".utf8) else { return nil }
    let points = Points(digits: value(of: digits), decimals: 2)
    return points <= .hundred ? points : nil
  }

  private static func unreadable(_ bytes: [UInt8]) -> ScoreText {
    let repaired = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "o"): UInt8(ascii: "0")
      case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
      default: byte
      }
    }
    if repaired != bytes, case .score(let points, _)? = number(repaired) {
      return .notANumber(suggestion: points)
    }
    return .notANumber(suggestion: nil)
  }

  private static func value(of digits: some Sequence<UInt8>, behind start: Int = 0) -> Int {
    digits.reduce(start) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}
