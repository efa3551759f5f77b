import FoundationEssentials
import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

/// The README's commands, outputs and library example are real.
@Suite struct ReadmeTests {
  static let path = Fixtures.package + "/README.md"
  static let text = String(decoding: Fixtures.contents(of: path) ?? [], as: UTF8.self)

  /// Every `console` block shows what its command prints; recording rewrites the blocks and fails.
  @Test func everyShownOutputIsReal() throws {
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    var shown = 0
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard lines[index] == "```console", lines[index + 1].hasPrefix("$ ita ") else { continue }
      let end = try #require(lines[index...].firstIndex(of: "```"))
      let command = lines[index + 1]
      let words = command.dropFirst("$ ita ".count).split(separator: " ").map { String($0) }
      let recorded = packageSession()
      #expect(Program.ita.run(words + ["-q"], in: recorded.session) == .done, "\(command)")
      let output = recorded.written.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map { String($0) }
      #expect(Array(lines[(index + 2)..<end]) == output, "\(command)")
      lines.replaceSubrange((index + 2)..<end, with: output)
      shown += 1
    }
    #expect(shown >= 4)
    if ProcessInfo.processInfo.environment["ITA_RECORD"] == "1" {
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: Self.path))
      Issue.record("recorded the README's outputs; run again without ITA_RECORD")
    }
  }

  /// The library example of the README stands below, word for word, and works.
  @Test func theLibraryExampleWorks() throws {
    let source = String(decoding: Fixtures.contents(of: #filePath) ?? [], as: UTF8.self)
    let parts = Self.text.split(separator: "```swift\n")
    let block = try #require(parts.last?.split(separator: "\n```").first)
    let function = try #require(block.split(separator: "\n\n", maxSplits: 1).last)
    #expect(function.hasPrefix("func level"))
    #expect(source.contains(function))
    let bytes = Fixtures.bytes("sheets/maesai-2566.tsv") ?? []
    #expect(level(of: bytes, named: "scores.tsv") == ["ผ่าน"])
  }

  @Test func everyCommandAndYearIsMentioned() {
    for command in Program.ita.commands {
      #expect(Self.text.contains(command.name), "\(command.name)")
    }
    for id in FrameworkLibrary.ids { #expect(Self.text.contains(id), "\(id)") }
  }
}

func level(of bytes: [UInt8], named file: String) -> [String] {
  var found: [Diagnostic] = []
  guard let read = InputFile.read(bytes, file: file, diagnostics: &found),
    let year = ScoreSheetReader.year(in: read.tables),
    let fiscalYear = FiscalYear(either: year.value),
    let framework = FrameworkLibrary.framework(fiscalYear)
  else { return [] }
  let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
  switch framework.assess(sheet).verdict {
  case .determined(let level): return [level.name.thai]
  case .undetermined(let possible, _): return possible.map(\.name.thai)
  case .unknown: return []
  }
}
