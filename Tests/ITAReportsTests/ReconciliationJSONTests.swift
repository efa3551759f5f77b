import ITAModel
import ITATables
import Testing

@testable import ITAReports

@Suite struct ReconciliationJSONTests {
  static func score(_ hundredths: Int, row: Int) -> StatedScore {
    let points = Points(hundredths: hundredths)
    return StatedScore(
      points: points, decimals: 2, raw: points.shown,
      location: Location(file: "f", row: row, column: 3))
  }

  @Test func conflictsTellSuspectsAndSlips() throws {
    let framework = try #require(FrameworkLibrary.framework(id: "2567"))
    var sheet = ScoreSheet(file: "f")
    sheet.scores[.tool(.oit)] = Self.score(9163, row: 18)
    sheet.scores[.indicator(try #require(Indicator(9)))] = Self.score(9375, row: 13)
    sheet.scores[.indicator(try #require(Indicator(10)))] = Self.score(8750, row: 14)
    let conflict = try #require(framework.reconcile(sheet).conflicts.first)
    let text = String(decoding: conflict.json.document, as: UTF8.self)
    for part in [
      "\"figure\": \"OIT\"", "\"stated\": 91.63", "\"computed\": 90.63", "\"at\": \"f:18:3\"",
      "\"kind\": \"one-digit\"", "\"value\": 90.63", "\"copiedFrom\": null",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func valuesTellTheProvedOneOrNone() throws {
    let framework = try #require(FrameworkLibrary.framework(id: "2567"))
    var sheet = ScoreSheet(file: "f")
    sheet.scores[.tool(.oit)] = Self.score(9063, row: 18)
    sheet.scores[.indicator(try #require(Indicator(9)))] = Self.score(9375, row: 13)
    let tenth = FigureID.indicator(try #require(Indicator(10)))
    sheet.scores[tenth] = Self.score(7850, row: 14)
    sheet.repeated[tenth] = [Self.score(8750, row: 30)]
    let reading = try #require(framework.reconcile(sheet).readings.first)
    #expect(String(decoding: reading.json.document, as: UTF8.self).contains("\"proved\": 87.50"))
    let open = try #require(framework.reconcile(sheet, settling: false).readings.first)
    #expect(String(decoding: open.json.document, as: UTF8.self).contains("\"proved\": null"))
  }
}
