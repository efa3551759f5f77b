import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// The nation's figures against a reading and judging of its own, plain and slow, which shares
/// nothing with the engine: fractions of whole numbers, the structure of 2567 written out.
@Suite struct NationalReferenceTests {
  @Test func tenSeedsGiveWhatTheReferenceGives() throws {
    var compared = 0
    for seed in UInt64(1)...10 {
      let text = NationalSamples.whole(seed, agencies: 120)
      let want = NaiveNation(text)
      let year = try #require(Comparison.years(of: NationalSamples.table(text)).first)
      #expect(year.records.count == want.agencies.count)
      for index in year.records.indices {
        let own = try #require(want.agencies[year.agency(index).code])
        let verdict = year.verdicts[index]
        let place = "seed \(seed), agency \(year.agency(index).code)"
        #expect(verdict.indicators == own.indicators, "\(place)")
        #expect(verdict.tools == own.tools && verdict.overall == own.overall, "\(place)")
        #expect(year.levelNames(verdict.levels).thai == own.levels, "\(place)")
        #expect(verdict.weakest == own.weakest && verdict.contradictions.isEmpty, "\(place)")
        #expect(year.places[.nation][index]?.rank == want.rank(of: own.overall), "\(place)")
        compared += 1
      }
      let means = (0..<10).map { indicator in
        let all = want.agencies.values.map { $0.indicators[indicator] }
        return (2 * all.reduce(0, +) + all.count) / (2 * all.count)
      }
      #expect(year.nation.indicators == means, "seed \(seed)")
      let reached = want.agencies.values.count { $0.overall >= 8_500 }
      #expect(year.nation.reached == reached, "seed \(seed)")
    }
    #expect(compared >= 1_000)
  }
}

/// A long table of 2567 worked out the plain way.
struct NaiveNation {
  struct Agency {
    var indicators: [Int]
    var tools: [Int]
    var overall: Int
    var levels: String
    var weakest: Int
  }

  private(set) var agencies: [String: Agency] = [:]

  init(_ text: String) {
    var scores: [String: [String: Int]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t").map { String($0) }
      scores[cells[1], default: [:]][cells[5]] = Int(cells[6].filter { $0 != "." })
    }
    agencies = scores.mapValues { Self.agency($0) }
  }

  func rank(of overall: Int) -> Int { agencies.values.count { $0.overall > overall } + 1 }

  /// Everything in parts of a hundredth over this, so that every mean of 2567 is whole.
  private static let parts = 84 * 5 * 6 * 5 * 3 * 2 * 100

  private static func agency(_ scores: [String: Int]) -> Agency {
    func mean(_ values: [Int]) -> Int { values.reduce(0, +) / values.count }
    func items(_ letter: String, _ range: ClosedRange<Int>) -> [Int] {
      range.map { (scores["\(letter)\($0)"] ?? 0) * parts }
    }
    var exact = (0..<5).map { mean(items("i", ($0 * 3 + 1)...($0 * 3 + 3))) }
    exact += (0..<3).map { mean(items("e", ($0 * 3 + 1)...($0 * 3 + 3))) }
    exact.append(mean([1...6, 7...13, 14...17, 18...21, 22...25].map { mean(items("o", $0)) }))
    exact.append((scores["10"] ?? 0) * parts)
    let tools = [Array(exact[0..<5]), Array(exact[5..<8]), Array(exact[8...])].map { mean($0) }
    let overall = (30 * tools[0] + 30 * tools[1] + 40 * tools[2]) / 100
    let shown = exact.map { Self.shown($0) }
    let told = tools.map { Self.shown($0) }
    let total = Self.shown(overall)
    let weakest = shown.indices.min { shown[$0] < shown[$1] } ?? 0
    return Agency(
      indicators: shown, tools: told, overall: total, levels: levels(total, told),
      weakest: weakest + 1)
  }

  /// Half up to a whole hundredth.
  private static func shown(_ value: Int) -> Int { (2 * value + parts) / (2 * parts) }

  /// The levels that the unknown halves of EIT leave possible, best first.
  private static func levels(_ total: Int, _ tools: [Int]) -> String {
    if total < 8_500 { return total < 7_000 ? "ต้องปรับปรุงโดยด่วน" : "ต้องปรับปรุง" }
    let low = tools.min() ?? 0
    var found: [String] = []
    let isBest = total >= 9_500 && low >= 9_500
    if isBest { found.append("ผ่านดีเยี่ยม") }
    if low >= 8_500, !isBest || canHide(9_500, total, tools) { found.append("ผ่านดี") }
    if low < 8_500 || canHide(8_500, total, tools) { found.append("ผ่าน") }
    return found.joined(separator: "/")
  }

  /// Whether a half of EIT can be below a floor while the other has at most 100. At the edge it can
  /// only where total, IIT and OIT, each off by less than half a hundredth, let EIT be low enough.
  private static func canHide(_ floor: Int, _ total: Int, _ tools: [Int]) -> Bool {
    let edge = (10_000 + floor) / 2
    if tools[1] != edge { return tools[1] < edge }
    func most(_ value: Int) -> Int { value == 10_000 ? 20_000 : 2 * value + 1 }
    let lowest = 100 * (2 * total - 1) - 30 * most(tools[0]) - 40 * most(tools[2])
    // 30 times twice EIT must come below 30 times twice the edge less a quarter of a hundredth.
    return lowest < 30 * 2 * edge - 15
  }
}
