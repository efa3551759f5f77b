/// The code page of Thai Windows: TIS-620 with a few of Microsoft's signs.
///
/// Source: Microsoft's table of code page 874 as published by the Unicode consortium.
enum Windows874 {
  /// The Unicode scalar of a byte; nil where the code page has none.
  static func scalar(of byte: UInt8) -> UInt32? {
    switch byte {
    case ..<0x80: UInt32(byte)
    case 0xA1...0xDA, 0xDF...0xFB: 0x0E00 + UInt32(byte) - 0xA0
    case 0x80: 0x20AC
    case 0x85: 0x2026
    case 0x91, 0x92: 0x2018 + UInt32(byte) - 0x91
    case 0x93, 0x94: 0x201C + UInt32(byte) - 0x93
    case 0x95: 0x2022
    case 0x96, 0x97: 0x2013 + UInt32(byte) - 0x96
    case 0xA0: 0xA0
    default: nil
    }
  }

  /// How much of a text's bytes above 127 reads as Thai.
  struct Evidence: Equatable {
    /// How many bytes are above 127.
    var high = 0
    /// How many of those have a meaning in the code page and stand where Thai writes them.
    var sane = 0

    /// Whether nine of ten read as Thai: less is another code page, or no text at all.
    var isThai: Bool { high > 0 && sane * 10 >= high * 9 }
  }

  /// Weighs the bytes above 127: a vowel or tone mark must follow a consonant or another mark, a
  /// leading vowel must precede a consonant, and no sign stands between two Latin letters.
  static func evidence(in bytes: [UInt8]) -> Evidence {
    var evidence = Evidence()
    var before: UInt8 = 0x20
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte >= 0x80 {
        evidence.high += 1
        let after = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
        if isSane(byte, between: before, and: after) { evidence.sane += 1 }
      }
      before = byte
    }
    return evidence
  }

  private static func isSane(_ byte: UInt8, between before: UInt8, and after: UInt8) -> Bool {
    if scalar(of: byte) == nil || isLatin(before) && isLatin(after) { return false }
    if isMark(byte) { return isConsonant(before) || isMark(before) }
    if (0xE0...0xE4).contains(byte) { return isConsonant(after) || (0xE0...0xE4).contains(after) }
    return true
  }

  private static func isConsonant(_ byte: UInt8) -> Bool { (0xA1...0xCF).contains(byte) }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xD1, 0xD4...0xDA, 0xE7...0xEE: true
    default: false
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
