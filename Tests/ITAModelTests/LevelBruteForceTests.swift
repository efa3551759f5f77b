import TestSupport
import Testing

@testable import ITAModel

/// The set of possible levels against an exhaustive search over the missing values.
@Suite struct LevelBruteForceTests {
  @Test func aMissingIndicatorAllowsTheLevelsOfEveryValue() throws {
    let framework = try Samples.framework("2565")
    var open = 0
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let base = Int.random(in: 40...97, using: &random) * 100
      let values = (1...10).map { _ in
        min(10_000, base + Int.random(in: -500...500, using: &random))
      }
      let missing = Int.random(in: 1...10, using: &random)
      var scores = Dictionary(
        uniqueKeysWithValues: values.enumerated().map {
          ("\($0.offset + 1)", Points.text(hundredths: $0.element))
        })
      scores["\(missing)"] = nil
      let verdict = framework.assess(try Samples.sheet(scores)).verdict
      let weights = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20]
      var found: Set<String> = []
      for value in stride(from: 0, through: 10_000, by: 25) {
        let sum = (0..<10).reduce(0) { sum, index in
          sum + weights[index] * (index + 1 == missing ? value : values[index])
        }
        found.insert(LevelRules.letter((sum + 50) / 100))
      }
      let expected = LevelRules.letters.map(\.name).filter(found.contains)
      #expect(verdict.names == expected, "seed \(seed)")
      if expected.count > 1 { open += 1 }
    }
    #expect(open > 10, "too few cases are open")
  }

  /// All pairs of parts, in steps of 0.005, whose mean shows as a given EIT.
  static func levels(overall: Int, iit: Int, eit: Int, oit: Int) -> Set<String> {
    var found: Set<String> = []
    // In units of 0.005: a part is 0 to 20000, the sum from 4 eit - 2 up to below 4 eit + 2.
    for first in 0...20_000 {
      for sum in (4 * eit - 2)..<(4 * eit + 2) {
        let second = sum - first
        guard (0...20_000).contains(second) else { continue }
        found.insert(LevelRules.pass(overall, [iit, (first + 1) / 2, (second + 1) / 2, oit]))
      }
    }
    return found
  }

  @Test func missingPartsAllowTheLevelsOfEveryPair() throws {
    let framework = try Samples.framework("2568")
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let edges = [8499, 8500, 9249, 9250, 9251, 9499, 9500, 9749, 9750, 9751, 10_000]
      let eit =
        seed % 2 == 0
        ? edges[Int(seed / 2) % edges.count] : Int.random(in: 8000...10_000, using: &random)
      let iit = Int.random(in: 8400...10_000, using: &random)
      let oit = Int.random(in: 8400...10_000, using: &random)
      let sheet = try Samples.sheet([
        "IIT": Points.text(hundredths: iit), "EIT": Points.text(hundredths: eit),
        "OIT": Points.text(hundredths: oit),
      ])
      let overall = (30 * iit + 30 * eit + 40 * oit + 50) / 100
      let found = Self.levels(overall: overall, iit: iit, eit: eit, oit: oit)
      let names = framework.assess(sheet).verdict.names
      #expect(Set(names) == found, "seed \(seed): \(iit) \(eit) \(oit)")
    }
  }

  @Test func aMissingToolAllowsTheLevelsOfEveryValue() throws {
    let framework = try Samples.framework("2567")
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let known = (0..<3).map { _ in Int.random(in: 7500...10_000, using: &random) }
      let sheet = try Samples.sheet([
        "EIT1": Points.text(hundredths: known[0]), "EIT2": Points.text(hundredths: known[1]),
        "OIT": Points.text(hundredths: known[2]),
      ])
      var found: Set<String> = []
      for iit in 0...10_000 {
        let overall = (30 * iit + 15 * known[0] + 15 * known[1] + 40 * known[2] + 50) / 100
        found.insert(LevelRules.pass(overall, [iit] + known))
      }
      let names = framework.assess(sheet).verdict.names
      #expect(Set(names) == found, "seed \(seed): \(known)")
    }
  }
}
