import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordChartTests {
  private func part(_ chart: DocumentChart, _ digits: Digits = .thai) throws -> XMLDocument {
    var writer = WordChart(chart, digits: digits)
    return try xml(writer.part())
  }

  private func values(_ series: XMLElement) -> [String] {
    series.first("c:val")?.all("c:v").compactMap { $0.stringValue } ?? []
  }

  @Test func columnsTargetsAndLevelsAreSeriesWithTheirFigures() throws {
    let chart = try part(Document.sampleBars)
    let series = chart.all("c:ser")
    let names = series.map { $0.first("c:tx")?.first("c:v")?.stringValue ?? "" }
    #expect(names == ["คะแนน", "เป้าหมาย", "๘๕ ผ่านดี", "๙๕ ผ่านดีเยี่ยม"])
    #expect(chart.first("c:barChart")?.all("c:ser").count == 1)
    let columns = [
      "95.10", "86.20", "90.40", "84.76", "87.19", "90.12", "84.95", "93.75", "87.50",
    ]
    #expect(values(series[0]) == columns)
    #expect(series[0].first("c:val")?.first("c:ptCount")?["val"] == "10")
    #expect(values(series[2]) == Array(repeating: "85.00", count: 10))
    let labels = series[0].all("a:t").compactMap { $0.stringValue }
    #expect(labels.first == "๙๕.๑๐" && labels.count == 9)
    #expect(Set(series.compactMap { $0.first("c:idx")?["val"] }).count == 4)
  }

  @Test func aHistoryBreaksWhereTheMethodDid() throws {
    let chart = try part(Document.sampleHistory)
    let series = chart.all("c:ser")
    #expect(series.count == 4)
    #expect(values(series[0]) == ["78.40", "83.12"])
    #expect(values(series[1]) == ["86.02", "87.40", "88.53"])
    let places = series[1].first("c:val")?.all("c:pt").compactMap { $0["idx"] }
    #expect(places == ["2", "3", "4"])
    #expect(chart.all("c:legendEntry").compactMap { $0.first("c:idx")?["val"] } == ["1"])
    #expect(chart.first("c:dispBlanksAs")?["val"] == "gap")
    #expect(chart.first("c:valAx")?.first("c:min")?["val"] == "70")
  }

  @Test func textHasTheThaiFontAndAxesThaiDigits() throws {
    let chart = try part(Document.sampleBars)
    for font in chart.all("a:defRPr") + chart.all("a:rPr") {
      #expect(font.first("a:latin")?["typeface"] == "TH SarabunPSK")
      #expect(font.first("a:cs")?["typeface"] == "TH SarabunPSK")
    }
    #expect(chart.first("c:valAx")?.first("c:numFmt")?["formatCode"] == "[$-D00041E]0")
    let arabic = try part(Document.sampleBars, .arabic)
    #expect(arabic.first("c:valAx")?.first("c:numFmt")?["formatCode"] == "0")
  }

  @Test func drawingsSayWhatTheyShow() throws {
    var package = try WordReading(Document.sample.word())
    let drawings = try package.part("word/document.xml").all("wp:docPr")
    #expect(
      drawings.map { $0["descr"] ?? "" }
        == [
          "ตัวชี้วัดที่ ๔ ต่ำสุด ๘๔.๗๖ และตัวชี้วัดที่ ๑ สูงสุด ๙๕.๑๐", "คะแนนรวมปี ๒๕๖๔ ถึง ๒๕๖๘ โดยปี ๒๕๖๖ เปลี่ยนเกณฑ์",
        ])
    #expect(Set(drawings.compactMap { $0["id"] }).count == 2)
  }
}
