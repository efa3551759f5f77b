import ITATables
import Testing

@testable import ITAModel

@Suite struct ConditionTests {
  /// The conditions of a level as `figures value floor met`, `?` for open.
  static func list(_ scores: [String: String], _ level: String) throws -> [String] {
    let result = try Samples.framework("2567").assess(Samples.sheet(scores))
    return result.conditions.filter { $0.level.id == level }.map { condition in
      let met = condition.isMet.map { $0 ? "met" : "unmet" } ?? "open"
      let mark = condition.isDeciding ? " deciding" : ""
      return condition.figures.map(\.description).joined(separator: "+")
        + " \(condition.value?.shown ?? "?") \(condition.floor.shown) \(met)\(mark)"
    }
  }

  @Test func eachFloorIsMetOrNot() throws {
    let scores = ["IIT": "88.73", "EIT1": "88.23", "EIT2": "82.87", "OIT": "90.63"]
    #expect(
      try Self.list(scores, "good") == [
        "overall 88.54 85.00 met", "IIT 88.73 85.00 met", "EIT1 88.23 85.00 met",
        "EIT2 82.87 85.00 unmet deciding", "OIT 90.63 85.00 met",
      ])
    #expect(try Self.list(scores, "pass") == ["overall 88.54 85.00 met"])
    #expect(try Self.list(scores, "improve") == [])
  }

  @Test(arguments: [("85.00", "met"), ("84.99", "unmet")])
  func whatStandsOnAFloorMeetsIt(_ score: String, _ met: String) throws {
    let scores = ["IIT": score, "EIT1": "90", "EIT2": score, "OIT": "90"]
    let lines = try Self.list(scores, "good").map { $0.split(separator: " ") }
    for figure in ["IIT", "EIT2"] {
      let line = try #require(lines.first { $0[0] == figure })
      #expect(line[3] == met)
    }
  }

  @Test func partsWithFloorsOfTheirOwnAreAskedOneByOne() throws {
    var framework = try Samples.framework("2567")
    let level = try #require(framework.levels.firstIndex { $0.id == "good" })
    let floor = try #require(
      framework.levels[level].floors.firstIndex { $0.figure == .part(.eit2) })
    framework.levels[level].floors[floor].points = Points(80)
    let result = try framework.assess(Samples.sheet(["IIT": "90", "EIT": "90", "OIT": "90"]))
    let asked = result.conditions.filter { $0.level.id == "good" }.map(\.figures)
    #expect(asked.contains([.part(.eit1)]) && asked.contains([.part(.eit2)]))
  }

  @Test func partsThatAreNotGivenAreAskedTogether() throws {
    let tools = ["IIT": "90", "OIT": "90"]
    func condition(_ eit: String) throws -> String? {
      try Self.list(tools.merging(["EIT": eit]) { $1 }, "good").first { $0.hasPrefix("EIT") }
    }
    #expect(try condition("84.11") == "EIT1+EIT2 84.11 85.00 unmet deciding")
    #expect(try condition("85.00") == "EIT1+EIT2 85.00 85.00 open deciding")
    #expect(try condition("90") == "EIT1+EIT2 90.00 85.00 open deciding")
    #expect(try condition("92.50") == "EIT1+EIT2 92.50 85.00 open deciding")
    #expect(try condition("92.51") == "EIT1+EIT2 92.51 85.00 met")
  }

  @Test func onePartGivenIsAskedAlone() throws {
    let scores = ["IIT": "90", "OIT": "90", "EIT": "90", "EIT1": "93"]
    let parts = try Self.list(scores, "good").filter { $0.hasPrefix("EIT") }
    #expect(parts == ["EIT1 93.00 85.00 met", "EIT2 ? 85.00 met"])
  }

  @Test func whatIsMissingIsOpen() throws {
    #expect(
      try Self.list(["IIT": "84.99"], "good").prefix(2) == [
        "overall ? 85.00 open", "IIT 84.99 85.00 unmet",
      ])
  }

  @Test func whatIsMissingLiftsTheFigureToTheFloor() throws {
    let result = try Samples.framework("2567").assess(
      Samples.sheet(["IIT": "90", "OIT": "90", "6": "83", "7": "81.5", "8": "84.1"]))
    let eit = try #require(result.conditions.first { $0.isDeciding })
    #expect(eit.figures == [.part(.eit1), .part(.eit2)])
    #expect(eit.value?.shown == "82.87")
    let missing = try #require(eit.missing)
    let computed = try #require(result.figure(.tool(.eit)).computed)
    #expect((computed + missing).rounded >= eit.floor)
    #expect(missing.shownUp >= missing.shown)
  }

  @Test func needsAreCountedFromTheExactValue() throws {
    let result = try Samples.framework("2567").assess(
      Samples.sheet(["IIT": "90", "OIT": "90", "6": "83", "7": "81.5", "8": "84.1"]))
    let eit = try #require(result.conditions.first { $0.isDeciding })
    #expect(eit.missing?.shownUp == "2.14")
  }
}
