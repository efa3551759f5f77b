import ITAModel

/// One row of the plan as the report shows it: a measure, or what keeps a strong point.
struct ReportMeasure {
  /// The point that it answers.
  var figure: FigureID
  /// How pressing it is.
  var band: MeasureBand
  /// The score, at two decimals.
  var score: Points
  /// What it aims at; the score itself where that is to be kept.
  var target: Points
  /// The wording.
  var entry: MeasureCatalogue.Entry
  /// The first and the last day, as ISO dates in the Buddhist Era.
  var period: (start: String, end: String)

  init(_ measure: Measure) {
    figure = measure.figure
    band = measure.band
    score = measure.score
    target = measure.target
    entry = measure.entry
    period = (measure.start, measure.end)
  }

  /// Keeps or strengthens what has this score; nil where the catalogue has no wording for it.
  init?(
    keeping figure: FigureID, at score: Points, from catalogue: MeasureCatalogue,
    in framework: Framework, year: Int
  ) {
    let band = catalogue.band(of: score)
    guard let entry = catalogue.entry(for: figure, in: framework, band: band) else { return nil }
    self.figure = figure
    self.band = band
    self.score = score
    self.target = score
    self.entry = entry
    let starts = ["\(year - 1)-10-01", "\(year)-01-01", "\(year)-04-01", "\(year)-07-01"]
    let ends = ["\(year - 1)-12-31", "\(year)-03-31", "\(year)-06-30", "\(year)-09-30"]
    period = (starts[entry.quarters.lowerBound - 1], ends[entry.quarters.upperBound - 1])
  }
}
