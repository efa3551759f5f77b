import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct LostItemsTests {
  static func lost(
    _ id: String, _ indicator: Int, _ scores: [String: String]
  ) throws -> LostItems? {
    try Samples.framework(id).lostItems(
      of: #require(Indicator(indicator)), in: Samples.sheet(scores))
  }

  /// `9.2:1 9.5:1`, with the points behind where they are not those of whole items.
  static func text(_ combination: LostItems.Combination) -> String {
    combination.losses.map { loss in
      let points = loss.points == .hundred * loss.items ? "" : "(\(loss.points.hundredths / 100))"
      return "\(loss.sub):\(loss.items)\(points)"
    }.joined(separator: " ")
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var score: String
    var first: String
    var indicator = 9
    var testDescription: String { "\(indicator): \(score)" }
  }

  /// Every value seen in 2564 and 2565 (domain: Phichit, Khlongmai, the army).
  static let seen: [Example] = [
    Example(score: "93.50", first: "9.2:1 9.5:1"), Example(score: "97.50", first: "9.2:1"),
    Example(score: "97.78", first: "9.1:1"), Example(score: "97.14", first: "9.3:1"),
    Example(score: "93.78", first: "9.1:1 9.5:1"), Example(score: "96.00", first: "9.5:1"),
    Example(score: "92.50", first: "9.2:1 9.4:1"), Example(score: "94.64", first: "9.2:1 9.3:1"),
    Example(score: "87.00", first: "9.4:1 9.5:2"),
    Example(score: "43.75", first: "10.1:1 10.2:2", indicator: 10),
    Example(score: "81.25", first: "10.1:3", indicator: 10),
    Example(score: "93.75", first: "10.1:1", indicator: 10),
    Example(score: "87.50", first: "10.1:2", indicator: 10),
  ]

  @Test(arguments: seen, ["2564", "2565"]) func theFewestLostItemsComeFirst(
    _ example: Example, _ id: String
  ) throws {
    let lost = try #require(
      try Self.lost(id, example.indicator, ["\(example.indicator)": example.score]))
    #expect(lost.combinations.first.map(Self.text) == example.first)
    #expect(lost.standing == .confirmed)
  }

  @Test func theTwoAmbiguousValuesListAllTheirReadings() throws {
    let tenth = try #require(try Self.lost("2565", 10, ["10": "43.75"]))
    #expect(tenth.combinations.map(Self.text) == ["10.1:1 10.2:2", "10.1:5 10.2:1"])
    #expect(tenth.combinations.map(\.items) == [3, 6])
    let ninth = try #require(try Self.lost("2564", 9, ["9": "93.50"]))
    #expect(ninth.combinations.map(Self.text) == ["9.2:1 9.5:1"])
  }

  static let impossible = [("2565", 10, "47.75"), ("2564", 9, "99.00"), ("2564", 9, "93.51")]

  @Test(arguments: impossible) func aValueThatNoItemsGiveIsAFinding(
    _ id: String, _ indicator: Int, _ score: String
  ) throws {
    #expect(
      try #require(try Self.lost(id, indicator, ["\(indicator)": score])).combinations.isEmpty)
    let result = try Samples.framework(id).assess(Samples.sheet(["\(indicator)": score]))
    let found = try #require(result.diagnostics.first { $0.code == "W224" })
    #expect(found.message.thai.contains("«\(score)»"))
  }

  static let nothing: [(id: String, indicator: Int, scores: [String: String])] = [
    // At 100, without a score, an indicator of questions, and years of unknown structure.
    ("2565", 9, ["9": "100"]), ("2565", 9, ["10": "43.75"]), ("2567", 4, ["4": "97.37"]),
    ("2563", 10, ["10": "42.56"]), ("2566", 9, ["9": "90"]), ("2567", 10, ["10": "90"]),
    ("2568", 9, ["9": "90"]),
    (
      "2565", 10,
      ["10": "43.75"].merging((34...43).map { ("O\($0)", $0 > 40 ? "0" : "100") }) { $1 }
    ),
  ]

  @Test(arguments: nothing) func whereThereIsNothingToFindNothingIsSaid(
    _ id: String, _ indicator: Int, _ scores: [String: String]
  ) throws {
    #expect(try Self.lost(id, indicator, scores) == nil)
  }

  @Test func givenItemsLeaveTheRest() throws {
    let scores = ["10": "43.75", "O42": "0", "O34": "100", "O35": "100"]
    let lost = try #require(try Self.lost("2565", 10, scores))
    #expect(lost.given == 3)
    #expect(lost.combinations.map(Self.text) == ["10.1:1 10.2:1", "10.1:5"])
    // Given items that lose too much leave nothing.
    let other = try #require(try Self.lost("2565", 10, ["10": "93.75", "O42": "0"]))
    #expect(other.combinations.isEmpty)
  }

  @Test func halvesOf2567AreCountedAndOnlyInferred() throws {
    let lost = try #require(try Self.lost("2567", 9, ["9": "90.71"]))
    #expect(lost.standing == .inferred)
    let texts = lost.combinations.map(Self.text)
    #expect(texts.contains("9.2:2(150) 9.3:1"))
    #expect(texts.contains("9.2:2(150) 9.5:1"))
    // The scores given in the one report of 2567 cannot have given it.
    let given =
      (7...13).map { ("O\($0)", $0 == 10 || $0 == 11 ? "50" : "100") }
      + (18...25).map { ("O\($0)", "100") }
    let shown = try #require(try Self.lost("2567", 9, ["9": "90.71"].merging(given) { $1 }))
    #expect(shown.combinations.isEmpty)
    #expect(shown.given == 15)
  }
}
