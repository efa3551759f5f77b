import ITATables
import Testing

@testable import ITAModel

@Suite struct RowSubjectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var header: [String]
    var row: [String]
    var tool: Tool?
    var meaning: String
    /// The label's column, from 1.
    var column: Int
    var testDescription: String { row.joined(separator: "|") + " under " + header[0] }
  }

  static let named = ["ที่", "ตัวชี้วัด", "คะแนน"]
  static let coded = ["ข้อ", "ตัวชี้วัด", "คะแนน"]
  static let asked = ["", "ประเด็นข้อคำถาม", "ระดับคะแนน"]
  static let cases = [
    Case(header: named, row: ["1", "การป้องกันการทุจริต", "9"], meaning: "figure 10", column: 2),
    Case(header: named, row: ["1", "", "9"], meaning: "unknown", column: 1),
    Case(header: ["ลำดับ", "คะแนน"], row: ["๔", "9"], meaning: "figure 4", column: 1),
    Case(header: coded, row: ["4", "", "9"], meaning: "figure 4", column: 1),
    Case(header: coded, row: ["4", "การใช้ทรัพย์สินของราชการ", "9"], meaning: "figure 4", column: 2),
    Case(header: coded, row: ["9", "การใช้อำนาจ", "9"], meaning: "several 9 3", column: 2),
    Case(header: coded, row: ["O10", "คู่มือ", "9"], meaning: "figure O10", column: 2),
    // The words count the question whose code stands beside them; a name of another still differs.
    Case(header: coded, row: ["i5", "๕ ข้อคำถาม", "9"], meaning: "figure i5", column: 2),
    Case(header: coded, row: ["i5", "๖ ข้อคำถาม", "9"], meaning: "several i5 6", column: 2),
    Case(
      header: coded, row: ["i5", "๕ การแก้ไขปัญหาการทุจริต", "9"], meaning: "several i5 5", column: 2),
    Case(header: coded, row: ["", "รวม", "9"], meaning: "figure overall", column: 2),
    Case(header: named, row: ["7", "ประสิทธภาพการสื่อสาร", "9"], meaning: "similar 7", column: 2),
    Case(header: named, row: ["", "จำนวนผู้ตอบ", "9"], meaning: "unknown", column: 2),
    Case(header: named, row: ["คะแนนสูงสุด", "", "9"], meaning: "summary", column: 1),
    Case(header: named, row: ["", "ค่า\u{200B}เฉลี่ย", "9"], meaning: "summary", column: 2),
    Case(header: asked, row: ["", "1๑ ข้อคำถาม", "9"], tool: .iit, meaning: "code i1", column: 2),
    Case(header: asked, row: ["", "i1 ข้อคำถาม", "9"], meaning: "figure i1", column: 2),
    Case(
      header: asked, row: ["", "๐๑๓ E-Service", "9"], tool: .oit, meaning: "code O13", column: 2),
    Case(header: asked, row: ["", "๑๑ ข้อ", "9"], tool: .iit, meaning: "code i11 i1", column: 2),
    Case(header: asked, row: ["", "๑๑ ข้อ", "9"], meaning: "unknown", column: 2),
    Case(header: named, row: ["", "", "9"], meaning: "unknown", column: 3),
  ]

  @Test(arguments: cases) func tellsWhatARowIsAbout(_ example: Case) throws {
    let framework = try Samples.framework("2567")
    let header = try #require(HeaderRow(Row(number: 1, cells: example.header)))
    var section = DocumentSection()
    section.tool = example.tool
    let subject = RowSubject(
      Row(number: 2, cells: example.row), under: header, section: section,
      labels: LabelReader(framework), in: framework)
    #expect(words(subject.meaning) == example.meaning)
    #expect(subject.column == example.column)
  }

  private func words(_ meaning: RowSubject.Meaning) -> String {
    switch meaning {
    case .figure(let figure): "figure \(figure)"
    case .code(let reading):
      "code " + reading.candidates.map(\.description).joined(separator: " ")
    case .similar(let figure, _): "similar \(figure)"
    case .several(let figures): "several " + figures.map(\.description).joined(separator: " ")
    case .summary: "summary"
    case .unknown: "unknown"
    }
  }
}
