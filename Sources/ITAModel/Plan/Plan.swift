import ITATables

/// The plan of measures (มาตรการส่งเสริมคุณธรรมและความโปร่งใส) for an agency.
public struct Plan: Sendable {
  /// What a plan is drafted for.
  public enum Scope: Sendable, Hashable {
    /// Weak points alone.
    case weakPoints
    /// Weak points and, where an issue of the year's analysis has none, what keeps it; for years
    /// without issues the same by indicator.
    case everyIssue
  }

  /// The measures: weak indicators lowest first, then weak items lowest first, then what is kept.
  public var measures: [Measure]

  /// Drafts one measure for every weak indicator and item.
  public init(
    drafting analysis: Analysis, from catalogue: MeasureCatalogue, scope: Scope = .weakPoints,
    units: UnitAssignment = UnitAssignment()
  ) {
    let draft = PlanDraft(analysis: analysis, catalogue: catalogue, units: units)
    measures = draft.weak
    switch scope {
    case .weakPoints: break
    case .everyIssue: measures += draft.kept(besides: measures)
    }
  }
}

/// The drafting of a plan.
struct PlanDraft {
  var analysis: Analysis
  var catalogue: MeasureCatalogue
  var units: UnitAssignment

  private var framework: Framework { analysis.assessment.framework }

  /// The measures for weak indicators, lowest first, then for weak items, lowest first.
  var weak: [Measure] {
    let indicators = analysis.fromLowest.filter { $0.side == .weakness }
    let items = analysis.weakItems
    let worstIndicator = indicators.first?.figure.shown
    let worstItem = items.first?.score.points.rounded
    return indicators.compactMap { measure($0, isWorst: $0.figure.shown == worstIndicator) }
      + items.compactMap { measure($0, isWorst: $0.score.points.rounded == worstItem) }
  }

  /// A measure for every issue that has none, by its lowest item; by indicator where the year has
  /// no issues or the file no items.
  func kept(besides measures: [Measure]) -> [Measure] {
    let scored = Dictionary(
      analysis.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let issues = framework.issues.filter { $0.items.contains { scored[$0] != nil } }
    if !issues.isEmpty {
      return issues.compactMap { issue in
        if measures.contains(where: { $0.issue?.number == issue.number }) { return nil }
        let items = issue.items.compactMap { scored[$0] }
        let lowest = items.min { ($0.score.points, $0.id) < ($1.score.points, $1.id) }
        return lowest.flatMap { measure($0, isWorst: false) }
      }
    }
    return analysis.indicators.compactMap { ranked in
      if measures.contains(where: { $0.indicator == ranked.indicator }) { return nil }
      return measure(ranked, isWorst: false)
    }
  }

  private func measure(_ ranked: Analysis.RankedIndicator, isWorst: Bool) -> Measure? {
    measure(
      .indicator(ranked.indicator), ranked.indicator, score: ranked.figure.shown ?? .zero,
      isWorst: isWorst
    ).map { measure in
      var measure = measure
      measure.source = ranked.figure.stated?.location
      return measure
    }
  }

  private func measure(_ item: Analysis.AnalyzedItem, isWorst: Bool) -> Measure? {
    measure(
      .item(item.id), item.indicator, score: item.score.points.rounded, isWorst: isWorst
    ).map { measure in
      var measure = measure
      measure.source = item.score.location
      measure.issue = framework.issues.first { $0.items.contains(item.id) }
      return measure
    }
  }

  private func measure(
    _ figure: FigureID, _ indicator: Indicator?, score: Points, isWorst: Bool
  ) -> Measure? {
    // The agency's worst, as a score of 0 always is, is urgent at any score below the threshold.
    let band = isWorst ? .urgent : catalogue.band(of: score)
    let label = analysis.assessment.sheet.labels[figure] ?? figure.description
    guard
      let entry = catalogue.entry(for: figure, in: framework, band: band, label: label)
    else { return nil }
    let target = self.target(of: figure, score: score)
    let owner = units.owner(of: figure, in: framework)
    return Measure(
      id: "\(framework.id)-\(figure)", figure: figure, indicator: indicator,
      indicatorName: indicator.flatMap { framework.rule(of: $0)?.name },
      subject: framework.name(of: figure) ?? LocalizedText(thai: label, english: label),
      band: band, score: score, target: target,
      gain: analysis.assessment.judge.gain(of: figure).map { gain in gain.times(target - score) },
      entry: entry, unit: owner.map { LocalizedText(thai: $0.unit, english: $0.unit) },
      person: owner?.person, year: analysis.assessment.year.buddhist + 1)
  }

  /// The threshold; the score itself where that is reached; for a disclosure item the full score,
  /// since it is either complete or not, and only complete is worth aiming at.
  private func target(of figure: FigureID, score: Points) -> Points {
    if case .item(let id) = figure, id.tool == .oit {
      return framework.item(id)?.allowed.max() ?? .hundred
    }
    return max(analysis.threshold, score)
  }
}
