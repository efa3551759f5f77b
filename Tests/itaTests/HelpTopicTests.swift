import ITAModel
import ITATables
import Testing

@testable import ita

@Suite struct HelpTopicTests {
  @Test func everyTopicAskedForIsThere() {
    for name in ["formats", "layouts", "exit-codes", "years", "errors", "accessibility"] {
      #expect(Program.ita.topic(named: name) != nil, "\(name)")
      let recorded = RecordedSession()
      #expect(recorded.run("help", name, "--lang", "en") == .done)
      #expect(recorded.written.count > 200)
    }
  }

  /// `rules` is a command, and its help is what `ita help rules` shows; the topic is `years`.
  @Test func theRulesHaveTheirHelpToo() {
    let recorded = RecordedSession()
    #expect(recorded.run("help", "rules") == .done)
    #expect(recorded.written.hasPrefix("ita rules"))
  }

  @Test func everyCodeIsListedOnce() {
    let listed = HelpTopic.errors.rows.map(\.label).filter { !$0.hasSuffix("xx") }
    let all = Set(FindingCatalogue.all.map { Diagnostic($0, at: Location(file: "")).code })
    #expect(Set(listed) == all && listed.count == all.count)
    #expect(all.count > 90)
    for row in HelpTopic.errors.rows { #expect(!row.text.thai.contains("«")) }
  }

  @Test func everyYearIsListed() {
    #expect(HelpTopic.years.rows.map(\.label) == FrameworkLibrary.ids)
  }
}
