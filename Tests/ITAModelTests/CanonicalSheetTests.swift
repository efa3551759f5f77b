import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct CanonicalSheetTests {
  /// A sheet of random figures of a framework: scores, second values, blanks, agency and level.
  private func randomSheet(
    of framework: Framework, _ random: inout SeededGenerator
  ) throws -> ScoreSheet {
    var sheet = ScoreSheet(file: "f")
    let place = Location(file: "f", row: 1, column: 1)
    func score() -> StatedScore {
      let digits = Int.random(in: 0...1_000_000, using: &random)
      let decimals = Bool.random(using: &random) ? 4 : 2
      let points =
        decimals == 4
        ? Points(digits: digits, decimals: 4) : Points(hundredths: digits / 100)
      return StatedScore(points: points, decimals: decimals, raw: points.decimal, location: place)
    }
    for figure in FigureTree.order(framework) {
      switch Int.random(in: 0..<16, using: &random) {
      case 3...9: break
      case 0: break
      case 1: sheet.blanks[figure] = place
      case 2:
        let first = score()
        let second = score()
        sheet.scores[figure] = first
        if second.points != first.points { sheet.repeated[figure] = [second] }
      default: sheet.scores[figure] = score()
      }
    }
    sheet.agency = Located("องค์การบริหารส่วนตำบล" + random.thaiText(upTo: 4) + "ก", at: place)
    sheet.statedLevel = framework.levels.randomElement(using: &random)
      .map { Located($0.name.thai, at: place) }
    return sheet
  }

  private func written(_ assessment: Assessment) -> String {
    assessment.canonicalRows.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  @Test func theCleanTableReadsBackTheSame() throws {
    for (id, framework) in Samples.frameworks.sorted(by: { $0.key < $1.key }) {
      for seed in 0..<3 as Range<UInt64> {
        var random = SeededGenerator(seed: seed)
        let sheet = try randomSheet(of: framework, &random)
        let assessment = framework.assess(sheet)
        // A value that the arithmetic proves is not written with the other one yet.
        if assessment.reconciliation.readings.contains(where: { $0.proved != nil }) { continue }
        let text = written(assessment)
        var found: [Diagnostic] = []
        let again = ScoreSheetReader(framework).sheet(in: [table(text)], diagnostics: &found)
        let why: Comment = "\(id) seed \(seed)"
        #expect(found.places == [], why)
        #expect(
          again.scores.mapValues(\.points) == assessment.sheet.scores.mapValues(\.points), why)
        #expect(
          again.repeated.mapValues { $0.map(\.points) }
            == assessment.sheet.repeated.mapValues { $0.map(\.points) }, why)
        #expect(Set(again.blanks.keys) == Set(assessment.sheet.blanks.keys), why)
        #expect(again.repairs == [], why)
        #expect(again.statedLevel?.value == sheet.statedLevel?.value, why)
        #expect(ScoreSheetReader.year(in: [table(text)])?.value == assessment.year.buddhist, why)
        if seed == 0 { #expect(written(framework.assess(again)) == text, why) }
      }
    }
  }

  @Test
  func aProvedValueIsWrittenBesideTheOther() throws {
    let others = (2...10).map { "\($0)\t80\n" }.joined()
    let (sheet, _) = try sheet("IIT\t80\nข้อ\tคะแนน\n1\t90\n1\t80\n\(others)", "2565")
    let assessment = try Samples.framework("2565").assess(sheet)
    #expect(assessment.reconciliation.readings.first?.proved?.points == Points(80))
    let ones = assessment.canonicalRows.filter { $0.first == "1" }.compactMap(\.last)
    #expect(ones == ["80.00", "90.00"])
    #expect(assessment.figure(at: try #require(CellReference("B3")))?.description == "1")
  }

  @Test func theRowsAreTitlesThenFiguresInOrder() throws {
    var sheet = try Samples.sheet(["overall": "90.5", "3": "88", "O1": "100", "EIT": "77"])
    let ten = try #require(FigureID("10"))
    sheet.blanks[ten] = Location(file: "f")
    let rows = try Samples.framework("2567").assess(sheet).canonicalRows
    #expect(
      rows == [
        ["ปีงบประมาณ", "2567"], ["คะแนนรวม", "90.50"], [], ["ข้อ", "ตัวชี้วัด", "คะแนน"],
        ["EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "77.00"],
        ["3", "การใช้อำนาจ", "88.00"], ["10", "การป้องกันการทุจริต", "-"], ["O1", "โครงสร้าง", "100.00"],
      ])
  }

  static let decimals: [(Int, Int, String)] = [
    (0, 0, "0.00"), (8853, 2, "88.53"), (885, 1, "88.50"), (8476_0001, 6, "84.760001"),
    (84765, 3, "84.765"), (-5, 1, "-0.50"), (100, 0, "100.00"), (84_760_000_5, 7, "84.760001"),
    (84_760_000_4, 7, "84.76"),
    (123_456_789, 7, "12.345679"),
  ]

  @Test(arguments: decimals) func writesDecimals(_ digits: Int, _ places: Int, _ text: String) {
    #expect(Points(digits: digits, decimals: places).decimal == text)
  }
}
