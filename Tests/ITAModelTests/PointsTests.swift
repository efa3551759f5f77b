import TestSupport
import Testing

@testable import ITAModel

@Suite struct PointsTests {
  /// Whether points are exactly a fraction, by cross multiplication.
  static func equals(_ points: Points, _ numerator: Int128, over denominator: Int128) -> Bool {
    points.numerator * denominator == numerator * points.denominator
  }

  @Test func fractionsAreReducedSoThatEqualValuesAreEqual() {
    #expect(Points(hundredths: 8500) == Points(85))
    #expect(Points(digits: 85_000_000, decimals: 6) == Points(85))
    #expect(Points(hundredths: 8500).hashValue == Points(85).hashValue)
    #expect(Points(50) / -2 == Points(-25))
    #expect((Points(1) / 3 + Points(2) / 3) == Points(1))
    #expect(Points(7) / 0 == Points(7))
    #expect(Points(hundredths: -450).denominator == 2)
  }

  @Test func meansAreExact() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let terms = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        (Int.random(in: 0...10_000, using: &random), Int.random(in: 1...99, using: &random))
      }
      let mean = try #require(
        Points.mean(terms.map { (value: Points(hundredths: $0.0), weight: $0.1) }))
      let sum = terms.reduce(Int128(0)) { $0 + Int128($1.0 * $1.1) }
      let weights = terms.reduce(Int128(0)) { $0 + Int128($1.1) }
      #expect(Self.equals(mean, sum, over: weights * 100), "seed \(seed)")
    }
    #expect(Points.mean([]) == nil)
    #expect(Points.mean([(value: Points(1), weight: 0)]) == nil)
  }

  @Test func meansOfMeansAreExact() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let groups = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          Int.random(in: 0...100_000_000, using: &random)
        }
      }
      let inner = groups.compactMap { group in
        Points.mean(group.map { (value: Points(digits: $0, decimals: 6), weight: 1) })
      }
      let mean = try #require(Points.mean(inner.map { (value: $0, weight: 1) }))
      // 2520 is a multiple of every size of a group.
      let sum = groups.reduce(Int128(0)) { sum, group in
        sum + Int128(group.reduce(0, +)) * Int128(2520 / group.count)
      }
      #expect(
        Self.equals(mean, sum, over: 2520 * 1_000_000 * Int128(groups.count)), "seed \(seed)")
    }
  }

  @Test func arithmeticAgreesWithCrossMultiplication() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func fraction() -> (points: Points, over: Int128, under: Int128) {
        let over = Int.random(in: -1_000_000...1_000_000, using: &random)
        let under = Int.random(in: 1...100_000, using: &random)
        return (Points(over) / under, Int128(over), Int128(under))
      }
      let (a, b) = (fraction(), fraction())
      let under = a.under * b.under
      let (left, right) = (a.over * b.under, b.over * a.under)
      #expect(Self.equals(a.points + b.points, left + right, over: under), "seed \(seed)")
      #expect(Self.equals(a.points - b.points, left - right, over: under), "seed \(seed)")
      #expect(Self.equals(a.points.times(b.points), a.over * b.over, over: under), "seed \(seed)")
      #expect((a.points < b.points) == (left < right), "seed \(seed)")
      let distance = left < right ? right - left : left - right
      #expect(Self.equals(a.points.distance(to: b.points), distance, over: under), "seed \(seed)")
    }
  }

  @Test func everyThousandthRoundsHalfUp() {
    for thousandths in 0...100_000 {
      let points = Points(digits: thousandths, decimals: 3)
      guard points.hundredths == (thousandths + 5) / 10,
        points.hundredthsUp == (thousandths + 9) / 10
      else {
        #expect(Bool(false), "\(thousandths) gives \(points.hundredths), \(points.hundredthsUp)")
        return
      }
    }
  }

  @Test func roundingIsTheNearestHundredthForAnyFraction() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let points =
        Points(Int.random(in: -20_000...20_000, using: &random))
        / Int.random(in: 1...999, using: &random)
      let (over, under) = (points.numerator * 200, points.denominator)
      let near = Int128(points.hundredths)
      #expect((near * 2 - 1) * under <= over && over < (near * 2 + 1) * under, "seed \(seed)")
      let up = Int128(points.hundredthsUp)
      #expect((up - 1) * under * 2 < over && over <= up * under * 2, "seed \(seed)")
      #expect(points.rounded == Points(hundredths: points.hundredths), "seed \(seed)")
    }
  }

  struct Shown: Sendable, CustomTestStringConvertible {
    var points: Points
    var shown: String
    var shownUp: String
    var testDescription: String { shown }
  }

  static let shown = [
    Shown(points: Points(digits: 84_995, decimals: 3), shown: "85.00", shownUp: "85.00"),
    Shown(points: Points(digits: 84_994_999, decimals: 6), shown: "84.99", shownUp: "85.00"),
    Shown(points: Points(digits: 94_995, decimals: 3), shown: "95.00", shownUp: "95.00"),
    Shown(points: Points(digits: 1005, decimals: 3), shown: "1.01", shownUp: "1.01"),
    Shown(points: Points(2486) / 30, shown: "82.87", shownUp: "82.87"),
    Shown(points: Points(32) / 15, shown: "2.13", shownUp: "2.14"),
    Shown(points: Points(hundredths: 213), shown: "2.13", shownUp: "2.13"),
    Shown(points: .zero, shown: "0.00", shownUp: "0.00"),
    Shown(points: .hundred, shown: "100.00", shownUp: "100.00"),
    Shown(points: Points(digits: 5, decimals: 3), shown: "0.01", shownUp: "0.01"),
    Shown(points: Points(digits: -5, decimals: 3), shown: "0.00", shownUp: "0.00"),
    Shown(points: Points(digits: -15, decimals: 3), shown: "-0.01", shownUp: "-0.01"),
    Shown(points: Points(hundredths: -207), shown: "-2.07", shownUp: "-2.07"),
  ]

  @Test(arguments: shown) func shows(_ example: Shown) {
    #expect(example.points.shown == example.shown)
    #expect(example.points.shownUp == example.shownUp)
  }
}
