import ITATables

/// Whether bytes are text, found faster where nearly all of them are ASCII and Thai.
enum NationalText {
  /// Whether a stretch of bytes is UTF-8.
  static func isText(_ bytes: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      if bytes[place] < 0x80 {
        place &+= 1
      } else if place &+ 2 < stretch.upperBound, isThai(bytes, place) {
        place &+= 3
      } else {
        return (try? UTF8Span(validating: bytes.extracting(place..<stretch.upperBound))) != nil
      }
    }
    return true
  }

  /// Whether three bytes are a letter from U+0E00 to U+0E7F.
  @inline(__always)
  private static func isThai(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    bytes[place] == 0xE0 && bytes[place &+ 1] & 0xFE == 0xB8 && bytes[place &+ 2] & 0xC0 == 0x80
  }
}
