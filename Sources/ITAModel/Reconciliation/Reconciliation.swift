/// Which of a sheet's figures can be right together.
///
/// A printed figure stands for an interval of half a unit of its last decimal, and means carry
/// intervals upwards and downwards. Figures contradict each other only where even the tolerance of
/// the framework does not bring the intervals together; what cannot be decided is said to be open.
public struct Reconciliation: Sendable {
  /// A figure and what the sheet states for it.
  public struct Cell: Sendable, Equatable {
    /// What the score is of.
    public var figure: FigureID
    /// The score and its place.
    public var score: StatedScore
  }

  /// A figure that the sheet states with several values.
  public struct Reading: Sendable {
    /// The figure.
    public var figure: FigureID
    /// The different values in the order of the sheet, at least two.
    public var values: [StatedScore]
    /// The one value that agrees with all other figures; nil where nothing decides.
    public var proved: StatedScore?
  }

  /// A stated figure that the figures below it cannot give.
  public struct Disagreement: Sendable {
    /// The figure.
    public var cell: Cell
    /// What the figures below it give; exact where all of them are stated.
    public var mean: Interval
    /// Their mean, with the printed values taken as exact; nil where one of them is missing.
    public var computed: Points?
    /// The fewest of the figures below it that contradict it on their own, in order.
    ///
    /// None of them can be left out: without it, some values of the rest would agree.
    public var against: [Cell]
    /// What the figures of `against` alone leave for the figure.
    public var left: Interval
  }

  /// A figure that, if it alone were wrong, would explain a conflict.
  public struct Suspect: Sendable {
    /// The figure and its printed value.
    public var cell: Cell
    /// The values that it needs, given all the others.
    public var needed: Interval
    /// The accident that turned a needed value into the printed one; nil where none is known.
    public var slip: Slip?
  }

  /// Figures that cannot all be right.
  public struct Conflict: Sendable {
    /// Where they disagree, from the overall score down.
    public var disagreements: [Disagreement]
    /// The figures each of which would explain all of it, in order; empty where at least two must
    /// be wrong.
    public var suspects: [Suspect]

    /// The figure that must be wrong if only one is; nil where several could be.
    public var culprit: Suspect? { suspects.count == 1 ? suspects.first : nil }
  }

  /// The sheet with the proved values in the place of the first ones.
  public var sheet: ScoreSheet
  /// The figures with several values, in order.
  public var readings: [Reading]
  /// What cannot be right together.
  public var conflicts: [Conflict]
}

extension Framework {
  /// Compares all figures of a sheet with each other.
  ///
  /// With `settling`, values proved by the arithmetic take the place of the first ones; without it
  /// the first ones stay, for then the totals that would prove are not trusted.
  public func reconcile(_ sheet: ScoreSheet, settling: Bool = true) -> Reconciliation {
    let relations = RelationTree(self, stated: sheet.scores).relations
    var settled = sheet
    var readings: [Reconciliation.Reading] = []
    if !sheet.repeated.isEmpty {
      readings = RepeatedValues(self, sheet, relations).readings(settling: settling)
      for reading in readings {
        guard let proved = reading.proved else { continue }
        settled.scores[reading.figure] = proved
        // The sheet keeps every value; only the one used changes its place.
        settled.repeated[reading.figure] = reading.values.filter { $0 != proved }
      }
    }
    let search = ReconciliationSearch(self, settled, relations)
    return Reconciliation(sheet: settled, readings: readings, conflicts: search.conflicts)
  }
}

extension Reconciliation.Suspect {
  /// The lowest printed value that it could have been.
  public var from: Points {
    let lowest = needed.lower.rounded
    return Interval(roundingTo: lowest).intersection(needed).isEmpty
      ? lowest + Points(hundredths: 1) : lowest
  }

  /// The highest printed value that it could have been.
  public var to: Points {
    let highest = needed.upper.rounded
    return Interval(roundingTo: highest).intersection(needed).isEmpty
      ? highest - Points(hundredths: 1) : highest
  }
}
