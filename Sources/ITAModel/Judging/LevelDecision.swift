/// Which levels the figures allow.
///
/// A level is possible when some values of the figures meet all its floors and miss one floor of
/// every better level. The figures hang together only as a tree of means, so that the values are
/// found by carrying intervals upwards.
struct LevelDecision: Sendable {
  private let framework: Framework
  private let figures: [FigureID: Figure]
  /// The figures that hang together: the overall score, the tools, then the parts of EIT; behind
  /// them what else a floor asks of.
  private let places: [FigureID]
  /// What each of them can be by the sheet alone.
  private let ranges: [Interval]
  /// The floors of each level, best level first, by the places of their figures.
  private let floors: [[(place: Int, points: Points)]]
  private let weights: [Int]
  private let partWeights: [Int]
  private let isLinked: Bool

  init(_ framework: Framework, _ figures: [FigureID: Figure]) {
    self.framework = framework
    self.figures = figures
    let parts = framework.partComposition?.terms ?? []
    var places =
      [.overall] + framework.tools.map { FigureID.tool($0.tool) } + parts.map(\.figure)
    var floors: [[(place: Int, points: Points)]] = []
    for level in framework.levels {
      floors.append(
        level.floors.map { floor in
          let place = places.firstIndex(of: floor.figure) ?? places.count
          if place == places.count { places.append(floor.figure) }
          return (place, floor.points)
        })
    }
    self.places = places
    self.floors = floors
    let ranges = places.map { figures[$0]?.range ?? .all }
    self.ranges = ranges
    weights = framework.tools.map { $0.weight ?? 1 }
    partWeights = parts.map(\.weight)
    // Published figures may miss their means by a hundredth; then the overall score stands alone.
    isLinked =
      framework.composition(of: .overall) != nil
      && Self.allows(ranges, places, weights, partWeights, isLinked: true)
  }

  /// The verdict; several levels, best first, where a missing figure could still change it.
  var verdict: Verdict {
    if framework.levels.isEmpty { return .unknown }
    if let level = known { return .determined(level) }
    let possible = framework.levels.indices.filter(isPossible).map { framework.levels[$0] }
    switch possible.count {
    case 0: return .unknown
    case 1: return .determined(possible[0])
    default: return .undetermined(possible: possible, needs: needs)
    }
  }

  /// The level where all figures that the floors ask of are known.
  private var known: Level? {
    let asked = framework.levels.flatMap(\.floors).map(\.figure)
    guard asked.allSatisfy({ figures[$0]?.used != nil }) else { return nil }
    return framework.levels.first { level in
      level.floors.allSatisfy { floor in
        figures[floor.figure]?.shown.map { $0 >= floor.points } ?? false
      }
    }
  }

  private func isPossible(_ index: Int) -> Bool {
    var ranges = self.ranges
    for (place, points) in floors[index] {
      ranges[place] = ranges[place].intersection(Interval(showingAtLeast: points))
    }
    return missesAll(0..<index, ranges)
  }

  /// Whether values inside the ranges miss a floor of each of these levels.
  private func missesAll(_ levels: Range<Int>, _ ranges: [Interval]) -> Bool {
    guard Self.allows(ranges, places, weights, partWeights, isLinked: isLinked) else {
      return false
    }
    guard let level = levels.first else { return true }
    // A floor that is missed whatever the rest is asks nothing new, so that no other one has to be
    // tried; one that cannot be missed is not worth a look at the whole.
    var open: [(place: Int, left: Interval)] = []
    for (place, points) in floors[level] {
      let left = ranges[place].intersection(Interval(showingBelow: points))
      if left == ranges[place] { return missesAll(levels.dropFirst(), ranges) }
      if !left.isEmpty { open.append((place, left)) }
    }
    return open.contains { place, left in
      var missed = ranges
      missed[place] = left
      return missesAll(levels.dropFirst(), missed)
    }
  }

  /// Whether the figures have values inside the ranges.
  private static func allows(
    _ ranges: [Interval], _ places: [FigureID], _ weights: [Int], _ partWeights: [Int],
    isLinked: Bool
  ) -> Bool {
    if ranges.contains(where: \.isEmpty) { return false }
    var tools: [(value: Interval, weight: Int)] = []
    for (place, weight) in zip(1..., weights) {
      var tool = ranges[place]
      if places[place] == .tool(.eit),
        let mean = Interval.mean(
          zip(ranges[(weights.count + 1)...], partWeights).lazy.map { ($0, $1) })
      {
        tool = tool.intersection(mean)
      }
      if tool.isEmpty { return false }
      tools.append((tool, weight))
    }
    guard isLinked, let mean = Interval.mean(tools) else { return true }
    return !ranges[0].intersection(mean).isEmpty
  }

  /// The missing figures that would settle the level, nearest to what an office can look up.
  private var needs: [FigureID] {
    let asked = Set(framework.levels.flatMap(\.floors).map(\.figure))
    let missing = asked.filter { figures[$0]?.used == nil }
    let found = missing.flatMap { figure -> [FigureID] in
      switch figure {
      case .part: return [figure]
      case .overall, .tool, .indicator, .subIndicator, .item: return leaves(figure)
      }
    }
    return Set(found).sorted()
  }

  private func leaves(_ figure: FigureID) -> [FigureID] {
    if case .indicator = figure { return [figure] }
    guard let composition = framework.composition(of: figure) else { return [figure] }
    return composition.terms.map(\.figure).filter { figures[$0]?.used == nil }.flatMap(leaves)
  }
}
