import ITATables
import Testing

@testable import ITAModel

@Suite struct FrameworkFindingTests {
  @Test func everyCodeHasAnExample() {
    let shown = Set(FrameworkFinding.examples.map(\.code))
    #expect(shown == Set(FrameworkFinding.Code.allCases))
    #expect(FrameworkFinding.examples.allSatisfy { $0.severity == .error })
  }

  @Test func anUnknownYearNamesTheKnownOnes() {
    let known = FrameworkLibrary.years.map(\.description)
    let text = FrameworkFinding.unknownYear("2570", known: known).message
    for language in Language.allCases {
      #expect(text[language].contains("«2570»"))
      for year in known { #expect(text[language].contains(year)) }
      #expect(text[language].contains("--rules-as 2568"))
    }
  }
}
