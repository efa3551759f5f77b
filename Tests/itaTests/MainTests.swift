import Foundation
import TestSupport
import Testing

@testable import ita

/// The built program itself, as a shell runs it.
@Suite(.enabled(if: ChildProcess.builtProgram != nil)) struct MainTests {
  private func shell(_ line: String, _ variables: [String: String] = [:]) throws -> ChildProcess {
    let program = try #require(ChildProcess.builtProgram)
    return try ChildProcess.shell(
      line, environment: variables.merging(["ITA": program, "PATH": "/usr/bin:/bin"]) { $1 })
  }

  @Test(arguments: [
    ("--version", 0), ("", 0), ("help --man", 0), ("completions fish", 0), ("xyz", 2),
    ("completions", 2), ("help --lang", 2),
  ]) func exitCodes(_ words: String, _ code: Int32) throws {
    let run = try shell("\"$ITA\" \(words)")
    #expect(run.status == code)
    #expect(run.output.isEmpty == (code != 0) && run.error.isEmpty == (code == 0))
  }

  private static let sheet = "Fixtures/sheets/maesai-2566.tsv"

  private static let statuses: [(words: String, code: Int32)] = [
    ("analyze \(sheet)", 0), ("check \(sheet) --require-level ผ่าน --require OIT=90", 0),
    ("check \(sheet) --require-level ผ่านดีเยี่ยม", 1), ("check \(sheet) --require EIT=90", 1),
    ("analyze \(sheet) --fromat json", 2), ("analyze", 2), ("compare Fixtures/sheets --by x", 2),
    ("analyze Fixtures/none.tsv", 3), ("analyze \(sheet) --year 2500", 3),
    ("analyze \(sheet) --rules-as 2567 --strict", 3), ("convert \(sheet) -o Fixtures", 4),
    ("convert \(sheet) -o none/a.tsv", 4), ("convert \(sheet) -o README.md", 4),
  ]

  /// Every status but 70, which only a fault of the program itself has.
  @Test(arguments: statuses) func everyStatusOfARealProcess(_ words: String, _ code: Int32) throws {
    let program = try #require(ChildProcess.builtProgram)
    let run = try ChildProcess(
      program, words.split(separator: " ").map { String($0) }, folder: Fixtures.package)
    #expect(run.status == code, "\(run.error)")
    #expect(code == 0 || !run.error.isEmpty)
  }

  @Test(arguments: ["analyze \(sheet)", "help errors", "convert \(sheet)", "rules show 2568"])
  func whatNobodyReadsIsQuiet(_ words: String) throws {
    let program = try #require(ChildProcess.builtProgram)
    let run = try ChildProcess.shell(
      "{ \"$ITA\" \(words) -q; echo \"ended with $?\" >&2; } | { exec <&-; sleep 0.3; }",
      folder: Fixtures.package, environment: ["ITA": program, "PATH": "/usr/bin:/bin"])
    #expect(run.error == "ended with 0\n")
  }

  @Test func aBrokenPipeIsQuiet() throws {
    let line = """
      { "$ITA" completions powershell; echo "ended with $?" >&2; } | { exec <&-; sleep 0.2; }
      """
    let run = try shell(line)
    #expect(run.error == "ended with 0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsTold() throws {
    let run = try shell("\"$ITA\" help --lang en >/dev/full")
    #expect(run.status == 4)
    #expect(
      run.error.hasPrefix(
        "error E401: The output cannot be written: there is no space left  stdout"))
  }

  @Test func nothingIsColouredThroughAPipe() throws {
    #expect(!(try shell("\"$ITA\" xyz")).error.utf8.contains(0x1B))
    #expect((try shell("\"$ITA\" xyz", ["FORCE_COLOR": "1"])).error.utf8.contains(0x1B))
  }

  @Test func wordsThatAreNotUnicodeAreRead() throws {
    let run = try shell("\"$ITA\" \"$(printf 'a\\377\\033[2J')\"")
    #expect(run.status == 2 && run.error.contains("E901"))
    #expect(!run.error.utf8.contains(0x1B))
  }
}
