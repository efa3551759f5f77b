import Testing

@testable import ITAModel

@Suite struct LostItemsSearchTests {
  /// All losses of indicator 9 in 2564 by the hundredths that they show: 21,600 of them.
  static let losses: [Int: [[Int]]] = {
    let sizes = [9, 8, 7, 4, 5]
    let common = 2520
    var found: [Int: [[Int]]] = [:]
    var lost = [0, 0, 0, 0, 0]
    while true {
      // In 2520ths of a hundredth, so that everything is whole; then half up.
      let exact = zip(sizes, lost).reduce(10_000 * common) { $0 - $1.1 * 2_000 * (common / $1.0) }
      found[(2 * exact + common) / (2 * common), default: []].append(lost)
      guard let place = lost.indices.last(where: { lost[$0] < sizes[$0] }) else { return found }
      lost[place] += 1
      for after in (place + 1)..<max(place + 1, sizes.count) { lost[after] = 0 }
    }
  }()

  @Test func everyScoreHasExactlyTheCombinationsOfBruteForce() throws {
    #expect(Self.losses.values.reduce(0) { $0 + $1.count } == 21_600)
    for hundredths in stride(from: 0, to: 10_000, by: 41) {
      let score = Points(hundredths: hundredths).shown
      let found = try #require(try LostItemsTests.lost("2564", 9, ["9": score])).combinations
      let expected = Self.losses[hundredths] ?? []
      let lists = found.map { combination in
        (1...5).map { number in
          combination.losses.first { $0.sub.number == number }?.items ?? 0
        }
      }
      #expect(Set(lists) == Set(expected), "\(score)")
      #expect(lists.count == expected.count, "\(score)")
      let items = found.map(\.items)
      #expect(items == items.sorted(), "\(score)")
    }
  }

  @Test func scoresThatAreNoStepsAreNotSearched() throws {
    let sub = try #require(Indicator(9).flatMap { SubIndicator($0, 1) })
    // Powers of two add up to a different total for every set of items.
    let items = (0..<20).map { place in
      SubIndicatorLosses.Item.open([.hundred, Points(digits: 1 << place, decimals: 6)])
    }
    #expect(SubIndicatorLosses(sub, items) == nil)
    #expect(SubIndicatorLosses(sub, Array(items.prefix(5)))?.open.count == 32)
  }
}
