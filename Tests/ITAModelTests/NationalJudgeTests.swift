import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct NationalJudgeTests {
  /// The quick way gives what one agency's file gives, level, figures and contradictions alike.
  @Test func quickVerdictsAreThoseOfTheTree() throws {
    let framework = try #require(
      FiscalYear(buddhist: 2567).flatMap { FrameworkLibrary.framework($0) })
    var checked = 0
    for seed in UInt64(0)..<10 {
      let level = [97.5, 92.5, 95, 85, 88, 70, 97, 92, 96, 90][Int(seed)]
      let table = NationalSamples.table(NationalSamples.random(seed, agencies: 120, level: level))
      var judge = NationalJudge(framework)
      for record in table.records.indices {
        let quick = judge.verdict(of: record, in: table)
        let whole = framework.assess(table.sheet(of: record))
        expect(quick, whole, framework, "seed \(seed), agency \(record)")
        checked += 1
      }
    }
    #expect(checked > 1_000)
  }

  /// The same by the rules of each year, whose means are made of other figures.
  @Test func quickVerdictsAreThoseOfTheTreeInEveryYear() throws {
    for year in FrameworkLibrary.years {
      let framework = try #require(FrameworkLibrary.framework(year))
      let lines = NationalSamples.random(UInt64(year.buddhist), agencies: 12, level: 90)
        .split(separator: "\n")
      let text = lines.map { $0.replacing("2567\t", with: "\(year.buddhist)\t") }
        .joined(separator: "\n")
      let table = NationalSamples.table(text)
      #expect(table.records.count == 12, "\(year)")
      var judge = NationalJudge(framework)
      for record in table.records.indices {
        expect(
          judge.verdict(of: record, in: table), framework.assess(table.sheet(of: record)),
          framework,
          "\(year), agency \(record)")
      }
    }
  }

  /// Scales that hardly share a factor leave the means to the tree instead of passing what a number
  /// can hold.
  @Test func tooManyPartsAreLeftToTheTree() throws {
    let year = try #require(FiscalYear(buddhist: 2567))
    var framework = try #require(FrameworkLibrary.framework(year))
    #expect(NationalRules(framework) != nil)
    framework.parts = framework.parts.enumerated().map { place, part in
      var part = part
      part.weight = [1_000_000_007, 998_244_353][place]
      return part
    }
    #expect(NationalRules(framework) == nil)
  }

  private func expect(
    _ quick: NationalVerdict, _ whole: Assessment, _ framework: Framework, _ place: String
  ) {
    let possible: [Level] =
      switch whole.verdict {
      case .determined(let level): [level]
      case .undetermined(let levels, _): levels
      case .unknown: []
      }
    let places = possible.compactMap { framework.levels.firstIndex(of: $0) }
    #expect(Array(quick.levels) == places, "\(place)")
    #expect(quick.overall == whole.figure(.overall).shown?.hundredths, "\(place)")
    #expect(
      quick.tools == Tool.allCases.map { whole.figure(.tool($0)).shown?.hundredths }, "\(place)")
    #expect(
      quick.indicators == Indicator.all.map { whole.figure(.indicator($0)).shown?.hundredths },
      "\(place)")
    #expect(
      quick.contradictions.map(\.figure).sorted()
        == whole.contradictions.filter(\.isBinding).map(\.figure).sorted(), "\(place)")
  }

  /// The file is cut wherever the pieces end; the result is the same.
  @Test func piecesDoNotMatter() {
    let text = NationalSamples.random(7, agencies: 12, level: 90)
    let whole = NationalSamples.table(text)
    for size in [64, 251, 1_000, 4_096] {
      let cut = NationalSamples.table(text, piece: size)
      #expect(cut.scores == whole.scores, "\(size)")
      #expect(cut.agencies == whole.agencies)
      #expect(cut.records == whole.records)
      #expect(cut.rows == whole.rows)
    }
    #expect(whole.rows > 500 && whole.rejects.isEmpty)
  }

  /// The order of the rows, quotes, CR LF and Thai digits change nothing.
  @Test func formsDoNotMatter() {
    let text = NationalSamples.random(3, agencies: 10, level: 93)
    let whole = NationalSamples.table(text)
    var lines = text.split(separator: "\n").map { String($0) }
    let head = lines.removeFirst()
    func scores(_ table: NationalTable) -> [String: [Int16]] {
      Dictionary(
        uniqueKeysWithValues: table.records.indices.map { record in
          return (
            table.agencies[table.records[record].agency].code,
            (0..<NationalSlot.count).map { table.scores[record, $0] }
          )
        })
    }
    var generator = SeededGenerator(seed: 1)
    let shuffled = NationalSamples.table(
      ([head] + lines.shuffled(using: &generator)).joined(separator: "\n"))
    #expect(scores(shuffled) == scores(whole))
    let thai = NationalSamples.table(
      ([head]
        + lines.map { line in
          var cells = line.split(separator: "\t").map { String($0) }
          cells[6] = ThaiText.thaiDigits(cells[6])
          return cells.joined(separator: "\t")
        }).joined(separator: "\n"))
    #expect(scores(thai) == scores(whole))
    let quoted = ([head] + lines).map { line in
      line.split(separator: "\t").map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    let commas = NationalSamples.scan(Array(quoted.utf8), format: .commas).table
    #expect(scores(commas) == scores(whole))
    #expect(thai.rejects.isEmpty && commas.rejects.isEmpty && shuffled.rejects.isEmpty)
  }
}
