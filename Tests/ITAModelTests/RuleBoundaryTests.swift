import ITATables
import Testing

@testable import ITAModel

/// The two sides of boundaries that no published result happens to stand on.
@Suite struct RuleBoundaryTests {
  private static func analysis(_ scores: [(FigureID, Points)], below: Points) -> Analysis? {
    guard let framework = FrameworkLibrary.framework(id: "2567") else { return nil }
    var sheet = ScoreSheet(file: "f")
    for (figure, points) in scores {
      sheet.scores[figure] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: Location(file: "f"))
    }
    return Analysis(framework.assess(sheet), below: below)
  }

  /// An item at 0 is weak wherever the threshold is; so low that nothing is below it, too.
  @Test func anItemAtZeroIsWeakBelowAnyThreshold() throws {
    let items = try ["O1", "O2"].map { try #require(FigureID($0)) }
    let analysis = try #require(
      Self.analysis([(items[0], .zero), (items[1], Points(50))], below: .zero))
    #expect(analysis.weakItems.map { FigureID.item($0.id) } == [items[0]])
  }

  @Test(arguments: [
    (2443, false), (2447, true), (2543, true), (2643, false), (2567, true), (2568, false),
    (1900, false), (2000, true), (2024, true),
  ])
  func leapDays(year: Int, exists: Bool) {
    #expect((ThaiDate(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test(arguments: [
    (0, 2500), (99, 2599), (100, nil), (1899, nil), (1900, 2443), (2256, 2799), (2257, nil),
    (2399, nil), (2400, 2400), (2799, 2799), (2800, nil),
  ])
  func yearsOfDates(given: Int, expected: Int?) {
    #expect(ThaiDate(year: given, month: 1, day: 1)?.year == expected)
  }

  @Test(arguments: [
    (1956, nil), (1957, 2500), (2156, 2699), (2157, nil), (2499, nil), (2500, 2500),
    (2699, 2699), (2700, nil),
  ])
  func fiscalYears(given: Int, expected: Int?) {
    let year = FiscalYear(either: given)
    #expect(year?.buddhist == expected)
    #expect(year?.gregorian == expected.map { $0 - 543 })
  }

  @Test(arguments: [
    ("50 คะแนน ระดับผ่านดี", true), ("49 คะแนน ระดับผ่านดี", false),
    ("85 คะแนน ระดับผ่าน", false), ("84.99 คะแนน ระดับผ่าน", true),
  ])
  func targetsThatNameALevel(text: String, isTold: Bool) throws {
    let framework = try #require(FrameworkLibrary.framework(id: "2568"))
    let target = try #require(PlanTarget(text, framework))
    #expect((target.finding != nil) == isTold)
  }
}
