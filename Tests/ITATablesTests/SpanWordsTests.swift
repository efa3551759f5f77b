import TestSupport
import Testing

@testable import ITATables

@Suite struct SpanWordsTests {
  /// Every load against the same bytes taken one by one, also where it goes past the end.
  @Test func wordsAreTheirBytes() {
    var generator = SeededGenerator(seed: 8)
    for count in 0..<20 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for place in -9..<(count + 9) {
        var word: UInt64 = 0
        for index in 0..<8 where bytes.indices.contains(place + index) {
          word |= UInt64(bytes[place + index]) << UInt64(8 * index)
        }
        let found = bytes.span.word(at: place)
        #expect(found == word, "\(count) bytes from \(place)")
      }
    }
  }

  @Test func theFirstByteOfAKindIsFound() {
    var generator = SeededGenerator(seed: 9)
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &generator) &* 0x55 }
      for start in 0..<(count + 2) {
        for byte in [0, 1, 0x54, 0x55, 0xAA, 0xFF] as [UInt8] {
          let expected = bytes.indices.first { $0 >= start && bytes[$0] == byte } ?? count
          let found = bytes.span.place(of: byte, from: start)
          #expect(found == expected, "\(byte) from \(start) in \(bytes)")
        }
      }
    }
  }

  /// Stretches of every length, one byte of which is changed in turn.
  @Test func stretchesAreComparedToTheLastByte() {
    for length in [0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 129, 200] {
      let half = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
      let bytes = half + [1] + half
      #expect(Self.isSame(bytes, 0, length + 1, length), "\(length)")
      for place in 0..<length {
        var changed = bytes
        changed[length + 1 + place] ^= 0x80
        #expect(!Self.isSame(changed, 0, length + 1, length), "\(length), \(place)")
      }
      #expect(!Self.isSame(bytes, 0, length + 2, length + 1))
      #expect(!Self.isSame(bytes, -1, 0, 1) && !Self.isSame(bytes, 0, 0, -1))
    }
  }

  private static func isSame(_ bytes: [UInt8], _ first: Int, _ second: Int, _ count: Int) -> Bool {
    bytes.span.isSame(first, second, count: count)
  }

  /// The first byte that is below "-" or the delimiter, against looking at each.
  @Test func marksAreFoundInOrder() {
    var generator = SeededGenerator(seed: 9)
    let kinds: [UInt8] = [9, 10, 13, 34, 44, 45, 46, 48, 59, 97, 124, 0x80, 0xAC, 0xE0, 0xFF]
    for round in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        round % 2 == 0 ? kinds.randomElement(using: &generator) ?? 0 : 97
      }
      for delimiter in [UInt8(9), 44, 59, 124] {
        for start in 0...bytes.count {
          let expected =
            bytes[start...].firstIndex { $0 < 45 || $0 == delimiter } ?? bytes.count
          let found = bytes.span.mark(from: start, delimiter: delimiter)
          #expect(found == expected)
        }
      }
    }
  }

  @Test func copiesAreWhole() {
    var bytes: [UInt8] = [1]
    bytes.append(copying: [2, 3].span)
    bytes.append(copying: [UInt8]().span)
    #expect(bytes == [1, 2, 3])
    let copy = [UInt8](copying: bytes.span)
    #expect(copy == bytes)
  }
}
