import ITATables
import Testing

@testable import ITAModel

@Suite struct TableHeaderTests {
  private func header(_ cells: [String], _ id: String = "2567") throws -> TableHeader? {
    let labels = LabelReader(try Samples.framework(id))
    return TableHeader(Row(number: 1, cells: cells), labels: labels)
  }

  private func kind(_ header: TableHeader?) -> String {
    switch header {
    case .score: "score"
    case .wide: "wide"
    case .other: "other"
    case .some(.none): "none"
    case nil: "-"
    }
  }

  private static let ten = (1...10).map { "\($0)" }
  static let rows: [([String], String)] = [
    (["ที่", "ตัวชี้วัด", "คะแนน"], "score"),
    (["ที่", "ตัวชี้วัด", "ผลคะแนน", "ผลการวิเคราะห์ตัวชี้วัด"], "score"),
    (["หน่วยงาน"] + ten, "wide"),
    (ten, "wide"),
    (ten.map { "ตัวชี้วัดที่ " + $0 }, "wide"),
    (["๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "๑๐"], "wide"),
    (Array(ten.dropLast()), "-"),
    (["หน่วยงาน", "คะแนนรวม", "IIT", "EIT", "OIT", "9", "10"], "wide"),
    (["หน่วยงาน", "คะแนนรวม", "IIT", "EIT", "OIT"], "-"),
    (["หน่วยงาน", "90.00", "80.00", "70.00", "60.00", "50.00"], "-"),
    (["10", "9", "9", "10", "8", "7", "6", "5", "4", "3"], "-"),
    (["มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"], "other"),
    (
      ["ประเด็นการประเมิน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ/กิจกรรม", "ผลการดำเนินการ", "ภาพกิจกรรม"],
      "other"
    ),
    (["คะแนน", "ระดับ", "เงื่อนไข"], "other"),
    (["คะแนน", "ระดับ"], "other"),
    (["1", "การปฏิบัติหน้าที่", "90"], "-"),
    (["ตัวชี้วัดที่ 9", "มาตรการเผยแพร่ข้อมูลของสำนักปลัด"], "-"),
    (["มาตรการ"], "-"), (["มาตรการ", "ขั้นตอน", "95.00"], "-"), ([], "-"), ([""], "-"),
  ]

  @Test(arguments: rows) func knowsHeaders(_ cells: [String], _ expected: String) throws {
    #expect(kind(try header(cells)) == expected)
  }

  @Test func aLongCellIsTextAndNoHeader() throws {
    let long = "มาตรการ" + String(repeating: "ก", count: 140)
    #expect(kind(try header([long, "ขั้นตอน"])) == "-")
  }

  @Test func aWideHeaderKnowsItsColumns() throws {
    let cells =
      ["ลำดับ", "ชื่อหน่วยงาน", "ระดับ", "คะแนน ITA", "IIT", ""] + Self.ten + ["1", "หมายเหตุ"]
    guard case .wide(let wide) = try header(cells) else {
      #expect(Bool(false), "no wide header")
      return
    }
    #expect(wide.agency == 2)
    #expect(wide.level == 3)
    let figures = wide.figures.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
    #expect(figures == ["4:overall", "5:IIT"] + (1...10).map { "\($0 + 6):\($0)" })
  }

  @Test func aWideHeaderMayNameItemsAndMostCellsMustBeFigures() throws {
    #expect(kind(try header(["หน่วยงาน", "i1", "i2", "i3", "i4", "i5"])) == "wide")
    let others = (0..<6).map { "อื่น \($0)" }
    #expect(kind(try header(["i1", "i2", "i3", "i4", "i5"] + others)) == "-")
  }
}
