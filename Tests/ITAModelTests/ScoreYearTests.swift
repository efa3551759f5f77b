import ITATables
import Testing

@testable import ITAModel

@Suite struct ScoreYearTests {
  private static let many = "หน่วยงาน\tปีงบประมาณ\tคะแนนรวม\tIIT\tEIT\tOIT\n"
  static let years: [(why: String, text: String, year: Int?, cell: String)] = [
    ("a pair", "รายงาน\nปีงบประมาณ\t๒๕๖๗\n", 2567, "B2"),
    (
      "a pair goes before a sentence", "ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖\nปีงบประมาณ\t2567\n", 2567,
      "B2"
    ),
    (
      "results go before the plan's year",
      "มาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\nผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n", 2566, "A2"
    ),
    (
      "both in one sentence",
      "มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๗ ตามผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖\n", 2566, "A1"
    ),
    (
      "a plan's year behind the word for results",
      "ผลการประเมิน นำไปสู่มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๗\n", 2567, "A1"
    ),
    ("any fiscal year", "แผน ประจำปีงบประมาณ พ.ศ. 2568\n", 2568, "A1"),
    ("Gregorian as written", "fiscal year\t2025\n", 2025, "B1"),
    ("a column of many", many + "อบต.ก\t2567\t90\t90\t90\t90\n", 2567, "B2"),
    ("a column without a row below", many, nil, ""),
    ("the score of a year is no year", "ข้อ\tคะแนน\n1\t90\n", nil, ""),
  ]

  @Test(arguments: years) func findsTheYear(
    _ why: String, _ text: String, _ year: Int?, _ cell: String
  ) {
    let found = ScoreSheetReader.year(in: [table(text)])
    #expect(found?.value == year)
    #expect((found?.location.cell ?? "") == cell)
  }

  @Test func theYearMayStandInALaterTable() {
    #expect(
      ScoreSheetReader.year(in: [table("ก\n"), table("ปีงบประมาณ\t2566\n")])?.value == 2566)
  }

  static let profiles: [(String, String?)] = [
    ("สำนักงานเขตหลักสี่\n", "district"), ("หน่วยงาน\tสำนักงานเขตบางรัก\n", "district"),
    ("องค์การบริหารส่วนตำบลก\nสำนักงานเขตหลักสี่\n", nil), ("ข้อ\tคะแนน\n", nil), ("", nil),
    ("ข้อ\tคะแนน\n<b>สำนักงาน</b>เขตหลักสี่\n", "district"),
    ("สำนักงาน&#3648;ขตบางรัก\n", "district"),
  ]

  @Test(arguments: profiles) func knowsDistrictOffices(_ text: String, _ profile: String?) {
    #expect(ScoreSheetReader.profile(in: [table(text)]) == profile)
  }

  @Test func blankCellsAreNotFilled() {
    let row = Row(number: 1, cells: ["", " ", "<p> </p>", "ก", "0"])
    #expect(ScoreSheetReader.filledColumns(row) == [4, 5])
  }
}
