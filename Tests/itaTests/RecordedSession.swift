import Synchronization

@testable import ita

/// Swift Testing has a type of this name too; in these tests ours is meant.
typealias ExitStatus = ita.ExitStatus

/// A session whose streams are collected, so that whole command lines run inside a test.
///
/// A class, because the session's closures share what is written.
final class RecordedSession: Sendable {
  private let output = Mutex<[UInt8]>([])
  private let error = Mutex<[UInt8]>([])
  private let lines: Mutex<[String]>
  private let input: [UInt8]
  private let fileSystem: FileSystem
  private let environment: [String: String]
  private let folder: String
  private let isTerminal: Bool
  private let outputFault: SystemError?
  private let clock = Mutex(0)
  /// How long every look at the clock takes, in milliseconds.
  private let pace: Int

  /// A session on files in memory, or on any other file system and folder.
  init(
    files: FileSystem = MemoryFiles().fileSystem, folder: String = "", input: String = "",
    environment: [String: String] = [:], isTerminal: Bool = false,
    outputFault: SystemError? = nil, pace: Int = 0
  ) {
    self.pace = pace
    fileSystem = files
    self.folder = folder
    self.input = Array(input.utf8)
    lines = Mutex(input.split(separator: "\n").map { String($0) })
    self.environment = environment
    self.isTerminal = isTerminal
    self.outputFault = outputFault
  }

  /// What was written to standard output.
  var written: String { output.withLock { String(decoding: $0, as: UTF8.self) } }
  /// What was written to standard error.
  var told: String { error.withLock { String(decoding: $0, as: UTF8.self) } }

  var session: Session {
    let streams = Streams(
      input: { (limit) throws(SystemError) in
        if self.input.count > limit { throw .tooLarge }
        return self.input
      },
      line: { self.lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      output: { (bytes) throws(SystemError) in
        if let fault = self.outputFault { throw fault }
        self.output.withLock { $0 += bytes }
      },
      error: { (bytes) throws(SystemError) in self.error.withLock { $0 += bytes } },
      inputIsTerminal: isTerminal, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
      milliseconds: {
        self.clock.withLock { now in
          now += self.pace
          return now
        }
      })
    return Session(
      files: fileSystem, streams: streams, environment: { self.environment[$0] }, folder: folder)
  }

  /// Runs a command line of the program, or of another one.
  func run(_ words: String..., program: Program = .ita) -> ExitStatus {
    program.run(words, in: session)
  }
}
