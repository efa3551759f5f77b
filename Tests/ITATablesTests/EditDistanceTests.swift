import TestSupport
import Testing

@testable import ITATables

@Suite struct EditDistanceTests {
  /// The whole matrix, without limit or short cuts.
  static func plain(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var cost = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { cost[i][0] = i }
    for j in 0...b.count { cost[0][j] = j }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        cost[i][j] = min(
          cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost[i][j] = min(cost[i][j], cost[i - 2][j - 2] + 1)
        }
      }
    }
    return cost[a.count][b.count]
  }

  @Test func agreesWithTheWholeMatrix() {
    for seed in 0..<3_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let first = random.thaiText(upTo: 8)
      let second = random.thaiText(upTo: 8)
      let distance = Self.plain(first, second)
      for limit in 0...8 {
        #expect(
          EditDistance.between(first, second, atMost: limit)
            == (distance <= limit ? distance : nil), "seed \(seed) limit \(limit)")
      }
    }
  }

  static let pairs: [(String, String, Int)] = [
    ("", "", 0), ("ก", "", 1), ("กข", "ขก", 1), ("ดำเนิน", "ดำเนน", 1), ("abc", "abc", 0),
    ("ที่", "ทื่", 1), ("abcd", "badc", 2),
  ]

  @Test(arguments: pairs) func counts(_ first: String, _ second: String, _ distance: Int) {
    #expect(EditDistance.between(first, second, atMost: 9) == distance)
    #expect(EditDistance.between(second, first, atMost: 9) == distance)
    #expect(distance == 0 || EditDistance.between(first, second, atMost: distance - 1) == nil)
  }
}
