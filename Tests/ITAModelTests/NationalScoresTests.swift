import ITATables
import Testing

@testable import ITAModel

@Suite struct NationalScoresTests {
  /// More records than a block has, narrow at first, as an oracle of dictionaries has them.
  @Test func wideningKeepsEveryScore() {
    var scores = NationalScores()
    var expected: [NationalPlace: Int16] = [:]
    for record in 0..<2_500 {
      scores.append()
      for slot in [record % NationalSlot.first, 7] {
        let place = NationalPlace(record: record, slot: slot)
        expected[place] = Int16(record)
        scores[record, slot] = Int16(record)
      }
    }
    #expect(scores.width == NationalSlot.first && scores[3, 100] == NationalSlot.absent)
    for _ in 0..<2 {
      #expect(
        (0..<2_500).allSatisfy { record in
          (0..<NationalSlot.count).allSatisfy { slot in
            scores[record, slot]
              == expected[NationalPlace(record: record, slot: slot), default: NationalSlot.absent]
          }
        })
      scores.widen()
    }
    #expect(scores.width == NationalSlot.count && scores.count == 2_500)
  }

  /// A table of indicators, then one of items of other agencies and one of totals: each stands as if
  /// read alone.
  @Test func tablesOfTwoWidthsStandTogether() {
    let indicators = "year\tcode\tname\tI1\tI2\tI3\tI4\tI5\tI6\tI7\tI8\tI9\tI10\n"
    let first = indicators + "2567\t1\tก\t90.125\t91\t92\t93\t94\t95\t96\t97\t98\t99\n"
    let second = "year\tcode\tname\ti1\te1\to1\n2567\t2\tข\t81.5\t82\t100\n"
    let third = "year\tcode\tname\toverall\n2567\t3\tค\t70.5\n"
    var scan = NationalScan()
    for text in [first, second, third] {
      let bytes = Array(text.utf8)
      scan.begin(file: "national.tsv")
      _ = scan.read(bytes.span, isLast: true, format: .tabs)
    }
    let table = scan.table
    #expect(table.records.count == 3 && table.rejected == 0)
    let alone = [first, second, third].map { NationalSamples.table($0) }
    #expect(alone[0].scores.width == NationalSlot.first)
    for record in 0..<3 {
      for figure in NationalSlot.figures.compactMap({ $0 }) {
        #expect(table.stated(figure, of: record) == alone[record].stated(figure, of: 0))
      }
    }
    #expect(
      table.stated(.indicator(Indicator.all[0]), of: 0) == Points(digits: 90_125, decimals: 3))
  }
}
