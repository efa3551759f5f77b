/// Which levels the figures allow.
///
/// A level is possible when some values of the figures meet all its floors and miss one floor of
/// every better level. The figures hang together only as a tree of means, so that the values are
/// found by carrying intervals upwards.
struct LevelDecision: Sendable {
  private let rules: LevelRules
  private let makeUps: MakeUps
  private let figures: FigureMap<Figure>
  /// What the figures at the places of the rules can be by the sheet alone.
  private let ranges: [Interval]
  /// Whether the overall score is what the tools make it.
  private let isLinked: Bool
  /// Whether the figures agree with each other as far as a level needs it.
  private let isSound: Bool

  init(_ judge: Judge, _ figures: FigureMap<Figure>) {
    rules = judge.levels
    makeUps = judge.makeUps
    self.figures = figures
    ranges = rules.places.map { figures[$0]?.range ?? .all }
    // Published figures may miss their means by a hundredth; then the overall score stands alone.
    isLinked = rules.isLinked && rules.allow(ranges, isLinked: true)
    isSound = isLinked || rules.allow(ranges, isLinked: false)
  }

  /// The verdict; several levels, best first, where a missing figure could still change it.
  var verdict: Verdict {
    let possible = possible
    switch possible.count {
    case 0: return .unknown
    case 1: return .determined(rules.levels[possible[0]])
    default: return .undetermined(possible: possible.map { rules.levels[$0] }, needs: needs)
    }
  }

  /// The places of the levels that are possible, best first.
  var possible: [Int] { known.map { [$0] } ?? rules.levels.indices.filter(isPossible) }

  /// The place of the level where all figures that the floors ask of are known.
  private var known: Int? {
    let asked = rules.levels.flatMap { $0.floors.map(\.figure) }
    guard asked.allSatisfy({ figures[$0]?.used != nil }) else { return nil }
    return rules.levels.firstIndex { level in
      level.floors.allSatisfy { floor in
        figures[floor.figure]?.shown.map { $0 >= floor.points } ?? false
      }
    }
  }

  private func isPossible(_ index: Int) -> Bool {
    guard isSound else { return false }
    var ranges = self.ranges
    for floor in rules.floors[index] {
      ranges[floor.place] = ranges[floor.place].intersection(floor.met)
    }
    return allows(ranges) && missesAll(0..<index, ranges)
  }

  private func allows(_ ranges: [Interval]) -> Bool {
    ranges == self.ranges || rules.allow(ranges, isLinked: isLinked)
  }

  /// Whether values inside the ranges, which some are, miss a floor of each of these levels.
  private func missesAll(_ levels: Range<Int>, _ ranges: [Interval]) -> Bool {
    guard let level = levels.first else { return true }
    // A floor that is missed whatever the rest is asks nothing new, so that no other one has to be
    // tried; one that cannot be missed is not worth a look at the whole.
    var open: [(place: Int, left: Interval)] = []
    for floor in rules.floors[level] {
      let left = ranges[floor.place].intersection(floor.missed)
      if left == ranges[floor.place] { return missesAll(levels.dropFirst(), ranges) }
      if !left.isEmpty { open.append((floor.place, left)) }
    }
    return open.contains { place, left in
      var missed = ranges
      missed[place] = left
      return allows(missed) && missesAll(levels.dropFirst(), missed)
    }
  }

  /// The missing figures that would settle the level, nearest to what an office can look up.
  private var needs: [FigureID] {
    let asked = rules.levels.flatMap { $0.floors.map(\.figure) }.inOrder
    let missing = asked.filter { figures[$0]?.used == nil }
    let found = missing.flatMap { figure -> [FigureID] in
      switch figure {
      case .part: return [figure]
      case .overall, .tool, .indicator, .subIndicator, .item: return leaves(figure)
      }
    }
    return found.inOrder
  }

  private func leaves(_ figure: FigureID) -> [FigureID] {
    if case .indicator = figure { return [figure] }
    guard let composition = makeUps.composition(of: figure) else { return [figure] }
    return composition.terms.map(\.figure).filter { figures[$0]?.used == nil }.flatMap(leaves)
  }
}
