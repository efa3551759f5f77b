import ITAModel
import ITATables
import Testing

/// Files that print both parts of EIT, and the questions of one of them.
struct WhatIfPartsTests {
  private static let questions = [8600, 8050, 8250, 8480, 7420, 8550, 8390, 8540, 8300]

  private static func whatIf(parts: [Int] = [8823, 8287]) throws -> WhatIf {
    var sheet = ScoreSheet(file: "scores.tsv")
    func state(_ figure: FigureID, _ hundredths: Int) {
      let points = Points(hundredths: hundredths)
      sheet.scores[figure] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: Location(file: "scores.tsv"))
    }
    let scores = [9200, 9000, 8900, 8476, 8789, 8655, 8495, 8515, 9375, 8751]
    for (indicator, score) in zip(Indicator.all, scores) { state(.indicator(indicator), score) }
    for (place, score) in questions.enumerated() {
      state(.item(try #require(ItemID(.eit, place + 1))), score)
    }
    for (part, score) in zip(Part.allCases, parts) { state(.part(part), score) }
    let year = try #require(FiscalYear(buddhist: 2567))
    return WhatIf(try #require(FrameworkLibrary.framework(year)).assess(sheet))
  }

  @Test func theQuestionsBelongToThePartThatTheyAverageTo() throws {
    #expect(try Self.whatIf().questionPart == .eit2)
    #expect(try Self.whatIf(parts: [8287, 8823]).questionPart == .eit1)
    #expect(try Self.whatIf(parts: [8555, 8555]).questionPart == nil)
  }

  @Test func aQuestionMovesItsPartAndHalfOfEverythingAbove() throws {
    let whatIf = try Self.whatIf()
    let question = FigureID.item(try #require(ItemID(.eit, 5)))
    let after = whatIf.setting([question: Points(hundredths: 9340)])
    #expect(after.figure(.part(.eit2)).shown == Points(85))
    #expect(after.figure(.part(.eit1)).shown == Points(hundredths: 8823))
    #expect(after.figure(.tool(.eit)).shown == Points(hundredths: 8662))
    #expect(after.verdict.level?.id == "good")
  }

  /// 82.8666… needs 19.20 points of one question, not the 19.17 that 82.87 would need.
  @Test func theNeedIsCountedFromTheExactMean() throws {
    let whatIf = try Self.whatIf()
    let target = try #require(whatIf.base.nextTarget)
    guard case .ways(let ways, possible: nil) = ShortestWay(whatIf, to: target).outcome else {
      Testing.Issue.record("no way")
      return
    }
    #expect(ways.first?.changes.map { "\($0.figure) \($0.to.shown)" } == ["e5 93.40"])
    let capped = ShortestWay(whatIf, to: target, maxGain: Points(12)).outcome
    guard case .ways(let smaller, possible: nil) = capped else {
      Testing.Issue.record("no way with small steps")
      return
    }
    #expect(
      smaller.first?.changes.map { "\($0.figure) \($0.to.shown)" } == ["e5 86.20", "e2 87.70"])
  }

  @Test func whatIsLockedStays() throws {
    let whatIf = try Self.whatIf()
    let target = try #require(whatIf.base.nextTarget)
    let way = ShortestWay(whatIf, to: target, locked: [.part(.eit2)])
    guard case .impossible(let shortfalls) = way.outcome else {
      Testing.Issue.record("not impossible")
      return
    }
    #expect(shortfalls.map(\.figures) == [[.part(.eit2)]])
    let indicator = FigureID.indicator(try #require(Indicator(7)))
    guard
      case .ways(let ways, _) = ShortestWay(
        whatIf, to: target, locked: [indicator], alternatives: 3
      ).outcome
    else {
      Testing.Issue.record("no way around indicator 7")
      return
    }
    #expect(ways.count == 4)
    for way in ways {
      #expect(way.after.verdict.level == target)
      #expect(!way.changes.contains { "e4 e5 e6".contains("\($0.figure)") })
    }
  }
}
