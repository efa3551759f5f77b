import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct CompletionScriptTests {
  @Test(arguments: Shell.allCases, Language.allCases)
  func sample(_ shell: Shell, _ language: Language) {
    let script = CompletionScript(program: .sample, language: language).text(for: shell)
    let golden = "cli/sample/completion.\(language.rawValue).\(shell.rawValue)"
    #expect(Fixtures.difference(of: Array(script.utf8), fromGolden: golden) == nil)
  }

  /// Each parameter of the shipped program is completed in each shell.
  @Test(arguments: Shell.allCases) func everyWordIsThere(_ shell: Shell) {
    let recorded = RecordedSession()
    #expect(recorded.run("completions", shell.rawValue) == .done)
    func words(of text: String) -> [Substring] {
      text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    }
    let words = Set(words(of: recorded.written))
    for command in Program.ita.commands {
      #expect(words.contains(command.name[...]), "\(command.name)")
      for shape in command.shapes + GlobalOptions.shapes {
        if shape.kind != .argument {
          #expect(words.contains { $0.hasSuffix(shape.name) }, "\(command.name) \(shape.name)")
        }
        if case .values(let values) = shape.candidates {
          for piece in values.flatMap(words(of:)) {
            #expect(words.contains(piece), "\(command.name) \(piece)")
          }
        }
      }
    }
  }

  /// Each shell that is installed reads its script without running it.
  @Test(arguments: [Shell.bash, .zsh, .fish].filter { ChildProcess.installed($0.rawValue) != nil })
  func theShellReadsIt(_ shell: Shell) throws {
    let program = try #require(ChildProcess.installed(shell.rawValue))
    let folder = try TemporaryFolder()
    for described in [Program.ita, .sample] {
      for language in Language.allCases {
        let script = CompletionScript(program: described, language: language).text(for: shell)
        try folder.put(script, "script")
        let run = try ChildProcess(program, ["-n", folder("script")])
        #expect(run.status == 0 && run.error == "")
        try folder.put(script + "\n'", "script")
        #expect(try ChildProcess(program, ["-n", folder("script")]).status != 0)
      }
    }
  }

  struct Case: Sendable {
    var words: [String]
    var expected: String

    init(_ words: String..., gives expected: String) {
      self.words = words
      self.expected = expected
    }
  }

  static let cases = [
    Case("", gives: "analyze explain merge"), Case("an", gives: "analyze"),
    Case("--l", gives: "--lang"), Case("--lang", "", gives: "th en"),
    Case("--lang", "=", gives: "th en"), Case("--lang", "=", "e", gives: "en"),
    Case("analyze", "--fo", gives: "--format --force"),
    Case("analyze", "--format", "", gives: "text json html"),
    Case("analyze", "a.tsv", "--format", "=", "h", gives: "html"),
    Case("analyze", "--top", "", gives: ""), Case("analyze", "-", gives: "(options)"),
    Case("merge", "", gives: "text json html"), Case("--lang", "en", "an", gives: "analyze"),
  ]

  @Test(.enabled(if: ChildProcess.installed("bash") != nil), arguments: cases)
  func bashCompletes(_ row: Case) throws {
    let script = CompletionScript(program: .sample, language: .thai).bash
    let words = (["ita"] + row.words).map { "'\($0)'" }.joined(separator: " ")
    let line = """
      \(script)
      COMP_WORDS=(\(words)); COMP_CWORD=\(row.words.count); _ita; echo "${COMPREPLY[*]}"
      """
    let bash = try ChildProcess(try #require(ChildProcess.installed("bash")), ["-c", line])
    #expect(bash.error == "" && bash.status == 0)
    if row.expected == "(options)" {
      let all = Program.sample.commands[0].shapes + GlobalOptions.shapes
      let options = all.filter { $0.kind != .argument }
      #expect(
        bash.output.split { $0.isWhitespace }.count == options.count
          + options.count { $0.short != nil })
    } else {
      #expect(bash.output == row.expected + "\n")
    }
  }
}
