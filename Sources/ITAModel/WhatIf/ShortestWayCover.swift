/// The smallest set of figures to raise so that every demand is met, and the smallest raise of it.
///
/// All amounts are whole numbers: a candidate is raised by units of a hundredth point, and what a
/// unit gives is measured in one common scale of the root. The demands lie inside each other or
/// apart (a part of EIT, EIT, the overall score), so that meeting the inner ones first, each with
/// the best candidates inside it, is optimal for a given choice of what may change.
struct ShortestCover {
  /// A figure that can be raised.
  struct Candidate {
    /// What a unit gives.
    var gain: Int128
    /// What is lost of the first unit, where the score is no whole hundredth.
    var loss: Int128
    /// The points that are saved with it, in millionths.
    var saving: Int
    /// The raises that are possible, ascending; the most only for one raised unit by unit.
    var raises: [Int]
    /// Whether every raise up to the most is possible.
    var isContinuous: Bool
    /// The demands that it lies inside.
    var demands: [Int]

    var most: Int { raises.last ?? 0 }
    func value(_ units: Int) -> Int128 { units == 0 ? 0 : gain * Int128(units) - loss }
    func cost(_ units: Int) -> Int { units == 0 ? 0 : units * 10_000 - saving }
  }

  /// A candidate and how many units it is raised by.
  struct Raise: Hashable {
    var candidate: Int
    var units: Int
  }

  /// The candidates.
  let candidates: [Candidate]
  /// What each demand needs, inner ones before those that they lie inside.
  let needs: [Int128]
  /// The candidates by the most that they can give.
  let byValue: [Int]
  /// The candidates by what a unit gives.
  let byGain: [Int]

  init(_ candidates: [Candidate], needs: [Int128]) {
    self.candidates = candidates
    self.needs = needs
    let values = candidates.map { $0.value($0.most) }
    byValue = candidates.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    byGain = candidates.indices.sorted {
      (-candidates[$0].gain, -candidates[$0].most, $0)
        < (-candidates[$1].gain, -candidates[$1].most, $1)
    }
  }

  /// Adds what a raise gives to the sums of the demands.
  func add(_ value: Int128, of candidate: Int, to sums: inout [Int128]) {
    for demand in candidates[candidate].demands { sums[demand] += value }
  }

  /// The fewest candidates that, raised to these units, meet the demands; nil where none do.
  ///
  /// A candidate with 0 units is left out. Fewest: inside each demand the most valuable first.
  func fewest(raisedTo units: [Int], from start: [Int128]) -> [Int]? {
    var sums = start
    var chosen: [Int] = []
    var isChosen = [Bool](repeating: false, count: candidates.count)
    for (demand, need) in needs.enumerated() where sums[demand] < need {
      for index in order(units) where !isChosen[index] && units[index] > 0 {
        guard candidates[index].demands.contains(demand) else { continue }
        isChosen[index] = true
        chosen.append(index)
        add(candidates[index].value(units[index]), of: index, to: &sums)
        if sums[demand] >= need { break }
      }
      if sums[demand] < need { return nil }
    }
    return chosen
  }

  private func order(_ units: [Int]) -> [Int] {
    // Only discrete candidates are ever capped below their most.
    if candidates.indices.allSatisfy({ units[$0] == 0 || units[$0] == candidates[$0].most }) {
      return byValue
    }
    let values = candidates.indices.map { candidates[$0].value(units[$0]) }
    return candidates.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
  }

  /// The least units beyond `floor`, up to `units`, that meet the demands; nil where none do.
  func least(upTo units: [Int], from start: [Int128], beyond floor: [Int]) -> [Int]? {
    var sums = start
    var raised = floor
    for (demand, need) in needs.enumerated() where sums[demand] < need {
      for index in byGain where raised[index] < units[index] {
        let candidate = candidates[index]
        guard candidate.demands.contains(demand), candidate.gain > 0 else { continue }
        let wanted = (need - sums[demand] + candidate.gain - 1) / candidate.gain
        let taken = min(Int(clamping: wanted), units[index] - raised[index])
        raised[index] += taken
        add(candidate.gain * Int128(taken), of: index, to: &sums)
        if sums[demand] >= need { break }
      }
      if sums[demand] < need { return nil }
    }
    return raised
  }
}
