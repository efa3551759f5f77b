import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct LabelReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var label: String
    /// One figure for certain, several, or none.
    var figures: [String]
    var isSimilar = false
    var testDescription: String { label }
  }

  static func figures(_ meaning: LabelReader.Meaning) -> (codes: [String], isSimilar: Bool) {
    switch meaning {
    case .figure(let figure): ([figure.description], false)
    case .similar(let figure, _): ([figure.description], true)
    case .several(let figures): (figures.map(\.description), false)
    case .unknown: ([], false)
    }
  }

  static let certain = [
    Case(label: "9", figures: ["9"]), Case(label: "๑๐", figures: ["10"]),
    Case(label: "9.2", figures: ["9.2"]), Case(label: "O10", figures: ["O10"]),
    Case(label: "o๑๐", figures: ["O10"]), Case(label: "i2", figures: ["i2"]),
    Case(label: "การเปิดเผยข้อมูล", figures: ["9"]),
    Case(label: "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", figures: ["9"]),
    Case(label: "ตัวชี้วัดที่ ๙", figures: ["9"]), Case(label: "9. การเปิดเผยข้อมูล", figures: ["9"]),
    Case(label: "9) การเปิดเผยข้อมูล", figures: ["9"]),
    Case(label: "ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน", figures: ["9.2"]),
    Case(label: "ข้อ O7", figures: ["O7"]), Case(label: "ข้อที่ ๗ ", figures: ["7"]),
    Case(label: "คุณภาพการดําเนินงาน", figures: ["6"]),
    Case(label: "คุณภาพการด\u{FFFD}ำเนินงาน", figures: ["6"]),
    Case(label: " การใช้\u{00A0}อำนาจ ", figures: ["3"]),
    Case(label: "การใช้ทรัพย์สินของทางราชการ", figures: ["4"]),
    Case(label: "การปรับปรุงระบบการทำงาน", figures: ["8"]),
    Case(label: "คะแนนรวม", figures: ["overall"]), Case(label: "รวม", figures: ["overall"]),
    Case(label: "Total score", figures: ["overall"]), Case(label: "IIT", figures: ["IIT"]),
    Case(label: "คะแนน EIT", figures: ["EIT"]),
    Case(label: "แบบวัดการเปิดเผยข้อมูลสาธารณะ", figures: ["OIT"]),
    Case(label: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", figures: ["OIT"]),
    Case(label: "EIT ส่วนที่ ๑", figures: ["EIT1"]), Case(label: "EIT Part 2", figures: ["EIT2"]),
    Case(label: "E-Service", figures: ["O13"]), Case(label: "O13 E-Service", figures: ["O13"]),
    Case(label: "Q&A", figures: ["O6"]), Case(label: "ข้อมูลพื้นฐาน", figures: ["9.1"]),
    Case(label: "9 ชื่อที่ไม่รู้จัก", figures: ["9"]),
  ]

  static let open = [
    Case(label: "9 การป้องกันการทุจริต", figures: ["9", "10"]),
    Case(label: "2 การใช้อำนาจ", figures: ["2", "3"]),
    Case(label: "คุณภาพการดำเนิงาน", figures: ["6"], isSimilar: true),
    Case(label: "ประสิทธภาพการสื่อสาร", figures: ["7"], isSimilar: true),
    Case(label: "การใช้", figures: []), Case(label: "", figures: []), Case(label: "-", figures: []),
    Case(label: "ตัวชี้วัด", figures: []), Case(label: "11", figures: []),
    Case(label: "จำนวนผู้ตอบแบบวัด", figures: []), Case(label: "ข้อมูลทั่วไป", figures: []),
    Case(label: "2567", figures: []), Case(label: "\"\u{0E31}", figures: []),
  ]

  @Test(arguments: certain + open) func readsLabels(_ example: Case) throws {
    let reader = LabelReader(try Samples.framework("2567"))
    let (codes, isSimilar) = Self.figures(reader.meaning(of: example.label))
    #expect(codes == example.figures)
    #expect(isSimilar == example.isSimilar)
  }

  @Test func everyNameAndAliasOfEveryYearMeansItsFigure() {
    for (id, framework) in Samples.frameworks {
      let reader = LabelReader(framework)
      var names = framework.indicators.map { (FigureID.indicator($0.indicator), $0.name.thai) }
      names += framework.tools.map { (.tool($0.tool), $0.name.thai) }
      names += framework.subIndicators.map { (.subIndicator($0.id), $0.name.thai) }
      names += framework.items.filter { $0.id.tool == .oit }.map { (.item($0.id), $0.name.thai) }
      names += framework.aliases.map { ($0.figure, $0.text) }
      for (figure, name) in names {
        // A name can be shared; it never means only something else.
        let (codes, isSimilar) = Self.figures(reader.meaning(ofName: name))
        #expect(codes.contains(figure.description) && !isSimilar, "\(id) \(figure) \(name)")
      }
    }
  }

  @Test func anIndicatorWithOneWrongLetterIsNeverAnotherFigure() throws {
    let framework = try Samples.framework("2567")
    let reader = LabelReader(framework)
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let rule = try #require(framework.indicators.randomElement(using: &random))
      var scalars = Array(rule.name.thai.unicodeScalars)
      scalars.remove(at: Int.random(in: scalars.indices, using: &random))
      let damaged = String(String.UnicodeScalarView(scalars))
      let (codes, _) = Self.figures(reader.meaning(ofName: damaged))
      #expect(codes == [rule.indicator.description], "seed \(seed) \(damaged)")
    }
  }

  static let agreements: [(number: String, name: String, codes: [String])] = [
    ("9", "การเปิดเผยข้อมูล", ["9"]), ("9", "การใช้อำนาจ", ["9", "3"]), ("9", "ไม่รู้จักชื่อนี้", ["9"]),
    ("O7", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", ["O7"]),
  ]

  @Test(arguments: agreements) func numberAndNameMustAgree(
    _ number: String, _ name: String, _ codes: [String]
  ) throws {
    let reader = LabelReader(try Samples.framework("2567"))
    let figure = try #require(FigureID(number))
    let agreed = LabelReader.agreed(figure, reader.meaning(ofName: name), hasName: true)
    #expect(Self.figures(agreed).codes == codes)
  }

  @Test func anyTextIsReadWithoutATrap() throws {
    let reader = LabelReader(try Samples.framework("2567"))
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(
        upTo: 12, extra: ["ตัวชี้วัดที่", "ข้อ", "EIT", "(IIT)", ")", "แบบ", "\u{FFFD}", "\"", "9"])
      if case .several(let figures) = reader.meaning(of: text) {
        #expect(figures.count > 1, "seed \(seed)")
      }
    }
  }

  static let trimmed = [("", ""), (" \t\r\n", ""), (" ก ข ", "ก ข"), ("\u{0E31} ", "\u{0E31}")]

  @Test(arguments: trimmed) func trims(_ text: String, _ expected: String) {
    #expect(Array(LabelReader.trimmed(text).utf8) == Array(expected.utf8))
  }
}
