import ITAModel
import TestSupport
import Testing

@testable import ita

@Suite struct RulesTests {
  @Test func listNamesEveryYear() {
    let recorded = packageSession()
    #expect(recorded.run("rules", "list") == .done)
    #expect(recorded.written.split(separator: "\n").count == FrameworkLibrary.ids.count)
  }

  @Test(arguments: ["2567", "2024", "๒๕๖๗", "2567-district"]) func showTakesAnyNameOfAYear(
    _ year: String
  ) {
    let recorded = packageSession()
    #expect(recorded.run("rules", "show", year) == .done)
    #expect(recorded.written.contains("2567"))
    #expect(recorded.written.contains("      ["))
  }

  @Test func showAsATableIsAFrameworkFile() {
    let shown = packageSession()
    #expect(shown.run("rules", "show", "2568", "--format", "tsv") == .done)
    let files = MemoryFiles()
    files.add("mine.tsv", Array(shown.written.utf8))
    let again = RecordedSession(files: files.fileSystem)
    #expect(again.run("rules", "show", "--framework", "mine.tsv", "--format", "tsv") == .done)
    #expect(again.written == shown.written)
    let same = RecordedSession(files: files.fileSystem)
    #expect(same.run("rules", "diff", "2568", "--framework", "mine.tsv") == .done)
    #expect(same.written.split(separator: "\n").count == 1)
    let json = packageSession()
    #expect(json.run("rules", "show", "2568", "--format", "json") == .done)
    #expect(json.written.contains("\"schema\": \"ita.rules/1\""))
  }

  @Test func diffTellsBothSides() {
    let recorded = packageSession()
    #expect(recorded.run("rules", "diff", "2567", "2568", "--lang", "en") == .done)
    #expect(recorded.written.hasPrefix("2567 -> 2568   "))
    #expect(recorded.written.contains("\n+"))
    #expect(recorded.written.contains("\n-"))
  }

  static let failures: [([String], ExitStatus, String)] = [
    (["show"], .usage, "2568"), (["diff", "2567"], .usage, "diff"),
    (["show", "2567", "2568"], .usage, "2568"), (["show", "2570"], .input, "2568"),
    (["show", "2561"], .input, "2562"), (["diff", "2567", "ปีนี้"], .input, "ปีนี้"),
    (["all"], .usage, "list"), ([], .usage, "rules"),
    (["show", "--framework", "absent.tsv"], .input, "absent.tsv"),
  ]

  @Test(arguments: failures) func whatIsNotKnownIsRefusedWithWhatIs(
    _ words: [String], _ status: ExitStatus, _ told: String
  ) {
    let recorded = packageSession()
    #expect(Program.ita.run(["rules"] + words, in: recorded.session) == status)
    #expect(recorded.told.contains(told), "\(recorded.told)")
    #expect(recorded.written.isEmpty)
  }
}
