import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct PlanCheckTests {
  /// What a check tells of a plan of these columns and rows.
  private func findings(_ lines: [String], _ scores: [String: String]) throws -> [String] {
    var found: [Diagnostic] = []
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let read = try #require(InputFile.read(bytes, file: "p.csv", diagnostics: &found))
    let file = try #require(PlanFile(read.tables, file: "p.csv", diagnostics: &found))
    let framework = try Samples.framework("2567")
    let analysis = Analysis(framework.assess(try Samples.sheet(scores)))
    PlanCheck(file, against: analysis).diagnose(&found)
    return found.map(\.code)
  }

  /// IIT is 84.80 only because of indicator 2, whose three questions have 80.
  private static let nearlyGood: [String: String] = [
    "1": "86", "2": "80", "3": "86", "4": "86", "5": "86", "6": "95", "7": "95", "8": "95",
    "9": "100", "10": "100", "i4": "80", "i5": "80", "i6": "80",
  ]

  private func plan(aimingAt level: String) -> [String] {
    ["รหัสมาตรการ,ข้อ,เป้าหมาย,ตัวชี้วัดความสำเร็จ,เริ่ม,สิ้นสุด"]
      + ["i4", "i5", "i6"].map { "2567-\($0),\($0),90,ระดับ\(level),," }
  }

  /// Targets of items raise their indicator; the level that they reach is not out of reach.
  @Test func aLevelThatTheTargetsReachIsInReach() throws {
    #expect(!(try findings(plan(aimingAt: "ผ่านดี"), Self.nearlyGood)).contains("W516"))
    #expect(try findings(plan(aimingAt: "ผ่านดีเยี่ยม"), Self.nearlyGood).contains("W516"))
  }

  /// A measure of one day ends on the day on which it starts.
  @Test(arguments: [("31/3/2568", false), ("30/3/2568", true)])
  func aMeasureMayTakeOneDay(_ end: String, _ isWrong: Bool) throws {
    var lines = plan(aimingAt: "ผ่านดี")
    lines[1] = "2567-i4,i4,90,,31/3/2568,\(end)"
    #expect(try findings(lines, Self.nearlyGood).contains("W518") == isWrong)
  }
}
