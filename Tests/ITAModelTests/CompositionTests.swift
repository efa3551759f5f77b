import Testing

@testable import ITAModel

@Suite struct CompositionTests {
  static func terms(_ id: String, _ code: String) throws -> [String]? {
    let figure = try #require(FigureID(code))
    return try Samples.framework(id).composition(of: figure)?.terms.map {
      $0.weight == 1 ? "\($0.figure)" : "\($0.figure)*\($0.weight)"
    }
  }

  static let known: [(String, String, [String]?)] = [
    ("2567", "overall", ["IIT*30", "EIT*30", "OIT*40"]),
    ("2567", "IIT", ["1", "2", "3", "4", "5"]), ("2567", "EIT", ["6", "7", "8"]),
    ("2567", "OIT", ["9", "10"]), ("2567", "2", ["i4", "i5", "i6"]),
    ("2567", "7", ["e4", "e5", "e6"]), ("2567", "9", ["9.1", "9.2", "9.3", "9.4", "9.5"]),
    ("2567", "9.3", ["O14", "O15", "O16", "O17"]), ("2567", "10", nil), ("2567", "O1", nil),
    ("2567", "EIT1", nil), ("2565", "10", ["10.1", "10.2"]), ("2565", "10.2", ["O42", "O43"]),
    ("2562", "9", nil), ("2562", "1", nil), ("2567-district", "overall", nil),
    ("2567-district", "2", ["i4", "i5", "i6"]),
  ]

  @Test(arguments: known) func figuresAreMeansOf(
    _ id: String, _ code: String, _ expected: [String]?
  ) throws {
    #expect(try Self.terms(id, code) == expected)
  }

  /// Without the rule that an indicator is the mean of its sub-indicators nobody knows the mean.
  @Test func subIndicatorsMakeNothingWithoutTheirRule() throws {
    var framework = try Samples.framework("2567")
    #expect(framework.composition(of: .indicator(try #require(Indicator(9)))) != nil)
    framework.hasSubMeans = false
    #expect(framework.composition(of: .indicator(try #require(Indicator(9)))) == nil)
  }

  @Test func questionsOfEITBindOnlyBefore2566() throws {
    let seven = try #require(FigureID("7"))
    #expect(try Samples.framework("2567").composition(of: seven)?.isBinding == false)
    let three = try #require(FigureID("3"))
    #expect(try Samples.framework("2567").composition(of: three)?.isBinding == true)
    for id in ["2564", "2565"] {
      #expect(try Samples.framework(id).composition(of: seven)?.isBinding != false)
    }
  }

  @Test func partsMakeEITOnlyFrom2566() throws {
    #expect(try Samples.framework("2565").partComposition == nil)
    let parts = try #require(try Samples.framework("2566").partComposition)
    #expect(parts.terms.map(\.figure) == [.part(.eit1), .part(.eit2)])
    #expect(parts.standing == .inferred)
  }

  @Test func theLeastSureFactDecides() {
    #expect(Standing.leastSure([]) == .confirmed)
    #expect(Standing.leastSure([.confirmed, .single]) == .single)
    #expect(Standing.leastSure([.inferred, .single, .confirmed]) == .inferred)
    #expect(Standing.leastSure(Standing.allCases.reversed()) == .recalled)
  }
}
