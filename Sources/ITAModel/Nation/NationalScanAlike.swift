import ITATables

// The rows that repeat the agency of the row before: nearly all rows of a long national table.
extension NationalScan {
  /// Reads such rows for as long as they come and are in order; returns where they end.
  mutating func readAlike(
    _ piece: Span<UInt8>, from start: Int, _ format: DelimitedText
  ) -> Int {
    var rows = AlikeRows(
      delimiter: format.delimiter, length: last.length, before: last.start, offset: start)
    let listed = registry.listed[last.year]
    table.scores.change(blockOf: last.record) { block, start in
      rows.base = start
      var values = block.mutableSpan
      rows.read(piece, listed.span, &values)
    }
    number += rows.count
    table.rows += rows.count
    return rows.offset
  }
}

/// Rows that begin with the same bytes, up to their item.
///
/// What is not plain, an item or score written in another way, is left to those who look at a row
/// cell by cell; so is whatever they would set aside.
struct AlikeRows {
  let delimiter: UInt8
  /// How many bytes the rows have in common.
  let length: Int
  /// Where the scores of their agency begin.
  var base = 0
  /// The offset of the row before.
  var before: Int
  /// The offset of the next row.
  var offset: Int
  /// How many rows were read.
  var count = 0

  /// The longest item and score that are taken here, quotes, Thai digits and line end included.
  private static let most = 40

  /// Reads rows into the scores of their agency.
  mutating func read(
    _ piece: Span<UInt8>, _ listed: Span<Bool>, _ values: inout MutableSpan<Int16>
  ) {
    while offset &+ length &+ Self.most <= piece.count {
      guard piece.isSame(before, offset, count: length) else { return }
      var place = offset &+ length
      let slot = item(piece.word(at: place), &place)
      guard slot >= 0, listed[slot], values[base &+ slot] == NationalSlot.absent else { return }
      let score = Self.score(piece, &place)
      guard score >= 0 else { return }
      values[base &+ slot] = score
      before = offset
      offset = place
      count &+= 1
    }
  }

  /// The place of an item code or of the number of an indicator, up to the delimiter behind it; -1
  /// where there is anything else.
  @inline(__always)
  private func item(_ bytes: UInt64, _ place: inout Int) -> Int {
    var rest = bytes
    let isQuoted = rest & 0xFF == UInt64(UInt8(ascii: "\""))
    if isQuoted { rest >>= 8 }
    var (start, limit) = (5, 11)
    if rest & 0xFF > 0x39 {
      guard let letter = NationalSlot.start(letter: UInt8(truncatingIfNeeded: rest)) else {
        return -1
      }
      (start, limit) = letter
      rest >>= 8
      place &+= 1
    }
    var number = Int(rest & 0xFF) &- 0x30
    guard number >= 0, number < 10 else { return -1 }
    rest >>= 8
    let second = Int(rest & 0xFF) &- 0x30
    if second >= 0, second < 10 {
      number = number &* 10 &+ second
      rest >>= 8
      place &+= 1
    }
    if isQuoted {
      guard rest & 0xFF == UInt64(UInt8(ascii: "\"")) else { return -1 }
      rest >>= 8
      place &+= 2
    }
    guard rest & 0xFF == UInt64(delimiter), number > 0, number < limit else { return -1 }
    place &+= 2
    return start &+ number
  }

  /// Reads a score with at most two decimals up to the end of its row; -1 for anything else.
  @inline(__always)
  private static func score(_ piece: Span<UInt8>, _ place: inout Int) -> Int16 {
    let bytes = piece.word(at: place)
    // The point is the second, third or fourth byte of nearly every score.
    let zeros = bytes ^ 0x2E2E_2E2E
    let points = (zeros &- 0x0101_0101) & ~zeros & 0x8080_8000
    guard points != 0 else { return other(piece, &place) }
    let whole = UInt64(truncatingIfNeeded: points.trailingZeroBitCount >> 3)
    // Moved so that the point is the fourth byte, with zeros in front.
    let missing = 24 &- whole &* 8
    let moved = bytes &<< missing | 0x30_3030 &>> (whole &* 8)
    let digits = moved ^ 0x3030_2E30_3030
    // What is above 9, or no point, carries into the highest bit of its byte.
    let isPlain = (digits &+ 0x7676_7F76_7676 | digits) & 0x8080_8080_8080 == 0
    guard isPlain else { return other(piece, &place) }
    let value =
      (digits & 0xFF) &* 10_000 &+ (digits >> 8 & 0xFF) &* 1_000 &+ (digits >> 16 & 0xFF) &* 100
      &+ (digits >> 32 & 0xFF) &* 10 &+ (digits >> 40 & 0xFF)
    let end = moved >> 48
    if end & 0xFF == 10 {
      place &+= Int(whole) &+ 4
    } else if end == 0x0A0D {
      place &+= Int(whole) &+ 5
    } else {
      return -1
    }
    return value <= 10_000 ? Int16(truncatingIfNeeded: value) : -1
  }

  /// Reads a score in Thai digits or with fewer decimals.
  private static func other(_ piece: Span<UInt8>, _ place: inout Int) -> Int16 {
    guard let whole = number(piece, &place, digits: 3) else { return -1 }
    var hundredths = whole * 100
    if piece[place] == UInt8(ascii: ".") {
      place += 1
      guard let first = digit(piece, &place) else { return -1 }
      hundredths += first * 10
      if let second = digit(piece, &place) { hundredths += second }
    }
    if piece[place] == 13 { place += 1 }
    guard piece[place] == 10, hundredths <= 10_000 else { return -1 }
    place += 1
    return Int16(truncatingIfNeeded: hundredths)
  }

  private static func number(_ piece: Span<UInt8>, _ place: inout Int, digits: Int) -> Int? {
    guard var number = digit(piece, &place) else { return nil }
    for _ in 1..<digits {
      guard let next = digit(piece, &place) else { break }
      number = number * 10 + next
    }
    return number
  }

  /// Reads one digit, ASCII or Thai.
  @inline(__always)
  private static func digit(_ piece: Span<UInt8>, _ place: inout Int) -> Int? {
    let byte = piece[place]
    if byte &- 0x30 < 10 {
      place += 1
      return Int(byte &- 0x30)
    }
    guard byte == 0xE0, piece[place + 1] == 0xB9, piece[place + 2] &- 0x90 < 10 else { return nil }
    place += 3
    return Int(piece[place - 1] &- 0x90)
  }
}
