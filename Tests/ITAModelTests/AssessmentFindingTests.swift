import ITATables
import Testing

@testable import ITAModel

@Suite struct AssessmentFindingTests {
  @Test func everyCodeHasAnExample() {
    #expect(Set(AssessmentFinding.examples.map(\.code)) == Set(AssessmentFinding.Code.allCases))
    #expect(Set(ScoreSheetFinding.examples.map(\.code)) == Set(ScoreSheetFinding.Code.allCases))
  }

  @Test func theExampleOfAContradictionNamesBothValues() throws {
    let example = try #require(AssessmentFinding.examples.first { $0.code == .contradiction })
    for language in Language.allCases {
      #expect(example.message[language].contains("91.63"))
      #expect(example.message[language].contains("90.63"))
    }
  }
}
