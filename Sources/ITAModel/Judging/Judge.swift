/// Judges sheets by the rules of a framework; what the rules alone decide is worked out once for all
/// of them.
struct Judge: Sendable {
  /// The rules.
  let framework: Framework
  /// What the figures are made of.
  let makeUps: MakeUps
  /// What the levels ask for.
  let levels: LevelRules

  init(_ framework: Framework) {
    self.framework = framework
    makeUps = MakeUps(framework)
    levels = LevelRules(framework, makeUps)
  }

  /// Judges a sheet. Missing figures are values, never errors.
  func assess(
    _ sheet: ScoreSheet, year: FiscalYear? = nil, trust: Trust? = nil
  ) -> Assessment {
    judge(framework.reconcile(sheet, settling: trust != .computed), year: year, trust: trust)
  }

  /// Judges a sheet whose published figures differ from their means by what is carried.
  ///
  /// Its figures are not compared with each other: they were, before they were changed.
  func assess(
    _ sheet: ScoreSheet, year: FiscalYear?, carrying carried: FigureMap<Points>
  ) -> Assessment {
    judge(
      Reconciliation(sheet: sheet, readings: [], conflicts: []), year: year, trust: nil,
      carrying: carried)
  }

  /// Judges a sheet whose figures have been compared with each other.
  private func judge(
    _ reconciliation: Reconciliation, year: FiscalYear?, trust: Trust?,
    carrying carried: FigureMap<Points> = [:]
  ) -> Assessment {
    let tree = FigureTree(
      self, reconciliation.sheet, trust: trust, rulings: reconciliation.rulings,
      carrying: carried)
    var assessment = Assessment(
      judge: self, sheet: reconciliation.sheet, reconciliation: reconciliation, trust: trust,
      year: year ?? framework.year, figures: tree.figures, contradictions: tree.contradictions,
      verdict: LevelDecision(self, tree.figures).verdict, conditions: [])
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
    let shown = framework.levels.prefix { $0 != lowest } + (lowest.map { [$0] } ?? [])
    let next = assessment.nextLevel ?? assessment.bestPossible
    return shown.flatMap { level in
      Condition.conditions(of: level, assessment.figures, framework).map { condition in
        var marked = condition
        marked.isDeciding = level == next && condition.isMet != true
        return marked
      }
    }
  }
}
