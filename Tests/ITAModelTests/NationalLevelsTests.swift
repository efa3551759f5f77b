import TestSupport
import Testing

@testable import ITAModel

@Suite struct NationalLevelsTests {
  /// Levels kept from agencies before are those that the rules give an agency alone.
  @Test func keptLevelsAreThoseOfTheRules() throws {
    var generator = SeededGenerator(seed: 2_567)
    // Around floors, and around the middles between them and an end of the scale.
    let edges = [4_250, 4_750, 7_000, 8_500, 9_250, 9_500, 9_750]
    var told = Set<Int>()
    for year in FrameworkLibrary.years {
      let framework = try #require(FrameworkLibrary.framework(year))
      let fresh = NationalLevels(framework)
      var used = fresh
      for _ in 0..<2_000 {
        var scores = SIMD16<Int16>(repeating: -1)
        for place in 0...3 {
          let edge = edges.randomElement(using: &generator) ?? 0
          scores[place] = Int16(min(edge + Int.random(in: -3...3, using: &generator), 10_000))
        }
        var alone = fresh
        let levels = alone.possible(scores)
        #expect(used.possible(scores) == levels, "\(year) \(scores)")
        told.insert(levels?.count ?? -1)
      }
    }
    #expect(told == [1, 2])
  }
}
