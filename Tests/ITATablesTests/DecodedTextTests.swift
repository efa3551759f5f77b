import ITATables
import TestSupport
import Testing

/// Decodes bytes; the findings come as `row code`.
func decode(
  _ bytes: [UInt8], as forced: TextEncoding? = nil, declared: TextEncoding? = nil,
  byteLimit: Int = DecodedText.byteLimit
) -> (text: DecodedText?, codes: [String]) {
  var found: [Diagnostic] = []
  let text = DecodedText(
    bytes, file: "f", as: forced, declared: declared, byteLimit: byteLimit, diagnostics: &found)
  return (text, found.map { "\($0.location.row) \($0.code)" })
}

@Suite struct DecodedTextTests {
  static let sample = "ตัวชี้วัดที่\tคะแนน\r\n๑ การปฏิบัติหน้าที่\t88.53\r\nเเละอื่น ๆ “น้ำ” – ฯ\t7"

  @Test(arguments: TextEncoding.allCases) func findsEachEncoding(_ encoding: TextEncoding) throws {
    let bytes = try #require(TextEncoder.bytes(of: Self.sample, in: encoding))
    let (text, codes) = decode(bytes)
    #expect(text?.string == Self.sample)
    #expect(text?.encoding == encoding)
    #expect(codes.isEmpty)
    let marked = try #require(TextEncoder.bytes(of: Self.sample, in: encoding, withMark: true))
    #expect(decode(marked).text?.string == Self.sample)
    #expect(decode(marked).text?.encoding == encoding)
    #expect(decode(bytes, as: encoding).text?.string == Self.sample)
    #expect(decode(marked, as: encoding).text?.string == Self.sample)
  }

  @Test func readsEveryByteOfWindows874() {
    for (place, scalar) in TextEncoder.upperHalf.enumerated() {
      let byte = UInt8(0x80 + place)
      let (text, codes) = decode([0x41, 10, byte], as: .windows874)
      #expect(text?.string == (scalar == "?" ? nil : "A\n\(scalar)"), "byte \(byte)")
      #expect(codes == (scalar == "?" ? ["2 E104"] : []), "byte \(byte)")
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: String
    var forced: TextEncoding?
    var testDescription: String { name }
  }

  static let thai = Array("ก่อนหน้า\r\nคะแนน\r\n".utf8)
  static let bad: [Bad] = [
    Bad(name: "nothing", bytes: [], code: "0 E105"),
    Bad(name: "only a mark", bytes: [0xEF, 0xBB, 0xBF], code: "0 E105"),
    Bad(name: "only a UTF-16 mark", bytes: [0xFF, 0xFE], code: "0 E105"),
    Bad(name: "damaged UTF-8", bytes: thai + [0xE0, 0xB8] + thai, code: "3 E104"),
    Bad(name: "cut UTF-8", bytes: thai + [0xE0, 0xB8], code: "3 E104"),
    // Each byte of these letters is a letter of Windows-874 too, in a sound order.
    Bad(
      name: "cut UTF-8 that reads as Thai", bytes: Array("มรวสห\nมร".utf8) + [0xE0, 0xB8],
      code: "2 E104"),
    Bad(name: "surrogate in UTF-8", bytes: thai + [0xED, 0xA0, 0x80], code: "3 E104"),
    Bad(name: "overlong UTF-8", bytes: thai + [0xC0, 0x80], code: "3 E104"),
    Bad(name: "NUL in text", bytes: thai + [0x41, 0], code: "3 E104"),
    Bad(name: "NULs", bytes: [0, 0, 0, 0], code: "1 E104"),
    Bad(name: "Latin-1", bytes: [0x63, 0x61, 0x66, 0xE9, 0x20], code: "1 E104"),
    Bad(name: "two encodings", bytes: thai + [0xA1, 0xD2, 0xC3, 10] + thai, code: "3 E104"),
    Bad(
      name: "no Thai byte", bytes: [10] + [UInt8](repeating: 0xA1, count: 20) + [0xFF],
      code: "2 E104"),
    Bad(name: "half a pair", bytes: [0xFF, 0xFE, 0x41, 0, 10, 0, 0, 0xD8], code: "2 E104"),
    Bad(name: "half a pair, then more", bytes: [0xFF, 0xFE, 0, 0xD8, 0x41, 0], code: "1 E104"),
    Bad(name: "second half alone", bytes: [0xFE, 0xFF, 0xDC, 0, 0, 0x41], code: "1 E104"),
    Bad(
      name: "odd UTF-16 behind ช", bytes: [0xFF, 0xFE, 0x0A, 0x0E, 0x0D, 0x0E, 10, 0, 0x43],
      code: "2 E104"),
    Bad(name: "odd UTF-16", bytes: [0x41, 0, 10, 0, 0x42, 0, 0x43], code: "2 E104"),
    Bad(name: "NUL in UTF-16", bytes: [0xFF, 0xFE, 0x41, 0, 0, 0], code: "1 E104"),
    Bad(name: "not what was named", bytes: [0x41, 13, 0xA1], code: "2 E104", forced: .utf8),
    Bad(
      name: "odd where named", bytes: [0x41, 10, 0x41], code: "1 E104",
      forced: .utf16BigEndian),
  ]

  @Test(arguments: bad) func refuses(_ example: Bad) {
    let (text, codes) = decode(example.bytes, as: example.forced)
    #expect(text == nil)
    #expect(codes == [example.code])
  }

  @Test func namesTheByteFromOne() {
    var found: [Diagnostic] = []
    _ = DecodedText(Self.thai + [0xFF], file: "f", diagnostics: &found)
    let place = Self.thai.count + 1
    #expect(found.first?.message.english.contains("byte \(place) is «0xFF»") == true)
  }

  @Test func refusesMoreThanTheLimit() {
    #expect(decode([65, 66, 67], byteLimit: 3).text?.string == "ABC")
    #expect(decode([65, 66, 67, 68], byteLimit: 3).codes == ["0 E207"])
  }

  @Test func theMarkSaysWhichUTF16ItIs() {
    #expect(decode([0xFE, 0xFF, 0x0E, 0x01], as: .utf16LittleEndian).text?.string == "ก")
    #expect(TextEncoding(named: "UTF-16") == .utf16LittleEndian)
    #expect(TextEncoding(named: "TIS-620") == .windows874)
    #expect(TextEncoding(named: "latin1") == nil)
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }
  }

