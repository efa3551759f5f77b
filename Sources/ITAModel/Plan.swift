public import ITATables

/// One measure (มาตรการ) of a plan: what answers one weak point.
public struct Measure: Sendable {
  /// A stable id: the framework and the figure, `2567-O10`.
  public var id: String
  /// The weak point.
  public var figure: FigureID
  /// The indicator that it belongs to; nil where the framework does not list the item.
  public var indicator: Indicator?
  /// The weak point's name or text.
  public var subject: LocalizedText
  /// How pressing it is.
  public var band: MeasureBand
  /// The score, at two decimals.
  public var score: Points
  /// What the measure aims at.
  public var target: Points
  /// How much the overall score gains at the target; nil where that is not known.
  public var gain: Points?
  /// The catalogue's wording.
  public var entry: MeasureCatalogue.Entry
  /// The fiscal year that it is to be done in: the one after the scores'.
  public var year: Int
  /// The cell that the score was read from; nil where it was computed.
  public var source: Location?

  /// The first day, as an ISO date in the Buddhist Era.
  public var start: String {
    ["\(year - 1)-10-01", "\(year)-01-01", "\(year)-04-01", "\(year)-07-01"][
      entry.quarters.lowerBound - 1]
  }

  /// The last day, as an ISO date in the Buddhist Era.
  public var end: String {
    ["\(year - 1)-12-31", "\(year)-03-31", "\(year)-06-30", "\(year)-09-30"][
      entry.quarters.upperBound - 1]
  }
}

/// The plan of measures (มาตรการส่งเสริมคุณธรรมและความโปร่งใส) for an agency.
public struct Plan: Sendable {
  /// The measures: weak indicators lowest first, then weak items lowest first.
  public var measures: [Measure]

  /// Drafts one measure for every weak indicator and item.
  public init(drafting analysis: Analysis, from catalogue: MeasureCatalogue) {
    let weak = analysis.fromLowest.filter { $0.side == .weakness }
    measures =
      weak.compactMap { ranked in
        Self.measure(
          .indicator(ranked.indicator), score: ranked.figure.shown ?? .zero,
          source: ranked.figure.stated?.location, analysis, catalogue)
      }
      + analysis.weakItems.compactMap { item in
        Self.measure(
          .item(item.id), score: item.score.points.rounded, source: item.score.location,
          analysis, catalogue)
      }
  }

  private static func measure(
    _ figure: FigureID, score: Points, source: Location?, _ analysis: Analysis,
    _ catalogue: MeasureCatalogue
  ) -> Measure? {
    let assessment = analysis.assessment
    let framework = assessment.framework
    let band = catalogue.band(of: score)
    guard let entry = catalogue.entry(for: figure, in: framework, band: band) else { return nil }
    var indicator: Indicator?
    var target = analysis.threshold
    switch figure {
    case .indicator(let own): indicator = own
    case .item(let id):
      let item = framework.item(id)
      indicator = item?.indicator
      // A disclosure item is either complete or not; only complete is worth aiming at.
      if id.tool == .oit { target = item?.allowed.max() ?? .hundred }
    case .overall, .tool, .part, .subIndicator: break
    }
    let label = assessment.sheet.labels[figure] ?? figure.description
    return Measure(
      id: "\(framework.id)-\(figure)", figure: figure, indicator: indicator,
      subject: framework.name(of: figure) ?? LocalizedText(thai: label, english: label),
      band: band, score: score, target: target,
      gain: framework.gain(of: figure).map { gain in gain.times(target - score) },
      entry: entry, year: assessment.year.buddhist + 1, source: source)
  }
}
