/// A number of an assessment: what the file states, what follows from the numbers below it, and
/// which of the two is used.
public struct Figure: Sendable {
  /// Where the used value comes from.
  public enum Origin: Sendable, Hashable {
    /// It was read from the file.
    case stated
    /// It is the mean of other figures.
    case computed
    /// There is none.
    case missing
  }

  /// What the number is of.
  public var id: FigureID
  /// What the file states; nil where it states nothing.
  public var stated: StatedScore?
  /// The exact mean of the figures below it; nil where one of them is missing or unknown.
  public var computed: Points?
  /// Which value is used.
  public var origin: Origin
  /// The values that it can have where none is used.
  var room: Interval

  /// The values that it can have; those that show as the used value where there is one.
  public var range: Interval { used.map { Interval(roundingTo: $0) } ?? room }

  /// The value that everything else rests on: stated or computed; nil where it is missing.
  ///
  /// A computed value is exact; the level is judged on `shown`.
  public var used: Points? {
    switch origin {
    case .stated: stated?.points
    case .computed: computed
    case .missing: nil
    }
  }

  /// The used value at two decimals, as it is published; nil where it is missing.
  public var shown: Points? { used?.rounded }
}

/// A figure whose stated value differs from the mean of those below it by more than rounding.
public struct Contradiction: Sendable {
  /// The figure.
  public var figure: FigureID
  /// What the file states.
  public var stated: StatedScore
  /// The exact mean of the figures below it.
  public var computed: Points
  /// The figures below it.
  public var terms: [FigureID]
  /// Which of the two values is used.
  public var used: Figure.Origin
  /// Whether it is a contradiction; otherwise only worth a note.
  public var isBinding: Bool
}
