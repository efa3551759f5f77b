import Testing

@testable import ITAReports

@Suite struct DocumentTextTests {
  /// Every scalar that a plain byte can belong to is allowed and ends no line, so that texts of
  /// plain bytes need no look at their scalars.
  @Test func plainBytesNeedNoLook() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar),
        bytes.allSatisfy(DocumentText.isPlain)
      else { continue }
      if !DocumentText.isAllowed(scalar) || DocumentText.lines("ก\(scalar)ข").count != 1 {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
    #expect("กำ๐ ~O10".utf8.allSatisfy(DocumentText.isPlain))
    #expect(!(0xF0...0xFF).contains { DocumentText.isPlain($0) })
  }

  @Test(arguments: [
    ("ก\nข", ["ก", "ข"]), ("ก\r\nข", ["ก", "ข"]), ("ก\rข\n", ["ก", "ข", ""]),
    ("\u{2028}\u{0E31}", ["", "\u{0E31}"]), ("", [""]), ("ก\tข", ["ก ข"]),
    ("\u{0}ก\u{1B}[1m\u{7F}\u{9B}" + noncharacters, ["ก[1m"]), ("\r\n\r\n", ["", "", ""]),
    ("\u{1F600}", ["\u{1F600}"]),
  ])
  func linesAreCutWherePeopleCutThem(text: String, lines: [String]) {
    #expect(DocumentText.lines(text) == lines)
  }

  @Test(arguments: [
    ("  ก   ข \n ค ", "ก ข ค"), ("\n", ""), ("ก \u{0E31}ข", "ก \u{0E31}ข"), ("\u{0}", ""),
  ])
  func oneLineHasSingleBlanks(text: String, line: String) {
    #expect(DocumentText.line(text) == line)
  }
}

/// U+FFFE, U+FDD0 and U+10FFFF, which no literal may have.
let noncharacters = String(
  decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90, 0xF4, 0x8F, 0xBF, 0xBF] as [UInt8], as: UTF8.self)
