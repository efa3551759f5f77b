import Testing

@testable import ITAModel

@Suite struct ToolTests {
  @Test func toolsAndPartsHaveTheOrderOfTheAssessment() {
    #expect(Tool.allCases.reversed().sorted() == [.iit, .eit, .oit])
    #expect(Part.allCases.reversed().sorted() == [.eit1, .eit2])
    #expect(Tool.allCases.map { String($0.letter) } == ["i", "e", "O"])
    #expect(Part.allCases.allSatisfy { $0.tool == .eit })
  }

  @Test func thereAreTenIndicators() {
    #expect(Indicator.all.map(\.number) == Array(1...10))
    for number in [0, 11, -1, .max] { #expect(Indicator(number) == nil) }
    #expect(Indicator.all.reversed().sorted() == Indicator.all)
  }
}
