/// Whether bytes are text, found faster where nearly all of them are ASCII and Thai.
public enum UTF8Text {
  /// Whether a stretch of bytes is UTF-8.
  public static func isText(_ bytes: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    let place = passed(bytes, stretch, stopsAtNUL: false)
    return place >= stretch.upperBound
      || isText(bytes.extracting(place..<stretch.upperBound))
  }

  /// Whether bytes are UTF-8 without NUL.
  static func isSoundText(_ bytes: Span<UInt8>) -> Bool {
    let place = passed(bytes, 0..<bytes.count, stopsAtNUL: true)
    let rest = bytes.extracting(place..<bytes.count)
    return isText(rest) && !hasNUL(rest)
  }

  private static func isText(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }

  /// The offset behind what is seen to be ASCII and Thai, which is the end or past it where all is;
  /// with `stopsAtNUL` at most the end, and nothing in front of it is NUL.
  @inline(__always)
  private static func passed(
    _ bytes: Span<UInt8>, _ stretch: Range<Int>, stopsAtNUL: Bool
  ) -> Int {
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      let word = bytes.word(at: place)
      let high = word & 0x8080_8080_8080_8080
      if high & 0x80 == 0 {
        // Whatever is behind the last byte counts as NUL.
        if stopsAtNUL, word.hits(of: 0) != 0 { return place }
        // Over the ASCII in front, which may be all eight.
        place &+= high == 0 ? 8 : high.trailingZeroBitCount >> 3
      } else if isThai(word), isThai(word >> 24), place &+ 6 <= stretch.upperBound {
        place &+= 6
      } else if isThai(word), place &+ 3 <= stretch.upperBound {
        place &+= 3
      } else {
        return place
      }
    }
    return place
  }

  /// Whether the three lowest bytes are a letter from U+0E00 to U+0E7F.
  @inline(__always)
  private static func isThai(_ word: UInt64) -> Bool { word & 0xC0_FEFF == 0x80_B8E0 }

  /// Whether a NUL is among the bytes.
  static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place &+ 8 <= bytes.count {
      let word = bytes.word(at: place)
      if word.hits(of: 0) != 0 { return true }
      place &+= 8
    }
    return (place..<bytes.count).contains { bytes[$0] == 0 }
  }
}
