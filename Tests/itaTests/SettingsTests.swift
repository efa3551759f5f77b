import ITATables
import Testing

@testable import ita

@Suite struct SettingsTests {
  static let languages: [(given: Language?, variable: String?, expected: Language)] = [
    (nil, nil, .thai), (nil, "en", .english), (nil, "EN", .english), (nil, "en_US.UTF-8", .english),
    (nil, "en-GB", .english), (nil, "th", .thai), (nil, "fr", .thai), (nil, "", .thai),
    (.thai, "en", .thai), (.english, nil, .english), (.english, "th", .english),
  ]

  @Test(arguments: languages) func language(
    _ row: (given: Language?, variable: String?, expected: Language)
  ) {
    let settings = Settings(GlobalOptions(language: row.given)) { name in
      name == "ITA_LANG" ? row.variable : nil
    }
    #expect(settings.language == row.expected)
  }

  struct Colors: Sendable {
    var choice: ColorChoice?
    var variables: [String: String] = [:]
    var isTerminal = true
    var plain = false
    var expected: Bool
  }

  static let colors = [
    Colors(expected: true), Colors(isTerminal: false, expected: false),
    Colors(variables: ["NO_COLOR": "1"], expected: false),
    Colors(variables: ["NO_COLOR": ""], expected: true),
    Colors(variables: ["TERM": "dumb"], expected: false),
    Colors(variables: ["TERM": "xterm"], expected: true),
    Colors(variables: ["FORCE_COLOR": "1"], isTerminal: false, expected: true),
    Colors(variables: ["FORCE_COLOR": "0"], expected: false),
    Colors(variables: ["FORCE_COLOR": ""], isTerminal: false, expected: false),
    Colors(variables: ["FORCE_COLOR": "1", "TERM": "dumb"], expected: true),
    Colors(variables: ["FORCE_COLOR": "1", "NO_COLOR": "1"], expected: false),
    Colors(choice: .always, variables: ["NO_COLOR": "1"], isTerminal: false, expected: true),
    Colors(choice: .never, variables: ["FORCE_COLOR": "1"], expected: false),
    Colors(choice: .automatic, variables: ["NO_COLOR": "1"], expected: false),
    Colors(choice: .always, plain: true, expected: false),
  ]

  @Test(arguments: colors) func color(_ row: Colors) {
    let settings = Settings(GlobalOptions(color: row.choice, plain: row.plain))
    let allows = settings.allowsColor(onTerminal: row.isTerminal) { row.variables[$0] }
    #expect(allows == row.expected)
  }
}
