import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct TrendTests {
  /// The trend of one agency's overall scores.
  private func trend(_ scores: [(year: Int, overall: String)]) throws -> Trend {
    let rows = scores.map { "\($0.year)\t1\tอบต.ก\t\($0.overall)" }
    let text = (["year\tcode\tname\toverall"] + rows).joined(separator: "\n")
    let table = NationalSamples.table(text)
    let years = try table.records.indices.map { record in
      (try #require(FiscalYear(buddhist: table.records[record].year)), table, record)
    }
    return Trend(agency: "อบต.ก", years)
  }

  /// Less than a point above a floor is near it; a whole point is not.
  @Test(arguments: [("85.00", 0), ("85.99", 99), ("86.00", nil), ("84.99", nil)])
  func nearIsLessThanAPoint(_ overall: String, _ above: Int?) throws {
    let expected = above.map { [Trend.Warning.near(floor: 8_500, above: $0)] } ?? []
    #expect(try trend([(2567, overall)]).warnings == expected)
  }

  /// Two falls in a row warn; a year that stays as it was is no fall.
  @Test(arguments: [
    (["91", "90.50", "90"], true), (["91", "90", "90"], false), (["91", "91", "90"], false),
  ])
  func twoFallsWarn(_ scores: [String], _ isFalling: Bool) throws {
    let points = zip([2566, 2567, 2568], scores).map { (year: $0, overall: $1) }
    #expect(try trend(points).warnings.contains(.falling) == isFalling)
  }

  /// A change is told against the year before, and not over a gap.
  @Test func aGapHasNoChange() throws {
    let changes = try trend([(2565, "90"), (2566, "91"), (2568, "95")]).points.map(\.change)
    #expect(changes == [nil, 100, nil])
  }
}
