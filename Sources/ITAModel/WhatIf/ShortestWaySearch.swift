extension ShortestCover {
  /// The least cover, and whether the search was complete.
  struct Answer {
    /// The raises; empty where nothing has to change.
    var raises: [Raise]
    /// What they cost, in millionths of a point.
    var cost: Int
    /// Whether every combination was looked at or ruled out.
    var isComplete: Bool
  }

  /// The least cover: fewest candidates, then least cost; nil where the demands cannot be met.
  func answer() -> Answer? {
    let none = [Int128](repeating: 0, count: needs.count)
    guard let greedy = fewest(raisedTo: candidates.map(\.most), from: none) else { return nil }
    var search = Search(self, count: greedy.count)
    search.consider(
      fixed: greedy.filter { !candidates[$0].isContinuous }
        .map { Raise(candidate: $0, units: candidates[$0].most) },
      open: greedy.filter { candidates[$0].isContinuous })
    search.branch(Search.State(sums: none))
    guard let best = search.best else { return nil }
    return Answer(raises: best, cost: search.bestCost, isComplete: !search.isGivenUp)
  }
}

/// Branch and bound over how many candidates of each kind are raised.
///
/// Candidates of one kind give the same for a unit, to the same demands. Of those raised unit by
/// unit the ones with the most room are taken first; of the discrete ones all are alike. So only
/// the numbers have to be searched, and how far each is raised follows.
private struct Search {
  /// Combinations after which the search is given up; the best found is then not proven least.
  private static let mostSteps = 20_000
  /// Kinds from which on nothing is searched, for every kind is a call inside the one before.
  private static let mostKinds = 500

  /// Candidates that are alike, and the one raise that this kind gives; nil for unit by unit.
  struct Kind {
    var members: [Int]
    var raise: Int?
    /// Whether the members are those of the kind before, with another raise.
    var continues: Bool
  }

  /// What has been decided on the way down.
  struct State {
    var kind = 0
    /// How many members of the present kind are taken already by the kinds before.
    var taken = 0
    var fixed: [ShortestCover.Raise] = []
    var open: [Int] = []
    var sums: [Int128]
    var cost = 0
  }

  let cover: ShortestCover
  let count: Int
  let kinds: [Kind]
  private(set) var best: [ShortestCover.Raise]?
  private(set) var bestCost = Int.max
  private var steps = 0

  /// Whether combinations were left unseen.
  var isGivenUp: Bool { steps >= Self.mostSteps || kinds.count > Self.mostKinds }

  init(_ cover: ShortestCover, count: Int) {
    self.cover = cover
    self.count = count
    kinds = Self.kinds(of: cover)
  }

  private struct Likeness: Equatable {
    var gain: Int128
    var loss: Int128
    var demands: [Int]
    var raises: [Int]
  }

  private struct Group {
    let likeness: Likeness
    var members: [Int]
  }

  private static func kinds(of cover: ShortestCover) -> [Kind] {
    // So few that to compare them one by one costs less than to hash them.
    var groups: [Group] = []
    for index in cover.byGain {
      let candidate = cover.candidates[index]
      let likeness = Likeness(
        gain: candidate.gain, loss: candidate.loss, demands: candidate.demands,
        raises: candidate.isContinuous ? [] : candidate.raises)
      if let group = groups.firstIndex(where: { $0.likeness == likeness }) {
        groups[group].members.append(index)
      } else {
        groups.append(Group(likeness: likeness, members: [index]))
      }
    }
    return groups.flatMap { group -> [Kind] in
      let raises = group.likeness.raises
      if raises.isEmpty { return [Kind(members: group.members, raise: nil, continues: false)] }
      return raises.reversed().enumerated().map { place, raise in
        Kind(members: group.members, raise: raise, continues: place > 0)
      }
    }
  }

