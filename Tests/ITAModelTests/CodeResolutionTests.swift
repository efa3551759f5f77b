import ITATables
import Testing

@testable import ITAModel

@Suite struct CodeResolutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var codes: [String]
    var framework = "2567"
    var tool = Tool.iit
    var indicator: Int?
    var issue: Int?
    /// The item and the reason of each code; `-` where it stays open.
    var settled: [String]
    var testDescription: String { why }
  }

  static let cases = [
    Case(why: "one reading", codes: ["1๑", "๒๗"], settled: ["i1 only", "i7 only"]),
    Case(why: "an intact code", codes: ["i4"], settled: ["i4 only"]),
    Case(
      why: "the heading's indicator", codes: ["๑๑"], indicator: 4, settled: ["i11 heading"]),
    Case(
      why: "another heading, another item", codes: ["๑๑"], indicator: 1, settled: ["i1 heading"]),
    Case(
      why: "the heading's issue", codes: ["๑๑", "๑๒"], issue: 4,
      settled: ["i11 heading", "i12 heading"]),
    Case(
      why: "the row before", codes: ["๑๐", "๑๑", "๑๒"],
      settled: ["i10 only", "i11 sequence", "i12 sequence"]),
    Case(
      why: "the row behind", codes: ["11", "12", "i13"], framework: "2564",
      settled: ["i11 sequence", "i12 sequence", "i13 only"]),
    Case(
      why: "a code is given once", codes: ["i1", "e1", "๑๑"],
      settled: ["i1 only", "e1 only", "i11 others"]),
    Case(why: "nothing settles it", codes: ["๑๑"], settled: ["-"]),
    Case(why: "two that only settle each other", codes: ["๑๑", "๑๒"], settled: ["-", "-"]),
    Case(
      why: "a heading with neither", codes: ["๑๑"], indicator: 3, settled: ["-"]),
    Case(
      why: "district offices", codes: ["110", "I11", "112"], framework: "2567-district",
      settled: ["i10 only", "i11 only", "i12 only"]),
  ]

  @Test(arguments: cases) func settles(_ example: Case) throws {
    let framework = try Samples.framework(example.framework)
    var section = DocumentSection()
    section.indicator = example.indicator.flatMap { Indicator($0) }
    section.issue = example.issue
    let place = Location(file: "f")
    let entries = try example.codes.map { code in
      let reading = try #require(CodeReading(code, tool: example.tool, in: framework))
      let isCertain = reading.isIntact && reading.candidates.count == 1
      return ScoreEntry(
        subject: isCertain ? .figure(.item(reading.candidates[0])) : .code(reading), label: code,
        labelPlace: place, text: "90", place: place, section: section)
    }
    let codes = CodeResolution(entries, in: framework)
    let settled = entries.indices.map { index in
      codes.item(at: index).map { "\($0) \(codes.reasons[index].map { "\($0)" } ?? "?")" } ?? "-"
    }
    #expect(settled == example.settled)
  }

  /// The name may stand behind the code or in a column of its own.
  @Test(arguments: ["๑๑ \(borrowed)\t", "๑๑\t\(borrowed)"])
  func aNameSettlesACode(_ cells: String) throws {
    let text = "\tรหัส\tประเด็นข้อคำถาม\tระดับคะแนน\nIIT\t\(cells)\t90\n"
    let other = try sheet(text.replacing(Self.borrowed, with: "ข้อคำถามอื่น"))
    let (sheet, found) = try sheet(text)
    #expect(found == [] && sheet.list == ["i11=90.00"])
    #expect(sheet.repairs.map(\.reason) == [.code(.name)])
    #expect(sheet.repairs.first?.before == "๑๑")
    #expect(other.sheet.list == [] && other.found.contains { $0.hasSuffix("E203") })
  }

  private static let borrowed = "การนำทรัพย์สินไปใช้ส่วนตัว"

  @Test func whatIsOpenIsAnErrorWithItsReadings() throws {
    var found: [Diagnostic] = []
    let sheet = ScoreSheetReader(try Samples.framework("2567")).sheet(
      in: [table("\tประเด็นข้อคำถาม\tระดับคะแนน\nIIT\t๑๑ ข้อคำถาม\t90\n")], diagnostics: &found)
    #expect(sheet.list == [])
    #expect(found.places.first == "2:2 E203")
    #expect(found.first?.message.english.contains("i11") == true)
  }

  @Test func aRepairTellsCodeReasonAndPlace() throws {
    let (sheet, found) = try sheet(
      "\tประเด็นข้อคำถาม\tระดับคะแนน\nIIT\t๑๐ ข้อคำถาม\t90\nIIT\t๑๑ ข้อคำถาม\t91\nOIT\t0๗ แผน\t100\n")
    #expect(found == [])
    #expect(sheet.list == ["i10=90.00", "i11=91.00", "O7=100.00"])
    #expect(sheet.repairs.map(\.before) == ["๑๐", "๑๑", "0๗"])
    #expect(sheet.repairs.map(\.after) == ["i10", "i11", "O7"])
    #expect(sheet.repairs.map(\.reason) == [.code(.only), .code(.sequence), .code(.only)])
    #expect(sheet.repairs.map(\.location.cell) == ["B2", "B3", "B4"])
  }
}
