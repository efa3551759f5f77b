/// What the rules of a year make of one agency's scores.
public struct Assessment: Sendable {
  /// The rules.
  public var framework: Framework
  /// What the file says; of figures with several values the proved one.
  public var sheet: ScoreSheet
  /// Which of the stated figures can be right together.
  public var reconciliation: Reconciliation
  /// Whom to believe where totals contradict; nil lets the arithmetic decide.
  public var trust: Trust?
  /// The fiscal year of the scores; differs from the framework's where rules were borrowed.
  public var year: FiscalYear
  /// Every figure, by what it is of.
  public var figures: [FigureID: Figure]
  /// Where stated and computed values differ by more than rounding.
  public var contradictions: [Contradiction]
  /// The level, or the levels still possible.
  public var verdict: Verdict
  /// The conditions of every level from the best down to the one reached.
  public var conditions: [Condition]

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
      ?? Figure(id: id, stated: sheet.scores[id], computed: nil, origin: .missing, range: .all)
  }
}

extension Framework {
  /// Judges a sheet by the rules of this framework. Missing figures are values, never errors.
  public func assess(
    _ sheet: ScoreSheet, year: FiscalYear? = nil, trust: Trust? = nil
  ) -> Assessment {
    judge(reconcile(sheet, settling: trust != .computed), year: year ?? self.year, trust: trust)
  }

  /// Judges a sheet whose published figures differ from their means by what is carried.
  ///
  /// Its figures are not compared with each other: they were, before they were changed.
  func assess(
    _ sheet: ScoreSheet, year: FiscalYear?, carrying carried: [FigureID: Points]
  ) -> Assessment {
    judge(
      Reconciliation(sheet: sheet, readings: [], conflicts: []), year: year ?? self.year,
      trust: nil, carrying: carried)
  }

  /// Judges a sheet whose figures have been compared with each other.
  private func judge(
    _ reconciliation: Reconciliation, year: FiscalYear, trust: Trust?,
    carrying carried: [FigureID: Points] = [:]
  ) -> Assessment {
    let sheet = reconciliation.sheet
    let tree = FigureTree(
      self, sheet, trust: trust, rulings: reconciliation.rulings, carrying: carried)
    let verdict = LevelDecision(self, tree.figures).verdict
    var assessment = Assessment(
      framework: self, sheet: sheet, reconciliation: reconciliation, trust: trust,
      year: year, figures: tree.figures, contradictions: tree.contradictions, verdict: verdict,
      conditions: [])
    assessment.conditions = conditions(of: assessment)
    return assessment
  }

  private func conditions(of assessment: Assessment) -> [Condition] {
    let lowest: Level?
    switch assessment.verdict {
    case .determined(let level): lowest = level
    case .undetermined(let possible, _): lowest = possible.last
    case .unknown: return []
    }
    let shown = levels.prefix { $0 != lowest } + (lowest.map { [$0] } ?? [])
    let next = assessment.nextLevel ?? assessment.bestPossible
    return shown.flatMap { level in
      Condition.conditions(of: level, assessment.figures, self).map { condition in
        var marked = condition
        marked.isDeciding = level == next && condition.isMet != true
        return marked
      }
    }
  }
}
