import Testing

@testable import ITATables

@Suite struct WorkersTests {
  /// Whichever half is done first, what is made stands in order and covers everything once.
  @Test(arguments: [0, 1, 2, 3, 999, 1_000, 1_001])
  func theListIsInOrder(_ count: Int) {
    let backwards = Workers { here, there in
      there()
      here()
    }
    for workers in [Workers.one, backwards] {
      for least in [0, 2, 1_000] {
        let list = workers.list(of: count, least: least) { part, list in list += part }
        #expect(list == Array(0..<count))
        var first = 0..<0
        let second = workers.halves(of: count, least: least, here: { first = $0 }, there: { $0 })
        let isOne = count < max(least, 2)
        #expect(first == 0..<(isOne ? count : count / 2))
        #expect(second == (isOne ? nil : (count / 2)..<count))
      }
    }
  }
}
