// Bytes looked at eight or more at a time: the one place where a national file needs it. Every load
// is checked against the end of the bytes, and any bytes are a valid number, so that nothing here
// can read what is not there.

extension Span<UInt8> {
  /// The eight bytes from an offset on, the first the lowest; those behind the end are 0.
  @inlinable @inline(__always)
  public func word(at place: Int) -> UInt64 {
    if place >= 0, count - place >= 8 { return wholeWord(at: place) }
    var word: UInt64 = 0
    for index in 0..<8 where indices.contains(place &+ index) {
      word |= UInt64(self[place &+ index]) << UInt64(index * 8)
    }
    return word
  }

  /// The offset, from another one on, of the first byte that is below "-" or is this delimiter;
  /// that of the end where there is none. Letters, digits and points are passed eight at a time.
  @inlinable @inline(__always)
  public func mark(from start: Int, delimiter: UInt8) -> Int {
    firstHit(from: start) { marks(at: $0, delimiter: delimiter) }
  }

  /// Which of the eight bytes from an offset on are below "-" or are this delimiter: of each the
  /// highest bit is set. So are those of the bytes behind the end.
  @inlinable @inline(__always)
  public func marks(at place: Int, delimiter: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = ones &* 0x7F
    let word = word(at: place)
    let others = word ^ ones &* UInt64(delimiter)
    // No byte's sum carries into the next one, so that every bit is right.
    return ~((word & low &+ ones &* 0x53 | word) & (others & low &+ low | others)) & ~low
  }

  /// The offset, from another one on, of the first byte that ends a cell, which is the delimiter,
  /// LF or CR; that of the end where there is none.
  func cellEnd(from start: Int, delimiter: UInt8) -> Int {
    firstHit(from: start) { place in
      let word = word(at: place)
      return word.hits(of: delimiter) | word.hits(of: 10) | word.hits(of: 13)
    }
  }

  /// The offset, from another one on, of the first byte of a kind; that of the end where there is
  /// none.
  public func place(of byte: UInt8, from start: Int = 0) -> Int {
    firstHit(from: start) { word(at: $0).hits(of: byte) }
  }

  /// The offset, from another one on, of the first byte whose highest bit is set in what `hits` makes
  /// of the eight bytes from an offset on; that of the end where there is none.
  @inlinable @inline(__always)
  func firstHit(from start: Int, _ hits: (_ place: Int) -> UInt64) -> Int {
    var place = start
    while place < count {
      let hits = hits(place)
      if hits != 0 { return Swift.min(place &+ hits.trailingZeroBitCount >> 3, count) }
      place &+= 8
    }
    return count
  }

  /// Hands over the bytes eight at a time. The last eight may overlap those before; fewer than eight
  /// are one number, whose highest bytes are 0.
  @inlinable @inline(__always)
  public func forEachWord(_ take: (UInt64) -> Void) {
    if count < 8 { return take(word(at: 0)) }
    var place = 0
    while place &+ 8 < count {
      take(wholeWord(at: place))
      place &+= 8
    }
    take(wholeWord(at: count &- 8))
  }

  /// Whether so many bytes from two offsets on are the same; false where they go past the end.
  @inlinable @inline(__always)
  public func isSame(_ first: Int, _ second: Int, count length: Int) -> Bool {
    guard first >= 0, second >= 0, length >= 0, count &- first >= length, count &- second >= length
    else { return false }
    var place = 0
    // The last step of either loop overlaps the one before it, so that no single bytes are left.
    if length >= 64 {
      while place &+ 64 < length {
        if differs64(first &+ place, second &+ place) { return false }
        place &+= 64
      }
      return !differs64(first &+ length &- 64, second &+ length &- 64)
    }
    if length >= 8 {
      while place &+ 8 < length {
        if differs8(first &+ place, second &+ place) { return false }
        place &+= 8
      }
      return !differs8(first &+ length &- 8, second &+ length &- 8)
    }
    for index in 0..<length where self[first + index] != self[second + index] { return false }
    return true
  }

  /// Whether another span holds the same bytes.
  public func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    if count < 16 {
      if count < 8 { return word(at: 0) == other.word(at: 0) }
      return word(at: 0) == other.word(at: 0) && word(at: count - 8) == other.word(at: count - 8)
    }
    var place = 0
    while place &+ 16 < count {
      let difference = difference16(place, other)
      if difference[0] | difference[1] != 0 { return false }
      place &+= 16
    }
    let difference = difference16(count &- 16, other)
    return difference[0] | difference[1] == 0
  }

  // The callers have seen to it that the stretches are inside the bytes.

  @inlinable @inline(__always)
  func wholeWord(at place: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self))
  }

  @inlinable @inline(__always)
  func differs8(_ first: Int, _ second: Int) -> Bool {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: first, as: UInt64.self)
      != bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: second, as: UInt64.self)
  }

  @inlinable @inline(__always)
  func differs64(_ first: Int, _ second: Int) -> Bool {
    let low = difference16(first, second) | difference16(first &+ 16, second &+ 16)
    let high = difference16(first &+ 32, second &+ 32) | difference16(first &+ 48, second &+ 48)
    let all = low | high
    return all[0] | all[1] != 0
  }

  @inlinable @inline(__always)
  func difference16(_ place: Int, _ other: Span<UInt8>) -> SIMD2<UInt64> {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD2<UInt64>.self)
      ^ other.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD2<UInt64>.self)
  }

  @inlinable @inline(__always)
  func difference16(_ first: Int, _ second: Int) -> SIMD2<UInt64> {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: first, as: SIMD2<UInt64>.self)
      ^ bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: second, as: SIMD2<UInt64>.self)
  }
}

extension MutableSpan<UInt8> {
  /// Copies the bytes of a span to those from an offset on, which must have room for them.
  @inlinable @inline(__always)
  public mutating func copy(_ source: Span<UInt8>, to place: Int) {
    precondition(place >= 0 && count &- place >= source.count)
    unsafe withUnsafeMutableBytes { own in
      unsafe source.withUnsafeBytes { bytes in
        if let start = own.baseAddress, let first = bytes.baseAddress {
          unsafe (start + place).copyMemory(from: first, byteCount: bytes.count)
        }
      }
    }
  }

  /// Copies some bytes of a span to those from an offset on, which must have room for them; short
  /// ones, where both have sixteen bytes there, all at once, which spoils what stands behind them.
  @inline(__always)
  mutating func copy(_ source: Span<UInt8>, _ range: Range<Int>, to place: Int) {
    guard range.count <= 16, range.lowerBound >= 0, source.count &- range.lowerBound >= 16,
      place >= 0, count &- place >= 16
    else { return copy(source.extracting(range), to: place) }
    let word = unsafe source.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: range.lowerBound, as: SIMD2<UInt64>.self)
    unsafe withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: word, toByteOffset: place, as: SIMD2<UInt64>.self)
    }
  }
}

extension UInt64 {
  /// The highest bit of each of the eight bytes that is this one. The lowest bit set is right; higher
  /// ones may be wrong.
  @inline(__always)
  func hits(of byte: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let others = self ^ (ones &* UInt64(byte))
    return (others &- ones) & ~others & (ones &* 0x80)
  }

  /// The highest bit of each of the eight bytes that is this one, and no other bit.
  @inline(__always)
  func places(of byte: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let others = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    // No byte's sum carries into the next one, so that every bit is right.
    return ~(((others & low) &+ low) | others | low)
  }
}

extension [UInt8] {
  /// Copies the bytes of a span.
  public init(copying span: Span<UInt8>) {
    self = []
    append(copying: span)
  }

  /// Appends the bytes of a span.
  @inlinable
  public mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
