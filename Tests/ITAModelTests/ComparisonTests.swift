import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct ComparisonTests {
  /// 2568: 7,832 of 8,317 agencies at 85 or more are 94.17 percent.
  @Test func nationOf2568() throws {
    var text = "year\tcode\tname\toverall\n"
    for agency in 1...8_317 {
      text += "2568\t\(agency)\tหน่วยงาน \(agency)\t\(agency <= 7_832 ? "85.00" : "84.99")\n"
    }
    let year = try #require(Comparison.years(of: NationalSamples.table(text)).first)
    #expect(year.nation.count == 8_317)
    #expect(year.nation.reached == 7_832)
    #expect(year.nation.share == 9_417)
    #expect(year.nation.overall == 8_500)
  }

  /// What lacks exactly as much as asked is near, a hundredth more is not.
  @Test func nearIncludesItsBound() throws {
    let rows = ["84.01", "84.00", "83.99"].enumerated().map { "2568\t\($0)\tอบต.\($0)\t\($1)" }
    let text = (["year\tcode\tname\toverall"] + rows).joined(separator: "\n")
    let year = try #require(Comparison.years(of: NationalSamples.table(text)).first)
    #expect(year.nearMisses(within: 100) == [0, 1])
  }

  /// The published ranking of Phichit in 2564: columns 9 and 10 share the ninth rank.
  @Test func phichit() throws {
    let bytes = try #require(Fixtures.bytes("cases/fy2564.tsv"))
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    lines.removeFirst()
    let rows = lines.map { "2564\t\($0[0])\tพิจิตร\t\($0[4])\t\($0[5])\t\($0[6])\t\($0[7])" }
    let text = (["year\tname\tprovince\t9\t10\toverall\tlevel"] + rows).joined(separator: "\n")
    let year = try #require(Comparison.years(of: NationalSamples.table(text)).first)
    let ranks = year.places[.province].map { $0?.rank }
    #expect(ranks == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11, 12, 13])
    let levels = year.verdicts.map { year.levelNames($0.levels).thai }
    #expect(levels.allSatisfy { !$0.isEmpty })
    #expect(year.verdicts.allSatisfy { !$0.contradictsLevel })
  }

  /// Ranks, percentiles and quarters against counting one by one.
  @Test func placesAreThoseOfCounting() {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<20 {
      let count = Int.random(in: 0...40, using: &generator)
      let scores = (0..<count).map { _ in Int.random(in: -1...12, using: &generator) }
      let groups = (0..<count).map { _ in Int.random(in: -1...3, using: &generator) }
      let order = ComparisonRanking.order(of: scores.map { Int16($0) })
      #expect(
        order == scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }, "round \(round)")
      let places = ComparisonRanking.places(
        scores: scores.map { Int16($0) }, groups: groups.map { Int32($0) }, order: order)
      for entry in 0..<count {
        guard scores[entry] >= 0, groups[entry] >= 0 else {
          #expect(places[entry] == nil)
          continue
        }
        let others = (0..<count).filter { groups[$0] == groups[entry] && scores[$0] >= 0 }
          .map { scores[$0] }.sorted(by: >)
        let best = others[(others.count + 3) / 4 - 1]
        #expect(
          places[entry]
            == ComparisonPlace(
              rank: others.count { $0 > scores[entry] } + 1, count: others.count,
              below: others.count { $0 < scores[entry] },
              toUpperQuarter: max(0, best - scores[entry])), "round \(round)")
      }
    }
  }

  @Test func yearsAreComparedAndNobodyIsMerged() throws {
    let text = """
      year\tcode\tname\ttype\tprovince\toverall
      2567\t1\tก่\tอบต.\tตาก\t90.00
      2567\t2\tข\tอบต.\tตาก\t80.00
      2567\t3\tค\tอบต.\tตาก\t70.00
      2568\t1\tก\tอบต.\tตาก\t91.00
      2568\t2\tข\tอบต.\tตาก\t75.50
      2568\t4\tง\tอบต.\tตาก\t60.00
      2568\t5\tง\tอบต.\tตาก\t61.00
      """
    let table = NationalSamples.table(text)
    let years = Comparison.years(of: table)
    let year = try #require(years.last)
    #expect(year.changes == [100, -450, nil, nil])
    #expect(year.movers == [1, 0])
    #expect(year.gone.map { table.agencies[$0].code } == ["3"])
    #expect(year.new.map { table.agencies[$0].code } == ["4", "5"])
    #expect(table.doubts.map(\.kind) == [.spelling, .sameName])
    #expect(table.doubts.map(\.row) == [5, 8])
    #expect(years.first?.changes == [nil, nil, nil])
  }
}