  /// Keeps a choice where it costs less than the best so far.
  mutating func consider(fixed: [ShortestCover.Raise], open: [Int]) {
    let none = [Int128](repeating: 0, count: cover.needs.count)
    var sums = none
    var most = [Int](repeating: 0, count: cover.candidates.count)
    var floor = most
    for raise in fixed {
      cover.add(
        cover.candidates[raise.candidate].value(raise.units), of: raise.candidate, to: &sums)
    }
    for index in open {
      cover.add(cover.candidates[index].value(1), of: index, to: &sums)
      (most[index], floor[index]) = (cover.candidates[index].most, 1)
    }
    guard let raised = cover.least(upTo: most, from: sums, beyond: floor) else { return }
    let raises =
      fixed + open.map { ShortestCover.Raise(candidate: $0, units: raised[$0]) }
    let cost = raises.reduce(0) { $0 + cover.candidates[$1.candidate].cost($1.units) }
    if best == nil || cost < bestCost { (best, bestCost) = (raises, cost) }
  }

  /// Decides the kinds one after another, the most of each first.
  mutating func branch(_ state: State) {
    steps += 1
    if isGivenUp { return }
    let used = state.fixed.count + state.open.count
    if used == count { return consider(fixed: state.fixed, open: state.open) }
    guard state.kind < kinds.count, canBeBetter(state, remaining: count - used) else { return }
    let kind = kinds[state.kind]
    let taken = kind.continues ? state.taken : 0
    let room = min(kind.members.count - taken, count - used)
    for number in stride(from: max(room, 0), through: 0, by: -1) {
      var next = state
      let members = kind.members[taken..<(taken + number)]
      (next.kind, next.taken) = (state.kind + 1, taken + number)
      if let raise = kind.raise {
        for index in members {
          let candidate = cover.candidates[index]
          next.fixed.append(ShortestCover.Raise(candidate: index, units: raise))
          cover.add(candidate.value(raise), of: index, to: &next.sums)
          next.cost += candidate.cost(raise)
        }
      } else {
        next.open += members
      }
      branch(next)
    }
  }

  /// Whether this many more candidates can meet the demands, and for less than the best.
  private func canBeBetter(_ state: State, remaining: Int) -> Bool {
    var undecided = [Int](repeating: 0, count: cover.candidates.count)
    var cheapest = Int.max
    for (place, kind) in kinds[state.kind...].enumerated() {
      cheapest = min(cheapest, kind.raise ?? 1)
      // A later raise of the same members: counted already, at the higher raise.
      if place > 0 && kind.continues { continue }
      for index in kind.members.dropFirst(kind.continues ? state.taken : 0) {
        undecided[index] = kind.raise ?? cover.candidates[index].most
      }
    }
    var sums = state.sums
    for index in state.open {
      cover.add(
        cover.candidates[index].value(cover.candidates[index].most), of: index, to: &sums)
    }
    guard let more = cover.fewest(raisedTo: undecided, from: sums), more.count <= remaining
    else { return false }
    return lowerBound(state, undecided, remaining: remaining, cheapest: cheapest) < bestCost
  }

  /// What any completion costs at least: with every raise cut to units, and by number alone.
  private func lowerBound(
    _ state: State, _ undecided: [Int], remaining: Int, cheapest: Int
  ) -> Int {
    var most = undecided
    for index in state.open { most[index] = cover.candidates[index].most }
    let zero = [Int](repeating: 0, count: most.count)
    guard let raised = cover.least(upTo: most, from: state.sums, beyond: zero) else {
      return Int.max
    }
    // Whatever is saved by scores between two hundredths is granted in full.
    let saved = most.indices.reduce(0) {
      $0 + (most[$1] > 0 ? cover.candidates[$1].saving : 0)
    }
    let byUnits = raised.reduce(0, +) * 10_000
    let byNumber = (state.open.count + remaining * min(cheapest, 1_000_000)) * 10_000
    return state.cost + max(byUnits, byNumber) - saved
  }
}
