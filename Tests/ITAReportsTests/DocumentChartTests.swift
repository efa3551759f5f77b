import ITATables
import Testing

@testable import ITAReports

@Suite struct DocumentChartTests {
  @Test(arguments: [
    ("0", 0), ("84.76", 8_476), ("84.7", 8_470), ("100", 10_000), ("100.00", 10_000),
    ("84.999", 8_499), ("7", 700), ("007.05", 705),
  ])
  func readsScores(text: String, hundredths: Int) {
    #expect(ChartValue(text)?.hundredths == hundredths)
  }

  @Test(arguments: [
    nil, "", ".", "1.", ".5", "100.01", "101", "-1", "+1", "1e2", "๘๔", "1.2.3",
    "99999999999999999",
    " 1", "0x1", "1,5",
  ])
  func readsNothingElse(text: String?) {
    #expect(ChartValue(text) == nil)
  }

  @Test(arguments: [(0, "0.00"), (5, "0.05"), (8_470, "84.70"), (10_000, "100.00")])
  func writesDecimals(hundredths: Int, text: String) {
    #expect(ChartValue(hundredths: hundredths).decimal == text)
  }

  /// A value that a limit would run through stands below its dot, unless a line leads down there.
  @Test(arguments: [("82.38", "88.29", 20), ("82.38", "75.00", -10), ("88.00", "89.00", -10)])
  func aLimitRunsThroughNoValue(_ first: String, _ second: String, _ distance: Int) throws {
    let chart = DocumentChart(
      title: "ก", alternative: "ข", measure: "ค", thresholds: [.init("85.00", label: "ง")],
      form: .line([.init("2564", value: first), .init("2565", value: second)]))
    let page = String(
      decoding: Document(
        title: "ก", language: .thai, digits: .arabic,
        sections: [DocumentSection(.portrait, [.chart(chart)])]
      ).html(), as: UTF8.self)
    let dot = try #require(page.firstMatch(of: /class="dot"[^>]* cy="(\d+)"/))
    let label = try #require(page.firstMatch(of: /class="value"[^>]* y="(\d+)"/))
    #expect(try #require(Int(label.1)) - #require(Int(dot.1)) == distance)
  }

  @Test func theScaleOfBarsBeginsAtZeroAndThatOfAHistoryBelowIt() {
    #expect(Document.sampleBars.floor.hundredths == 0)
    #expect(Document.sampleHistory.floor.hundredths == 7_000)
    var chart = Document.sampleHistory
    chart.thresholds = []
    chart.form = .line([.init("2567", value: "1.00"), .init("2568", value: nil)])
    #expect(chart.floor.hundredths == 0)
  }

  @Test func unreadableThresholdsAreNotDrawn() {
    var chart = Document.sampleBars
    chart.thresholds = [.init("95", label: "b"), .init("x", label: "c"), .init("85", label: "a")]
    #expect(chart.readableThresholds.map(\.threshold.label) == ["a", "b"])
    #expect(chart.thresholdText == "85 a, 95 b")
  }

  @Test func theTableHasEveryFigure() {
    let bars = Document.sampleBars.table(in: .thai)
    #expect(bars.rows.count == 10)
    #expect(bars.header[0].map { $0.spans.text(in: .arabic) } == ["คะแนน", "เป้าหมาย", ""])
    #expect(
      bars.rows[3].map { $0.spans.text(in: .arabic) }
        == ["84.76", "90.00", "4 การใช้ทรัพย์สินของราชการ"])
    #expect(bars.rows[7].map { $0.spans.text(in: .arabic) }[0] == "–")
    let history = Document.sampleHistory.table(in: .english)
    #expect(history.columns.count == 2)
    #expect(history.rows[2][1].spans.text(in: .arabic).hasPrefix("2566 (a new method"))
  }
}
