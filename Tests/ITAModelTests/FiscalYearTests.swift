import Testing

@testable import ITAModel

@Suite struct FiscalYearTests {
  static let either: [(Int, Int?)] = [
    (2568, 2568), (2025, 2568), (1957, 2500), (2156, 2699), (2500, 2500), (2699, 2699),
    (2499, nil), (2700, nil), (1956, nil), (2157, nil), (0, nil), (68, nil), (-2568, nil),
    (.max, nil), (.min, nil),
  ]

  @Test(arguments: either) func readsBuddhistAndGregorian(_ number: Int, _ expected: Int?) {
    #expect(FiscalYear(either: number)?.buddhist == expected)
  }

  @Test func everyYearIsOnceBuddhistAndOnceGregorian() {
    for number in 2500...2699 {
      let year = FiscalYear(buddhist: number)
      #expect(year?.gregorian == number - 543)
      #expect(year.flatMap { FiscalYear(either: $0.gregorian) } == year)
      #expect(year?.description == "\(number)")
    }
    #expect(FiscalYear(buddhist: 2025) == nil)
  }

  @Test func yearsAreOrdered() throws {
    let (first, second) = (FiscalYear(buddhist: 2567), FiscalYear(either: 2025))
    #expect(try #require(first) < #require(second))
  }
}
