import ITATables
import Testing

@testable import ITAModel

/// What holds for every finding about a plan.
@Suite struct PlanFindingTests {
  @Test func everyCodeHasOneExample() {
    let codes = PlanFinding.examples.map { $0.code.rawValue }
    #expect(codes == PlanFinding.Code.allCases.map { $0.rawValue })
  }

  @Test(arguments: PlanFinding.examples) func everyMessageIsWhole(_ finding: PlanFinding) {
    let letters: [Severity: String] = [.error: "E", .warning: "W", .note: "N"]
    #expect(letters[finding.severity] == String(finding.code.rawValue.prefix(1)))
    for text in [finding.message.thai, finding.message.english] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count >= 2 && lines.allSatisfy { !$0.isEmpty })
      #expect(!text.contains("{"))
    }
    #expect(finding.message.thai.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
    let english = finding.message.english.split(separator: "«", omittingEmptySubsequences: false)
      .enumerated().map {
        $0.offset == 0 ? $0.element : $0.element.split(separator: "»").last ?? ""
      }
    #expect(!english.joined().unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
  }

  @Test func longWordsAreCutAndKeptOnOneLine() {
    let words = String(repeating: "ก\n", count: 100)
    let message = PlanFinding.rowWithoutMeasure(words).message.thai
    #expect(message.contains("…»"))
    #expect(message.utf8.split(separator: 10).count == 2)
  }
}
