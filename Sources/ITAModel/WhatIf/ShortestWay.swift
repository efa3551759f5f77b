/// The least that has to change for a level to be reached: fewest figures first, then fewest
/// points, under the scores that each figure can have.
///
/// What can change are the questions and items where they make up their indicator, otherwise the
/// indicators themselves; where both parts of EIT are known, the questions of a part or the parts.
/// A disclosure item takes one of its allowed scores, and 100 where those are not known, for half
/// a disclosure is nothing to aim at; everything else is raised by hundredths, also an indicator of
/// disclosure whose items are not given (`Change.isOfUnknownItems`). A floor that is not
/// reached yet has to be reached by the exact value, not by rounding alone, so that what is
/// proposed suffices.
public struct ShortestWay: Sendable {
  /// The assessment that is to change.
  public let whatIf: WhatIf
  /// The level to reach.
  public var target: Level
  /// The most points that one figure may gain; nil for no limit but 100.
  public var maxGain: Points?
  /// The figures that stay as they are, with everything below them.
  public let locked: [FigureID]
  /// How many ways are wanted beside the shortest.
  public var alternatives: Int
  /// Everything that can change, however much it gains.
  let allLevers: [Lever]

  /// Asks for the way to a level.
  public init(
    _ whatIf: WhatIf, to target: Level, maxGain: Points? = nil, locked: [FigureID] = [],
    alternatives: Int = 0
  ) {
    self.whatIf = whatIf
    self.target = target
    self.maxGain = maxGain
    self.locked = locked
    self.alternatives = alternatives
    allLevers = whatIf.levers(without: locked)
  }

  /// A figure and the score that it has to get.
  public struct Change: Sendable, Hashable {
    /// The figure.
    public var figure: FigureID
    /// Its score now.
    public var from: Points
    /// The score to reach, in whole hundredths.
    public var to: Points
    /// What that adds to the overall score; nil where unknown.
    public var gain: Points?

    /// Whether it stands for disclosure items that are not known one by one. They come whole, so
    /// that `to` is the least that is needed and may be no score that they can give.
    public var isOfUnknownItems: Bool {
      switch figure {
      case .tool(let tool): tool == .oit
      case .indicator(let indicator): indicator.number > 8
      case .subIndicator: true
      case .overall, .part, .item: false
      }
    }
  }

  /// Changes that together reach the level, and the proof.
  public struct Way: Sendable {
    /// The changes, those that add most to the overall score first.
    public var changes: [Change]
    /// The assessment with the changes, by the same engine.
    public var after: Assessment
    /// Whether no way with fewer figures, or as many and fewer points, exists; false only where
    /// the search was given up because there were too many combinations.
    public var isLeast: Bool

    /// The points of all changes together.
    public var points: Points { changes.reduce(.zero) { $0 + $1.to - $1.from } }
  }

  /// A condition that cannot be met.
  public struct Shortfall: Sendable {
    /// The figures asked of: one, or the parts of EIT that are not known apart.
    public var figures: [FigureID]
    /// The least points that each must show.
    public var floor: Points
    /// The most that the figure can have; of EIT as a whole where its parts are not known.
    public var most: Points
  }

  /// The answer.
  public enum Outcome: Sendable {
    /// The level, or this better one, is reached already.
    case alreadyThere(Level)
    /// The ways that reach the level for certain, shortest first.
    ///
    /// Where the parts of EIT are not known, less may do: `possible` is the least that allows the
    /// level; nil where nothing less does.
    case ways([Way], possible: Way?)
    /// No way makes the level certain before these figures are known; the ways that allow it,
    /// shortest first, or none where it is allowed already.
    case onlyPossible([Way], needs: [FigureID])
    /// The level cannot be reached; every condition that fails even at the most.
    case impossible([Shortfall])
    /// The conditions ask for figures that are missing: these.
    case undetermined(needs: [FigureID])
  }

  /// Finds the answer.
  public var outcome: Outcome {
    if let reached = whatIf.base.worstPossible, isEnough(reached) { return .alreadyThere(reached) }
    let needs = missingFigures
    if !needs.isEmpty { return .undetermined(needs: needs) }
    let certain = Demands(self, certain: true)
    let allowing = Demands(self, certain: false)
    let levers = self.levers
    if let shortfalls = shortfalls(of: allowing, levers) { return .impossible(shortfalls) }
    if shortfalls(of: certain, levers) != nil {
      return .onlyPossible(ways(allowing, levers, certain: false), needs: unknownParts)
    }
    let found = ways(certain, levers, certain: true)
    if found.isEmpty {
      return .onlyPossible(ways(allowing, levers, certain: false), needs: unknownParts)
    }
    if certain == allowing { return .ways(found, possible: nil) }
    var single = self
    single.alternatives = 0
    return .ways(found, possible: single.ways(allowing, levers, certain: false).first)
  }

  /// Whether a level is the target or a better one.
  func isEnough(_ level: Level) -> Bool {
    let levels = whatIf.base.framework.levels
    guard let own = levels.firstIndex(of: target), let index = levels.firstIndex(of: level)
    else { return false }
    return index <= own
  }

  /// The parts of EIT that the level asks for and that are not known.
  var unknownParts: [FigureID] {
    target.floors.map(\.figure).filter { figure in
      if case .part = figure { whatIf.value(of: figure) == nil } else { false }
    }.sorted()
  }

  /// What the level asks for and nothing stands in for.
  private var missingFigures: [FigureID] {
    let asked = target.floors.map(\.figure).filter { whatIf.value(of: $0) == nil }
    let hasWhole = whatIf.value(of: .tool(.eit)) != nil
    let missing = asked.filter { figure in
      if case .part = figure { !hasWhole } else { true }
    }
    return missing.flatMap(leaves).inOrder
  }

  private func leaves(of figure: FigureID) -> [FigureID] {
    if case .indicator = figure { return [figure] }
    guard let made = whatIf.base.judge.makeUps.composition(of: figure) else { return [figure] }
    return made.terms.map(\.figure).filter { whatIf.value(of: $0) == nil }.flatMap(leaves)
  }
}

extension Assessment {
  /// The level to aim at: the one above the level reached or, where several are possible, above
  /// the lowest of them; nil at the top and without level rules.
  public var nextTarget: Level? {
    guard let worst = worstPossible, let index = framework.levels.firstIndex(of: worst), index > 0
    else { return nil }
    return framework.levels[index - 1]
  }

  /// The lowest level that the figures allow; nil without level rules.
  var worstPossible: Level? {
    switch verdict {
    case .determined(let level): level
    case .undetermined(let possible, _): possible.last
    case .unknown: nil
    }
  }
}
