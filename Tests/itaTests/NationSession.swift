import TestSupport
import Testing

@testable import ita

/// A run of the program on national files, its output files kept in memory.
struct NationSession {
  var status: ExitStatus
  var text: String
  var told: String
  var files: MemoryFiles

  /// Runs with the named fixtures at hand under their own names, and further files.
  init(
    _ words: [String], fixtures: [String] = [], files texts: [String: String] = [:]
  ) throws {
    files = MemoryFiles(texts.mapValues { Array($0.utf8) })
    for name in fixtures {
      let path = try #require(name.split(separator: "/").last)
      files.add(String(path), try #require(Fixtures.bytes(name)))
    }
    let recorded = RecordedSession(files: files.fileSystem)
    status = Program.ita.run(words, in: recorded.session)
    (text, told) = (recorded.written, recorded.told)
  }

  /// The rows of a CSV output without its header, split at commas.
  var rows: [[String]] {
    text.split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
  }
}
