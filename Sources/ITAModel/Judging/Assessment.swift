/// What the rules of a year make of one agency's scores.
public struct Assessment: Sendable {
  /// The judge whose rules these are.
  let judge: Judge
  /// What the file says; of figures with several values the proved one.
  public var sheet: ScoreSheet
  /// Which of the stated figures can be right together.
  public var reconciliation: Reconciliation
  /// Whom to believe where totals contradict; nil lets the arithmetic decide.
  public var trust: Trust?
  /// The fiscal year of the scores; differs from the framework's where rules were borrowed.
  public var year: FiscalYear
  /// Every figure, by what it is of.
  public var figures: FigureMap<Figure>
  /// Where stated and computed values differ by more than rounding.
  public var contradictions: [Contradiction]
  /// The level, or the levels still possible.
  public var verdict: Verdict
  /// The conditions of every level from the best down to the one reached.
  public var conditions: [Condition]

  /// The rules.
  public var framework: Framework { judge.framework }

  /// Whether the rules are those of another year, so that nothing is official.
  public var isUnofficial: Bool { year != framework.year }

  /// The best level that the figures allow.
  public var bestPossible: Level? {
    switch verdict {
    case .determined(let level): level
    case .undetermined(let possible, _): possible.first
    case .unknown: nil
    }
  }

  /// The next level above the one reached; nil at the top and where no level is certain.
  public var nextLevel: Level? {
    guard let level = verdict.level, let index = framework.levels.firstIndex(of: level), index > 0
    else { return nil }
    return framework.levels[index - 1]
  }

  /// The conditions to show: those of the next level, or of the best possible one.
  public var nearestConditions: [Condition] {
    let level = nextLevel ?? bestPossible
    return conditions.filter { $0.level == level }
  }

  /// A figure; one without any value where the framework does not know it.
  public func figure(_ id: FigureID) -> Figure {
    figures[id]
      ?? Figure(id: id, stated: sheet.scores[id], computed: nil, origin: .missing, room: .all)
  }
}

extension Framework {
  /// Judges a sheet by the rules of this framework. Missing figures are values, never errors.
  public func assess(
    _ sheet: ScoreSheet, year: FiscalYear? = nil, trust: Trust? = nil
  ) -> Assessment {
    Judge(self).assess(sheet, year: year, trust: trust)
  }
}
