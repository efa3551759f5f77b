import ITATables
import Testing

@testable import ITAReports

@Suite struct ProfileTests {
  private func profile(_ rows: [[String]]) -> (Profile?, codes: [String]) {
    var found: [Diagnostic] = []
    let table = Table(
      file: "profile.tsv",
      rows: rows.enumerated().map { Row(number: $0.offset + 1, cells: $0.element) })
    let profile = Profile(in: [table], diagnostics: &found)
    return (profile, found.map { "\($0.location.row) \($0.code)" })
  }

  @Test func thaiAndEnglishKeysAreRead() {
    let (read, codes) = profile([
      ["หัวข้อ", "ค่า"], ["ชื่อหน่วยงาน", "อบต.ตัวอย่าง"], ["district", " เมือง "], ["ผู้ลงนาม", ""],
    ])
    #expect(codes == [])
    #expect(read?[.agency] == "อบต.ตัวอย่าง")
    #expect(read?[.district] == "เมือง")
    #expect(read?[.signer] == nil)
  }

  @Test func unknownAndRepeatedKeysAreTold() {
    let (read, codes) = profile([["อำเภอ", "ก"], ["โทรสาร", "1"], ["อำเภอ", "ข"]])
    #expect(codes == ["2 W652", "3 W653"])
    #expect(read?[.district] == "ก")
  }

  @Test func aTableWithoutKeysIsRefused() {
    let (read, codes) = profile([["ตัวชี้วัด", "90"]])
    #expect(read == nil)
    #expect(codes == ["1 W652", "0 E651"])
  }

  @Test(arguments: Profile.Key.allCases) func everyKeyIsReadInBothLanguages(_ key: Profile.Key) {
    for name in [key.thai, key.rawValue] { #expect(profile([[name, "ก้"]]).0?[key] == "ก้") }
  }

  @Test func findingsAreWhole() {
    #expect(ProfileFinding.examples.map(\.code) == ProfileFinding.Code.allCases)
    for finding in ProfileFinding.examples {
      #expect(finding.code.rawValue.hasPrefix(finding.severity == .error ? "E" : "W"))
      #expect(finding.message.thai.contains("\n") && finding.message.english.contains("\n"))
    }
  }
}
