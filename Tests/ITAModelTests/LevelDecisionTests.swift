import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct LevelDecisionTests {
  static func verdict(_ id: String, _ scores: [String: String]) throws -> Verdict {
    try Samples.framework(id).assess(Samples.sheet(scores)).verdict
  }

  static func figure(_ id: FigureID, _ hundredths: Int) -> (FigureID, Figure) {
    let points = Points(hundredths: hundredths)
    return (
      id,
      Figure(
        id: id, stated: nil, computed: points, origin: .computed,
        room: .all)
    )
  }

  /// A published total a hundredth off the mean of its tools leaves levels possible all the same.
  @Test func aHundredthOffTheMeanForbidsNoLevel() throws {
    let scores = ["overall": "90.01", "IIT": "90", "EIT": "90", "OIT": "90"]
    let verdict = try Self.verdict("2567", scores)
    guard case .undetermined(let possible, let needs) = verdict else {
      #expect(Bool(false), "\(verdict)")
      return
    }
    #expect(possible.map(\.id) == ["good", "pass"])
    #expect(needs == [.part(.eit1), .part(.eit2)])
  }

  @Test(arguments: ["2562", "2563", "2564", "2565"])
  func everyTotalHasOneLetter(_ id: String) throws {
    let framework = try Samples.framework(id)
    for total in 0...10_000 {
      let figures = Dictionary(uniqueKeysWithValues: [Self.figure(.overall, total)])
      let verdict = LevelDecision(Judge(framework), FigureMap(figures)).verdict
      guard verdict.level?.name.thai == LevelRules.letter(total) else {
        #expect(verdict.names == [LevelRules.letter(total)], "\(total)")
        return
      }
    }
  }

  @Test(arguments: ["2566", "2567", "2568"])
  func everyTotalHasOneLevelWithItsTools(_ id: String) throws {
    let framework = try Samples.framework(id)
    for total in 0...10_000 {
      // The lowest tool is at, just below or far below the total, in turn.
      let lowest = [total, max(total - 1, 0), max(total - 700, 0)][total % 3]
      let tools = [total, total, lowest, total]
      let figures = [FigureID.tool(.iit), .part(.eit1), .part(.eit2), .tool(.oit)]
      let known = Dictionary(
        uniqueKeysWithValues: [Self.figure(.overall, total)]
          + zip(figures, tools).map { Self.figure($0, $1) })
      let verdict = LevelDecision(Judge(framework), FigureMap(known)).verdict
      guard verdict.level?.name.thai == LevelRules.pass(total, tools) else {
        #expect(verdict.names == [LevelRules.pass(total, tools)], "\(tools)")
        return
      }
    }
  }

  @Test(arguments: ["2566", "2567", "2568"])
  func everyTotalAloneHasTheLevelsOfSomeTools(_ id: String) throws {
    let framework = try Samples.framework(id)
    // Every hundredth near an edge, and every seventh elsewhere.
    let near = [7000, 8500, 9500, 9774, 9924].flatMap { ($0 - 5)...($0 + 5) }
    for total in Array(stride(from: 0, through: 10_000, by: 7)) + near {
      let figures = Dictionary(uniqueKeysWithValues: [Self.figure(.overall, total)])
      let names = LevelDecision(Judge(framework), FigureMap(figures)).verdict.names
      guard names == LevelRules.pass(alone: total) else {
        #expect(names == LevelRules.pass(alone: total), "\(total)")
        return
      }
    }
  }

  struct Rounding: Sendable, CustomTestStringConvertible {
    var base: String
    var ninth: String
    var tenth: String
    var shown: String
    var level: String
    var testDescription: String { shown + " " + level }
  }

  /// Eight indicators alike and 0.4 * mean(9, 10): a total of 84.995 shows as 85.00.
  static let roundings = [
    Rounding(base: "85", ninth: "84.9875", tenth: "84.9875", shown: "85.00", level: "A"),
    Rounding(base: "85", ninth: "84.9875", tenth: "84.9874", shown: "84.99", level: "B"),
    Rounding(base: "95", ninth: "94.9875", tenth: "94.9875", shown: "95.00", level: "AA"),
    Rounding(base: "95", ninth: "94.9874", tenth: "94.9875", shown: "94.99", level: "A"),
  ]

  @Test(arguments: roundings) func floorsAreAskedOfTwoDecimals(_ example: Rounding) throws {
    let sheet = try Samples.sheet(
      indicators: Array(repeating: example.base, count: 8) + [example.ninth, example.tenth])
    let result = try Samples.framework("2565").assess(sheet)
    #expect(result.figure(.overall).shown?.shown == example.shown)
    #expect(result.verdict.names == [example.level])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var scores: [String: String]
    var names: [String]
    var needs: [String] = []
    var testDescription: String { why }
  }

  static func ninety(_ scores: [String: String]) -> [String: String] {
    ["IIT": "90.00", "OIT": "90.00"].merging(scores) { $1 }
  }

  static let cases = [
    Case(why: "EIT parts 95 and 80", scores: ninety(["EIT1": "95", "EIT2": "80"]), names: ["ผ่าน"]),
    Case(
      why: "EIT parts 88 and 87", scores: ninety(["EIT1": "88", "EIT2": "87"]), names: ["ผ่านดี"]),
    Case(
      why: "EIT 99.68 leaves no part below 95",
      scores: ["IIT": "99.44", "EIT": "99.68", "OIT": "95.36", "overall": "97.88"],
      names: ["ผ่านดีเยี่ยม"]),
    Case(
      why: "EIT 90.00 may be 80 and 100", scores: ninety(["EIT": "90.00"]),
      names: ["ผ่านดี", "ผ่าน"], needs: ["EIT1", "EIT2"]),
    Case(
      why: "EIT 84.11 has a part below 85",
      scores: ["IIT": "87.44", "EIT": "84.11", "OIT": "100", "overall": "91.47"],
      names: ["ผ่าน"]),
    Case(
      why: "EIT 92.50 may be 84.99 and 100", scores: ninety(["EIT": "92.50"]),
      names: ["ผ่านดี", "ผ่าน"], needs: ["EIT1", "EIT2"]),
    Case(why: "EIT 92.51 cannot", scores: ninety(["EIT": "92.51"]), names: ["ผ่านดี"]),
    Case(
      why: "one part below settles it", scores: ninety(["EIT": "90", "EIT2": "84.99"]),
      names: ["ผ่าน"]),
    Case(
      why: "the other part follows from EIT and one part",
      scores: ninety(["EIT": "90", "EIT1": "93"]), names: ["ผ่านดี"]),
    Case(
      why: "IIT below 85 needs no parts",
      scores: ["IIT": "84.99", "EIT": "95", "OIT": "95", "overall": "92.00"], names: ["ผ่าน"]),
    Case(
      why: "below 70 nothing else matters", scores: ["overall": "58.80"],
      names: ["ต้องปรับปรุงโดยด่วน"]),
    Case(
      why: "a stated total beyond its tools by more than rounding is recomputed",
      scores: ninety(["EIT1": "90", "EIT2": "90", "overall": "96"]), names: ["ผ่านดี"]),
  ]

  @Test(arguments: cases) func decidesFrom2566(_ example: Case) throws {
    for id in ["2566", "2567", "2568"] {
      let verdict = try Self.verdict(id, example.scores)
      #expect(verdict.names == example.names, "\(id)")
      #expect(verdict.needs == example.needs, "\(id)")
    }
  }

  @Test func theTwoPairsOfPartsHaveTheSameTotal() throws {
    let framework = try Samples.framework("2567")
    for parts in [("95", "80"), ("88", "87")] {
      let sheet = try Samples.sheet(Self.ninety(["EIT1": parts.0, "EIT2": parts.1]))
      #expect(framework.assess(sheet).figure(.overall).computed == Points(hundredths: 8925))
    }
  }

  @Test func aMissingIndicatorIsNamedAsWhatIsNeeded() throws {
    var scores = Dictionary(uniqueKeysWithValues: (1...10).map { ("\($0)", "90") })
    scores["8"] = nil
    let letters = try Self.verdict("2565", scores)
    #expect(letters.names == ["A", "B"])
    #expect(letters.needs == ["8"])
    // The total is 81 to 91; EIT 60 to 93.33.
    let names = try Self.verdict("2567", scores)
    #expect(names.names == ["ผ่านดี", "ผ่าน", "ต้องปรับปรุง"])
    #expect(Set(names.needs) == ["8", "EIT1", "EIT2"])
  }

  @Test func nothingKnownAllowsEverything() throws {
    let verdict = try Self.verdict("2567", [:])
    #expect(verdict.names.count == 5)
    #expect(verdict.level == nil)
    #expect(try Self.verdict("2567-district", ["overall": "90"]) == .unknown)
  }
}
