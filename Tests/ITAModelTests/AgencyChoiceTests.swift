import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct AgencyChoiceTests {
  static let rows = ["ก", "ก", "ข", "ก", "ข", "ค"]

  static let wanted: [(String?, [Bool])] = [
    (nil, [true, true, false, true, false, false]),
    ("ข ", [false, false, true, false, true, false]),
    ("ง", [false, false, false, false, false, false]),
  ]

  @Test(arguments: wanted) func takesTheRowsOfOne(_ name: String?, _ expected: [Bool]) {
    var choice = AgencyChoice(name)
    #expect(Self.rows.map { choice.takes(figureOf: $0) } == expected)
    #expect(choice.names == ["ก", "ข", "ค"])
  }

  @Test func aRowAnAgencyIsAnotherAgencyEachTime() {
    var choice = AgencyChoice(nil)
    #expect(["ก", "ก"].map { choice.takes(rowOf: $0) } == [true, false])
    #expect(choice.names == ["ก", "ก"])
  }

  /// The file of a nation, cut to one agency, is read as that agency's own.
  static let long = """
    year\tcode\tname\ttype\tprovince\titem\tscore
    2567\t0000001\tอบต. หนึ่ง\tองค์การบริหารส่วนตำบล\tน่าน\ti1\t91.5
    2567\t0000001\tอบต. หนึ่ง\tองค์การบริหารส่วนตำบล\tน่าน\tO2\t๑๐๐.๐๐
    2567\t0000001\tอบต. หนึ่ง\tองค์การบริหารส่วนตำบล\tน่าน\t10\t88.25

    """

  @Test func aLongTableSaysWhoseEachScoreIs() throws {
    let read = try sheet(Self.long)
    #expect(read.sheet.list == ["10=88.25", "i1=91.50", "O2=100.00"])
    #expect(read.sheet.agency?.value == "อบต. หนึ่ง")
    #expect(read.found.isEmpty)
  }

  @Test func severalAgenciesOfALongTableAreTold() throws {
    let read = try sheet(Self.long + "2567\t0000002\tอบต. สอง\tอบต.\tน่าน\ti1\t70\n")
    #expect(read.sheet.scores.isEmpty)
    #expect(read.found.contains { $0.hasSuffix("E225") }, "\(read.found)")
  }

  static let ordinary = [
    "ข้อ\tตัวชี้วัด\tคะแนน\ni1\t\t90\n", "ปี\tข้อ\tคะแนน\n2567\ti1\t90\n",
    "หน่วยงาน\tข้อ\tคะแนน\nอบต.\ti1\t90\n",
  ]

  @Test(arguments: ordinary) func otherTablesHaveNoAgencyColumn(_ text: String) throws {
    #expect(try sheet(text).sheet.list == ["i1=90.00"])
    #expect(try sheet(text).sheet.agency == nil)
  }
}
