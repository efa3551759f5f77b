import ITATables
import TestSupport
import Testing

@testable import ita

/// The completions as the shells themselves give them, with the Tab key or the like.
@Suite struct CompletionShellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var words: Set<String>
    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "ita an", words: ["analyze"]), Case(line: "ita --lang en an", words: ["analyze"]),
    Case(line: "ita analyze --fo", words: ["--force", "--format"]),
    Case(line: "ita analyze --format ", words: ["text", "json", "html"]),
    Case(line: "ita analyze a.tsv --format h", words: ["html"]),
    Case(line: "ita --lang ", words: ["th", "en"]),
    Case(line: "ita analyze -o a.", words: ["a.tsv"]),
  ]

  private func folder(_ shell: Shell) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put(
      CompletionScript(program: .sample, language: .thai).text(for: shell), "script")
    try folder.put("", "a.tsv")
    return folder
  }

  private let path = ["PATH": "/usr/bin:/bin:/usr/local/bin", "TERM": "dumb"]

  @Test(.enabled(if: ChildProcess.installed("fish") != nil), arguments: cases)
  func fishCompletes(_ row: Case) throws {
    let folder = try folder(.fish)
    let fish = try ChildProcess(
      try #require(ChildProcess.installed("fish")),
      ["--no-config", "-c", "source script; complete -C '\(row.line)'"], folder: folder.path,
      environment: path.merging(["HOME": folder.path]) { $1 })
    let words = fish.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(Set(words) == row.words && fish.error == "", "\(fish.output)")
  }

  /// An interactive zsh on a terminal of its own; what its completion adds is printed between two
  /// marks. The marks are typed in two parts, for the shell may show what is typed before it obeys.
  private static let zsh = """
    zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z 'PS1= PS2= RPS1=; stty -echo; autoload -U compinit; compinit -D -u; source ./script'
    zpty -w z 'bindkey "^I" complete-word; began() { print; print BEG""IN }; ended() { print E""ND; exit }'
    zpty -w z 'compprefuncs=(began); comppostfuncs=(ended)'
    zpty -w z 'compadd() {
      if [[ ${@[1,(i)--]} != *-[OAD]* ]]; then
        local -a hits; builtin compadd -A hits "$@"; (( $#hits )) && print -rl -- $hits
      fi
      builtin compadd "$@"
    }'
    zpty -w z 'print REA""DY'
    zpty -r -m z seen '*READY'$'\\r'
    zpty -n -w z "$1"$'\\t'
    zpty -r -m z seen '*END'
    print -r -- "$seen"
    """

  @Test(
    .enabled(if: ["zsh", "timeout"].allSatisfy { ChildProcess.installed($0) != nil }),
    arguments: cases)
  func zshCompletes(_ row: Case) throws {
    let folder = try folder(.zsh)
    try folder.put(Self.zsh, "driver")
    let zsh = try ChildProcess(
      try #require(ChildProcess.installed("timeout")),
      ["60", try #require(ChildProcess.installed("zsh")), "-f", "driver", row.line],
      folder: folder.path, environment: path)
    let lines = zsh.output.split { $0.isNewline }.map { String($0) }
    let began = try #require(lines.lastIndex(of: "BEGIN"), "\(zsh.output) \(zsh.error)")
    #expect(Set(lines[(began + 1)...].prefix { $0 != "END" }) == row.words, "\(zsh.output)")
  }
}
