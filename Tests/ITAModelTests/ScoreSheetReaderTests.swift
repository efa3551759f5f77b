import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Reads a text of tab-separated cells as a sheet of a year.
func sheet(_ text: String, _ id: String = "2567") throws -> (sheet: ScoreSheet, found: [String]) {
  var found: [Diagnostic] = []
  let sheet = ScoreSheetReader(try Samples.framework(id))
    .sheet(in: [table(text)], diagnostics: &found)
  return (sheet, found.places)
}

extension ScoreSheet {
  /// The scores as `code=points`, in the order of a report.
  var list: [String] {
    scores.keys.sorted().map { "\($0)=\(scores[$0]?.points.shown ?? "")" }
  }
}

@Suite struct ScoreSheetReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var text: String
    var scores: [String]
    var found: [String] = []
    var blanks: [String] = []
    var testDescription: String { why }
  }

  static let layouts = [
    Case(
      why: "by number and name",
      text: "ที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t91.5\n2\tการใช้งบประมาณ\t92\n",
      scores: ["1=91.50", "2=92.00"]),
    Case(
      why: "by name alone", text: "ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๙๑.๕๐\n", scores: ["3=91.50"]),
    Case(
      why: "by code alone", text: "รหัส\tคะแนน\ni1\t90\ne1\t91\nO1\t100\n9\t95\n9.2\t97.5\n",
      scores: ["9=95.00", "9.2=97.50", "i1=90.00", "e1=91.00", "O1=100.00"]),
    Case(
      why: "an ordinal alone is the indicator", text: "ลำดับ\tคะแนน\n3\t90\n๑๐\t91\n",
      scores: ["3=90.00", "10=91.00"]),
    Case(
      why: "ranks beside names are no numbers",
      text: "ลำดับ\tตัวชี้วัด\tคะแนน\n1\tการป้องกันการทุจริต\t100\n2\tการใช้อำนาจ\t90\n",
      scores: ["3=90.00", "10=100.00"]),
    Case(
      why: "score before label", text: "คะแนน\tตัวชี้วัด\n90\tการใช้อำนาจ\n", scores: ["3=90.00"]),
    Case(
      why: "number and name in one cell",
      text: "รายการ\tคะแนน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t90\nO10 คู่มือ\t50\n",
      scores: ["1=90.00", "O10=50.00"]),
    Case(
      why: "a second table below has its own columns",
      text: "ตัวชี้วัด\tคะแนน\n1\t90\n\nคะแนน\tข้อ\n100\tO1\n", scores: ["1=90.00", "O1=100.00"]),
    Case(
      why: "title lines above and totals below",
      text: "คะแนนรวม\t90.5\nEIT ส่วนที่ 1\t88\nข้อ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t90\nIIT\t\t90\n",
      scores: ["overall=90.50", "IIT=90.00", "EIT1=88.00", "1=90.00"]),
    Case(
      why: "a totals row in the name column",
      text: "ที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t90\n\tรวม\t90\n",
      scores: ["overall=90.00", "1=90.00"]),
    Case(
      why: "a totals row in the code column",
      text: "ข้อ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t90\nรวม\t\t90\n",
      scores: ["overall=90.00", "1=90.00"]),
    Case(
      why: "section lines between rows, with and without cells behind",
      text:
        "ที่\tตัวชี้วัด\tคะแนน\nแบบวัด (IIT)\n1\tการปฏิบัติหน้าที่\t90\nแบบวัด (EIT)\t\t\n6\tคุณภาพการดำเนินงาน\t80\n",
      scores: ["1=90.00", "6=80.00"]),
  ]

  static let missing = [
    Case(
      why: "blank and - are missing, never zero",
      text: "ข้อ\tคะแนน\n1\t\n2\t-\n3\tN/A\n4\tไม่มี\n5\t0\n", scores: ["5=0.00"],
      blanks: ["1", "2", "3", "4"]),
    Case(
      why: "a row that ends before the score is no score",
      text: "ข้อ\tตัวชี้วัด\tคะแนน\n1\n2\tการใช้งบประมาณ\t90\n",
      scores: ["2=90.00"]),
  ]

  static let findings = [
    Case(why: "no table", text: "เรียน ผู้อำนวยการ\n", scores: [], found: ["0:0 E201"]),
    Case(why: "a header without rows", text: "ข้อ\tคะแนน\n", scores: [], found: ["0:0 E201"]),
    Case(
      why: "a name with a letter too few", text: "ที่\tตัวชี้วัด\tคะแนน\n7\tประสิทธภาพการสื่อสาร\t90\n",
      scores: ["7=90.00"], found: ["2:2 W203"]),
    Case(
      why: "number and name disagree",
      text: "ข้อ\tตัวชี้วัด\tคะแนน\n9\tการใช้อำนาจ\t90\n2\tการใช้งบประมาณ\t91\n",
      scores: ["2=91.00"], found: ["2:2 E203"]),
    Case(
      why: "no number", text: "ข้อ\tคะแนน\n1\tดีมาก\n2\t8๔,๗O\n3\t90\n", scores: ["3=90.00"],
      found: ["2:2 E205", "3:2 E205"]),
    Case(
      why: "outside", text: "ข้อ\tคะแนน\n1\t884.6\n2\t-5\n3\t90\n", scores: ["3=90.00"],
      found: ["2:2 E206", "3:2 E206"]),
    Case(
      why: "two readings", text: "ข้อ\tคะแนน\n1\t1,234\n3\t90\n", scores: ["3=90.00"],
      found: ["2:2 E219"]),
    Case(
      why: "unknown label", text: "ที่\tรายการ\tคะแนน\n1\tจำนวนผู้ตอบแบบวัด\t40\n2\tการใช้อำนาจ\t90\n",
      scores: ["3=90.00"], found: ["2:2 W212"]),
    Case(
      why: "the same figure twice with other values", text: "ข้อ\tคะแนน\n1\t90\n1\t91\n",
      scores: ["1=90.00"], found: []),
    Case(
      why: "the same figure twice with one value", text: "ข้อ\tคะแนน\n1\t90\n๑\t๙๐.๐๐\n",
      scores: ["1=90.00"]),
    Case(
      why: "a broken title figure", text: "คะแนนรวม\t884.6\nข้อ\tคะแนน\n1\t90\n",
      scores: ["1=90.00"],
      found: ["1:2 E206"]),
  ]

  @Test(arguments: layouts + missing + findings) func reads(_ example: Case) throws {
    let (sheet, found) = try sheet(example.text)
    #expect(sheet.list == example.scores)
    #expect(found == example.found)
    #expect(sheet.blanks.keys.sorted().map(\.description) == example.blanks)
  }

  @Test
  func aTotalsRowMayStartInTheCountingColumn() throws {
    let (sheet, found) = try sheet("ที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t90\nรวม\t\t90\n")
    #expect(sheet.list == ["overall=90.00", "1=90.00"])
    #expect(found == [])
  }

  @Test
  func aNumberBeforeAQuestionIsNoIndicator() throws {
    let (sheet, found) = try sheet(
      "ข้อ\tข้อคำถาม\tคะแนน\ni5\t5. การเบิกจ่ายเงินเป็นเท็จ\t90\ni4\t3 ปีที่ผ่านมา\t91\n")
    #expect(sheet.list == ["i4=91.00", "i5=90.00"])
    #expect(found == [])
  }

  @Test func oneAgencyOfSeveralIsReadWhenItIsNamed() throws {
    let bytes = try #require(Fixtures.bytes("findings/E225/scores.tsv"))
    let tables = [table(String(decoding: bytes, as: UTF8.self))]
    let reader = ScoreSheetReader(try Samples.framework("2565"))
    var found: [Diagnostic] = []
    let name = "องค์การบริหารส่วนตำบลสอง"
    let sheet = reader.sheet(in: tables, agency: name, diagnostics: &found)
    #expect(found.places == [])
    #expect(sheet.agency?.value == name)
    #expect(sheet.list.starts(with: ["overall=88.00", "1=80.00"]))
    #expect(reader.sheet(in: tables, agency: "อื่น", diagnostics: &found).list == [])
    #expect(found.places == ["0:0 E225"])
  }

  @Test func eachScoreKeepsItsCellAndText() throws {
    let (sheet, _) = try sheet("หน่วยงาน\tอบต.ก\n\nข้อ\tคะแนน\n9\t ๙๐.๗๑ \n")
    let nine = try #require(Indicator(9))
    let score = try #require(sheet.scores[.indicator(nine)])
    #expect(score.location == Location(file: "f", row: 4, column: 2))
    #expect(score.raw == "๙๐.๗๑")
    #expect(score.decimals == 2)
    #expect(score.interval.contains(Points(digits: 90_705, decimals: 3)))
    #expect(!score.interval.contains(Points(digits: 90_715, decimals: 3)))
    #expect(sheet.agency?.value == "อบต.ก")
    #expect(sheet.agency?.location == Location(file: "f", row: 1, column: 2))
  }

  static let years: [(String, Int?)] = [
    ("ปีงบประมาณ\t๒๕๖๘\nข้อ\tคะแนน\n", 2568), ("ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2566\n", 2566),
    ("year\t2025\n", 2025), ("ข้อ\tคะแนน\n1\t90\n", nil), ("", nil),
    ("ก\tข\tปีงบประมาณ 2567\n", 2567),
  ]

  @Test(arguments: years) func findsTheYear(_ text: String, _ expected: Int?) {
    #expect(ScoreSheetReader.year(in: [table(text)])?.value == expected)
  }

  @Test
  func theYearIsPlacedWhereItStands() {
    let year = ScoreSheetReader.year(in: [table("หน่วยงาน\tก\nปีงบประมาณ\t๒๕๗๐\n")])
    #expect(year?.location == Location(file: "f", row: 2, column: 2))
  }
}