  @Test func keepsReplacementCharactersOfTheFile() {
    #expect(decode(Array("ก\u{FFFD}".utf8)).text?.string == "ก\u{FFFD}")
  }

  @Test func tellsOfLostLetters() {
    #expect(decode(Array("a\n1,????\n".utf8)).codes == ["2 W105"])
    #expect(decode(Array("????".utf8)).codes == ["1 W105"])
    #expect(decode(Array("????".utf8)).text?.string == "????")
    #expect(decode(Array("a ??? b\n???".utf8)).codes.isEmpty)
    #expect(decode(Array("ก ????".utf8)).codes.isEmpty)
  }

  @Test func believesAPageOnlyWhereItFits() throws {
    let short: [UInt8] = [0x41, 0xD1, 0x42]
    #expect(decode(short).codes == ["1 E104"])
    #expect(decode(short, declared: .windows874).text?.string == "A\u{0E31}B")
    #expect(decode(Array("ก".utf8), declared: .windows874).text?.string == "ก")
    let thai = try #require(TextEncoder.bytes(of: Self.sample, in: .windows874))
    #expect(decode(thai, declared: .utf8).text?.string == Self.sample)
  }

  @Test(arguments: TextEncoding.allCases) func returnsWhatWasEncoded(_ encoding: TextEncoding) {
    for seed in 0..<500 {
      var random = SeededGenerator(seed: UInt64(seed))
      let extra = ["\r\n", "\"", "\t", "“", "฿"] + (encoding == .windows874 ? [] : ["😀", "é"])
      let text = "ก" + random.thaiText(upTo: 60, extra: extra).filteredForWindows874(encoding)
      guard let bytes = TextEncoder.bytes(of: text, in: encoding) else {
        #expect(Bool(false), "seed \(seed) has a letter that \(encoding) lacks")
        continue
      }
      #expect(decode(bytes, as: encoding).text?.bytes == Array(text.utf8), "seed \(seed)")
      let marked = encoding.byteOrderMark + bytes
      if encoding != .windows874 {
        #expect(decode(marked).text?.bytes == Array(text.utf8), "seed \(seed) with its mark")
      }
    }
  }

  @Test func anyBytesGiveTextOrOneFinding() {
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let alphabet: [UInt8] = [0, 10, 13, 0x0E, 0x41, 0xD8, 0xDC, 0xE0, 0xB8, 0x81, 0xFF, 0xFE]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      for forced in [nil] + TextEncoding.allCases.map(Optional.some) {
        let (text, codes) = decode(bytes, as: forced)
        #expect((text == nil) == codes.contains { !$0.hasSuffix("W105") }, "seed \(seed)")
        #expect(codes.count <= 1, "seed \(seed)")
        if let text {
          #expect(Array(text.string.utf8) == text.bytes, "seed \(seed): not UTF-8")
          #expect(!text.bytes.contains(0), "seed \(seed): NUL")
        }
      }
    }
  }
}

extension String {
  /// Without the letters that Windows-874 lacks, where that is the encoding.
  fileprivate func filteredForWindows874(_ encoding: TextEncoding) -> String {
    guard encoding == .windows874 else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{200B}" }))
  }
}
