import ITAModel
import ITATables
import Testing

@testable import ita

@Suite struct HelpTopicTests {
  @Test func everyTopicAskedForIsThere() {
    for name in [
      "formats", "layouts", "exit-codes", "rules", "errors", "accessibility", "json-schema",
    ] {
      #expect(Program.ita.topic(named: name) != nil, "\(name)")
      let recorded = RecordedSession()
      #expect(recorded.run("help", name, "--lang", "en") == .done)
      #expect(recorded.written.count > 200)
    }
  }

  /// `rules` is a command and a topic: how to use it, then the years that there are.
  @Test func theTopicStandsBehindTheCommandOfItsName() {
    let recorded = RecordedSession()
    #expect(recorded.run("help", "rules", "--lang", "en") == .done)
    let help = CommandHelp(program: .ita, language: .english)
    #expect(
      recorded.written == help.text(of: Command.rules) + "\n" + help.text(of: HelpTopic.rules))
    #expect(recorded.written.contains("  2567-district"))
    #expect(Program.ita.helpNames.count { $0 == "rules" } == 1)
  }

  @Test func everyCodeIsListedOnce() {
    let listed = HelpTopic.errors.rows.map(\.label).filter { !$0.hasSuffix("xx") }
    let all = Set(FindingCatalogue.all.map { Diagnostic($0, at: Location(file: "")).code })
    #expect(Set(listed) == all && listed.count == all.count)
    #expect(all.count > 90)
    for row in HelpTopic.errors.rows { #expect(!row.text.thai.contains("«")) }
  }

  @Test func everyYearIsListed() {
    #expect(HelpTopic.rules.rows.map(\.label) == FrameworkLibrary.ids)
  }
}
