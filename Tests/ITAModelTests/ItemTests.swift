import TestSupport
import Testing

@testable import ITAModel

@Suite struct ItemTests {
  @Test func everyCodeReadsBack() throws {
    for tool in Tool.allCases {
      for number in 1...99 {
        let item = try #require(ItemID(tool, number))
        #expect(ItemID(item.description) == item)
        #expect(ItemID(item.description.lowercased()) == item)
        #expect(ItemID(item.description.uppercased()) == item)
        #expect(ItemID(ThaiText.thaiDigits(item.description)) == item)
      }
      #expect(ItemID(tool, 0) == nil)
      #expect(ItemID(tool, 100) == nil)
      #expect(ItemID(tool, .min) == nil)
    }
  }

  static let canonical: [(String, String?)] = [
    ("i2", "i2"), ("I2", "i2"), ("E9", "e9"), ("o10", "O10"), ("o๑๐", "O10"), ("O01", "O1"),
    ("O0", nil), ("O00", nil), ("O100", nil), ("O", nil), ("", nil), ("10", nil), ("O1.", nil),
    ("O 1", nil), ("x1", nil), ("O-1", nil), ("OO1", nil), ("O\u{0E31}", nil), ("О1", nil),
  ]

  @Test(arguments: canonical) func readsCodes(_ text: String, _ expected: String?) {
    #expect(ItemID(text)?.description == expected)
  }

  @Test func itemsAreOrderedByToolThenNumber() {
    let codes = ["i1", "i2", "i10", "e1", "e9", "O2", "O10"]
    let items = codes.compactMap { ItemID($0) }
    #expect(items.reversed().sorted().map(\.description) == codes)
  }

  @Test func subIndicatorsHaveNumbersFromOneToNine() throws {
    let nine = try #require(Indicator(9))
    #expect(SubIndicator(nine, 2)?.description == "9.2")
    #expect(SubIndicator(nine, 0) == nil)
    #expect(SubIndicator(nine, 10) == nil)
    let ten = try #require(Indicator(10).flatMap { SubIndicator($0, 1) })
    #expect(try #require(SubIndicator(nine, 5)) < ten)
  }
}
