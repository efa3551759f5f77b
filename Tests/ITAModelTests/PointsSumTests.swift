import TestSupport
import Testing

@testable import ITAModel

@Suite struct PointsSumTests {
  /// A multiple of every denominator that is tried.
  static let common = 27_720

  @Test func sumsOfAnyFractionsAreExact() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var sum = Points.Sum()
      var expected = 0
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let whole = Int.random(in: -500...500, using: &random)
        let parts = Int.random(in: 1...12, using: &random)
        let weight = Int.random(in: -3...9, using: &random)
        sum.add(Points(whole) / parts, times: weight)
        expected += whole * weight * (Self.common / parts)
      }
      #expect(sum.total == Points(expected) / Self.common, "seed \(seed)")
      #expect(sum.divided(by: 7) == Points(expected) / Self.common / 7, "seed \(seed)")
    }
  }

  @Test func denominatorsBeyond64BitsAreAdded() {
    let tiny = Points(1) / 1_000_000_007 / 998_244_353 / 97
    var sum = Points.Sum()
    sum.add(tiny)
    sum.add(Points(1) / 3)
    sum.add(tiny, times: -1)
    #expect(sum.total == Points(1) / 3)
  }
}
