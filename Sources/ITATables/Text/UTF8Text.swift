/// Whether bytes are text, found faster where nearly all of them are ASCII and Thai.
public enum UTF8Text {
  /// Whether a stretch of bytes is UTF-8.
  public static func isText(_ bytes: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      let word = bytes.word(at: place)
      let high = word & 0x8080_8080_8080_8080
      if high & 0x80 == 0 {
        // Over the ASCII in front, which may be all eight.
        place &+= high == 0 ? 8 : high.trailingZeroBitCount >> 3
      } else if isThai(word), isThai(word >> 24), place &+ 6 <= stretch.upperBound {
        place &+= 6
      } else if isThai(word), place &+ 3 <= stretch.upperBound {
        place &+= 3
      } else {
        return (try? UTF8Span(validating: bytes.extracting(place..<stretch.upperBound))) != nil
      }
    }
    return true
  }

  /// Whether the three lowest bytes are a letter from U+0E00 to U+0E7F.
  @inline(__always)
  private static func isThai(_ word: UInt64) -> Bool { word & 0xC0_FEFF == 0x80_B8E0 }

  /// Whether bytes are UTF-8 without NUL; false also where only a closer look can tell.
  static func isSoundText(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place &+ 8 <= bytes.count {
      let word = bytes.word(at: place)
      let high = word & 0x8080_8080_8080_8080
      if high & 0x80 == 0 {
        // No NUL is left unseen: it can only stand where ASCII is passed over.
        if word.hits(of: 0) != 0 { return false }
        place &+= high == 0 ? 8 : high.trailingZeroBitCount >> 3
      } else if isThai(word) {
        place &+= isThai(word >> 24) ? 6 : 3
      } else {
        break
      }
    }
    let rest = bytes.extracting(place..<bytes.count)
    return isText(rest, 0..<rest.count) && !hasNUL(rest)
  }

  /// Whether a NUL is among the bytes.
  static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place &+ 8 <= bytes.count {
      let word = bytes.word(at: place)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      place &+= 8
    }
    return (place..<bytes.count).contains { bytes[$0] == 0 }
  }
}
