import TestSupport
import Testing

@testable import ITAModel

struct ShortestWayCoverTests {
  /// Candidates with several raises each, in demands that lie inside each other or apart.
  private static func cover(seed: UInt64) -> ShortestCover {
    var random = SeededGenerator(seed: seed)
    // Demand 0 lies inside 2, demand 1 apart from 0 and inside 2, demand 2 holds everything.
    let places = [[0, 2], [1, 2], [2]]
    let candidates = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let most = Int.random(in: 1...4, using: &random)
      let isContinuous = Bool.random(using: &random)
      let some = (1...most).filter { _ in Bool.random(using: &random) }
      let gain = Int128(Int.random(in: 1...5, using: &random))
      let isOff = Int.random(in: 0..<4, using: &random) == 0
      return ShortestCover.Candidate(
        gain: gain * 10, loss: isOff ? gain * 4 : 0, saving: isOff ? 4_000 : 0,
        raises: isContinuous ? [most] : some.isEmpty ? [most] : some, isContinuous: isContinuous,
        demands: places.randomElement(using: &random) ?? [2])
    }
    let needs = [20, 20, 90].map { Int128(Int.random(in: -10...$0, using: &random)) }
    return ShortestCover(candidates, needs: needs)
  }

  private static func best(_ cover: ShortestCover) -> (count: Int, cost: Int)? {
    var best: (count: Int, cost: Int)?
    func tryAll(_ index: Int, _ sums: [Int128], _ count: Int, _ cost: Int) {
      guard index < cover.candidates.count else {
        let isMet = zip(sums, cover.needs).allSatisfy { $0 >= $1 }
        if isMet, best.map({ (count, cost) < $0 }) ?? true { best = (count, cost) }
        return
      }
      tryAll(index + 1, sums, count, cost)
      let candidate = cover.candidates[index]
      for units in candidate.isContinuous ? Array(1...candidate.most) : candidate.raises {
        var more = sums
        cover.add(candidate.value(units), of: index, to: &more)
        tryAll(index + 1, more, count + 1, cost + candidate.cost(units))
      }
    }
    tryAll(0, cover.needs.map { _ in 0 }, 0, 0)
    return best
  }

  @Test func bruteForceAgrees() {
    var (met, unmet) = (0, 0)
    for seed in UInt64(1)...1000 {
      let cover = Self.cover(seed: seed)
      let answer = cover.answer()
      let best = Self.best(cover)
      #expect(answer?.raises.count == best?.count, "seed \(seed)")
      #expect(answer?.cost == best?.cost, "seed \(seed)")
      #expect(answer?.isComplete != false, "seed \(seed)")
      if best == nil { unmet += 1 } else { met += 1 }
    }
    #expect(met > 300)
    #expect(unmet > 100)
  }

  /// Everything at 0, all raises possible: the worst that an office can hand in.
  @Test func aWholeYearOfLostItemsIsSolvedInFull() {
    let sizes = [9, 8, 7, 4, 5, 8, 2]
    let candidates = sizes.flatMap { size in
      (0..<size).map { _ in
        ShortestCover.Candidate(
          gain: Int128(2520 / size), loss: 0, saving: 0, raises: [10_000], isContinuous: false,
          demands: [0])
      }
    }
    let need = Int128(2520 * 10_000 * 6)
    let answer = ShortestCover(candidates, needs: [need]).answer()
    #expect(answer?.isComplete == true)
    #expect(answer?.raises.count == 34)
  }
}
