import TestSupport
import Testing

@testable import ITAReports

@Suite struct DigitsTests {
  @Test(arguments: [
    ("คะแนน 88.53 ปี 2568", "คะแนน ๘๘.๕๓ ปี ๒๕๖๘"),
    ("ข้อ O10 และ i11", "ข้อ O10 และ i11"),
    ("o10 หรือ e3–e5", "o10 หรือ e3–e5"),
    ("E-Service 2", "E-Service ๒"),
    ("COVID-19 5G M07", "COVID-19 5G M07"),
    ("https://www.example.go.th/2568/7", "https://www.example.go.th/2568/7"),
    ("9.1 และ 10.2", "๙.๑ และ ๑๐.๒"),
    ("(O10) 10/2568", "(O10) ๑๐/๒๕๖๘"),
    ("ปี2568ไทย", "ปี๒๕๖๘ไทย"),
    ("IIT: 30%", "IIT: ๓๐%"),
    ("8\u{0E31}9", "๘\u{0E31}๙"),
    ("", ""),
  ])
  func thaiDigitsLeaveCodesAlone(text: String, shown: String) {
    #expect(Digits.thai.text(text) == shown)
    #expect(Digits.arabic.text(text) == text)
  }

  @Test func aCodeKeepsItsDigitsWhateverTheyAre() {
    #expect(Digits.thai.text(Span.code("9.1")) == "9.1")
    #expect(Digits.thai.text(Span("9.1")) == "๙.๑")
    #expect([Span("ข้อ 9 "), .code("9.1")].text(in: .thai) == "ข้อ ๙ 9.1")
  }

  @Test func onlyDigitsChangeAndTwiceIsTheSame() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 30, extra: ["10", "-", "/", "x", "Z9", "\"", "\r\n"])
      let shown = Digits.thai.text(text)
      #expect(Digits.thai.text(shown) == shown, "seed \(seed)")
      #expect(arabic(shown) == arabic(text), "seed \(seed)")
      #expect(straysOfArabicDigits(in: shown).isEmpty, "seed \(seed)")
    }
  }

  private func arabic(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { (0x0E50...0x0E59).contains($0.value) ? $0.value - 0xE20 : $0.value }
  }
}

/// The words of a text that have Arabic digits and no Latin letter; none where digits are Thai.
func straysOfArabicDigits(in text: String) -> [String] {
  let joining = Array(".-_/@".utf8)
  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  return text.utf8.split { !isDigit($0) && !isLetter($0) && !joining.contains($0) }
    .filter { word in word.contains(where: isDigit) && !word.contains(where: isLetter) }
    .map { String(decoding: $0, as: UTF8.self) }
}
