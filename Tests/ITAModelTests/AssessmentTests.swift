import ITATables
import Testing

@testable import ITAModel

@Suite struct AssessmentTests {
  static func assess(
    _ id: String, _ scores: [String: String], level: String? = nil
  ) throws -> Assessment {
    try Samples.framework(id).assess(Samples.sheet(scores, level: level))
  }

  /// Eight indicators alike, and scores of 9 and 10 that lost items can give: with 90 the total is
  /// 90.50.
  static func ten(_ score: String, changing: [String: String] = [:]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (1...8).map { ("\($0)", score) })
      .merging(["9": "95", "10": "87.50"]) { $1 }.merging(changing) { $1 }
  }

  static let next: [(overall: String, level: String, next: String?)] = [
    ("98", "AA", nil), ("90", "A", "AA"), ("50", "E", "D"), ("10", "F", "E"),
  ]

  @Test(arguments: next) func theNextLevelIsTheOneAbove(
    _ overall: String, _ level: String, _ next: String?
  ) throws {
    let result = try Self.assess("2565", ["overall": overall])
    #expect(result.verdict.level?.id == level)
    #expect(result.bestPossible?.id == level)
    #expect(result.nextLevel?.id == next)
    #expect(result.nearestConditions.map(\.level.id) == [next ?? level])
    #expect(result.nearestConditions.filter(\.isDeciding).count == (next == nil ? 0 : 1))
  }

  @Test func conditionsGoDownToTheLevelReached() throws {
    let result = try Self.assess("2565", ["overall": "76.81"])
    #expect(result.conditions.map(\.level.id) == ["AA", "A", "B"])
    #expect(result.conditions.map { $0.isMet == true } == [false, false, true])
  }

  @Test func anOpenVerdictHasNoNextLevelButABestOne() throws {
    let result = try Self.assess("2567", ["IIT": "90", "EIT": "90", "OIT": "90"])
    #expect(result.nextLevel == nil)
    #expect(result.bestPossible?.name.thai == "ผ่านดี")
    #expect(Set(result.nearestConditions.map(\.level.id)) == ["good"])
    #expect(Set(result.conditions.map(\.level.id)) == ["excellent", "good", "pass"])
  }

  @Test func aFrameworkWithoutLevelsGivesNone() throws {
    let result = try Self.assess("2567-district", ["1": "90", "O1": "0"])
    #expect(result.verdict == .unknown)
    #expect(result.conditions.isEmpty)
    #expect(result.nextLevel == nil && result.bestPossible == nil)
  }

  @Test func anUnknownFigureHasNoValue() throws {
    let item = try #require(ItemID("O99"))
    let figure = try Self.assess("2567", [:]).figure(.item(item))
    #expect(figure.used == nil && figure.shown == nil)
    #expect(figure.range == .all)
  }

  @Test func borrowedRulesAreMarked() throws {
    let framework = try Samples.framework("2568")
    let year = try #require(FiscalYear(buddhist: 2570))
    let result = framework.assess(try Samples.sheet(["overall": "90"]), year: year)
    #expect(result.isUnofficial)
    #expect(result.diagnostics.first?.code == "W218")
    #expect(try !Self.assess("2568", ["overall": "90"]).isUnofficial)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var id: String
    var scores: [String: String]
    var level: String?
    var codes: [String]
    var testDescription: String { why }
  }

  static let cases = [
    Case(why: "ten indicators", id: "2565", scores: ten("90"), codes: []),
    Case(why: "the stated level", id: "2565", scores: ten("90"), level: "A", codes: []),
    Case(
      why: "its English name", id: "2567",
      scores: ten("98", changing: ["9": "100", "10": "100"]), level: "Pass, excellent",
      codes: ["N217"]),
    Case(why: "another level", id: "2565", scores: ten("90"), level: "AA", codes: ["W211"]),
    Case(
      why: "a possible level", id: "2567", scores: ten("90"), level: "ผ่าน", codes: ["N217"]),
    Case(
      why: "an impossible level", id: "2567", scores: ten("90"), level: "ผ่านดีเยี่ยม",
      codes: ["W211", "N217"]),
    Case(
      why: "nine indicators", id: "2565", scores: ten("90").filter { $0.key != "8" },
      codes: ["W204"]),
    Case(
      why: "a total that is 0.02 off", id: "2565",
      scores: ten("90", changing: ["overall": "90.52"]),
      codes: ["W210"]),
    Case(
      why: "a total that is 0.01 off", id: "2565",
      scores: ten("90", changing: ["overall": "90.51"]),
      codes: []),
    Case(why: "a tool", id: "2565", scores: ten("90", changing: ["OIT": "91"]), codes: ["W210"]),
    Case(
      why: "questions of EIT", id: "2567",
      scores: ten("98", changing: ["e4": "100", "e5": "100", "e6": "99"]),
      codes: ["N210", "N217"]),
    Case(
      why: "an unlisted item", id: "2565", scores: ten("90", changing: ["O99": "0"]),
      codes: ["N213"]),
    Case(
      why: "2562's weights are recalled", id: "2562", scores: ten("90"), codes: ["W217"]),
    Case(
      why: "but not used where the total is stated", id: "2562",
      scores: ten("90", changing: ["overall": "90.50"]), codes: []),
    Case(
      why: "both parts given", id: "2567",
      scores: ten("90", changing: ["EIT1": "88", "EIT2": "92"]), codes: []),
  ]

  @Test(arguments: cases) func tellsWhatItFound(_ example: Case) throws {
    let result = try Self.assess(example.id, example.scores, level: example.level)
    #expect(result.diagnostics.map(\.code) == example.codes)
  }
}
