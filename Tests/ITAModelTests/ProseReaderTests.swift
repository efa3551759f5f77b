import TestSupport
import Testing

@testable import ITAModel

@Suite struct ProseReaderTests {
  static let reader = ProseReader(
    levels: ["AA", "A", "B", "C", "ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"])

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// What is told, as `subject score level`.
    var told: [String]
    var testDescription: String { text }
  }

  static let told = [
    Case(
      text: "โดยภาพรวมได้คะแนนเท่ากับร้อยละ ๙๑.๔๗ ระดับผลการประเมิน: ผ่าน",
      told: ["overall 91.47 ผ่าน"]),
    Case(text: "คะแนนภาพรวม คะแนนที่ได้ 97.88 คะแนน", told: ["overall 97.88 -"]),
    Case(
      text: "คะแนนภาพรวม ได้ร้อยละ 97.88 ระดับผลการประเมินอยู่ที่ ระดับผ่านดีเยี่ยม",
      told: ["overall 97.88 ผ่านดีเยี่ยม"]),
    Case(text: "ผลการประเมินของ อบต.ก ได้คะแนน ๗๖.๘๑ (ระดับ B)", told: ["overall 76.81 B"]),
    Case(text: "ภาพรวมได้คะแนน 96 (ระดับ AA)", told: ["overall 96 AA"]),
    Case(text: "ภาพรวมได้คะแนน 96 (ระดับ Best)", told: ["overall 96 -"]),
    Case(
      text: "๖. ตัวชี้วัดที่ ๖ คุณภาพ โดยรวมได้คะแนนเท่ากับร้อยละ ๘๓.๖๔",
      told: ["indicator 6 83.64 -"]),
    Case(text: "ตัวชี้วัดที่ ๓ การใช้อำนาจ ได้เท่ากับร้อยละ ๘๘.๖๒", told: ["indicator 3 88.62 -"]),
    Case(
      text: "ตัวชี้วัดที่ 9 ได้คะแนน 90 ส่วนตัวชี้วัดที่ 10 ได้คะแนนร้อยละ 80.5",
      told: ["indicator 9 90 -", "indicator 10 80.5 -"]),
    Case(
      text: "ปีงบประมาณ พ.ศ.๒๕๖๑ ได้คะแนน ๗๕.๔๑ (ระดับ B) ปีงบประมาณ พ.ศ.๒๕๖๒ ได้คะแนน ๘๕.๐๓ (ระดับ A)",
      told: ["year 2561 75.41 B", "year 2562 85.03 A"]),
    Case(text: "ได้คะแนน ๘๓.๓๗ คะแนน", told: ["unnamed 83.37 -"]),
    Case(text: "ตัวชี้วัดนี้ได้คะแนน 80", told: ["unnamed 80 -"]),
  ]

  static let silent = [
    "", "ร้อยละ ๘๐ ของประชาชนพึงพอใจ", "ตั้งเป้าหมายร้อยละ ๘๕", "อบรมแล้วได้ 3 ครั้ง",
    "ได้ที่ ๔ ของจังหวัด", "ผลการประเมินได้คะแนน ๑๐๑", "ภายในวันที่ ๓๐ มีนาคม ๒๕๖๗",
    "คะแนนเฉลี่ยของจังหวัด 90.00", "คะแนนรวมต้องเท่ากับ 85", "ข้อ 7 และข้อ ๘",
  ]

  private func lines(_ text: String) -> [String] {
    Self.reader.scores(in: text).map { told in
      let subject =
        switch told.subject {
        case .overall: "overall"
        case .indicator(let indicator): "indicator \(indicator)"
        case .year(let year): "year \(year)"
        case .unnamed: "unnamed"
        }
      return "\(subject) \(told.score) \(told.level ?? "-")"
    }
  }

  @Test(arguments: told) func tells(_ example: Case) {
    #expect(lines(example.text) == example.told)
  }

  @Test(arguments: silent) func tellsNothing(_ text: String) { #expect(lines(text) == []) }

  static let levels: [(String, String?)] = [
    ("ระดับผลการประเมินอยู่ที่ ระดับผ่านดีเยี่ยม", "ผ่านดีเยี่ยม"), ("ระดับ: ผ่านดี", "ผ่านดี"),
    ("B", "B"), ("A\"", "A"), ("AAA", nil), ("ดีมาก", nil), ("", nil),
    ("ระดับต้องปรับปรุงโดยด่วน", "ต้องปรับปรุงโดยด่วน"),
  ]

  @Test(arguments: levels) func namesLevels(_ text: String, _ level: String?) {
    #expect(Self.reader.level(in: text) == level)
  }

  @Test func everyToldNumberIsAScoreThatStandsInTheText() {
    let words = [
      "ได้", "คะแนน", "ร้อยละ", "ตัวชี้วัดที่", "ภาพรวม", "ระดับ", "ผ่าน", "ปีงบประมาณ", "2566", "88",
    ]
    var count = 0
    for seed in 0..<1500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 24, extra: words + words)
      let arabic = String(decoding: ThaiText.arabicDigits(text.utf8), as: UTF8.self)
      for told in Self.reader.scores(in: text) {
        count += 1
        #expect(ScoreText.plain(told.score) != nil, "seed \(seed)")
        #expect(
          CellText.offset(of: Array(told.score.utf8), in: Array(arabic.utf8)) != nil,
          "seed \(seed)")
      }
    }
    #expect(count > 20)
  }

  @Test
  func aFullStopEndsTheSentence() {
    #expect(lines("ภาพรวมได้คะแนน 91.47. ต่อไป") == ["overall 91.47 -"])
  }
}
