import ITAModel
import ITATables
import Testing

@testable import ita

@Suite struct HelpTopicTests {
  @Test func everyTopicAskedForIsThere() {
    for name in ["formats", "layouts", "exit-codes", "rules", "errors", "accessibility"] {
      #expect(Program.ita.topic(named: name) != nil, "\(name)")
      let recorded = RecordedSession()
      #expect(recorded.run("help", name, "--lang", "en") == .done)
      #expect(recorded.written.count > 200)
    }
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
