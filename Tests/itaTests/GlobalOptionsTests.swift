import ITATables
import Testing

@testable import ita

@Suite struct GlobalOptionsTests {
  struct Case: Sendable {
    var words: [String]
    var options = GlobalOptions()
    var rest: [String] = []
    var codes: [String] = []
  }

  static let cases = [
    Case(words: []),
    Case(words: ["a", "-h"], options: GlobalOptions(help: true), rest: ["a"]),
    Case(words: ["--help", "a"], options: GlobalOptions(help: true), rest: ["a"]),
    Case(words: ["--", "-h"], rest: ["--", "-h"]),
    Case(
      words: ["--lang", "en", "a", "-q"], options: GlobalOptions(language: .english, quiet: true),
      rest: ["a"]),
    Case(words: ["--lang=th"], options: GlobalOptions(language: .thai)),
    Case(
      words: ["--color=never", "--plain", "--version"],
      options: GlobalOptions(color: .never, plain: true, version: true)),
    Case(words: ["--lang"], codes: ["E903"]), Case(words: ["--lang="], codes: ["E903"]),
    Case(words: ["--lang", "--plain"], options: GlobalOptions(plain: true), codes: ["E903"]),
    Case(words: ["--lang", "fr", "a"], rest: ["a"], codes: ["E904"]),
    Case(
      words: ["--color", "x", "--lang", "en"], options: GlobalOptions(language: .english),
      codes: ["E904"]),
    Case(words: ["--plain=1"], codes: ["E906"]), Case(words: ["-qx"], codes: ["E906"]),
    Case(words: ["--langs", "en"], rest: ["--langs", "en"]),
    Case(words: ["-o", "x"], rest: ["-o", "x"]),
  ]

  @Test(arguments: cases) func taken(_ row: Case) {
    let (options, rest, findings) = GlobalOptions.taking(from: row.words)
    #expect(options == row.options)
    #expect(rest == row.rest)
    #expect(findings.map { $0.code.rawValue } == row.codes)
  }
}
