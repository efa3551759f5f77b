public import ITATables

/// A score as a file states it.
public struct StatedScore: Sendable, Equatable {
  /// The value.
  public var points: Points
  /// How many decimals were written.
  public var decimals: Int
  /// The cell's text.
  public var raw: String
  /// The cell.
  public var location: Location
  /// The weight in percent where weighted points were written, 38.31 of 40; nil for scores of 100.
  public var weight: Int?

  /// Joins a value and where it was read.
  public init(points: Points, decimals: Int, raw: String, location: Location) {
    self.points = points
    self.decimals = decimals
    self.raw = raw
    self.location = location
  }

  /// Makes the score of weighted points, as some tables print them: 38.31 of 40 is 95.775.
  ///
  /// A weight that is not above 0 is taken as 100.
  public init(weighted points: Points, of weight: Int, raw: String, location: Location) {
    let whole = weight > 0 ? weight : 100
    self.init(points: points * 100 / whole, decimals: 2, raw: raw, location: location)
    self.weight = whole
  }

  /// Half a unit of the last printed decimal: 0.005, and more where weighted points are printed.
  public var halfUnit: Points {
    Points(digits: 5, decimals: 3) * 100 / (weight ?? 100)
  }

  /// The values that the printed one stands for: half a unit of its last decimal around it.
  ///
  /// Scores are published with two decimals; a spreadsheet that shows 95.1 has dropped a zero, so
  /// fewer decimals tell nothing.
  public var interval: Interval {
    if weight != nil {
      return Interval(from: points - halfUnit, to: points + halfUnit, includesUpper: false)
        .intersection(.all)
    }
    return Interval(roundingTo: points)
  }
}

/// What one agency's file says for one year; nothing is computed here.
public struct ScoreSheet: Sendable {
  /// The agency's name; nil where the file names none.
  public var agency: Located<String>?
  /// The name of the level that the file states; nil where it states none.
  public var statedLevel: Located<String>?
  /// The scores, by what they are of; a figure without one is absent.
  public var scores: FigureMap<StatedScore> = [:]
  /// Other values that the file states for a figure that already has one.
  public var repeated: FigureMap<[StatedScore]> = [:]
  /// Figures that the file lists without a score, and the empty cell.
  public var blanks: FigureMap<Location> = [:]
  /// The texts that stand beside scores, by figure; for items that the framework does not list.
  public var labels: FigureMap<String> = [:]
  /// What was certain enough to be read in spite of its damage.
  public var repairs: [Repair] = []
  /// Results of other years that the file tells.
  public var history: [PastResult] = []
  /// The file, as the user gave it.
  public var file: String

  /// The overall score, and the level where it is told, of another year.
  public struct PastResult: Sendable, Equatable {
    /// The fiscal year.
    public var year: FiscalYear
    /// The overall score.
    public var overall: Points
    /// The level named with it; nil where there is none.
    public var level: String?
    /// The cell that tells it.
    public var location: Location
  }

  /// Makes an empty sheet.
  public init(file: String) { self.file = file }

  /// The items with a score, in order.
  public var items: [ItemID] {
    scores.keys.compactMap { figure in
      if case .item(let item) = figure { item } else { nil }
    }.sorted()
  }
}
