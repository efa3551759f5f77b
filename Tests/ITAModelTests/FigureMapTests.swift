import TestSupport
import Testing

@testable import ITAModel

@Suite("FigureMap")
struct FigureMapTests {
  /// Every figure that there can be, in order.
  static let figures: [FigureID] = {
    var figures: [FigureID] = [.overall] + Tool.allCases.map { .tool($0) }
    figures += Part.allCases.map { .part($0) } + Indicator.all.map { .indicator($0) }
    figures += Indicator.all.flatMap { indicator in
      (1...9).compactMap { SubIndicator(indicator, $0) }.map { .subIndicator($0) }
    }
    figures += Tool.allCases.flatMap { tool in
      (1...99).compactMap { ItemID(tool, $0) }.map { .item($0) }
    }
    return figures.sorted()
  }()

  @Test func everyFigureHasANumberOfItsOwn() {
    #expect(Self.figures.map(\.number) == Array(0..<FigureID.numbers))
  }

  @Test func answersAsADictionaryDoes() throws {
    for seed: UInt64 in 1...200 {
      var random = SeededGenerator(seed: seed)
      var map: FigureMap<Int> = [:]
      var dictionary: [FigureID: Int] = [:]
      let few = Array(Self.figures.shuffled(using: &random).prefix(12))
      for _ in 0..<60 {
        let figure = try #require(few.randomElement(using: &random))
        let value = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil
        (map[figure], dictionary[figure]) = (value, value)
        if value != nil {
          map[figure, default: 0] += 1
          dictionary[figure, default: 0] += 1
        }
        for figure in few { #expect(map[figure] == dictionary[figure], "seed \(seed)") }
        #expect(map.count == dictionary.count && map.isEmpty == dictionary.isEmpty)
      }
      #expect(map.keys.sorted() == dictionary.keys.sorted(), "seed \(seed)")
      #expect(map.allSatisfy { $0.value == dictionary[$0.key] }, "seed \(seed)")
      let doubled = dictionary.mapValues { $0 * 2 }
      #expect(map.mapValues { $0 * 2 }.allSatisfy { doubled[$0.key] == $0.value }, "seed \(seed)")
    }
  }

  @Test func equalInWhateverOrder() {
    let first: FigureMap<Int> = [.overall: 1, .tool(.iit): 2]
    let second: FigureMap<Int> = [.tool(.iit): 2, .overall: 1]
    #expect(first == second)
    #expect(first != [.overall: 1])
    #expect(first != [.overall: 1, .tool(.eit): 2])
  }

  @Test func ofTwoPairsTheLastHolds() {
    let map: FigureMap<Int> = [.overall: 1, .overall: 2]
    #expect(map[.overall] == 2 && map.count == 1)
  }
}
