import ITATables
import TestSupport
import Testing

@testable import ita

/// A fault in any single call that a writing command makes: the old file or the new one, whole,
/// and no other file; and what is told says which fault and where.
@Suite struct WritingFaultTests {
  /// The fault of a call, another one for every call of a command, so that all are met.
  static let errors: [SystemError] = [
    .noSpace, .notPermitted, .readOnly, .failed, .inUse, .tooLarge, .absent,
  ]

  @Test(arguments: WritingCommand.all, [true, false])
  func oldOrNewAndNothingElse(_ command: WritingCommand, _ hasOld: Bool) throws {
    let whole = command.files(hasOld: hasOld)
    let before = whole.contents(of: command.outputs)
    #expect(command.run(in: whole).status == .done)
    let after = whole.contents(of: command.outputs)
    #expect(before != after && whole.calls.contains("rename"))
    var told: Set<ExitStatus> = []
    for call in whole.calls.indices {
      let (name, target) = (whole.calls[call], whole.targets[call])
      let error = Self.errors[(call + command.words.count) % Self.errors.count]
      let why: Comment = "\(name) \(target) \(error)"
      let faulty = command.files(hasOld: hasOld)
      let known = faulty.paths
      faulty.fail(atCall: call, with: error)
      let (status, text) = command.run(in: faulty)
      told.insert(status)
      #expect(expected(name, target, command).contains(status), why)
      for (path, bytes) in faulty.contents(of: command.outputs) {
        #expect(bytes == before[path] || bytes == after[path], why)
        if status == .done { #expect(bytes == after[path], why) }
      }
      #expect(Set(faulty.paths).isSubset(of: known + command.outputs), why)
      if status != .done {
        #expect(text.contains(error.reason.thai) || text.contains("E101") || text.contains("E403"))
        #expect(text.contains(status == .output ? " E40" : " E10"), why)
      }
    }
    #expect(told.isSuperset(of: command.inputs.isEmpty ? [.output] : [.output, .input]))
  }

  /// How a command may end after a fault of one call.
  private func expected(
    _ call: String, _ target: String, _ command: WritingCommand
  ) -> Set<ExitStatus> {
    switch call {
    // The old file is compared with the new bytes; what cannot be compared is written.
    case "openInput" where command.outputs.contains(target),
      "readSome" where command.outputs.contains(target),
      "close" where command.outputs.contains(target):
      [.done]
    // A file that was only read loses nothing when it does not close.
    case "close" where command.inputs.contains(target): [.done]
    case "create", "write", "adopt", "synchronize", "close", "rename": [.output]
    // An edited plan is read first, and its bytes are compared with the new ones in the end.
    case "read" where command.inputs.contains(target) && command.outputs.contains(target):
      [.input, .done]
    case "read" where command.inputs.contains(target): [.input]
    case "openInput", "readSome": [.input]
    case "status": [.output, .done]
    default: [.done]
    }
  }

  @Test(arguments: WritingCommand.all)
  func aDryRunWritesNothingAndFindsTheSameFaults(_ command: WritingCommand) {
    let dry = command.files(hasOld: false)
    let known = dry.paths
    let (status, told) = command.run(in: dry, with: ["-n"], isQuiet: false)
    #expect(status == .done && dry.paths == known && !dry.calls.contains("create"))
    for output in command.outputs { #expect(told.contains("จะเขียน \(output)"), "\(told)") }
    if !command.words.contains("--force") { return }
    let kept = command.files(hasOld: true)
    let before = kept.contents(of: command.outputs)
    let (refused, why) = command.run(in: kept, with: ["-n"], without: "--force")
    #expect(refused == .output && why.contains("E402"))
    #expect(kept.contents(of: command.outputs) == before)
  }

  @Test(arguments: WritingCommand.all.filter { $0.mayPrint })
  func aDashIsStandardOutput(_ command: WritingCommand) throws {
    let memory = command.files(hasOld: false)
    let known = memory.paths
    let recorded = RecordedSession(files: memory.fileSystem, input: command.input)
    let words = command.words.map { command.outputs.contains($0) ? "-" : $0 }
    #expect(Program.ita.run(words, in: recorded.session) == .done)
    #expect(recorded.written.count > 100 && memory.paths == known)
  }
}
