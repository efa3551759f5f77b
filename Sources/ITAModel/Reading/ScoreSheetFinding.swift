public import ITATables

/// What a reader of score sheets has to tell.
public enum ScoreSheetFinding: Finding {
  /// No table with a label and a score column was found.
  case noTable(nearest: String)
  /// The document has tables of measures or results, but no scores.
  case noScores
  /// A label was taken for the one name that differs little.
  case similarLabel(String, taken: String)
  /// A label, or a number and a name, that mean two different figures.
  case ambiguousLabel(String, candidates: [String])
  /// Indicators that have no score.
  case missingIndicators([Int])
  /// A cell that is no number; the number that letters taken for digits explain, or nil.
  case notAScore(String, suggestion: String?)
  /// A number that can be read in two ways.
  case ambiguousNumber(String, readings: [String])
  /// A number outside 0 to 100; the value that a forgotten decimal point explains, or nil.
  case outOfRange(String, suggestion: String?)
  /// A row with a score whose label is not known; it is not used.
  case unknownLabel(String)
  /// The file's year and the one asked for differ; the one asked for is used.
  case otherYear(stated: String, asked: String)
  /// A year of the Gregorian calendar was read.
  case gregorianYear(String, buddhist: String)

  /// All scores are fractions of 1 and were read as percent.
  case fractions(String)

  /// A sheet that was left out, since it gives other scores for the same figures.
  case otherSheet(String)

  /// A table with an agency a row, and no single one was asked for.
  case severalAgencies([String])

  /// More scores than one agency can have.
  case tooManyScores(limit: Int)

  /// The codes of this reader.
  public enum Code: String, CaseIterable, Sendable {
    case noTable = "E201"
    case noScores = "E202"
    case similarLabel = "W203"
    case ambiguousLabel = "E203"
    case missingIndicators = "W204"
    case notAScore = "E205"
    case ambiguousNumber = "E219"
    case outOfRange = "E206"
    case unknownLabel = "W212"
    case otherYear = "W216"
    case gregorianYear = "N215"
    case fractions = "W206"
    case otherSheet = "W226"
    case severalAgencies = "E225"
    case tooManyScores = "E227"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .noTable: .noTable
    case .noScores: .noScores
    case .similarLabel: .similarLabel
    case .ambiguousLabel: .ambiguousLabel
    case .missingIndicators: .missingIndicators
    case .notAScore: .notAScore
    case .ambiguousNumber: .ambiguousNumber
    case .outOfRange: .outOfRange
    case .unknownLabel: .unknownLabel
    case .otherYear: .otherYear
    case .gregorianYear: .gregorianYear
    case .fractions: .fractions
    case .otherSheet: .otherSheet
    case .severalAgencies: .severalAgencies
    case .tooManyScores: .tooManyScores
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .noTable, .noScores, .severalAgencies, .tooManyScores, .ambiguousLabel, .notAScore,
      .ambiguousNumber,
      .outOfRange:
      .error
    case .similarLabel, .missingIndicators, .unknownLabel, .otherYear, .fractions,
      .otherSheet:
      .warning
    case .gregorianYear: .note
    }
  }

  /// One example of every case.
  public static let examples: [ScoreSheetFinding] = [
    .noTable(nearest: "รายการ หมายเหตุ"), .noScores,
    .similarLabel("ประสิทธภาพการสื่อสาร", taken: "7 ประสิทธิภาพการสื่อสาร"),
    .ambiguousLabel("การใช้", candidates: ["2", "3"]), .missingIndicators([8]),
    .notAScore("8๔,๗O", suggestion: nil), .ambiguousNumber("1,234", readings: ["1234", "1.234"]),
    .outOfRange("884.6", suggestion: "88.46"), .unknownLabel("ตัวชี้วัดพิเศษ"),
    .otherYear(stated: "2567", asked: "2568"), .gregorianYear("2025", buddhist: "2568"),
    .fractions("0.8846"), .otherSheet("2566"),
    .severalAgencies(["อบต.ก", "อบต.ข"]), .tooManyScores(limit: 2_000),
  ]
}
