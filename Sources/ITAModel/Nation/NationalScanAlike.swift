import ITATables

// The rows that repeat the agency of the row before: nearly all rows of a long national table.
extension NationalScan {
  /// Reads such rows for as long as they come and are in order; returns where they end.
  mutating func readAlike(
    _ piece: Span<UInt8>, from start: Int, _ format: DelimitedText
  ) -> Int {
    let length = last.length
    let delimiter = format.delimiter
    let base = last.record * NationalSlot.count
    var offset = start
    var before = last.start
    var count = 0
    // The longest item and score that are taken here, quotes, Thai digits and line end included.
    while offset + length + 32 <= piece.count {
      guard Self.isAlike(piece, before, offset, length) else { break }
      guard let slot = Self.item(piece, offset + length, delimiter), listed[slot.value] else {
        break
      }
      guard let score = Self.score(piece, slot.end) else { break }
      let place = base + slot.value
      if table.values[place] != NationalSlot.absent { break }
      table.values[place] = score.value
      before = offset
      offset = score.end
      count += 1
    }
    number += count
    table.rows += count
    return offset
  }

  /// Whether two stretches of the same length hold the same bytes.
  private static func isAlike(
    _ piece: Span<UInt8>, _ first: Int, _ second: Int, _ length: Int
  ) -> Bool {
    let left = piece.extracting(first..<(first + length))
    let right = piece.extracting(second..<(second + length))
    // Without an early end the loop is done sixteen bytes at a time.
    var difference: UInt8 = 0
    for place in 0..<length { difference |= left[place] ^ right[place] }
    return difference == 0
  }

  /// Reads an item code or the number of an indicator up to the delimiter behind it.
  private static func item(
    _ piece: Span<UInt8>, _ start: Int, _ delimiter: UInt8
  ) -> (value: Int, end: Int)? {
    var place = start
    let isQuoted = piece[place] == UInt8(ascii: "\"")
    if isQuoted { place += 1 }
    let letter = NationalSlot.start(letter: piece[place])
    if letter != nil { place += 1 }
    guard let number = number(piece, &place, digits: 2), number > 0 else { return nil }
    if isQuoted {
      guard piece[place] == UInt8(ascii: "\"") else { return nil }
      place += 1
    }
    guard piece[place] == delimiter else { return nil }
    if let letter {
      return number < letter.limit ? (letter.slot + number, place + 1) : nil
    }
    return number <= 10 ? (5 + number, place + 1) : nil
  }

  /// Reads a score with at most two decimals up to the end of its row.
  private static func score(_ piece: Span<UInt8>, _ start: Int) -> (value: Int16, end: Int)? {
    var place = start
    guard let whole = number(piece, &place, digits: 3) else { return nil }
    var hundredths = whole * 100
    if piece[place] == UInt8(ascii: ".") {
      place += 1
      let from = place
      guard let first = digit(piece, &place) else { return nil }
      hundredths += first * 10
      if place > from, let second = digit(piece, &place) { hundredths += second }
    }
    if piece[place] == 13 { place += 1 }
    guard piece[place] == 10, hundredths <= 10_000 else { return nil }
    return (Int16(truncatingIfNeeded: hundredths), place + 1)
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
