import Testing

@testable import ITAModel

@Suite struct ItemRangeTests {
  static let ranges: [(String, [String])] = [
    ("O7", ["O7"]), ("O1-O3", ["O1", "O2", "O3"]), ("O1-3", ["O1", "O2", "O3"]),
    ("i2-i2", ["i2"]), ("e๑-e๒", ["e1", "e2"]), ("o9-O10", ["O9", "O10"]),
    ("O98-O99", ["O98", "O99"]),
  ]

  @Test(arguments: ranges) func listsItsItems(_ text: String, _ expected: [String]) throws {
    let range = try #require(ItemRange(text))
    #expect(range.items.map(\.description) == expected)
    for tool in Tool.allCases {
      for number in 1...99 {
        let item = try #require(ItemID(tool, number))
        #expect(range.contains(item) == expected.contains(item.description))
      }
    }
  }

  static let others = [
    "", "-", "O", "O3-O1", "O1-i3", "O1-", "-O1", "O1-O2-O3", "1-3", "O1–O3", "O1-O100", "O1 - O3",
  ]

  @Test(arguments: others) func anythingElseIsNoRange(_ text: String) {
    #expect(ItemRange(text) == nil)
  }

  @Test func everyRangeReadsBack() throws {
    for first in 1...99 {
      for last in [first, min(first + 5, 99), 99] {
        let range = try #require(ItemRange("O\(first)-O\(last)"))
        #expect(range.items.count == last - first + 1)
      }
    }
  }
}
