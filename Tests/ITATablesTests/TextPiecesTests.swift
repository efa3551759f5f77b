import TestSupport
import Testing

@testable import ITATables

/// A file read piece by piece is the file read whole.
@Suite struct TextPiecesTests {
  /// What the pieces of a size decode to.
  private static func decoded(_ bytes: [UInt8], _ pieces: TextPieces, size: Int) -> [UInt8] {
    var text: [UInt8] = []
    var waiting: [UInt8] = []
    var place = min(pieces.markLength, bytes.count)
    while place < bytes.count {
      let end = min(place + size, bytes.count)
      waiting += bytes[place..<end]
      let used = pieces.decode(waiting.span, isLast: end == bytes.count, into: &text)
      waiting.removeFirst(used)
      place = end
    }
    return text
  }

  @Test(arguments: TextEncoding.allCases)
  func piecesOfAnySizeAreTheWhole(_ encoding: TextEncoding) throws {
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let extra = encoding == .windows874 ? ["€", "…", "“"] : ["€", "😀", "é", "“"]
      let kept = random.thaiText(upTo: 30, extra: extra + ["\t", "\n"])
        .unicodeScalars.filter { encoding != .windows874 || $0 != "\u{200B}" }
      let text = "ก\tข\n" + String(String.UnicodeScalarView(kept))
      let bytes = try #require(TextEncoder.bytes(of: text, in: encoding, withMark: true))
      let pieces = try #require(TextPieces(sample: bytes, forced: encoding))
      #expect(pieces.encoding == encoding)
      #expect(pieces.format == .tabs)
      for size in [1, 2, 3, 7, 1_000] {
        let decoded = Self.decoded(bytes, pieces, size: size)
        #expect(decoded == Array(text.utf8), "seed \(seed), pieces of \(size)")
      }
    }
  }

  /// A byte that is no letter becomes one that no text has, whatever stands around it.
  @Test(arguments: [
    (TextEncoding.windows874, [0x41, 0xFC, 0x42], [0x41, 0xFF, 0x42]),
    (.windows874, [0x41, 0x81], [0x41, 0xFF]), (.windows874, [0x80], [0xE2, 0x82, 0xAC]),
    (.windows874, [0], [0xFF]),
    (.utf16LittleEndian, [0x41, 0, 0x00, 0xDC, 0x42, 0], [0x41, 0xFF, 0x42]),
    (.utf16LittleEndian, [0x3D, 0xD8, 0x42, 0], [0xFF, 0x42]),
    (.utf16LittleEndian, [0x3D, 0xD8], [0xFF]),
    (.utf16LittleEndian, [0x41, 0, 0x42], [0x41, 0xFF]),
    (.utf16BigEndian, [0, 0], [0xFF]), (.utf16BigEndian, [0, 0xE9], [0xC3, 0xA9]),
    (.utf16BigEndian, [0xD8, 0x3D, 0xDE, 0x00], [0xF0, 0x9F, 0x98, 0x80]),
  ])
  func damageBecomesNoText(encoding: TextEncoding, bytes: [UInt8], expected: [UInt8]) throws {
    let sample = try #require(TextEncoder.bytes(of: "a,b\n", in: encoding, withMark: true))
    let pieces = try #require(TextPieces(sample: sample, forced: encoding))
    for size in 1...4 {
      let whole = sample + bytes
      let decoded = Self.decoded(whole, pieces, size: size)
      #expect(Array(decoded.dropFirst(4)) == expected, "pieces of \(size)")
    }
  }

  @Test(arguments: ["%PDF-1.4", "<html><table><tr><td>1", "PK\u{3}\u{4}"])
  func whatIsNoTextWithCellsIsReadWhole(_ start: String) {
    #expect(TextPieces(sample: Array(start.utf8)) == nil)
  }

  /// Damaged bytes in the first piece hinder nobody: the rows around them are read.
  @Test func damagedBytesInTheFirstPieceAreNoHindrance() throws {
    let bytes = Array("ปี,ข้อ\n2568,".utf8) + [0xE0, 0xFF, 0x80] + Array("\n".utf8)
    let pieces = try #require(TextPieces(sample: bytes))
    #expect(pieces.encoding == .utf8)
    #expect(pieces.format == .commas)
    #expect(Self.decoded(bytes, pieces, size: 3) == bytes)
  }
}
