import ITATables
import Testing

@testable import ITAModel

@Suite struct AssessmentFindingTests {
  @Test func everyCodeHasAnExample() {
    #expect(Set(AssessmentFinding.examples.map(\.code)) == Set(AssessmentFinding.Code.allCases))
    #expect(Set(ScoreSheetFinding.examples.map(\.code)) == Set(ScoreSheetFinding.Code.allCases))
  }

  @Test func aContradictionSaysWhichValueIsUsed() {
    for usesStated in [true, false] {
      let finding = AssessmentFinding.contradiction(
        .tool(.oit), stated: "91.63", computed: "90.63", below: "9, 10", usesStated: usesStated)
      let lines = finding.message.english.split(separator: "\n")
      #expect(lines.last?.contains(usesStated ? "91.63" : "90.63") == true)
      #expect(lines.last?.contains(usesStated ? "90.63" : "91.63") == false)
      #expect(finding.message.thai.contains("«OIT»"))
    }
  }
}
