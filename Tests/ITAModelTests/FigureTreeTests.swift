import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct FigureTreeTests {
  static func tree(_ id: String, _ scores: [String: String]) throws -> FigureTree {
    FigureTree(Judge(try Samples.framework(id)), try Samples.sheet(scores))
  }

  static func figure(_ tree: FigureTree, _ code: String) throws -> Figure {
    let id = try #require(FigureID(code))
    return try #require(tree.figures[id])
  }

  @Test func aMissingToolIsWhatItsWeightLeavesForIt() throws {
    let result = try Samples.framework("2567").assess(
      Samples.sheet(["overall": "90", "IIT": "85", "EIT": "85"]))
    // (90 - 0.30 x 85 - 0.30 x 85) / 0.40 = 97.50, give or take the rounding of the three.
    let range = result.figure(.tool(.oit)).range
    #expect(range.intersection(Interval(showingBelow: Points(hundredths: 9745))).isEmpty)
    #expect(range.intersection(Interval(showingAtLeast: Points(hundredths: 9756))).isEmpty)
    #expect(!range.intersection(Interval(showingAtLeast: Points(hundredths: 9750))).isEmpty)
  }

  @Test func theOverallScoreTellsNothingOfAToolWithoutWeight() throws {
    var framework = try Samples.framework("2567")
    for (place, weight) in [0, 50, 50].enumerated() { framework.tools[place].weight = weight }
    let tree = FigureTree(
      Judge(framework), try Samples.sheet(["overall": "90", "EIT": "85"]))
    #expect(tree.figures[.tool(.iit)]?.range == .all)
    let rest = try #require(tree.figures[.tool(.oit)]?.range)
    #expect(rest.contains(Points(95)) && !rest.contains(Points(96)))
  }

  /// Weighted points are printed in coarser steps: 35.21 of 40 is 88.025, give or take 0.0125.
  @Test(arguments: [("88.04", false), ("88.05", true)])
  func weightedPointsMayBeFurtherOffTheirMean(_ indicator: String, _ contradicts: Bool) throws {
    var sheet = try Samples.sheet(["9": indicator, "10": indicator])
    sheet.scores[.tool(.oit)] = StatedScore(
      weighted: Points(hundredths: 3_521), of: 40, raw: "35.21", location: Location(file: "f"))
    let result = try Samples.framework("2567").assess(sheet)
    #expect(result.contradictions.contains { $0.figure == .tool(.oit) } == contradicts)
  }

  /// A make-up that is only recalled, and not read anywhere, proves no contradiction.
  @Test func whatIsOnlyRecalledBindsNothing() throws {
    var framework = try Samples.framework("2567")
    let sheet = try Samples.sheet(["overall": "80", "IIT": "90", "EIT": "90", "OIT": "90"])
    #expect(framework.assess(sheet).contradictions.map(\.isBinding) == [true])
    for place in framework.tools.indices { framework.tools[place].evidence.standing = .recalled }
    #expect(framework.assess(sheet).contradictions.map(\.isBinding) == [false])
  }

  @Test func toolsAreMeansAndTheOverallIsWeighted() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let values = (0..<10).map { _ in Int.random(in: 0...10_000, using: &random) }
      let sheet = try Samples.sheet(indicators: values.map { Points.text(hundredths: $0) })
      let tree = FigureTree(Judge(try Samples.framework("2565")), sheet)
      let weights = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20]
      let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(tree.figures[.overall]?.computed == Points(digits: sum, decimals: 4), "seed \(seed)")
      let eit = values[5] + values[6] + values[7]
      #expect(tree.figures[.tool(.eit)]?.computed == Points(hundredths: eit) / 3, "seed \(seed)")
      #expect(tree.contradictions.isEmpty)
    }
  }

  @Test func indicatorsFollowFromItems() throws {
    let tree = try Self.tree("2567", ["i4": "100", "i5": "99.47", "i6": "100"])
    #expect(try Self.figure(tree, "2").shown?.shown == "99.82")
    #expect(try Self.figure(tree, "2").origin == .computed)
    let open = try Self.tree("2567", ["i4": "100", "i6": "100"])
    #expect(try Self.figure(open, "2").computed == nil)
    #expect(try Self.figure(open, "2").origin == .missing)
    #expect(try Self.figure(open, "2").range.lower == Points(hundredths: 19_999) / 3)
  }

  @Test func indicatorsNineAndTenAreMeansOfSubIndicators() throws {
    var scores = Dictionary(uniqueKeysWithValues: (1...43).map { ("O\($0)", "100") })
    scores["O34"] = "0"
    scores["O42"] = "0"
    scores["O43"] = "0"
    let tree = try Self.tree("2565", scores)
    #expect(try Self.figure(tree, "10.1").computed == Points(hundredths: 8750))
    #expect(try Self.figure(tree, "10").computed == Points(hundredths: 4375))
    #expect(try Self.figure(tree, "9").computed == .hundred)
    #expect(try Self.figure(tree, "OIT").computed == Points(digits: 71_875, decimals: 3))
  }

  struct Contradicted: Sendable, CustomTestStringConvertible {
    var stated: String
    var isContradiction: Bool
    var testDescription: String { stated }
  }

  /// Nine indicators of 90 and the tenth of 90.01: 90.002, shown as 90.00.
  static let totals = [
    Contradicted(stated: "90.00", isContradiction: false),
    Contradicted(stated: "90.01", isContradiction: false),
    Contradicted(stated: "89.99", isContradiction: false),
    Contradicted(stated: "90.02", isContradiction: true),
    Contradicted(stated: "89.98", isContradiction: true),
  ]

  @Test(arguments: totals) func onlyMoreThanAHundredthIsAContradiction(
    _ example: Contradicted
  ) throws {
    var scores = Dictionary(uniqueKeysWithValues: (1...10).map { ("\($0)", "90") })
    scores["10"] = "90.01"
    scores["overall"] = example.stated
    let tree = try Self.tree("2565", scores)
    #expect(tree.contradictions.isEmpty != example.isContradiction)
    let overall = try Self.figure(tree, "overall")
    // Ten published figures outweigh one.
    #expect(overall.origin == (example.isContradiction ? .computed : .stated))
    #expect(overall.shown?.shown == (example.isContradiction ? "90.00" : example.stated))
  }

  @Test func statedIndicatorsStandAgainstTheirItems() throws {
    let tree = try Self.tree("2567", ["2": "99.82", "i4": "100", "i5": "87.37", "i6": "100"])
    let two = try Self.figure(tree, "2")
    #expect(two.origin == .stated)
    #expect(two.shown?.shown == "99.82")
    let contradiction = try #require(tree.contradictions.first)
    #expect(contradiction.computed.shown == "95.79")
    #expect(contradiction.isBinding)
    #expect(contradiction.terms.map(\.description) == ["i4", "i5", "i6"])
  }

  @Test func questionsOfEITAreOnlyANoteFrom2566() throws {
    let scores = ["7": "99.86", "e4": "100", "e5": "100", "e6": "99.13"]
    #expect(try Self.tree("2567", scores).contradictions.map(\.isBinding) == [false])
  }

  @Test func itemsThatAreNotListedAreKeptAndNeverSummedUp() throws {
    let tree = try Self.tree("2566", ["i1": "12", "e1": "34", "O99": "0"])
    #expect(try Self.figure(tree, "i1").shown == Points(12))
    #expect(try Self.figure(tree, "O99").shown == .zero)
    for code in ["1", "6", "9", "10", "IIT", "overall"] {
      #expect(try Self.figure(tree, code).computed == nil, "\(code)")
    }
  }

  @Test func aMissingPartIsNarrowedByEIT() throws {
    let tree = try Self.tree("2567", ["EIT": "90.00"])
    for code in ["EIT1", "EIT2"] {
      let part = try Self.figure(tree, code)
      #expect(part.origin == .missing)
      #expect(part.range.lower == Points(hundredths: 7999))
      #expect(part.range.upper == .hundred)
    }
    let one = try Self.tree("2567", ["EIT": "90.00", "EIT1": "100"])
    #expect(try Self.figure(one, "EIT2").range.contains(Points(80)))
    #expect(try Self.figure(one, "EIT2").range.upper < Points(hundredths: 8002))
  }

  @Test func aMissingIndicatorIsNarrowedByItsTool() throws {
    let tree = try Self.tree("2567", ["EIT": "84.11", "6": "85.07", "7": "84.54"])
    let range = try Self.figure(tree, "8").range
    #expect(range.contains(Points(hundredths: 8273)))
    #expect(range.lower > Points(hundredths: 8268) && range.upper < Points(hundredths: 8277))
  }

  @Test func eitFollowsFromItsPartsWhereIndicatorsAreMissing() throws {
    let tree = try Self.tree("2567", ["EIT1": "95", "EIT2": "80"])
    #expect(try Self.figure(tree, "EIT").computed == Points(hundredths: 8750))
  }
}
