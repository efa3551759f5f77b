/// What the rules make of one agency of a national table.
public struct NationalVerdict: Sendable, Hashable {
  /// The overall score in hundredths; nil where it is missing.
  public var overall: Int?
  /// The scores of IIT, EIT and OIT in hundredths, in this order; nil where missing.
  public var tools: [Int?]
  /// The scores of indicators 1 to 10 in hundredths; nil where missing.
  public var indicators: [Int?]
  /// The possible levels, by their places in the framework's list, best first; empty where no rule
  /// fits.
  public var levels: [Int]
  /// The stated figures that contradict those below them.
  public var contradictions: [NationalContradiction]
  /// Whether the stated level is none of the possible ones.
  public var contradictsLevel: Bool

  /// The first of the lowest indicators, 1 to 10; nil where one is missing.
  public var weakest: Int? {
    var lowest: (number: Int, score: Int)?
    for (index, score) in indicators.enumerated() {
      guard let score else { return nil }
      if lowest.map({ score < $0.score }) ?? true { lowest = (index + 1, score) }
    }
    return lowest?.number
  }
}

/// A stated figure and the mean that it should be, in hundredths.
public struct NationalContradiction: Sendable, Hashable {
  /// The figure.
  public var figure: FigureID
  /// What the file states.
  public var stated: Int
  /// What the figures below it give.
  public var computed: Int
}
