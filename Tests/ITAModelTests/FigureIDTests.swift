import TestSupport
import Testing

@testable import ITAModel

@Suite struct FigureIDTests {
  /// Every figure that there can be, in the order of a report.
  static var all: [FigureID] {
    var figures: [FigureID] = [.overall, .tool(.iit), .tool(.eit)]
    figures += Part.allCases.map { .part($0) }
    figures += [.tool(.oit)]
    figures += Indicator.all.map { .indicator($0) }
    figures += Indicator.all.flatMap { indicator in
      (1...9).compactMap { SubIndicator(indicator, $0).map { .subIndicator($0) } }
    }
    figures += Tool.allCases.flatMap { tool in
      (1...99).compactMap { ItemID(tool, $0).map { .item($0) } }
    }
    return figures
  }

  @Test func everyCodeReadsBack() {
    #expect(Self.all.count == 6 + 10 + 90 + 297)
    for figure in Self.all {
      let code = figure.description
      #expect(FigureID(code) == figure, "\(code)")
      #expect(FigureID(code.lowercased()) == figure, "\(code)")
      #expect(FigureID(code.uppercased()) == figure, "\(code)")
      #expect(FigureID(ThaiText.thaiDigits(code)) == figure, "\(code)")
    }
    #expect(Set(Self.all.map(\.description)).count == Self.all.count)
  }

  @Test func figuresStandInTheOrderOfAReport() {
    var random = SeededGenerator(seed: 1)
    #expect(Self.all.shuffled(using: &random).sorted() == Self.all)
  }

  static let others = [
    "", "0", "11", "100", "9.0", "9.10", "11.1", "9.", ".2", "9.2.1", "9,2", "EIT3", "IIT1",
    "EIT 1", "O100", "i0", "ITA", "level", "1.0", "-1", "9 ", "\u{0E31}9",
  ]

  @Test(arguments: others) func anythingElseIsNoFigure(_ text: String) {
    #expect(FigureID(text) == nil)
  }

  @Test func anyTextIsReadWithoutATrap() {
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 6, extra: ["9", "1", "E", "I", "T", "i", "e"])
      if let figure = FigureID(text) {
        #expect(FigureID(figure.description) == figure, "seed \(seed)")
      }
    }
  }
}
