public import ITATables

/// What a reader of national tables has to tell, and why it sets rows aside.
public enum NationalFinding: Finding, Equatable {
  /// No header with agencies and scores was found.
  case noTable
  /// A row without an agency.
  case noAgency
  /// A row without a year that has rules, or with an unreadable one.
  case noYear(String)
  /// A row whose agency, or whose figure of the agency, stood in another row of the year before.
  case duplicate(String, first: Int)
  /// A row with bytes that are no text.
  case undecodable
  /// A row whose item no year has.
  case unknownItem(String)
  /// Rows were set aside; the file that has them, and how many there are of each code.
  case rejected(read: Int, rows: Int, reasons: [String], file: String?)
  /// More rows were set aside than the user allows.
  case tooManyRejects(Int, most: Int)
  /// A filter of the user's that fits no agency.
  case noMatch(String)
  /// More agencies than a trend shows beside each other.
  case tooManyAgencies(Int, most: Int)
  /// Every row was set aside, or none stands below the header; how many there are.
  case nothingLeft(rows: Int)
  /// Further rows were set aside that are not told one by one.
  case moreRejected(Int)
  /// A heading like the code of an item, which no year has; its column is left out.
  case unknownColumn(String)

  /// The codes of this reader.
  public enum Code: String, CaseIterable, Sendable {
    case noTable = "E601"
    case noAgency = "E602"
    case noYear = "E603"
    case duplicate = "E604"
    case undecodable = "E605"
    case unknownItem = "E606"
    case rejected = "W601"
    case tooManyRejects = "E607"
    case noMatch = "E608"
    case tooManyAgencies = "E609"
    case nothingLeft = "E610"
    case moreRejected = "W602"
    case unknownColumn = "W603"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .noTable: .noTable
    case .noAgency: .noAgency
    case .noYear: .noYear
    case .duplicate: .duplicate
    case .undecodable: .undecodable
    case .unknownItem: .unknownItem
    case .rejected: .rejected
    case .tooManyRejects: .tooManyRejects
    case .noMatch: .noMatch
    case .tooManyAgencies: .tooManyAgencies
    case .nothingLeft: .nothingLeft
    case .moreRejected: .moreRejected
    case .unknownColumn: .unknownColumn
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .noTable, .noAgency, .noYear, .duplicate, .undecodable, .unknownItem, .tooManyRejects,
      .noMatch, .tooManyAgencies, .nothingLeft:
      .error
    case .rejected, .moreRejected, .unknownColumn: .warning
    }
  }

  /// One example of every case.
  public static let examples: [NationalFinding] = [
    .noTable, .noAgency, .noYear("๒๕๕๐"), .duplicate("i1", first: 12), .undecodable,
    .unknownItem("x9"),
    .rejected(read: 8302, rows: 15, reasons: ["11 E205 H1204 «ไม่ส่ง»"], file: "rejects.tsv"),
    .tooManyRejects(16, most: 15), .noMatch("อบต.ตัวอย่าง"),
    .tooManyAgencies(8323, most: 10), .nothingLeft(rows: 12), .moreRejected(250),
    .unknownColumn("o77"),
  ]
}
