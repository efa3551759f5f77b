import ITATables
import TestSupport
import Testing

@testable import ita

/// Trends of files as they come: one wide or long file, a file a year, reports that tell the past.
@Suite struct TrendFixtureTests {
  static let cases = [
    "overall": ["trend/overall.tsv"], "wide": ["trend/wide.tsv"],
    "khlongmai-2565": ["documents/khlongmai-2565.txt"],
    "kudhae-2567": ["documents/kudhae-2567.txt"],
  ]

  private func run(_ fixtures: [String], _ words: String...) throws -> NationSession {
    let files = fixtures.map { String($0.split(separator: "/").last ?? "") }
    return try NationSession(["trend"] + files + ["-q"] + words, fixtures: fixtures)
  }

  private func run(_ fixture: String, _ words: [String]) throws -> NationSession {
    let file = String(fixture.split(separator: "/").last ?? "")
    return try NationSession(["trend", file, "-q"] + words, fixtures: [fixture])
  }

  @Test(arguments: cases.keys.sorted()) func textIsAsRecorded(_ name: String) throws {
    let run = try run(Self.cases[name] ?? [])
    #expect(run.status == .done)
    let difference = Fixtures.difference(
      of: Array(run.text.utf8), fromGolden: "nation/trend-\(name).txt")
    #expect(difference == nil)
  }

  @Test(arguments: ["html", "md", "csv", "json"]) func formsAreAsRecorded(_ form: String) throws {
    let run = try run(["trend/wide.tsv"], "-o", "t.\(form)")
    #expect(run.status == .done)
    let bytes = try #require(run.files["t.\(form)"])
    let difference = Fixtures.difference(of: bytes, fromGolden: "nation/trend-wide.\(form)")
    #expect(difference == nil)
  }

  @Test func theWordFileHasTheChart() throws {
    let run = try run(["trend/wide.tsv"], "-o", "t.docx")
    var found: [Diagnostic] = []
    let bytes = try #require(run.files["t.docx"])
    #expect(bytes.firstRange(of: "word/charts/chart1.xml".utf8) != nil)
    let tables = try #require(InputFile.read(bytes, file: "t.docx", diagnostics: &found)).tables
    let cells = tables.flatMap(\.rows).flatMap(\.cells)
    for text in ["เปลี่ยนเกณฑ์ระดับ", "(+1.47)", "85.34"] { #expect(cells.contains(text), "\(text)") }
  }

  /// One wide file, one long one and five files of a year each tell the same.
  @Test func theFormsOfTheFilesDoNotMatter() throws {
    let want = try run(["trend/wide.tsv"]).text
    #expect(want.contains("85.34"))
    #expect(try run(["trend/long.tsv"]).text == want)
    #expect(try run((2564...2568).reversed().map { "trend/\($0).tsv" }).text == want)
  }

  /// What 2562 published, 85.03 and B, is told beside what its rules say.
  @Test func levelsAsPublishedStandBesideThoseOfTheRules() throws {
    let text = try run(["documents/khlongmai-2565.txt"]).text
    #expect(text.contains("2562   85.03    (+9.62)"))
    #expect(text.contains("B / A   ไม่ตรงกัน"))
    #expect(text.contains("ประกาศระดับ “B” แต่คะแนน 85.03 ตามเกณฑ์เป็น “A”"))
    let json = try run(["documents/khlongmai-2565.txt"], "--format", "json").text
    #expect(json.contains("\"contradicts_level\": true"))
  }

  @Test func borrowedRulesAreStampedInEveryForm() throws {
    for form in ["text", "md", "html"] {
      let text = try run(["trend/overall.tsv"], "--rules-as", "2567", "--format", form).text
      #expect(text.contains("ไม่เป็นทางการ") && !text.contains("ไม่ตรงกัน"), "\(form)")
    }
    let json = try run(["trend/overall.tsv"], "--rules-as", "2567", "--format", "json").text
    #expect(json.contains("\"unofficial\": true"))
  }

  @Test func partsAreShownAlone() throws {
    let tools = try run(["trend/wide.tsv"], "--by", "instrument").text
    #expect(tools.contains("IIT") && !tools.contains("การใช้อำนาจ"))
    let indicators = try run(["trend/wide.tsv"], "--by", "indicator").text
    #expect(!indicators.contains("IIT") && indicators.contains("การใช้อำนาจ"))
    #expect(try run(["trend/wide.tsv"], "--by", "planet").status == .usage)
  }

  @Test(arguments: ["trend/wide.tsv", "trend/overall.tsv", "documents/khlongmai-2565.txt"])
  func plainTextHasNoBoxesAndAFactALine(_ fixture: String) throws {
    let text = try run(fixture, ["--plain"]).text
    let drawn = text.unicodeScalars.filter { (0x2190...0x25FF).contains($0.value) }
    #expect(drawn.isEmpty && !text.contains("|") && !text.contains("--"))
    #expect(text.split(separator: "\n").allSatisfy { $0.contains(": ") })
  }

  @Test func aNationIsNoTrend() throws {
    let many = try run(["nation/wide.tsv"])
    #expect(many.status == .input && many.told.contains("E609"))
    #expect(try run(["nation/wide.tsv"], "--agency", "00003").status == .done)
  }
}
