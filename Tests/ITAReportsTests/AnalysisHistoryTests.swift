import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct AnalysisHistoryTests {
  /// The report of a document that tells of the years 2561 to 2565.
  private static func report(_ language: Language = .thai) throws -> Report {
    let bytes = Fixtures.bytes("documents/khlongmai-2565.txt") ?? []
    return try #require(Report.sample(bytes: bytes, file: "khlongmai.txt", in: language))
  }

  @Test func theYearsAreInOrderAndAMethodBreakIsMarked() throws {
    let years = try Self.report().assessment.history(in: .thai)
    #expect(years.map(\.year.buddhist) == [2561, 2562, 2563, 2564, 2565])
    #expect(years.map(\.overall.shown) == ["75.41", "85.03", "84.05", "80.95", "76.81"])
    #expect(years.map(\.startsAnew) == [false, true, false, false, false])
    #expect(years.last?.level == "B")
  }

  @Test func theReportHasItAsTableAndChart() throws {
    let report = try Self.report()
    #expect(report.history.tables.map(\.rows.count) == [5])
    let charts = report.history.compactMap { block -> DocumentChart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    #expect(charts.first?.beginsAnew == true)
    #expect(charts.first?.thresholds.map(\.value) == ["95.00", "85.00"])
  }

  @Test func theTerminalHasItInOneLine() throws {
    let lines = AnalysisText(try Self.report().analysis, in: .thai).lines.map(\.text)
    #expect(lines.contains("  ▁|█▇▅▂   75.41 | 85.03  84.05  80.95  76.81   2561-2565"))
    let plain = AnalysisText(try Self.report().analysis, in: .english).plainLines.map(\.text)
    #expect(plain.contains("overall score of 2561: 75.41 B"))
    #expect(!plain.contains { $0.contains("▁") })
  }

  @Test func withoutOtherYearsThereIsNone() throws {
    let report = try #require(Report.sample("maesai-2566"))
    #expect(report.history.isEmpty)
    #expect(AnalysisText(report.analysis, in: .thai).history.isEmpty)
  }

  @Test func blocksGoFromTheLowestToTheHighest() throws {
    let scores = [0, 5_000, 10_000].map { Points(hundredths: $0) }
    #expect(AnalysisText.sparks(scores) == ["▁", "▄", "█"])
    #expect(AnalysisText.sparks([scores[1], scores[1]]) == ["▄", "▄"])
    #expect(AnalysisText.sparks([]) == [])
  }

  @Test func levelsOfOneFloorShareALine() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    #expect(report.thresholds.map(\.value) == ["95.00", "85.00"])
    #expect(report.thresholds.last?.label == "ผ่านดี หรือ ผ่าน")
  }
}
