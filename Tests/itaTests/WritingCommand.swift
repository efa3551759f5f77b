import TestSupport
import Testing

@testable import ita

/// A command line that writes files, and the files that it reads and writes.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  var words: [String]
  /// The files that it writes, as they stand in the command line or beside one of them.
  var outputs: [String]
  var inputs: [String]
  /// What it reads from standard input.
  var input = ""
  /// Whether `-` in the place of its output prints it as text.
  var mayPrint = false

  var testDescription: String { words.joined(separator: " ") }

  init(_ line: String, to outputs: String..., of inputs: [String], mayPrint: Bool = false) {
    words = line.split(separator: " ").map { String($0) }
    self.outputs = outputs
    self.inputs = inputs
    self.mayPrint = mayPrint
  }

  /// Every way to write a file that the program has.
  static let all: [WritingCommand] = [
    WritingCommand("analyze in.tsv --plan out.csv --force", to: "out.csv", of: ["in.tsv"]),
    WritingCommand("plan in.tsv -o out.xlsx --force", to: "out.xlsx", of: ["in.tsv"]),
    WritingCommand(
      "plan in.tsv -o out.csv --units units.tsv --force", to: "out.csv",
      of: ["in.tsv", "units.tsv"]),
    WritingCommand(
      "plan in.tsv --layout indicators --plan plan.csv -o out.csv --force", to: "out.csv",
      of: ["in.tsv", "plan.csv"], mayPrint: true),
    WritingCommand(
      "plan next.tsv --update plan.csv", to: "plan.csv", "plan.csv.bak",
      of: ["next.tsv", "plan.csv"]),
    WritingCommand(
      "plan next.tsv --update plan.csv -o out.xlsx --force", to: "out.xlsx",
      of: ["next.tsv", "plan.csv"]),
    WritingCommand(
      "progress plan.csv --as-of 2568-03-31 -o out.csv --force", to: "out.csv", of: ["plan.csv"],
      mayPrint: true),
    WritingCommand(
      "report in.tsv --profile profile.tsv -o out.docx --force", to: "out.docx",
      of: ["in.tsv", "profile.tsv"]),
    WritingCommand("report in.tsv --memo -o out.md --force", to: "out.md", of: ["in.tsv"]),
    WritingCommand(
      "compare n.tsv -o out.csv --rejects rejects.tsv --force", to: "out.csv", "rejects.tsv",
      of: ["n.tsv"]),
    WritingCommand("compare n.tsv -o out.md --force", to: "out.md", of: ["n.tsv"]),
    WritingCommand(
      "trend t.tsv --format csv -o out.csv --force", to: "out.csv", of: ["t.tsv"], mayPrint: true),
    WritingCommand(
      "convert in.tsv -o out.tsv --force", to: "out.tsv", of: ["in.tsv"], mayPrint: true),
    WritingCommand("convert in.tsv -o out.xlsx --force", to: "out.xlsx", of: ["in.tsv"]),
    WritingCommand("template -o out.xlsx --force", to: "out.xlsx", of: [], mayPrint: true),
    .new,
  ]

  private static var new: WritingCommand {
    var command = WritingCommand(
      "new -o out.xlsx --force", to: "out.xlsx", of: [], mayPrint: true)
    command.input = NewTests.answers + "91.47\n"
    return command
  }

  /// The files that stand there before; the outputs with other bytes where they are old ones.
  func files(hasOld: Bool) -> MemoryFiles {
    let files = MemoryFiles(Self.known.filter { inputs.contains($0.key) })
    for output in outputs where hasOld && !inputs.contains(output) { files.add(output, [1, 2, 3]) }
    return files
  }

  private static let known: [String: [UInt8]] = {
    let scores = Fixtures.bytes("sheets/kudhae-2567.tsv") ?? []
    // One item more, so that a plan for the scores before has to change.
    let next = String(decoding: scores, as: UTF8.self).replacing("๕๐", with: "๑๐๐")
    return [
      "in.tsv": Fixtures.bytes("sheets/maesai-2566.tsv") ?? [], "next.tsv": Array(next.utf8),
      "plan.csv": Fixtures.bytes("plans/kudhae-2568.csv") ?? [],
      "units.tsv": Fixtures.bytes("plans/units.tsv") ?? [],
      "profile.tsv": Array("อำเภอ\tแม่สาย\n".utf8), "n.tsv": Array(CompareTests.nation.utf8),
      "t.tsv": Array(TrendTests.years.utf8),
    ]
  }()

  /// Runs it on files; the status and what it told.
  func run(
    in files: MemoryFiles, with more: [String] = [], without word: String? = nil,
    isQuiet: Bool = true
  ) -> (status: ExitStatus, told: String) {
    let recorded = RecordedSession(files: files.fileSystem, input: input)
    let words = words.filter { $0 != word } + more + (isQuiet ? ["-q"] : [])
    return (Program.ita.run(words, in: recorded.session), recorded.told)
  }
}

extension MemoryFiles {
  /// The bytes of some files; nil for one that is not there.
  func contents(of paths: [String]) -> [String: [UInt8]?] {
    Dictionary(uniqueKeysWithValues: paths.map { ($0, self[$0]) })
  }
}
