import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Plans and reports as agencies publish them, in the forms of five real ones.
@Suite struct PublishedPlanTests {
  private func read(
    _ text: String, _ id: String, _ found: inout [Diagnostic]
  ) throws -> PublishedPlan {
    try #require(
      PublishedPlan([table(text)], for: try Samples.framework(id), diagnostics: &found))
  }

  /// The form of the seven issues (2567): a code, words of a question, an issue as a whole.
  @Test func rowsAreMatchedByCodeThenByWordsThenByTheHeadingAbove() throws {
    var found: [Diagnostic] = []
    let plan = try read(
      """
      ประเด็นที่ ๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ
      ประเด็นที่ต้องยกระดับ ผลการประเมินฯ\tมาตรการ โครงการ หรือ กิจกรรม\tขั้นตอนหรือ วิธีการปฏิบัติ\tช่วง ระยะเวลา ในการ ดำเนินการ\tผู้รับผิดชอบ
      O10 คู่มือ\tปรับปรุงคู่มือ\tทบทวน\tต.ค.๖๗-ก.ย.๖๘\tสำนักปลัด
      บุคลากรบางรายมีการใช้ ทรัพย์สินของราชการ เพื่อประโยชน์ส่วนตัว\tสุ่มตรวจ\tตรวจ\tก.ย.๖๘\tกองคลัง
      ประชาชนรอนาน\tจัดบัตรคิว\tจัดซื้อ\tก.ย.๖๘\tสำนักปลัด

      """, "2567", &found)
    #expect(plan.forms.map(\.isReport) == [false])
    let answers = plan.rows.map { $0.row.answers?.map(\.description) ?? [] }
    #expect(answers[0] == ["O10"])
    #expect(answers[1] == ["i11"])
    #expect(answers[2] == ["i1", "i2", "i3", "O7", "O8", "O9", "O10"])
    #expect(found.places == ["5:0 N527"])
  }

  /// The form by indicator (2566): names in the measure, and a row that a new page goes on with.
  @Test func namesOfIndicatorsAndRowsOverTwoPagesAreRead() throws {
    var found: [Diagnostic] = []
    let plan = try read(
      """
      มาตรการ/แนวทาง\tวิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\tการติดตามประเมินผล
      มาตรการปรับปรุง ประสิทธิภาพการ สื่อสาร\tเผยแพร่\tกองคลัง\tม.ค.-มี.ค.๖๖\tรายงาน
      มาตรการ/แนวทาง\tวิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา ดำเนินการ\tการติดตามประเมินผล
      \tและติดประกาศ\t\t\t
      จัดเลี้ยงปีใหม่\tจัดงาน\tสำนักปลัด\tตลอดทั้ง ปีงบประมาณ\tรายงาน
      ไม่เรียกรับของขวัญจากการปฏิบัติหน้าที่\tประกาศ\tสำนักปลัด\tก.ย.๖๖\tรายงาน

      """, "2566", &found)
    #expect(plan.rows.map { $0.row[.steps] } == ["เผยแพร่ และติดประกาศ", "จัดงาน", "ประกาศ"])
    #expect(plan.rows[0].row.answers?.first?.description == "7")
    #expect(plan.rows.dropFirst().allSatisfy { $0.row.answers?.isEmpty == true })
    #expect(plan.forms.count == 1)
    #expect(found.places == ["5:0 W528", "6:0 W528"])
  }

  /// The form of progress by question (2567): damaged codes, several codes, strokes for nothing.
  @Test func aReportIsReadByItsQuestions() throws {
    var found: [Diagnostic] = []
    let plan = try read(
      """
      ประเด็นการประเมิน\tประเด็นที่ต้องปรับปรุง\tมาตรการ/กิจกรรม\tผลการดำเนินการ\tภาพกิจกรรม
      แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)
      ตัวชี้วัดที่ 2 การใช้งบประมาณ
      <p>14 ข้อคำถาม (93.86 คะแนน)</p>\t-\tเผยแพร่แผน\tเผยแพร่แล้ว\t-
      <p>15 ข้อคำถาม (88.91 คะแนน)</p>\t-\t-\t-\t-
      ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล
      <p>O1 – O3, O10 (0 คะแนน)</p>\t-\tเผยแพร่\tแล้ว\t-

      """, "2567-district", &found)
    #expect(plan.forms.map(\.isReport) == [true])
    let answers = plan.rows.map { $0.row.answers?.map(\.description) ?? [] }
    #expect(answers == [["i4"], ["O1", "O2", "O3", "O10"]])
    #expect(found.isEmpty)
  }

  @Test func whatHasNoColumnOfMeasuresIsNoPlan() throws {
    var found: [Diagnostic] = []
    let tables = [table("ตัวชี้วัด\tคะแนน\tระดับ\n1\t90\tA\n"), table("สรุปผล\tมาตรการที่ ๑\n")]
    let framework = try Samples.framework("2567")
    #expect(PublishedPlan(tables, for: framework, diagnostics: &found) == nil)
    #expect(found.isEmpty)
  }

  /// Nothing traps, and no row is lost but those of headings: rows of any words.
  @Test func anyWordsAreRead() throws {
    let framework = try Samples.framework("2567")
    let pieces = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "\t", "\n", "ประเด็นที่ ", "O", "-", "๑"]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let head = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
      let text = head + generator.thaiText(upTo: 60, extra: pieces)
      var found: [Diagnostic] = []
      let plan = PublishedPlan([table(text)], for: framework, diagnostics: &found)
      #expect(plan != nil, "seed \(seed)")
      let told = plan?.rows.filter { $0.row.answers?.isEmpty != false }.count ?? 0
      #expect(found.count { $0.code == "W528" } == told, "seed \(seed)")
    }
  }
}
