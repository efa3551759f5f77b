import ITATables
import Testing

@testable import ITAModel

@Suite struct DocumentPassTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var text: String
    var scores: [String]
    var found: [String] = []
    var testDescription: String { why }
  }

  private static let ten = (1...10).map { "\($0)" }.joined(separator: "\t")
  private static let nineties = Array(repeating: "90", count: 10).joined(separator: "\t")
  private static let all = (1...10).map { "\($0)=90.00" }

  static let layouts = [
    Case(
      why: "wide with its agency", text: "หน่วยงาน\t\(ten)\nอบต.ก\t\(nineties)\n", scores: all),
    Case(why: "wide without an agency", text: "\(ten)\n\(nineties)\n", scores: all),
    Case(
      why: "wide with totals and names",
      text:
        "หน่วยงาน\tคะแนนรวม\tระดับ\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\tEIT\nอบต.ก\t88.5\tผ่าน\t1\t2\t3\t80\n",
      scores: ["overall=88.50", "EIT=80.00", "1=1.00", "2=2.00", "3=3.00"]),
    Case(
      why: "a label and its value a row, without a header",
      text: "คะแนนรวม\t90\nIIT\t91\nEIT\t92\nการใช้อำนาจ\t80\nตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ\t81\n",
      scores: ["overall=90.00", "IIT=91.00", "EIT=92.00", "3=80.00", "4=81.00"]),
    Case(
      why: "two bare numbers are no pair", text: "คะแนนรวม\t90\n5\t80\n", scores: ["overall=90.00"]),
    Case(
      why: "a pair with a second number is no pair",
      text: "คะแนนรวม\t90\nการใช้อำนาจ\t80\t81\n", scores: ["overall=90.00"]),
    Case(
      why: "the tool in a column of its own",
      text:
        "\tประเด็นข้อคำถาม\tระดับคะแนน\nIIT\t1๑ ข้อ\t90\n\t1๒ ข้อ\t91\nOIT\t0๗ แผน\t100\n\t0๘ แผน\t50\n",
      scores: ["i1=90.00", "i2=91.00", "O7=100.00", "O8=50.00"]),
    Case(
      why: "rows that sum up are left out",
      text: "อันดับ\tตัวชี้วัด\tคะแนน\n1\tการใช้อำนาจ\t90\nคะแนนสูงสุด\t90\tคะแนน\nค่าเฉลี่ย\t\t88\n",
      scores: ["3=90.00"]),
    Case(
      why: "a table of measures has no scores",
      text:
        "คะแนนรวม\t90\nมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\nการใช้อำนาจ\t80\tสำนักปลัด\n\nข้อ\tคะแนน\n1\t70\n",
      scores: ["overall=90.00", "1=70.00"]),
    Case(
      why: "sentences around a table",
      text:
        "โดยภาพรวมได้คะแนนเท่ากับร้อยละ ๙๑.๔๗ ระดับผลการประเมิน: ผ่าน\n\nข้อ\tคะแนน\n1\t90\n๑. ตัวชี้วัดที่ ๖ โดยรวมได้คะแนนเท่ากับร้อยละ ๘๓.๖๔\n",
      scores: ["overall=91.47", "1=90.00", "6=83.64"]),
    Case(
      why: "a header continued on the next page",
      text: "ข้อ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t90\nข้อ\tตัวชี้วัด\tคะแนน\n2\tการใช้งบประมาณ\t91\n",
      scores: ["1=90.00", "2=91.00"]),
  ]

  @Test(arguments: layouts) func reads(_ example: Case) throws {
    let (sheet, found) = try sheet(example.text)
    #expect(sheet.list == example.scores)
    #expect(found == example.found)
  }

  @Test func findingsOfAWideRowStandFromLeftToRight() throws {
    let bad = Array(repeating: "?", count: 10).joined(separator: "\t")
    var found: [Diagnostic] = []
    _ = ScoreSheetReader(try Samples.framework("2567"))
      .sheet(in: workbook([("ก", "\(Self.ten)\n\(bad)\n")]), diagnostics: &found)
    #expect(found.filter { $0.code == "E205" }.map(\.location.column) == Array(1...10))
  }

  @Test func agencyAndLevelOfAWideRow() throws {
    let (sheet, _) = try sheet("ชื่อหน่วยงาน\tระดับ\t\(Self.ten)\nอบต.ก\tผ่านดี\t\(Self.nineties)\n")
    #expect(sheet.agency?.value == "อบต.ก")
    #expect(sheet.agency?.location.cell == "A2")
    #expect(sheet.statedLevel?.value == "ผ่านดี")
  }

  @Test
  func aSentenceMayBeginWithItsIndicator() throws {
    let (sheet, _) = try sheet(
      "ข้อ\tคะแนน\n1\t90\nตัวชี้วัดที่ ๖ คุณภาพ โดยรวมได้คะแนนเท่ากับร้อยละ ๘๓.๖๔\n")
    #expect(sheet.list == ["1=90.00", "6=83.64"])
  }

  @Test
  func theLevelMayStandInTheNextLine() throws {
    let (sheet, _) = try sheet(
      "76.81 คะแนน\nระดับผลการประเมิน\nB\nข้อ\tคะแนน\n1\t90\n", "2565")
    #expect(sheet.statedLevel?.value == "B")
    #expect(sheet.statedLevel?.location.row == 3)
  }

  @Test func aScoreToldBesideARowIsAnotherValue() throws {
    let (sheet, _) = try sheet(
      "ที่\tตัวชี้วัด\tคะแนน\tผลการวิเคราะห์ตัวชี้วัด\n๑\tการปฏิบัติหน้าที่\t๘๓.๓๗\tได้คะแนน ๙๓.๓๗ คะแนน\n")
    #expect(sheet.list == ["1=83.37"])
    let one = try #require(FigureID("1"))
    #expect(sheet.repeated[one]?.map(\.points.shown) == ["93.37"])
    #expect(sheet.repeated[one]?.map(\.location.cell) == ["D2"])
  }

  @Test func otherYearsAreKeptApart() throws {
    let (sheet, _) = try sheet(
      "ปีงบประมาณ พ.ศ.๒๕๖๔ ได้คะแนน ๘๐.๙๕ (ระดับ B)\nข้อ\tคะแนน\n1\t90\n", "2565")
    #expect(sheet.list == ["1=90.00"])
    #expect(sheet.history.map(\.year.buddhist) == [2564])
    #expect(sheet.history.map(\.overall.shown) == ["80.95"])
    #expect(sheet.history.map(\.level) == ["B"])
  }

  static let several: [(agency: String?, rows: Int, found: [String], overall: [String])] = [
    (nil, 1, [], ["1=80.00"]), (nil, 2, ["0:0 E225"], []), ("อบต.ก", 2, [], ["1=80.00"]),
    ("อบต. ข", 2, [], ["1=70.00"]), ("อบต.ค", 2, ["0:0 E225"], []),
  ]

  @Test(arguments: several) func oneAgencyIsRead(
    _ agency: String?, _ rows: Int, _ expected: [String], _ first: [String]
  ) throws {
    let text =
      "หน่วยงาน\t\(Self.ten)\n"
      + ["อบต.ก\t80", "อบต.ข\t70"].prefix(rows).map {
        $0 + "\t90\t90\t90\t90\t90\t90\t90\t90\t90\n"
      }
      .joined()
    var found: [Diagnostic] = []
    let sheet = ScoreSheetReader(try Samples.framework("2567"))
      .sheet(in: [table(text)], agency: agency, diagnostics: &found)
    #expect(found.places == expected)
    #expect(Array(sheet.list.prefix(1)) == first)
  }

  private func workbook(_ sheets: [(String, String)]) -> [Table] {
    sheets.map { name, text in
      var made = table(text)
      made.sheet = name
      return made
    }
  }

  @Test func sheetsAddUpUnlessTheyContradict() throws {
    let reader = ScoreSheetReader(try Samples.framework("2567"))
    var found: [Diagnostic] = []
    let parts = workbook([
      ("ปก", "รายงาน\n"), ("ตัวชี้วัด", "ข้อ\tคะแนน\n1\t90\n2\t91\n"),
      ("ข้อ", "ข้อ\tคะแนน\n1\t90\nO1\t100\n"),
    ])
    #expect(
      reader.sheet(in: parts, diagnostics: &found).list == ["1=90.00", "2=91.00", "O1=100.00"])
    #expect(found.places == [])
    let years = workbook([
      ("2567", "ข้อ\tคะแนน\n1\t90\n2\t91\n"), ("2566", "ข้อ\tคะแนน\n1\t80\n3\t70\n"),
    ])
    #expect(reader.sheet(in: years, diagnostics: &found).list == ["1=90.00", "2=91.00"])
    #expect(found.map(\.code) == ["W226"])
    #expect(found.first?.location.sheet == "2566")
  }

  @Test func aSectionEndsWithItsTable() throws {
    // The tool of the first table says nothing of the codes of the second.
    var found: [Diagnostic] = []
    let tables = workbook([
      ("ก", "แบบวัด (IIT)\n13 ข้อ (98.77 คะแนน)\n"), ("ข", "14 ข้อ (97.00 คะแนน)\n"),
    ])
    let sheet = ScoreSheetReader(try Samples.framework("2567-district"))
      .sheet(in: tables, diagnostics: &found)
    #expect(sheet.list == ["i3=98.77"])
  }
}
