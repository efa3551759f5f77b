import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct TitleReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cells: [String]
    var fact: TitleReader.TitleFact?
    var testDescription: String { cells.joined(separator: "|") }
  }

  static let pairs = [
    Case(
      cells: ["หน่วยงาน", "เทศบาลตำบลตัวอย่าง"], fact: .agency("เทศบาลตำบลตัวอย่าง")),
    Case(cells: ["ชื่อหน่วยงาน:", "อบต.ก"], fact: .agency("อบต.ก")),
    Case(cells: ["ปีงบประมาณ", "พ.ศ. ๒๕๖๗"], fact: .year(2567)),
    Case(cells: ["ปีงบประมาณ พ.ศ.", "2568"], fact: .year(2568)),
    Case(cells: ["year", "2025"], fact: .year(2025)),
    Case(cells: ["คะแนนรวม", "๙๗.๘๘"], fact: .figure(.overall, "๙๗.๘๘")),
    Case(cells: ["คะแนนรวม ITA ", "97.88"], fact: nil),
    Case(cells: ["คะแนน ITA", "97.88"], fact: .figure(.overall, "97.88")),
    Case(cells: ["IIT", "88"], fact: .figure(.tool(.iit), "88")),
    Case(cells: ["EIT ส่วนที่ ๒", "82.87"], fact: .figure(.part(.eit2), "82.87")),
    Case(cells: ["ระดับ", "ผ่านดีเยี่ยม"], fact: .level("ผ่านดีเยี่ยม")),
    Case(cells: ["ระดับผลการประเมิน", "ระดับ B"], fact: .level("B")),
    Case(cells: ["ปีงบประมาณ", "ไม่ทราบ"], fact: nil),
    Case(cells: ["หมายเหตุ", "หน่วยงาน"], fact: nil),
  ]

  static let lines = [
    Case(cells: ["คะแนนรวม 97.88"], fact: .figure(.overall, "97.88")),
    Case(cells: ["คะแนนรวม: ๙๗.๘๘ คะแนน"], fact: .figure(.overall, "๙๗.๘๘ คะแนน")),
    Case(cells: ["คะแนนรวมของหน่วยงาน"], fact: nil),
    Case(cells: ["ระดับ: ผ่าน"], fact: .level("ผ่าน")),
    Case(cells: ["ระดับ ผ่านดี"], fact: .level("ผ่านดี")),
    Case(cells: ["ปีงบประมาณ พ.ศ. 2567"], fact: .year(2567)),
    Case(cells: ["ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"], fact: .year(2566)),
    Case(cells: ["Results, fiscal year 2025"], fact: .year(2025)),
    Case(cells: ["ปี 2567"], fact: .year(2567)),
    Case(
      cells: ["องค์การบริหารส่วนตำบลกุดแห่ อำเภอเลิงนกทา จังหวัดยโสธร"],
      fact: .agency("องค์การบริหารส่วนตำบลกุดแห่")),
    Case(cells: ["หน่วยงาน: โรงพยาบาลตัวอย่าง"], fact: .agency("โรงพยาบาลตัวอย่าง")),
    Case(cells: ["แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)"], fact: nil),
    Case(cells: ["หมายเหตุ ข้อมูล ณ วันที่ 1"], fact: nil),
    Case(cells: [""], fact: nil), Case(cells: ["\u{0E31}"], fact: nil),
  ]

  @Test(arguments: pairs) func readsPairs(_ example: Case) {
    let fact = TitleReader.fact(label: example.cells[0], value: example.cells[1])
    #expect(fact == example.fact)
  }

  @Test(arguments: lines) func readsLines(_ example: Case) {
    #expect(TitleReader.line(example.cells[0]) == example.fact)
  }

  static let years: [(String, Int?)] = [
    ("ปีงบประมาณ พ.ศ. ๒๕๖๗", 2567), ("ประจำปีงบประมาณ 2568 (1 ต.ค. 2567)", 2568),
    ("ตั้งแต่ พ.ศ. 2562", 2562), ("โทร. 2567", nil), ("2567", nil), ("ปีงบประมาณ 25671", nil),
    ("ปีงบประมาณ ก่อน พ.ศ. 2566", 2566), ("ปีงบประมาณ 1234", nil), ("", nil),
    ("ปีงบประมาณ\u{0E31}๒๕๖๗", 2567),
  ]

  @Test(arguments: years) func findsTheYear(_ text: String, _ expected: Int?) {
    #expect(TitleReader.year(in: text) == expected)
  }

  static let levels = [
    ("ระดับ B", "B"), ("ระดับผลการประเมิน: ผ่านดี", "ผ่านดี"), ("ผ่าน", "ผ่าน"), ("", ""),
  ]

  @Test(arguments: levels) func namesTheLevel(_ text: String, _ expected: String) {
    #expect(TitleReader.levelName(text) == expected)
  }

  @Test
  func bracketsAreNoPartOfALevel() {
    #expect(TitleReader.levelName("(ระดับ B)") == "B")
  }

  @Test
  func onlyALevelIsALevel() {
    #expect(TitleReader.line("ระดับคะแนนของตัวชี้วัด") == nil)
  }

  @Test func anyLineIsReadWithoutATrap() {
    let words = ["ปีงบประมาณ", "พ.ศ.", "คะแนนรวม", "ระดับ", "หน่วยงาน:", "เทศบาล", "2567", ":"]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 6, extra: words)
      let value = random.thaiText(upTo: 6, extra: words)
      for fact in [TitleReader.line(text), TitleReader.fact(label: text, value: value)] {
        if case .year(let year)? = fact {
          #expect(FiscalYear(either: year) != nil, "seed \(seed)")
        }
      }
    }
  }
}
