import TestSupport
import Testing

@testable import ITAModel

@Suite struct ScoreTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: ScoreText
    var testDescription: String { text.debugDescription }
  }

  static func score(_ text: String, _ hundredths: Int, _ decimals: Int = 2) -> Case {
    Case(text: text, expected: .score(Points(hundredths: hundredths), decimals: decimals))
  }

  static let scores = [
    score("88.53", 8853), score("๘๘.๕๓", 8853), score("88,53", 8853), score("๘๘,๕๓", 8853),
    score("88.53%", 8853), score("88.53 %", 8853), score("８８．５３", 8853), score("８８，５３", 8853),
    score("8๘.๕3", 8853), score(" 88.53\u{00A0}", 8853), score("88.53\u{200B}", 8853),
    score("\u{FEFF}88.53", 8853), score("8 8 . 5 3", 8853), score("084.76", 8476),
    score("84.760000000000005", 8476), score("84.759999999999991", 8476),
    score("99.99999999999999", 10_000), score("100.00000000000001", 10_000),
    score("ร้อยละ ๘๕", 8500, 0), score("ร้อยละ 85.50 คะแนน", 8550), score("85 คะแนน", 8500, 0),
    score("85.00คะแนน", 8500), score("100", 10_000, 0), score("๑๐๐", 10_000, 0),
    score("100.00", 10_000), score("0", 0, 0), score("0.00", 0), score("-0", 0, 0),
    score("88.5", 8850, 1), score("88,5", 8850, 1), score("88.530", 8853, 3),
    score("1.0", 100, 1),
    Case(text: "84.123456", expected: .score(Points(digits: 84_123_456, decimals: 6), decimals: 6)),
  ]

  static let missing = [
    "", " ", "\t", "\u{00A0}", "\u{200B}", "-", "--", "–", "—", "−", " - ", "N/A", "n/a", "NA",
    "null", "NULL", "ไม่มี", "ไม่มีข้อมูล", "ไม่ระบุ", "ไม่มี ข้อมูล",
  ].map { Case(text: $0, expected: .missing) }

  static func outside(_ text: String, _ suggestion: Int? = nil) -> Case {
    Case(
      text: text,
      expected: .outOfRange(suggestion: suggestion.map { Points(hundredths: $0) }))
  }

  static let outside = [
    outside("884.6", 8846), outside("8846", 8846), outside("๘๘๔๖", 8846), outside("101"),
    outside("100.01"), outside("10001"), outside("1000"), outside("-5"), outside("−5"),
    outside("-0.01"), outside("-5%"), outside("999999999.999999"),
  ]

  static func wrong(_ text: String, _ suggestion: Int? = nil) -> Case {
    Case(
      text: text,
      expected: .notANumber(suggestion: suggestion.map { Points(hundredths: $0) }))
  }

  static let wrong = [
    wrong("ดีมาก"), wrong("8๔,๗O", 8470), wrong("l00", 10_000), wrong("9O.5O", 9050),
    wrong("I00", 10_000), wrong("1OO1"), wrong("88..53"), wrong("88.5.3"), wrong("."),
    wrong(".5"), wrong("88."), wrong("88-53"), wrong("=1+1"), wrong("+88"), wrong("1e2"),
    wrong("88.53 (A)"), wrong("12,3456"), wrong("1234567890"), wrong("٨٨"), wrong("%"),
    wrong("คะแนน"), wrong("88.\u{0E31}53"), wrong("\u{FFFD}"), wrong("#REF!"), wrong("ร้อยละ"),
  ]

  static let ambiguous = [
    Case(text: "1,234", expected: .ambiguous(["1234", "1.234"])),
    Case(text: "๘๘,๕๓๐", expected: .ambiguous(["88530", "88.530"])),
  ]

  @Test(arguments: scores) func readsScores(_ example: Case) {
    #expect(ScoreText(example.text) == example.expected)
  }

  /// Decimals past the sixth are rounded half up.
  @Test(arguments: [("84.1234564", 84_123_456), ("84.1234565", 84_123_457)])
  func theSeventhDecimalIsRoundedHalfUp(_ text: String, _ millionths: Int) {
    let points = Points(digits: millionths, decimals: 6)
    #expect(ScoreText(text) == .score(points, decimals: 2))
  }

  @Test(arguments: missing) func blankIsMissingAndNeverZero(_ example: Case) {
    #expect(ScoreText(example.text) == .missing)
    #expect(ScoreText.plain(example.text) == nil)
  }

  @Test(arguments: outside) func reportsWhatIsOutside(_ example: Case) {
    #expect(ScoreText(example.text) == example.expected)
  }

  @Test(arguments: wrong.filter { $0.text != "ร้อยละ" }) func reportsWhatIsNoNumber(_ example: Case)
  {
    #expect(ScoreText(example.text) == example.expected)
  }

  @Test
  func aWordAroundNoNumberIsNoNumber() {
    #expect(ScoreText("ร้อยละ") == .notANumber(suggestion: nil))
  }

  @Test(arguments: ambiguous) func choosesNoneOfTwoReadings(_ example: Case) {
    #expect(ScoreText(example.text) == example.expected)
  }

  @Test func everyTwoDecimalValueReadsBackInAnyDigits() {
    for hundredths in 0...10_000 {
      let text = Points.text(hundredths: hundredths)
      let wide = String(
        String.UnicodeScalarView(
          text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
      let expected = ScoreText.score(Points(hundredths: hundredths), decimals: 2)
      guard ScoreText(text) == expected, ScoreText(ThaiText.thaiDigits(text)) == expected,
        ScoreText(wide) == expected
      else {
        #expect(Bool(false), "\(text) \(wide)")
        return
      }
    }
  }

  @Test func binaryFractionsReadAsWhatWasTyped() {
    for hundredths in stride(from: 0, through: 10_000, by: 7) {
      let debris = Double(hundredths) / 100 + 1e-14
      if case .score(let points, _) = ScoreText("\(debris)") {
        #expect(points == Points(hundredths: hundredths), "\(debris)")
      }
    }
  }

  @Test func anyTextIsReadWithoutATrap() {
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(
        upTo: 24, extra: [",", "-", "−", "%", "９", "9999999", "ร้อยละ", "คะแนน", "\"", "\r\n", "l"])
      switch ScoreText(text) {
      case .score(let points, let decimals):
        #expect(points >= .zero && points <= .hundred && decimals >= 0, "seed \(seed)")
      case .outOfRange(let suggestion), .notANumber(let suggestion):
        #expect(suggestion.map { $0 >= .zero && $0 <= .hundred } != false, "seed \(seed)")
      case .ambiguous(let readings): #expect(readings.count == 2, "seed \(seed)")
      case .missing: break
      }
    }
  }
}
