public import ITATables

/// One measure (มาตรการ) of a plan: what answers one weak point, or keeps a strong one.
public struct Measure: Sendable {
  /// A stable id: the framework and the figure, `2567-O10`.
  public var id: String
  /// The point that it answers.
  public var figure: FigureID
  /// The indicator that it belongs to; nil where the framework does not list the item.
  public var indicator: Indicator?
  /// That indicator's name; nil with `indicator`.
  public var indicatorName: LocalizedText?
  /// The issue of the year's analysis; nil for years without, and for items under none.
  public var issue: Framework.PlanIssue?
  /// The point's name or text.
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
  /// The unit that does it; nil for the one that the catalogue names.
  public var unit: LocalizedText?
  /// The person who answers for it; nil where nobody was named.
  public var person: String?
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
