import ITAModel
import TestSupport
import Testing

@testable import ita

/// The folders of `Fixtures/findings` for findings about plans: the files of an office, the command
/// that it gives, and what the family E5 tells of them.
@Suite struct PlanFindingFolderTests {
  static let codes = PlanFinding.Code.allCases.map { $0.rawValue }

  @Test(arguments: codes) func theCommandTellsExactlyWhatIsExpected(_ code: String) throws {
    let folder = "findings/\(code)"
    let files = MemoryFiles()
    for name in Fixtures.names(in: folder) where name != "expected.txt" {
      files.add(name, try #require(Fixtures.bytes("\(folder)/\(name)")))
    }
    let command = try #require(files["command.txt"], "no command.txt for \(code)")
    let words = command.split { $0 == 32 || $0 == 10 }.map { String(decoding: $0, as: UTF8.self) }
    let recorded = RecordedSession(files: files.fileSystem)
    _ = Program.ita.run(words, in: recorded.session)
    let told = Self.family(of: recorded.told)
    let expected = Self.family(
      of: String(decoding: try #require(Fixtures.bytes("\(folder)/expected.txt")), as: UTF8.self))
    #expect(told == expected)
    #expect(told.contains { $0.contains(" \(code)  ") }, "\(code) does not occur")
  }

  /// The blocks of lines that tell a finding about a plan: N508, W513, E501 and so on.
  private static func family(of told: String) -> [String] {
    var blocks: [String] = []
    var isOurs = false
    for line in told.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        isOurs = ["E", "W", "N"].contains { line.contains(" \($0)5") }
        if isOurs { blocks.append(String(line)) }
      } else if isOurs {
        blocks[blocks.count - 1] += "\n" + line
      }
    }
    return blocks
  }
}
