import TestSupport
import Testing

@testable import ITAModel

@Suite struct IntervalTests {
  /// An interval on the tenths from 0 to 2, so that ends of two of them often meet.
  static func interval(_ random: inout SeededGenerator) -> Interval {
    let first = Int.random(in: 0...20, using: &random)
    let last = first + Int.random(in: -1...6, using: &random)
    return Interval(
      from: Points(digits: first, decimals: 1), to: Points(digits: last, decimals: 1),
      includesLower: Bool.random(using: &random), includesUpper: Bool.random(using: &random))
  }

  /// Every twentieth from 0 to 3: all ends, and a value between any two.
  static let grid = (-2...60).map { Points(digits: $0 * 5, decimals: 2) }

  static func members(_ interval: Interval) -> [Points] { grid.filter(interval.contains) }

  @Test func emptinessIsHavingNoValue() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let interval = Self.interval(&random)
      #expect(interval.isEmpty == Self.members(interval).isEmpty, "seed \(seed)")
    }
  }

  @Test func intersectionHasTheCommonValues() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let (a, b) = (Self.interval(&random), Self.interval(&random))
      let both = a.intersection(b)
      for value in Self.grid {
        #expect(both.contains(value) == (a.contains(value) && b.contains(value)), "seed \(seed)")
      }
      #expect(both == b.intersection(a), "seed \(seed)")
    }
  }

  @Test func sumsAndDifferencesHaveExactlyTheSumsAndDifferences() {
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let (a, b) = (Self.interval(&random), Self.interval(&random))
      let (left, right) = (Self.members(a), Self.members(b))
      if left.isEmpty || right.isEmpty { continue }
      let sums = Set(left.flatMap { x in right.map { x + $0 } })
      #expect(sums.allSatisfy((a + b).contains), "seed \(seed)")
      let differences = Set(left.flatMap { x in right.map { x - $0 } })
      #expect(differences.allSatisfy((a - b).contains), "seed \(seed)")
      // An end is possible just where it is the sum of two possible ends.
      #expect((a + b).contains(a.lower + b.lower) == sums.contains(a.lower + b.lower))
      #expect((a + b).contains(a.upper + b.upper) == sums.contains(a.upper + b.upper))
      #expect((a - b).contains(a.lower - b.upper) == differences.contains(a.lower - b.upper))
      #expect((a - b).contains(a.upper - b.lower) == differences.contains(a.upper - b.lower))
    }
  }

  @Test func meansHaveTheMeansOfTheirValues() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let (a, b) = (Self.interval(&random), Self.interval(&random))
      if a.isEmpty || b.isEmpty { continue }
      let weights = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
      let mean = try #require(Interval.mean([(a, weights.0), (b, weights.1)]))
      for x in Self.members(a) {
        for y in Self.members(b) {
          let value = try #require(Points.mean([(x, weights.0), (y, weights.1)]))
          #expect(mean.contains(value), "seed \(seed)")
        }
      }
      #expect(mean.contains(mean.lower) == (a.includesLower && b.includesLower), "seed \(seed)")
      #expect(mean.contains(mean.upper) == (a.includesUpper && b.includesUpper), "seed \(seed)")
    }
    #expect(Interval.mean([]) == nil)
  }

  @Test func roundingToAFigureIsShowingAsIt() {
    for hundredths in [0, 1, 8499, 8500, 9071, 9999, 10_000] {
      let interval = Interval(roundingTo: Points(hundredths: hundredths))
      for tenThousandths in -200...200 {
        let value = Points(digits: hundredths * 100 + tenThousandths, decimals: 4)
        let expected = value.hundredths == hundredths && Interval.all.contains(value)
        #expect(interval.contains(value) == expected, "\(hundredths) \(tenThousandths)")
      }
    }
  }

  @Test func floorsAreAskedOfWhatIsShown() {
    for floor in [Points(50), Points(85), Points(95), Points(hundredths: 7_001)] {
      let (above, below) = (Interval(showingAtLeast: floor), Interval(showingBelow: floor))
      for thousandths in -20...20 {
        let value = floor + Points(digits: thousandths, decimals: 3)
        #expect(above.contains(value) == (value.rounded >= floor), "\(value.shown)")
        #expect(below.contains(value) == (value.rounded < floor), "\(value.shown)")
      }
    }
  }

  @Test func everyScoreShowsAsAtLeastZero() {
    #expect(Interval(showingAtLeast: .zero).intersection(.all) == .all)
    #expect(Interval(showingBelow: .zero).isEmpty)
    #expect(Interval(showingAtLeast: .hundred).contains(.hundred))
    #expect(!Interval(exactly: Points(85)).isEmpty)
    #expect(Interval(exactly: Points(85)).contains(Points(85)))
  }
}
