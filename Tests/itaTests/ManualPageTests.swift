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
    let known: Set<Substring> = [".TH", ".SH", ".SS", ".B", ".br", ".PP", ".TP"]
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
}
