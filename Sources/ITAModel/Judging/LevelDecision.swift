/// Which levels the figures allow.
///
/// A level is possible when some values of the figures meet all its floors and miss one floor of
/// every better level. The figures hang together only as a tree of means, so that the values are
/// found by carrying intervals upwards.
struct LevelDecision: Sendable {
  private let framework: Framework
  private let figures: [FigureID: Figure]
  private let parts: Composition?
  private let isLinked: Bool

  init(_ framework: Framework, _ figures: [FigureID: Figure]) {
    self.framework = framework
    self.figures = figures
    // Published figures may miss their means by a hundredth; then the overall score stands alone.
    parts = framework.partComposition
    isLinked =
      framework.composition(of: .overall) != nil
      && Self.allows([:], framework, figures, parts, isLinked: true)
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
    var constraints: [FigureID: Interval] = [:]
    for floor in framework.levels[index].floors {
      constrain(&constraints, floor.figure, Interval(showingAtLeast: floor.points))
    }
    return missesAll(framework.levels[..<index], constraints)
  }

  /// Whether values inside the constraints miss a floor of each of these levels.
  private func missesAll(
    _ levels: ArraySlice<Level>, _ constraints: [FigureID: Interval]
  ) -> Bool {
    guard Self.allows(constraints, framework, figures, parts, isLinked: isLinked) else {
      return false
    }
    guard let level = levels.first else { return true }
    // A floor that is missed whatever the rest is asks nothing new, so that no other one has to be
    // tried; one that cannot be missed is not worth a look at the whole.
    var open: [(figure: FigureID, left: Interval)] = []
    for floor in level.floors {
      let own = (figures[floor.figure]?.range ?? .all)
        .intersection(constraints[floor.figure] ?? .all)
      let left = own.intersection(Interval(showingBelow: floor.points))
      if left == own { return missesAll(levels.dropFirst(), constraints) }
      if !left.isEmpty { open.append((floor.figure, left)) }
    }
    return open.contains { floor in
      var missed = constraints
      constrain(&missed, floor.figure, floor.left)
      return missesAll(levels.dropFirst(), missed)
    }
  }

  private func constrain(
    _ constraints: inout [FigureID: Interval], _ figure: FigureID, _ interval: Interval
  ) {
    constraints[figure] = (constraints[figure] ?? .all).intersection(interval)
  }

  /// Whether the figures have values inside the constraints.
  private static func allows(
    _ constraints: [FigureID: Interval], _ framework: Framework, _ figures: [FigureID: Figure],
    _ parts: Composition?, isLinked: Bool
  ) -> Bool {
    func range(_ id: FigureID) -> Interval {
      let own = figures[id]?.range ?? .all
      return constraints[id].map { own.intersection($0) } ?? own
    }
    var tools: [(value: Interval, weight: Int)] = []
    for rule in framework.tools {
      var tool = range(.tool(rule.tool))
      if rule.tool == .eit, let parts {
        let ranges = parts.terms.map { (value: range($0.figure), weight: $0.weight) }
        if ranges.contains(where: \.value.isEmpty) { return false }
        if let mean = Interval.mean(ranges) { tool = tool.intersection(mean) }
      }
      if tool.isEmpty { return false }
      tools.append((tool, rule.weight ?? 1))
    }
    let overall = range(.overall)
    if overall.isEmpty { return false }
    guard isLinked, let mean = Interval.mean(tools)
    else { return true }
    return !overall.intersection(mean).isEmpty
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
