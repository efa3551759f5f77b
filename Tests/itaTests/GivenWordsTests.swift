import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct GivenWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var expected: String
    var testDescription: String { words.isEmpty ? "(nothing)" : words }

    init(_ words: String, _ expected: String) {
      self.words = words
      self.expected = expected
    }
  }

  /// The words of the sample command and the values that they are read as.
  static let good = [
    Case("a.tsv", #"["a.tsv"] text nil false false 3 [] nil"#),
    Case("a.tsv ข.tsv -", #"["a.tsv", "ข.tsv", "-"] text nil false false 3 [] nil"#),
    Case("--format json a", #"["a"] json nil false false 3 [] nil"#),
    Case("a --format=html", #"["a"] html nil false false 3 [] nil"#),
    Case("-o x a -k --force", #"["a"] text x true true 3 [] nil"#),
    Case("-ox a", #"["a"] text x false false 3 [] nil"#),
    Case("-o=x a", #"["a"] text x false false 3 [] nil"#),
    Case("a -o -", #"["a"] text - false false 3 [] nil"#),
    Case("a -o -5", #"["a"] text -5 false false 3 [] nil"#),
    Case("a --output=--format", #"["a"] text --format false false 3 [] nil"#),
    Case("a --output =", #"["a"] text = false false 3 [] nil"#),
    Case("a --output==", #"["a"] text = false false 3 [] nil"#),
    Case("-- --format json", #"["--format", "json"] text nil false false 3 [] nil"#),
    Case("a -- --", #"["a", "--"] text nil false false 3 [] nil"#),
    Case("a --top 50 --year ๒๕๖๘", #"["a"] text nil false false 50 [] 2568"#),
    Case("a --top 0๗", #"["a"] text nil false false 7 [] nil"#),
    Case("--lock o1 a --lock=o2", #"["a"] text nil false false 3 ["o1", "o2"] nil"#),
    Case("a --output=ัx", #"["a"] text ัx false false 3 [] nil"#),
    Case("-ก.tsv", #"["-ก.tsv"] text nil false false 3 [] nil"#),
    Case("a --force --force", #"["a"] text nil true false 3 [] nil"#),
  ]

  @Test(arguments: good) func readsValues(_ example: Case) {
    let recorded = RecordedSession()
    let words = ["analyze"] + example.words.split(separator: " ").map { String($0) }
    #expect(Program.sample.run(words, in: recorded.session) == .done)
    #expect(recorded.written == example.expected + "\n")
    #expect(recorded.told == "")
  }

  /// Wrong words of the sample command and the codes told for them, in order.
  static let bad = [
    Case("", "E905"), Case("--force", "E905"), Case("a --formt json", "E902"),
    Case("a -format json", "E902"), Case("a -x", "E902"), Case("a --", ""),
    Case("a --format", "E903"), Case("a --format --force", "E903"), Case("a -o", "E903"),
    Case("a --format -- b", "E903"), Case("a --format=", "E903"), Case("a --output", "E903"),
    Case("a --format txt", "E904"), Case("a --format JSON", "E904"), Case("a --top x", "E904"),
    Case("a --top 0", "E904"), Case("a --top 51", "E904"), Case("a --top -1", "E904"),
    Case("a --top 3.5", "E904"), Case("a --top 99999999999999999999999", "E904"),
    Case("a --top ๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙", "E904"), Case("a --top 1\u{E47}", "E904"),
    Case("a --force=yes", "E906"), Case("a --top 1 --top 2", "E906"), Case("a -nf", "E906"),
    Case("--x --y=1 --format", "E902 E902 E903 E905"), Case("a ขขดนพทฟะ text", "E902"),
    Case("a --\u{E31}format json", "E902"), Case("a --=x", "E902"),
  ]

  @Test(arguments: bad) func tellsWhatIsWrong(_ example: Case) {
    let recorded = RecordedSession()
    let words = ["analyze"] + example.words.split(separator: " ").map { String($0) }
    let status = Program.sample.run(words, in: recorded.session)
    let codes = recorded.told.split(separator: "\n").filter { $0.utf8.starts(with: "ข้อ".utf8) }
      .compactMap { line in line.split(separator: " ").first { $0.utf8.first == 0x45 } }
    #expect(codes.joined(separator: " ") == example.expected)
    #expect(status == (example.expected.isEmpty ? .done : .usage))
  }

  @Test(arguments: [
    Case("x", "E904"), Case("json", "[] json"), Case("a json", #"["a"] json"#),
    Case("a b json", #"["a", "b"] json"#), Case("", "E905"),
  ]) func theRepeatingArgumentTakesWhatTheOthersLeave(_ example: Case) {
    let recorded = RecordedSession()
    let words = ["merge"] + example.words.split(separator: " ").map { String($0) }
    _ = Program.sample.run(words, in: recorded.session)
    if example.expected.hasPrefix("E") {
      #expect(recorded.told.contains(example.expected))
    } else {
      #expect(recorded.written == example.expected + "\n")
    }
  }

  @Test(arguments: [
    Case("i4", "i4 nil nil"), Case("i4 a.tsv", "i4 a.tsv nil"),
    Case("i4 --format json", "i4 nil json"), Case("--format json i4 ก", "i4 ก json"),
  ]) func optionalArgumentsMayBeLeftOut(_ example: Case) {
    let recorded = RecordedSession()
    let words = ["explain"] + example.words.split(separator: " ").map { String($0) }
    #expect(Program.sample.run(words, in: recorded.session) == .gateNotMet)
    #expect(recorded.written == example.expected + "\n")
  }

  @Test func oneWordTooManyIsNamed() {
    let recorded = RecordedSession()
    #expect(recorded.run("explain", "i4", "a", "b", "c", program: .sample) == .usage)
    #expect(recorded.told.contains("E906") && recorded.told.contains("«b»"))
  }

  @Test func anyOrderOfOptionsGivesTheSameValues() {
    var random = SeededGenerator(seed: 8)
    let options = [["--format", "json"], ["--force"], ["-o", "ผล.json"], ["--top=7"], ["-k"]]
    let files = [["ก.tsv"], ["-"], ["ข.tsv"]]
    for seed in 0..<200 {
      var pieces = options.shuffled(using: &random)
      var place = 0
      for file in files {
        place = Int.random(in: place...pieces.count, using: &random)
        pieces.insert(file, at: place)
        place += 1
      }
      let recorded = RecordedSession()
      let words = ["analyze"] + pieces.flatMap { $0 }
      #expect(Program.sample.run(words, in: recorded.session) == .done, "\(seed): \(words)")
      let expected = #"["ก.tsv", "-", "ข.tsv"] json ผล.json true true 7 [] nil"#
      #expect(recorded.written == expected + "\n", "\(seed): \(words)")
    }
  }

  @Test func randomWordsNeverTrapAndNeverGoUntold() {
    let pieces = [
      "--", "-", "=", "--format", "--lang", "analyze", "merge", "-o", "-k", "json", "\u{1B}",
      "--format=", "ฟืฟสัผำ", "--help", "\n", "'", "\u{202E}", "help", "completions", "bash",
    ]
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 0...5, using: &random)
      let words = (0..<count).map { _ in random.thaiText(upTo: 3, extra: pieces) }
      let recorded = RecordedSession()
      let program = seed.isMultiple(of: 2) ? Program.sample : .ita
      let status = program.run(words, in: recorded.session)
      switch status {
      case .done, .gateNotMet: #expect(recorded.told == "", "\(seed): \(words)")
      case .usage: #expect(recorded.told.contains(" E90"), "\(seed): \(words)")
      case .input: #expect(recorded.told.contains(" E101"), "\(seed): \(words)")
      case .output, .bug: Issue.record("\(seed): \(words) ended with \(status)")
      }
      #expect(!recorded.told.utf8.contains(0x1B), "\(seed): \(words)")
    }
  }
}
