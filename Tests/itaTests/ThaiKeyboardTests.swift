import Testing

@testable import ita

@Suite struct ThaiKeyboardTests {
  static let cases: [(String, String?)] = [
    ("ฟืฟสัผำ", "analyze"), ("ยสฟื", "plan"), ("แ้ำแา", "check"), ("พำยนพะ", "report"),
    ("ขขดนพทฟะ", "--format"), ("ำปยสฟรื", "explain"), ("ๅ/-ภถุึคตจ", "1234567890"),
    ("ฤฺ", "AB"), ("analyze", nil), ("/-", nil), ("", nil), ("ก a", nil), ("๏", nil),
    ("ผลa", nil),
  ]

  @Test(arguments: cases) func typedWithTheWrongLayout(_ typed: String, _ meant: String?) {
    #expect(ThaiKeyboard.english(for: typed) == meant)
  }

  @Test func everyKeyWritesOneLetter() {
    // 47 keys, each plain and shifted: 83 Thai letters and 11 signs, which count only beside one.
    let thai = (UInt32(0x0E01)...0x0E5B).compactMap { Unicode.Scalar($0) }
    let signs = "_/-%+\",.()?".unicodeScalars.map { $0 }
    let written = (thai + signs).compactMap { ThaiKeyboard.english(for: "\($0)ก") }.map {
      $0.unicodeScalars.first
    }
    #expect(written.count == 94)
    #expect(Set(written).count == 94)
    #expect(written.allSatisfy { (0x21...0x7E).contains($0?.value ?? 0) })
    let unwritten = thai.filter { ThaiKeyboard.english(for: String($0)) == nil }
    // No key writes the four old signs; the rest of the block is not assigned.
    #expect(unwritten.map(\.value) == [0xE3B, 0xE3C, 0xE3D, 0xE3E, 0xE4E, 0xE4F, 0xE5A, 0xE5B])
  }
}
