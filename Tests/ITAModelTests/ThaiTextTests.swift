import TestSupport
import Testing

@testable import ITAModel

@Suite struct ThaiTextTests {
  static let digits: [(String, String)] = [
    ("๐๑๒๓๔๕๖๗๘๙", "0123456789"), ("０１２３４５６７８９", "0123456789"), ("พ.ศ. ๒๕๖๘", "พ.ศ. 2568"),
    ("8๔,๗O", "84,7O"), ("", ""), ("๏๚", "๏๚"), ("：／", "：／"), ("๙\u{0E31}", "9\u{0E31}"),
  ]

  @Test(arguments: digits) func readsDigits(_ text: String, _ expected: String) {
    #expect(ThaiText.arabicDigits(text.utf8) == Array(expected.utf8))
  }

  @Test func brokenBytesPassUnchanged() {
    #expect(ThaiText.arabicDigits([0xE0, 0xB9]) == [0xE0, 0xB9])
    #expect(ThaiText.arabicDigits([0xB9, 0x91, 0xE0, 0xB9, 0x91]) == [0xB9, 0x91, 0x31])
  }

  @Test func thaiDigitsComeBack() {
    #expect(ThaiText.thaiDigits("ข้อ 10.2 = 88.53") == "ข้อ ๑๐.๒ = ๘๘.๕๓")
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 12)
      let arabic = ThaiText.arabicDigits(text.utf8)
      let thai = ThaiText.thaiDigits(String(decoding: arabic, as: UTF8.self))
      #expect(ThaiText.arabicDigits(thai.utf8) == arabic, "seed \(seed)")
    }
  }

  static let wholeNumbers: [(String, Int?)] = [
    ("0", 0), ("007", 7), ("999999999", 999_999_999), ("1000000000", nil), ("", nil),
    ("-1", nil), ("1.0", nil), (" 1", nil), ("๑", nil),
  ]

  @Test(arguments: wholeNumbers) func readsWholeNumbers(_ text: String, _ expected: Int?) {
    #expect(ThaiText.wholeNumber(text.utf8) == expected)
  }

  struct Same: Sendable, CustomTestStringConvertible {
    var why: String
    var text: String
    var key: String
    var testDescription: String { why }
  }

  static let keys = [
    Same(why: "decomposed sara am", text: "การดําเนินงาน", key: "การดำเนินงาน"),
    Same(why: "decomposed with a tone behind", text: "นํ้า", key: "น้ำ"),
    Same(why: "decomposed with a tone before", text: "น้ํา", key: "น้ำ"),
    Same(why: "nikhahit before a whole sara am", text: "ดํำ", key: "ดำ"),
    Same(why: "doubled tone", text: "ที่่", key: "ที่"),
    Same(why: "doubled vowel", text: "ที่ีดิิน", key: "ที่ีดิน"),
    Same(why: "two sara e", text: "เเผน", key: "แผน"),
    Same(why: "three sara e", text: "เเเ", key: "แเ"),
    Same(why: "no-break space", text: "การ\u{00A0}ใช้\u{202F}อำนาจ", key: "การใช้อำนาจ"),
    Same(
      why: "zero width", text: "การ\u{200B}ใช้\u{200D}\u{2060}\u{FEFF}อำนาจ", key: "การใช้อำนาจ"),
    Same(why: "replacement character", text: "การ\u{FFFD}ใช้อำนาจ", key: "การใช้อำนาจ"),
    Same(why: "punctuation", text: "(การ-ใช้) “อำนาจ”...", key: "การใช้อำนาจ"),
    Same(why: "line ends", text: "การใช้\r\nอำนาจ\t", key: "การใช้อำนาจ"),
    Same(why: "letters and digits", text: "E-Service ๑๐", key: "eservice10"),
    Same(why: "quote with a vowel behind", text: "\"\u{0E31}ก", key: "\u{0E31}ก"),
    Same(why: "ASCII doubles stay", text: "ss 11", key: "ss11"),
    Same(why: "nothing left", text: " – … ", key: ""),
  ]

  @Test(arguments: keys) func makesTheKey(_ example: Same) {
    #expect(ThaiText.key(example.text).unicodeScalars.elementsEqual(example.key.unicodeScalars))
  }

  @Test
  func theKeyOfAKeyIsItself() {
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 10, extra: ["\u{0E4D}", "\u{FFFD}", "\"", "่", "้"])
      let key = ThaiText.key(text)
      #expect(
        ThaiText.key(key).unicodeScalars.elementsEqual(key.unicodeScalars), "seed \(seed) \(text)")
    }
  }

  @Test func keysHaveOnlyLettersMarksAndDigits() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let key = ThaiText.key(random.thaiText(upTo: 12, extra: ["\u{FFFD}", "\"", "E", "-", "«"]))
      let isKept = key.unicodeScalars.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
          || (0x0E01...0x0E4E).contains(scalar.value)
      }
      #expect(isKept, "seed \(seed)")
    }
  }

  @Test func marksAreWhatStandsAboveOrBelow() {
    let marks = (0x0E00...0x0E7F).compactMap { Unicode.Scalar($0 as UInt32) }
      .filter(ThaiText.isMark)
    #expect(String(String.UnicodeScalarView(marks)) == "ัิีึืฺุู็่้๊๋์ํ๎")
  }
}
