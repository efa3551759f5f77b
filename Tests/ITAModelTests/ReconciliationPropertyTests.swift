import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Random sheets: what is right is never suspected, and what is moved far enough always is.
@Suite struct ReconciliationPropertyTests {
  static let years = ["2564", "2565", "2566", "2567"]

  /// Ten indicators of two decimals and their exact overall score, rounded.
  static func sheet(_ framework: Framework, _ random: inout SeededGenerator) -> ScoreSheet {
    var sheet = ScoreSheet(file: "f")
    for indicator in Indicator.all {
      let isFull = Int.random(in: 0..<5, using: &random) == 0
      set(
        .indicator(indicator), isFull ? 10_000 : Int.random(in: 0...10_000, using: &random), &sheet)
    }
    let overall = FigureTree(Judge(framework), sheet).figures[.overall]?.computed ?? .zero
    set(.overall, overall.hundredths, &sheet)
    return sheet
  }

  static func set(_ figure: FigureID, _ hundredths: Int, _ sheet: inout ScoreSheet) {
    let points = Points(hundredths: hundredths)
    sheet.scores[figure] = StatedScore(
      points: points, decimals: 2, raw: points.shown, location: Location(file: "f"))
  }

  static func sheet(
    _ seed: Int, _ random: inout SeededGenerator
  ) throws -> (Framework, ScoreSheet) {
    let framework = try Samples.framework(years[seed % years.count])
    return (framework, sheet(framework, &random))
  }

  @Test func unmovedSheetsGiveNoConflict() throws {
    for seed in 0..<1000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let (framework, sheet) = try Self.sheet(seed, &random)
      #expect(framework.reconcile(sheet).conflicts.isEmpty, "seed \(seed)")
    }
  }

  @Test func figuresRoundedFromExactMeansGiveNoConflict() throws {
    for seed in 0..<1000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let framework = try Samples.framework("2567")
      // Published as it is: all from the answers up exact, each figure rounded once.
      var exact = ScoreSheet(file: "f")
      for item in framework.items where item.id.tool == .iit {
        Self.set(.item(item.id), Int.random(in: 0...10_000, using: &random), &exact)
      }
      for indicator in Indicator.all.suffix(5) {
        Self.set(.indicator(indicator), Int.random(in: 0...10_000, using: &random), &exact)
      }
      let figures = FigureTree(Judge(framework), exact).figures
      var printed = exact
      for figure in figures.values where exact.scores[figure.id] == nil {
        if let value = figure.computed { Self.set(figure.id, value.hundredths, &printed) }
      }
      #expect(printed.scores[.overall] != nil)
      #expect(framework.reconcile(printed).conflicts.isEmpty, "seed \(seed)")
    }
  }

  @Test func anIndicatorMovedFarEnoughIsAmongTheSuspects() throws {
    for seed in 0..<1000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var (framework, sheet) = try Self.sheet(seed, &random)
      let indicator = try #require(Indicator.all.randomElement(using: &random))
      let figure = FigureID.indicator(indicator)
      let least = indicator.number < 6 ? 34 : indicator.number < 9 ? 20 : 10
      let more = Bool.random(using: &random) ? 0 : Int.random(in: 0...3000, using: &random)
      let old = try #require(sheet.scores[figure]).points.hundredths
      var moved = Bool.random(using: &random) ? old + least + more : old - least - more
      if !(0...10_000).contains(moved) { moved = old > 5_000 ? old - least : old + least }
      Self.set(figure, moved, &sheet)
      let found = framework.reconcile(sheet).conflicts
      #expect(found.count == 1, "seed \(seed)")
      let suspect = found.first?.suspects.first { $0.cell.figure == figure }
      let original = Interval(roundingTo: Points(hundredths: old))
      #expect(
        suspect.map { !$0.needed.intersection(original).isEmpty } == true, "seed \(seed)")
    }
  }

  @Test func theSmallestSetContradictsItselfAndNoneOfItCanBeLeftOut() throws {
    for seed in 0..<100 {
      var random = SeededGenerator(seed: UInt64(seed))
      var (framework, sheet) = try Self.sheet(seed, &random)
      Self.set(.overall, Int.random(in: 0...10_000, using: &random), &sheet)
      for conflict in framework.reconcile(sheet).conflicts {
        let cells = conflict.disagreements.flatMap { [$0.cell] + $0.against }
        #expect(Self.contradicts(cells, framework), "seed \(seed)")
        for left in cells.indices {
          var fewer = cells
          fewer.remove(at: left)
          #expect(!Self.contradicts(fewer, framework), "seed \(seed) without \(cells[left].figure)")
        }
      }
    }
  }

  @Test func noSmallerSetContradictsItself() throws {
    for seed in 0..<3 {
      var random = SeededGenerator(seed: UInt64(seed))
      var (framework, sheet) = try Self.sheet(seed, &random)
      let right = try #require(sheet.scores[.overall]).points.hundredths
      Self.set(.overall, right > 5_000 ? right - 3_000 : right + 3_000, &sheet)
      let conflict = try #require(framework.reconcile(sheet).conflicts.first)
      let disagreement = try #require(conflict.disagreements.first)
      let all = Indicator.all.map { FigureID.indicator($0) }.compactMap { figure in
        sheet.scores[figure].map { Reconciliation.Cell(figure: figure, score: $0) }
      }
      let sizes = (0..<(1 << all.count)).filter { set in
        let cells = all.indices.filter { set & (1 << $0) != 0 }.map { all[$0] }
        return cells.count < disagreement.against.count
          && Self.contradicts(cells + [disagreement.cell], framework)
      }
      #expect(sizes.isEmpty, "seed \(seed)")
    }
  }

  /// Whether cells alone contradict each other.
  static func contradicts(_ cells: [Reconciliation.Cell], _ framework: Framework) -> Bool {
    var sheet = ScoreSheet(file: "f")
    for cell in cells { sheet.scores[cell.figure] = cell.score }
    return !framework.reconcile(sheet).conflicts.isEmpty
  }
}
