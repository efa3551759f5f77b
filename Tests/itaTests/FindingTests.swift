import ITATables
import Testing

@testable import ita

/// What holds for every kind of finding of this target.
@Suite struct FindingTests {
  private func check<Kind: Finding>(_ kind: Kind.Type) {
    let codes = kind.examples.map { $0.code.rawValue }
    #expect(codes == Kind.Code.allCases.map { $0.rawValue }, "one example of each, in order")
    for finding in kind.examples { check(finding.message, finding.code.rawValue) }
  }

  private func check(_ message: LocalizedText, _ code: String) {
    let thai = message.thai.split(separator: "\n", omittingEmptySubsequences: false)
    let english = message.english.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(thai.count >= 2 && thai.count == english.count, "\(code) says what to do")
    for line in thai { #expect(hasThai(String(line)), "\(code): \(line)") }
    for line in english { #expect(!hasThai(unquoted(line)), "\(code): \(line)") }
    #expect(thai.allSatisfy { TerminalText.columns(of: String($0)) <= 100 }, "\(code)")
  }

  private func unquoted(_ line: some StringProtocol) -> String {
    line.split(separator: "«", omittingEmptySubsequences: false).enumerated().map { order, part in
      order == 0 ? String(part) : String(part.split(separator: "»").last ?? "")
    }.joined()
  }

  private func hasThai(_ text: String) -> Bool {
    text.unicodeScalars.contains { ("\u{0E00}"..."\u{0E7F}").contains($0) }
  }

  @Test func usageFindings() { check(UsageFinding.self) }
  @Test func defectFindings() {
    check(DefectFinding.self)
    #expect(CommandFailure.defect("x").status == .bug)
    #expect(CommandFailure.defect("x").diagnostics.map(\.code) == ["E970"])
  }
  @Test func gateFindings() { check(GateFinding.self) }
  @Test func fileFindings() { check(FileFinding.self) }

  @Test func everyShapeOfAUsageMessageIsInBothLanguages() {
    let all: [UsageFinding] = [
      .unknownCommand("x", .none, retry: nil), .unknownCommand("x.tsv", .file, retry: "ita x"),
      .unknownOption("--x", command: "", .none),
      .unknownOption("ข", command: "plan", .keyboard("-")),
      .badValue("๑๐", parameter: "--top", .count(1...9)),
      .badValue("x", parameter: "TOPIC", .words(["a"], near: [])),
      .badValue(
        "O99", parameter: "WHAT",
        .figures(["O1", "O43"], year: "2566", cell: "O99")),
      .badValue(
        "O99", parameter: "WHAT",
        .figures([], year: "2566", cell: nil)),
      .missingArgument("FILE", command: "plan", example: nil),
      .surplus(.option("--top"), command: "plan"),
      .surplus(.value("x", option: "--force"), command: "plan"),
    ]
    for finding in all { check(finding.message, "\(finding)") }
  }

  @Test(arguments: SystemError.allCases) func everyReasonIsInBothLanguages(_ reason: SystemError) {
    for finding in [
      FileFinding.unreadable(reason), .unwritable(reason), .noPlace(reason),
      .unwritable(reason, isStream: true),
    ] {
      check(finding.message, "\(finding)")
    }
    check(FileFinding.notFound(similar: [], retry: nil).message, "E101")
  }
}
