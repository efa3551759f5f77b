// The decoders of large files. They do what `TextEncoding.decoded` does, but for two things: they
// go on behind bytes that are no text, and letters that nearly every file consists of come first.

extension OutputSpan<UInt8> {
  /// Appends a letter from U+0E00 to U+0E7F by its last seven bits.
  @inline(__always)
  fileprivate mutating func appendThai(_ letter: UInt8) {
    append(0xE0)
    append(0xB8 | letter >> 6)
    append(0x80 | letter & 0x3F)
  }

  /// Appends a scalar that is neither ASCII nor Thai, or the byte 0xFF for one that is no text.
  private mutating func appendOther(_ scalar: UInt32?) {
    if let scalar, scalar > 0, Unicode.Scalar(scalar) != nil {
      appendUTF8(scalar)
    } else {
      append(0xFF)
    }
  }

  /// Appends the UTF-8 of Windows-874; there must be room for three bytes for each.
  mutating func appendWindows874(_ piece: Span<UInt8>) {
    for place in piece.indices {
      let byte = piece[place]
      if byte < 0x80, byte > 0 {
        append(byte)
      } else if byte >= 0xA1, byte <= 0xFB, byte <= 0xDA || byte >= 0xDF {
        appendThai(byte &- 0xA0)
      } else {
        appendOther(Windows874.scalar(of: byte))
      }
    }
  }

  /// Appends the UTF-8 of UTF-16 and tells how many bytes were read: all but a letter that goes on
  /// in the next piece. There must be room for three bytes a pair and one more.
  ///
  /// - Parameter high: where in each pair the high byte stands, 0 or 1.
  mutating func appendUTF16(_ piece: Span<UInt8>, high: Int, isLast: Bool) -> Int {
    var place = 0
    while place &+ 1 < piece.count {
      if high == 1, appendFour(piece.word(at: place), isWhole: place &+ 8 <= piece.count) {
        place &+= 8
        continue
      }
      let unit = UInt32(piece[place &+ high]) << 8 | UInt32(piece[place &+ 1 &- high])
      if unit & 0xFF80 == 0x0E00 {
        appendThai(UInt8(truncatingIfNeeded: unit & 0x7F))
      } else if (0xD800...0xDBFF).contains(unit) {
        guard place + 3 < piece.count else {
          if !isLast { return place }
          append(0xFF)
          return piece.count
        }
        let low = UInt32(piece[place + 2 + high]) << 8 | UInt32(piece[place + 3 - high])
        let isPair = (0xDC00...0xDFFF).contains(low)
        appendOther(isPair ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : nil)
        if isPair { place += 2 }
      } else {
        appendOther(unit)
      }
      place &+= 2
    }
    guard isLast, place < piece.count else { return place }
    append(0xFF)
    return piece.count
  }

  /// Appends four letters of UTF-16, low bytes first, where all are ASCII or all are Thai; false
  /// where they are not, or are not four.
  @inline(__always)
  private mutating func appendFour(_ units: UInt64, isWhole: Bool) -> Bool {
    guard isWhole else { return false }
    let kinds = units & 0xFF80_FF80_FF80_FF80
    if kinds == 0x0E00_0E00_0E00_0E00 {
      appendThai(UInt8(truncatingIfNeeded: units & 0x7F))
      appendThai(UInt8(truncatingIfNeeded: units >> 16 & 0x7F))
      appendThai(UInt8(truncatingIfNeeded: units >> 32 & 0x7F))
      appendThai(UInt8(truncatingIfNeeded: units >> 48 & 0x7F))
      return true
    }
    // A zero is no text, and is looked at on its own.
    let low = units & 0x007F_007F_007F_007F
    guard kinds == 0,
      (low &+ 0x007F_007F_007F_007F) & 0x0080_0080_0080_0080 == 0x0080_0080_0080_0080
    else { return false }
    append(UInt8(truncatingIfNeeded: low))
    append(UInt8(truncatingIfNeeded: low >> 16))
    append(UInt8(truncatingIfNeeded: low >> 32))
    append(UInt8(truncatingIfNeeded: low >> 48))
    return true
  }
}
