import Testing

@testable import ITATables

@Suite struct WorkersTests {
  /// Whichever half is done first, the parts stand in order and cover everything once.
  @Test(arguments: [0, 1, 2, 3, 999, 1_000, 1_001])
  func thePartsAreInOrder(_ count: Int) {
    let backwards = Workers { here, there in
      there()
      here()
    }
    for workers in [Workers.one, backwards] {
      for least in [0, 2, 1_000] {
        let parts = workers.parts(of: count, least: least) { $0 }
        #expect(parts.flatMap { Array($0) } == Array(0..<count))
        #expect(parts.count == (count >= max(least, 2) ? 2 : 1))
      }
    }
  }
}
