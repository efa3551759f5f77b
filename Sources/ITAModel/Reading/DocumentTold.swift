import ITATables

// What running text tells.
extension DocumentPass {
  /// A score that running text tells of the figure of its row or of an indicator.
  struct ToldScore: Sendable {
    /// What it is of.
    var figure: FigureID
    /// The text of the number.
    var text: String
    /// The cell that it is told in.
    var place: Location
  }

  /// A fiscal year's overall score and level, told in running text.
  struct ToldYear: Sendable {
    /// The year as written.
    var year: Int
    /// The text of the score.
    var score: String
    /// The level named with it; nil where there is none.
    var level: String?
    /// The cell that it is told in.
    var place: Location
  }
}
