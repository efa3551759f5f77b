import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct CommandHelpTests {
  @Test(arguments: Language.allCases, ["", "help", "help analyze", "help explain", "help merge"])
  func sample(_ language: Language, _ words: String) {
    let help = CommandHelp(program: .sample, language: language)
    let name = words.split(separator: " ").last.map { String($0) }
    let text: String
    if words.isEmpty {
      text = help.startScreen
    } else if let command = name.flatMap(Program.sample.command(named:)) {
      text = help.text(of: command)
    } else {
      text = help.overview
    }
    let file = words.isEmpty ? "start" : words.split(separator: " ").joined(separator: "-")
    let golden = "cli/sample/\(file).\(language.rawValue).txt"
    #expect(Fixtures.difference(of: Array(text.utf8), fromGolden: golden) == nil)
  }

  /// The help of the program as it is shipped: a command's author records its golden.
  @Test(arguments: Language.allCases) func shipped(_ language: Language) {
    let help = CommandHelp(program: .ita, language: language)
    var pages = [("start", help.startScreen), ("help", help.overview)]
    pages += Program.ita.commands.map { ("help-" + $0.name, help.text(of: $0)) }
    pages += Program.ita.topics.map { ("topic-" + $0.name, help.text(of: $0)) }
    for (name, text) in pages {
      let golden = "cli/help/\(name).\(language.rawValue).txt"
      let difference = Fixtures.difference(of: Array(text.utf8), fromGolden: golden)
      #expect(difference == nil)
      check(text, language, name)
    }
    let kept = Fixtures.names(in: "golden/cli/help").filter {
      $0.hasSuffix(".\(language.rawValue).txt")
    }
    #expect(Set(kept) == Set(pages.map { $0.0 + ".\(language.rawValue).txt" }))
  }

  /// No line is wider than a terminal, and English help has no Thai letter.
  private func check(_ text: String, _ language: Language, _ name: String) {
    for line in text.split(separator: "\n") {
      if language == .english {
        #expect(!line.unicodeScalars.contains(where: Self.isThai), "\(name): \(line)")
        #expect(line.unicodeScalars.count <= 80, "\(name): \(line)")
      }
      #expect(TerminalText.columns(of: String(line)) <= 82, "\(name): \(line)")
      #expect(line.utf8.last != UInt8(ascii: " "), "\(name): \(line)")
    }
  }

  private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{0E00}"..."\u{0E7F}").contains(scalar)
  }

  @Test(arguments: [20, 40, 80, 200]) func anyWidthShowsTheSameWords(_ columns: Int) {
    for command in Program.sample.commands {
      let narrow = CommandHelp(program: .sample, language: .thai, columns: columns)
      let wide = CommandHelp(program: .sample, language: .thai, columns: 1_000)
      #expect(
        narrow.text(of: command).split { $0.isWhitespace }
          == wide.text(of: command).split { $0.isWhitespace })
    }
  }
}
