/// How large a table may grow before its file is refused; a file of scores is far below.
public struct TableLimits: Sendable, Equatable {
  /// The most columns in a row: as many as Excel has.
  public var columns = 16_384
  /// The most bytes in a cell: 1 MiB.
  public var cellBytes = 1 << 20
  /// The most rows, blank ones counted: as many as Excel has. Ten years of every item of the
  /// nation have more, and are read row by row without this limit.
  public var rows = 1_048_576
  /// The most cells in a table, empty ones counted; they cost memory even where a file is small.
  public var cells = 4_000_000

  /// The limits for a file read into memory.
  public init() {}

  /// The limits for a file read row by row, where only a row is in memory.
  public static let rowByRow: Self = {
    var limits = Self()
    limits.rows = .max
    limits.cells = .max
    return limits
  }()
}

/// A file or table that is beyond a limit; the numbers are the limits.
public enum TableLimitFinding: Finding, Equatable {
  /// A file of more bytes than are read into memory.
  case fileBytes(Int)
  /// More columns in a row than any spreadsheet has.
  case columns(Int)
  /// A cell of more bytes than a page of text could have.
  case cellBytes(Int)
  /// More rows than are read into memory.
  case rows(Int)
  /// More cells than are read into memory.
  case cells(Int)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// Too many rows, columns or cells, or too large a cell or file.
    case tooLarge = "E207"
  }

  /// The code of this finding.
  public var code: Code { .tooLarge }

  /// Always an error: a table that was cut off could be judged wrongly.
  public var severity: Severity { .error }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .fileBytes(let limit):
      Self.message(
        thai: "ไฟล์ใหญ่เกิน \(limit) ไบต์", english: "the file has over \(limit) bytes")
    case .columns(let limit):
      Self.message(thai: "แถวนี้มีเกิน \(limit) ช่อง", english: "this row has over \(limit) cells")
    case .cellBytes(let limit):
      Self.message(
        thai: "ช่องนี้ยาวเกิน \(limit) ไบต์", english: "this cell is longer than \(limit) bytes")
    case .rows(let limit):
      Self.message(
        thai: "ตารางมีเกิน \(limit) แถว", english: "the table has over \(limit) rows")
    case .cells(let limit):
      Self.message(
        thai: "ตารางมีเกิน \(limit) ช่อง", english: "the table has over \(limit) cells")
    }
  }

  /// One of every case.
  public static var examples: [Self] {
    [
      .fileBytes(64 << 20), .columns(16_384), .cellBytes(1 << 20), .rows(1_048_576),
      .cells(4_000_000),
    ]
  }

  private static func message(thai: String, english: String) -> LocalizedText {
    LocalizedText(
      thai: """
        \(thai)
        ตารางคะแนนไม่ใหญ่ถึงเพียงนี้ ไฟล์อาจเสียหายหรือใช้ตัวคั่นผิด จึงหยุดอ่านตรงนี้และไม่ตัดสินผล
        เปิดไฟล์ตรวจดู แล้วคัดเฉพาะตารางคะแนนไว้ในไฟล์ใหม่
        """,
      english: """
        \(english)
        No table of scores is so large; the file may be damaged. Reading stopped, without result.
        Open the file, and copy the table of scores alone to a new file.
        """)
  }
}
