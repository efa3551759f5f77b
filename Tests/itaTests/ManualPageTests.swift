import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct ManualPageTests {
  @Test(arguments: Language.allCases) func sample(_ language: Language) {
    let page = ManualPage(program: .sample, language: language).text
    let golden = "cli/sample/ita.\(language.rawValue).1"
    #expect(Fixtures.difference(of: Array(page.utf8), fromGolden: golden) == nil)
  }

  @Test func textIsNeverTakenForARequest() {
    let known: Set<Substring> = [".TH", ".ad", ".SH", ".SS", ".B", ".br", ".PP", ".TP"]
    for program in [Program.ita, .sample] {
      for language in Language.allCases {
        let page = ManualPage(program: program, language: language).text
        for line in page.split(separator: "\n") where line.utf8.first == UInt8(ascii: ".") {
          #expect(known.contains(line.split(separator: " ")[0]), "\(line)")
        }
        #expect(!page.contains("\n\n") && !page.contains("\n'"))
      }
    }
  }

  @Test func helpPrintsIt() {
    let recorded = RecordedSession()
    #expect(recorded.run("help", "--man", "--lang", "en") == .done)
    #expect(recorded.written == ManualPage(program: .ita, language: .english).text)
  }

  /// What reads manual pages finds nothing to warn of; only that lines are longer than it likes,
  /// since Thai has few spaces and is eight bytes a letter to it.
  @Test(arguments: Language.allCases)
  func theReadersOfManualPagesAreContent(_ language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.put(ManualPage(program: .ita, language: language).text, "ita.1")
    if let mandoc = ChildProcess.installed("mandoc") {
      let lint = try ChildProcess(mandoc, ["-Tlint", "-Wwarning", folder("ita.1")])
      #expect(lint.status == 0 && lint.output == "" && lint.error == "")
      try folder.put(".TH\n.SH", "bad.1")
      #expect(try ChildProcess(mandoc, ["-Tlint", folder("bad.1")]).status != 0)
    }
    if let groff = ChildProcess.installed("groff") {
      let words = ["-man", "-ww", "-Tutf8", "-Kutf8", folder("ita.1")]
      let page = try ChildProcess(groff, words, environment: ["PATH": "/usr/bin:/bin"])
      #expect(page.status == 0 && page.error == "" && page.output.hasPrefix("ITA(1)"))
    }
  }
}
