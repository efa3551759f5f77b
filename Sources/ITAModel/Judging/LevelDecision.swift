/// Which levels the figures of a sheet allow.
struct LevelDecision: Sendable {
  private let rules: LevelRules
  private let makeUps: MakeUps
  private let figures: FigureMap<Figure>

  init(_ judge: Judge, _ figures: FigureMap<Figure>) {
    rules = judge.levels
    makeUps = judge.makeUps
    self.figures = figures
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
  var possible: [Int] {
    if let known { return [known] }
    return PossibleLevels(rules, rules.places.map { figures[$0]?.range ?? .all }).places
  }

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
