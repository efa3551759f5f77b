import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct AnalysisTests {
  static func analysis(
    _ id: String, _ scores: [String: String], below: Points? = nil
  ) throws -> Analysis {
    Analysis(try Samples.framework(id).assess(Samples.sheet(scores)), below: below)
  }

  @Test func equalScoresShareARankAndTheNextIsPassedOver() throws {
    let result = try Self.analysis("2565", ["1": "90", "2": "95", "3": "90", "4": "80"])
    #expect(result.indicators.map(\.indicator.number) == [1, 2, 3, 4])
    #expect(result.indicators.map(\.rank) == [2, 1, 2, 4])
  }

  @Test func ranksAreByTwoDecimals() throws {
    // 99.8233… and 99.82 show alike.
    let result = try Self.analysis(
      "2567", ["i4": "100", "i5": "99.47", "i6": "100", "1": "99.82"])
    #expect(result.indicators.map(\.rank) == [1, 1])
  }

  @Test func ranksAgreeWithCounting() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let values = (0..<10).map { _ in Int.random(in: 80...90, using: &random) * 100 }
      let sheet = try Samples.sheet(indicators: values.map { Points.text(hundredths: $0) })
      let result = Analysis(try Samples.framework("2565").assess(sheet))
      for (place, ranked) in result.indicators.enumerated() {
        #expect(ranked.rank == values.filter { $0 > values[place] }.count + 1, "seed \(seed)")
        #expect((ranked.side == .weakness) == (values[place] < 8500), "seed \(seed)")
      }
      let order = result.fromLowest.map { values[$0.indicator.number - 1] }
      #expect(order == values.sorted(), "seed \(seed)")
    }
  }

  @Test func theWeakestAreAllBelowTheThresholdOrElseTheLowest() throws {
    let scores = ["1": "90", "2": "84.99", "3": "85", "4": "80", "5": "84.99"]
    #expect(try Self.analysis("2565", scores).weakest.map(\.indicator.number) == [4, 2, 5])
    let strong = ["1": "90", "2": "88", "3": "88", "4": "95"]
    #expect(try Self.analysis("2565", strong).weakest.map(\.indicator.number) == [2, 3])
    let high = try Self.analysis("2565", strong, below: Points(95))
    #expect(high.weakest.map(\.indicator.number) == [2, 3, 1])
    #expect(try Self.analysis("2565", [:]).weakest.isEmpty)
  }

  @Test func theThresholdIsTheTargetUnlessTheUserHasAnother() throws {
    #expect(try Self.analysis("2565", [:]).threshold == Points(85))
    #expect(try Self.analysis("2567-district", [:]).threshold == Analysis.usualThreshold)
    #expect(try Self.analysis("2565", [:], below: Points(90)).threshold == Points(90))
  }

  @Test func weakItemsAreBelowTheThresholdOrZeroAlsoInAStrongIndicator() throws {
    let result = try Self.analysis(
      "2567",
      ["1": "90", "i1": "84.99", "i2": "85", "i3": "100", "O10": "50", "O11": "0", "O12": "100"])
    #expect(result.weakItems.map(\.id.description) == ["O11", "O10", "i1"])
    #expect(result.items.map(\.id.description) == ["i1", "i2", "i3", "O10", "O11", "O12"])
    #expect(result.indicators.first?.side == .strength)
    let zero = try Self.analysis("2567", ["O1": "0", "O2": "50"], below: .zero)
    #expect(zero.weakItems.map(\.id.description) == ["O1"])
  }

  @Test func unlistedItemsAreJudgedWithoutAnIndicator() throws {
    let result = try Self.analysis("2566", ["i1": "50", "O1": "100"])
    #expect(result.items.map(\.indicator?.number) == [nil, 9])
    #expect(result.weakItems.map(\.id.description) == ["i1"])
  }

  @Test func theGainIsWhatTheTotalGains() throws {
    let framework = try Samples.framework("2565")
    let before = try framework.assess(
      Samples.sheet(indicators: Array(repeating: "80", count: 10)))
    let total = try #require(before.figure(.overall).computed)
    for indicator in Indicator.all {
      var scores = Array(repeating: "80", count: 10)
      scores[indicator.number - 1] = "81"
      let changed = framework.assess(try Samples.sheet(indicators: scores))
      let after = try #require(changed.figure(.overall).computed)
      #expect(Judge(framework).gain(of: .indicator(indicator)) == after - total, "\(indicator)")
    }
  }

  @Test func theGainOfAnItemIsWhatTheTotalGains() throws {
    let framework = try Samples.framework("2564")
    // No questions of EIT are known for the year, so that its indicators are given.
    let scores = Dictionary(
      uniqueKeysWithValues: framework.items.map { ($0.id.description, "50") }
        + ["6", "7", "8"].map { ($0, "50") })
    let before = framework.assess(try Samples.sheet(scores))
    let total = try #require(before.figure(.overall).computed)
    for item in framework.items {
      var changed = scores
      changed[item.id.description] = "51"
      let result = framework.assess(try Samples.sheet(changed))
      let after = try #require(result.figure(.overall).computed)
      #expect(Judge(framework).gain(of: .item(item.id)) == after - total, "\(item.id)")
    }
  }

  @Test func theGainIsUnknownWhereTheMakeUpIs() throws {
    let framework = try Samples.framework("2567")
    let gain = { (code: String) in FigureID(code).flatMap { Judge(framework).gain(of: $0) } }
    #expect(gain("overall") == Points(1))
    #expect(gain("IIT") == Points(hundredths: 30))
    #expect(gain("O1") == Points(digits: 4, decimals: 1) / 60)
    #expect(gain("O26") == nil)
    #expect(gain("O99") == nil)
    let district = try Samples.framework("2567-district")
    #expect(FigureID("1").flatMap { Judge(district).gain(of: $0) } == nil)
  }

  @Test func theLowestIndicatorNeedNotBeWhatBlocks() throws {
    var scores = Dictionary(uniqueKeysWithValues: (1...10).map { ("\($0)", "90") })
    scores["4"] = "84.76"
    scores.merge(["EIT1": "97.13", "EIT2": "82.87"]) { $1 }
    let result = try Self.analysis("2567", scores)
    #expect(result.assessment.verdict.level?.id == "pass")
    #expect(result.lowestIsNotBlocking?.indicator.number == 4)
    scores["6"] = "80"
    #expect(try Self.analysis("2567", scores).lowestIsNotBlocking == nil)
    // What blocks is OIT, which the lowest, an indicator of IIT, does not enter.
    let blocked = [
      "1": "95", "2": "95", "3": "95", "4": "84.76", "5": "95", "6": "96", "7": "96", "8": "96",
      "EIT1": "96", "EIT2": "96", "9": "84.80", "10": "84.80",
    ]
    let other = try Self.analysis("2567", blocked)
    #expect(other.assessment.nearestConditions.contains { $0.isMet != true })
    #expect(other.lowestIsNotBlocking?.indicator.number == 4)
  }
}
