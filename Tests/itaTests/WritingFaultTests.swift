import TestSupport
import Testing

@testable import ita

/// A fault in any single call that a writing command makes: the old file or the new one, whole,
/// and no other file.
@Suite struct WritingFaultTests {
  struct Writing: Sendable, CustomTestStringConvertible {
    var words: [String]
    var output: String
    var input = ""
    var testDescription: String { words.joined(separator: " ") }
  }

  static let writings = [
    Writing(words: ["analyze", "in.tsv", "--plan", "out.csv", "--force"], output: "out.csv"),
    Writing(words: ["plan", "in.tsv", "-o", "out.xlsx", "--force"], output: "out.xlsx"),
    Writing(words: ["convert", "in.tsv", "-o", "out.tsv", "--force"], output: "out.tsv"),
    Writing(words: ["template", "-o", "out.xlsx", "--force"], output: "out.xlsx"),
    Writing(
      words: ["new", "-o", "out.xlsx", "--force"], output: "out.xlsx",
      input: NewTests.answers + "91.47\n"),
  ]

  private func files(_ writing: Writing, old: [UInt8]?) -> MemoryFiles {
    let files = MemoryFiles(["in.tsv": Fixtures.bytes("sheets/maesai-2566.tsv") ?? []])
    if let old { files.add(writing.output, old) }
    return files
  }

  private func run(_ writing: Writing, _ files: MemoryFiles) -> ExitStatus {
    let recorded = RecordedSession(files: files.fileSystem, input: writing.input)
    return Program.ita.run(writing.words + ["-q"], in: recorded.session)
  }

  @Test(arguments: writings, [true, false])
  func oldOrNewAndNothingElse(_ writing: Writing, _ hasOld: Bool) throws {
    let old: [UInt8]? = hasOld ? [1, 2, 3] : nil
    let whole = files(writing, old: old)
    #expect(run(writing, whole) == .done)
    let new = try #require(whole[writing.output])
    #expect(new != old)
    #expect(whole.calls.contains("rename"))
    let expected = hasOld ? ["in.tsv", writing.output].sorted() : ["in.tsv"]
    var failures = 0
    for call in whole.calls.indices {
      for error in [SystemError.noSpace, .notPermitted, .failed] {
        let faulty = files(writing, old: old)
        faulty.fail(atCall: call, with: error)
        let status = run(writing, faulty)
        if status == .done {
          #expect(faulty[writing.output] == new, "\(whole.calls[call]) \(error)")
          #expect(faulty.paths == whole.paths)
          continue
        }
        failures += 1
        #expect(status == .output || status == .input, "\(whole.calls[call]) \(error)")
        #expect(faulty[writing.output] == old, "\(whole.calls[call]) \(error)")
        #expect(faulty.paths == expected, "\(whole.calls[call]) \(error)")
      }
    }
    #expect(failures >= 12)
  }

  @Test(arguments: writings) func aDryRunWritesNothingAndFindsTheSameFaults(_ writing: Writing) {
    let dry = files(writing, old: nil)
    let recorded = RecordedSession(files: dry.fileSystem, input: writing.input)
    #expect(Program.ita.run(writing.words + ["-n"], in: recorded.session) == .done)
    #expect(dry.paths == ["in.tsv"])
    #expect(!dry.calls.contains("create"))
    #expect(recorded.told.contains("จะเขียน \(writing.output)"))
    let kept = files(writing, old: [1])
    let words = writing.words.filter { $0 != "--force" } + ["-n"]
    let refused = RecordedSession(files: kept.fileSystem, input: writing.input)
    #expect(Program.ita.run(words, in: refused.session) == .output)
    #expect(refused.told.contains("E402") && kept[writing.output] == [1])
  }

  @Test(arguments: writings.filter { $0.words[0] != "analyze" && $0.words[0] != "plan" })
  func aDashIsStandardOutput(_ writing: Writing) {
    let memory = files(writing, old: nil)
    let recorded = RecordedSession(files: memory.fileSystem, input: writing.input)
    let words = writing.words.map { $0 == writing.output ? "-" : $0 }
    #expect(Program.ita.run(words, in: recorded.session) == .done)
    #expect(recorded.written.contains("ปีงบประมาณ") && memory.paths == ["in.tsv"])
  }
}
