import ITAModel
import ITATables
import Testing

@testable import ITAReports

@Suite struct LostItemsTextTests {
  static func analysis(_ id: String, _ scores: [(Int, Int)]) throws -> Analysis {
    var sheet = ScoreSheet(file: "f")
    for (number, hundredths) in scores {
      let points = Points(hundredths: hundredths)
      let indicator = try #require(Indicator(number))
      sheet.scores[.indicator(indicator)] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: Location(file: "f"))
    }
    return Analysis(try #require(FrameworkLibrary.framework(id: id)).assess(sheet))
  }

  @Test func combinationsStandFewestFirst() throws {
    let analysis = try Self.analysis("2565", [(10, 4375)])
    let lines = AnalysisText(analysis, in: .thai).lostItems.map(\.text)
    #expect(lines.count == 3)
    #expect(lines.first?.contains("ยืนยันแล้ว") == true)
    #expect(lines.dropFirst() == ["       3   10.1: 1   10.2: 2", "       6   10.1: 5   10.2: 1"])
  }

  @Test func theRestIsCountedAndHalvesAreShown() throws {
    let analysis = try Self.analysis("2567", [(9, 9071)])
    let all = try #require(analysis.assessment.lostItems.first).combinations.count
    let lines = AnalysisText(analysis, in: .english).lostItems.map(\.text)
    #expect(lines.count == 5)
    #expect(lines.first?.contains("inferred") == true)
    #expect(lines.last == "  \(all - 3) more are possible")
    #expect(lines.contains { $0.contains("9.2: 2 (-150)") })
  }

  @Test func nothingStandsThereWithoutATrace() throws {
    for analysis in try [
      Self.analysis("2565", [(10, 10_000)]), Self.analysis("2565", [(10, 4775)]),
    ] {
      #expect(AnalysisText(analysis, in: .thai).lostItems.isEmpty)
    }
  }

  @Test func theDocumentHasTheSame() throws {
    let analysis = try Self.analysis("2565", [(10, 4375)])
    let text = String(
      decoding: try #require(analysis.assessment.lostItems.first).json.document, as: UTF8.self)
    for part in ["\"count\": 2", "\"standing\": \"confirmed\"", "\"sub\": \"10.2\""] {
      #expect(text.contains(part))
    }
  }
}
