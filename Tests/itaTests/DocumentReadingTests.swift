import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

/// Real reports with their damage: layouts, codes and figures as printed, the sentences left out.
@Suite struct DocumentReadingTests {
  static let documents = ["kudhae-2567", "maesai-2566", "khlongmai-2565", "laksi-2568"]

  @Test(arguments: documents) func checkIsAsRecorded(_ document: String) {
    for format in ["text", "json"] {
      let recorded = packageSession()
      let status = recorded.run(
        "check", "Fixtures/documents/\(document).txt", "--format", format)
      #expect(status == .done)
      let text = recorded.written + (format == "text" ? "---\n" + recorded.told : "")
      let difference = Fixtures.difference(
        of: Array(text.utf8), fromGolden: "check/\(document).\(format)")
      #expect(difference == nil)
    }
  }

  @Test func everyFigureOfTheDistrictOfficeIsRead() throws {
    let read = try SheetReading().assessment(
      of: "Fixtures/documents/laksi-2568.txt", in: packageSession().session)
    let assessment = try #require(read.assessment)
    let items = assessment.sheet.items
    #expect(items.filter { $0.tool == .iit }.map(\.number) == Array(1...12))
    #expect(items.filter { $0.tool == .eit }.map(\.number) == Array(1...6))
    #expect(items.filter { $0.tool == .oit }.map(\.number) == Array(1...22))
    let zeros = items.filter { assessment.sheet.scores[.item($0)]?.points == .zero }
    #expect(zeros.map(\.description) == ["O10", "O15", "O18", "O19", "O21", "O22"])
    #expect(assessment.sheet.scores[.item(try #require(ItemID("e6")))]?.points.shown == "84.16")
    #expect(assessment.verdict == .unknown)
  }

  @Test func aReportWithoutScoresSaysSo() {
    let recorded = packageSession()
    #expect(recorded.run("analyze", "Fixtures/documents/dongmothong-2566.txt") == .input)
    #expect(recorded.told.contains("E202"))
  }

  @Test func everyWayOfSavingGivesTheSameCleanTable() {
    let names = Fixtures.names(in: "formats").filter { name in
      ![".md", ".py"].contains { name.hasSuffix($0) }
    }
    #expect(names.count >= 24)
    let canonical = converted("Fixtures/formats/canonical.tsv")
    #expect(canonical.utf8.count > 1000)
    for name in names {
      #expect(converted("Fixtures/formats/\(name)") == canonical, "\(name)")
    }
  }

  @Test(arguments: AnalyzeTests.sheets + ["canonical"]) func theCleanTableReadsTheSame(
    _ sheet: String
  ) throws {
    let path =
      sheet == "canonical" ? "Fixtures/formats/canonical.tsv" : "Fixtures/sheets/\(sheet).tsv"
    let clean = converted(path)
    let files = MemoryFiles()
    files.add("clean.tsv", Array(clean.utf8))
    let again = RecordedSession(files: files.fileSystem)
    #expect(again.run("convert", "clean.tsv", "-q") == .done)
    #expect(again.written == clean)
    let first = try SheetReading().assessment(of: path, in: packageSession().session)
    let second = try SheetReading().assessment(of: "clean.tsv", in: again.session)
    #expect(first.assessment?.verdict == second.assessment?.verdict)
    #expect(
      first.assessment?.figures.mapValues(\.used) == second.assessment?.figures.mapValues(\.used))
  }

  private func converted(_ path: String) -> String {
    let recorded = packageSession()
    #expect(recorded.run("convert", path, "-q") == .done, "\(path): \(recorded.told)")
    return recorded.written
  }
}
