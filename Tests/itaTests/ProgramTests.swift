import ITATables
import Testing

@testable import ita

@Suite struct ProgramTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var status: ExitStatus
    /// What must stand on standard output, or on standard error where the status is not 0.
    var says: String
    var testDescription: String { words.isEmpty ? "(nothing)" : words }

    init(_ words: String, _ status: ExitStatus, _ says: String) {
      self.words = words
      self.status = status
      self.says = says
    }
  }

  static let cases = [
    Case("", .done, "ita analyze scores.xlsx"), Case("--lang en", .done, "all commands"),
    Case("--version", .done, "ita 0.1.0\n"), Case("analyze --version", .done, "ita 0.1.0\n"),
    Case("--help", .done, "ita COMMAND [OPTIONS]"), Case("-h", .done, "--version"),
    Case("analyze -h", .done, "ita analyze [OPTIONS] FILE..."),
    Case("-h analyze", .done, "ita analyze [OPTIONS] FILE..."),
    Case("analyze --bad --help --color x", .done, "ita analyze [OPTIONS] FILE..."),
    Case("analyze -- -h", .done, #"["-h"]"#),
    Case("--format json analyze a", .done, #"["a"] json"#),
    Case("--force analyze a", .done, "true"), Case("-o analyze analyze a", .done, "analyze"),
    Case("--lang en analyze a", .done, #"["a"]"#), Case("explain i4", .gateNotMet, ""),
    Case("xyz", .usage, "E901"), Case("xyz --help", .usage, "E901"),
    Case("anlyze a", .usage, "ita analyze a"), Case("ฟืฟสัผำ ก.tsv", .usage, "ita analyze ก.tsv"),
    Case("ฟืฟสัผ", .usage, "แป้นพิมพ์น่าจะเป็นภาษาไทยอยู่"), Case("--lang en ฟืฟสัผำ", .usage, "to Thai"),
    Case("--formt json", .usage, "E902"), Case("--langs", .usage, "--lang"),
    Case("--color pink analyze a", .usage, "E904"), Case("analyze a --lang xx", .usage, "«th»"),
    Case("--lang en --color pink", .usage, "error E904:"), Case("scores.tsv", .usage, "E901"),
    Case("--", .done, "ita analyze"), Case("-- analyze", .done, "ita analyze"),
    Case("xyz analyze a", .usage, "«xyz»"),
  ]

  @Test(arguments: cases) func ends(_ row: Case) {
    let recorded = RecordedSession()
    let words = row.words.split(separator: " ").map { String($0) }
    #expect(Program.sample.run(words, in: recorded.session) == row.status)
    if row.status == .done {
      #expect(recorded.written.contains(row.says) && recorded.told == "")
    } else {
      #expect(recorded.told.contains(row.says))
      #expect(row.status != .usage || recorded.written == "")
    }
  }

  @Test func aFileAloneNeedsACommand() {
    let files = MemoryFiles(["คะแนน ปี.xlsx": []]).fileSystem
    let recorded = RecordedSession(files: files)
    #expect(recorded.run("คะแนน ปี.xlsx", "--items", program: .sample) == .usage)
    #expect(recorded.told.contains("ita analyze 'คะแนน ปี.xlsx' --items"))
  }

  @Test func theLanguageOfTheEnvironmentHolds() {
    let recorded = RecordedSession(environment: ["ITA_LANG": "en"])
    #expect(recorded.run("xyz") == .usage)
    #expect(recorded.told.hasPrefix("error E901: There is no command «xyz»."))
  }

  @Test func errorsAreColouredOnATerminalOnly() {
    let terminal = RecordedSession(isTerminal: true)
    #expect(terminal.run("xyz") == .usage)
    #expect(terminal.told.utf8.contains(0x1B))
    let quiet = RecordedSession(environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(quiet.run("xyz") == .usage)
    #expect(!quiet.told.utf8.contains(0x1B))
  }

  @Test func whatCannotBeWrittenEndsWithFour() {
    let full = RecordedSession(outputFault: .noSpace)
    #expect(full.run("help") == .output)
    #expect(full.told.contains("E401"))
    let closed = RecordedSession(outputFault: .brokenPipe)
    #expect(closed.run("help") == .done)
    #expect(closed.told == "")
  }

  @Test(arguments: [
    ("help", ""), ("exit-codes", ""), ("completions", ""), ("exit-code", "«exit-codes»"),
    ("้ำสย", "«help»"), ("xyz", "«command-line»"),
  ]) func helpKnowsCommandsAndTopics(_ topic: String, _ suggested: String) {
    let recorded = RecordedSession()
    let status = recorded.run("help", topic)
    #expect(status == (suggested.isEmpty ? .done : .usage))
    #expect(recorded.told.contains(suggested) || suggested.isEmpty)
    #expect(recorded.written.isEmpty != suggested.isEmpty)
  }

  @Test(arguments: ExitStatus.allCases) func exitCodesAreTold(_ status: ExitStatus) {
    let recorded = RecordedSession()
    #expect(recorded.run("help", "exit-codes", "--lang", "en") == .done)
    #expect(recorded.written.contains("  \(status.rawValue) "))
    #expect(recorded.written.contains(status.meaning.english))
  }
}
