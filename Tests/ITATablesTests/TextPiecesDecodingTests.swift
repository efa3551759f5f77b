import TestSupport
import Testing

@testable import ITATables

@Suite struct TextPiecesDecodingTests {
  /// Text in any encoding and cut anywhere comes out as it went in.
  @Test func piecesAreDecodedAsAWhole() {
    var generator = SeededGenerator(seed: 874)
    for round in 0..<60 {
      var text = "ปี\tรหัส\tชื่อ\n"
      for _ in 0..<12 {
        text += generator.thaiText(upTo: 9) + (round % 3 == 0 ? "😀é€" : "") + "\t12.50\tabcd\n"
      }
      let units = Array(text.utf16)
      let low = units.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
      let high = units.flatMap {
        [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
      }
      let size = Int.random(in: 1...40, using: &generator)
      for (bytes, encoding) in [
        (low, TextEncoding.utf16LittleEndian), (high, .utf16BigEndian), (Array(text.utf8), .utf8),
      ] {
        let decoded = decoded(bytes, encoding, size)
        #expect(decoded == Array(text.utf8), "\(encoding.name), round \(round), size \(size)")
      }
    }
  }

  /// Every byte of Windows-874 is the letter of the code page, and one that has none is marked.
  @Test func everyByteOfWindows874() {
    let bytes = (0...255).map { UInt8($0) }
    let expected = bytes.flatMap { byte -> [UInt8] in
      guard byte > 0, let value = Windows874.scalar(of: byte), let scalar = Unicode.Scalar(value)
      else { return [0xFF] }
      return Array(String(scalar).utf8)
    }
    #expect(decoded(bytes, .windows874, 7) == expected)
  }

  /// What is no text is marked by a byte that stands in no text.
  @Test func damageIsMarked() {
    #expect(decoded([0x41, 0, 0, 0, 0x42, 0], .utf16LittleEndian, 64) == [0x41, 0xFF, 0x42])
    #expect(decoded([0, 0xD8, 0x41, 0], .utf16LittleEndian, 64) == [0xFF, 0x41])
    #expect(decoded([0, 0xDC, 0x41, 0], .utf16LittleEndian, 3) == [0xFF, 0x41])
    #expect(decoded([0x41, 0, 0, 0xD8], .utf16LittleEndian, 64) == [0x41, 0xFF])
    #expect(decoded([0x41, 0, 0x42], .utf16LittleEndian, 64) == [0x41, 0xFF])
  }

  private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding, _ size: Int) -> [UInt8] {
    guard let pieces = TextPieces(sample: Array("a\tb\n".utf8), forced: encoding) else { return [] }
    var text: [UInt8] = []
    var start = 0
    var length = size
    while start < bytes.count {
      let end = min(start + length, bytes.count)
      let used = pieces.decode(
        bytes.span.extracting(start..<end), isLast: end == bytes.count, into: &text)
      start += used
      length = used == 0 ? length * 2 : size
    }
    return text
  }
}
