/// Text cut into rows and cells by a delimiter, as RFC 4180 has it and Excel reads it.
///
/// A cell that begins with a quote goes on to the closing quote, line ends included; a doubled
/// quote in it is a quote. A quote further on in a cell is itself. Rows end with CR, LF or both,
/// are numbered as a spreadsheet numbers them, and rows without any text are left out.
public struct DelimitedText: Sendable, Hashable {
  /// The byte between two cells: tab, comma, semicolon or pipe.
  public var delimiter: UInt8

  /// Reads and writes with a delimiter.
  public init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Cells between tabs.
  public static let tabs = Self(delimiter: UInt8(ascii: "\t"))
  /// Cells between commas.
  public static let commas = Self(delimiter: UInt8(ascii: ","))
  /// Cells between semicolons, as Excel writes where the comma is the decimal sign.
  public static let semicolons = Self(delimiter: UInt8(ascii: ";"))
  /// Cells between pipes.
  public static let pipes = Self(delimiter: UInt8(ascii: "|"))

  /// What the delimiter is called.
  public var name: LocalizedText {
    switch delimiter {
    case Self.tabs.delimiter: LocalizedText(thai: "แท็บ", english: "tab")
    case Self.commas.delimiter: LocalizedText(thai: "จุลภาค (,)", english: "comma")
    case Self.semicolons.delimiter: LocalizedText(thai: "อัฒภาค (;)", english: "semicolon")
    case Self.pipes.delimiter: LocalizedText(thai: "ขีดตั้ง (|)", english: "pipe (|)")
    default:
      LocalizedText(thai: "ไบต์ \(delimiter) (ตัวคั่นอื่น)", english: "byte \(delimiter)")
    }
  }

  /// Reads a text as a table.
  ///
  /// After an error (E209 an unclosed quote, E207 a limit) the rows before it are in the table, but
  /// none of a table that has too many rows or cells.
  public func table(
    from text: DecodedText, file: String, limits: TableLimits = TableLimits(),
    diagnostics: inout [Diagnostic]
  ) -> Table {
    var table = Table(file: file)
    var refused: RefusedRow?
    // Every row and cell takes a byte. Counting them alone is many times quicker than keeping them.
    if text.bytes.count > min(limits.rows, limits.cells) {
      refused = forEachRow(in: text.bytes.span, limits: limits) { _ in }
    }
    if refused.map({ !Self.isTooMany($0.finding) }) ?? true {
      refused = forEachRow(in: text.bytes.span, limits: limits) { row in
        table.rows.append(Row(copying: row))
      }
    }
    if let refused {
      let place = Location(file: file, row: refused.row, column: refused.column)
      diagnostics.append(Diagnostic(refused.finding, at: place))
    }
    return table
  }

  private static func isTooMany(_ finding: any Finding) -> Bool {
    switch finding as? TableLimitFinding {
    case .rows, .cells: true
    case .fileBytes, .columns, .cellBytes, nil: false
    }
  }

  /// Calls `body` with each row that has text, in order; one row is used for all, so a caller who
  /// keeps rows copies them.
  ///
  /// The bytes are UTF-8, or anything else in which the delimiter, quote, CR and LF stand for
  /// themselves; nothing else is looked at.
  /// - Returns: what ended the reading early, or nil where everything was read.
  /// - Throws: only what `body` throws.
  public func forEachRow<Failure: Error>(
    in bytes: Span<UInt8>, limits: TableLimits = .rowByRow,
    _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) -> RefusedRow? {
    var cursor = DelimitedCursor(delimiter: delimiter, limits: limits)
    var row = Row(number: 0)
    while true {
      do throws(RefusedRow) {
        guard try cursor.next(in: bytes, into: &row) else { return nil }
      } catch {
        return error
      }
      if !row.bytes.isEmpty { try body(row) }
    }
  }
}

/// The cell where reading a table had to stop, and why.
public struct RefusedRow: Error {
  /// Why.
  public var finding: any Finding
  /// The row from 1, blank rows counted.
  public var row: Int
  /// The column from 1; 0 is the whole row.
  public var column: Int
}

/// What can be wrong with delimited text.
public enum DelimitedTextFinding: Finding, Equatable {
  /// A quote that opens a cell and is never closed; the text behind it, cut to a few words.
  case unclosedQuote(String)
  /// A quote that opens a cell and is closed rows below, in the middle of another cell.
  case straddlingQuote(String)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// A quote without its partner.
    case unclosedQuote = "E209"
  }

  /// The code of this finding.
  public var code: Code { .unclosedQuote }

  /// Always an error: rows have disappeared in the cell.
  public var severity: Severity { .error }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .unclosedQuote(let text):
      Self.message(
        text, thai: "เครื่องหมายคำพูดเปิดช่องนี้แต่ไม่มีตัวปิด",
        english: "a quote opens this cell and is never closed")
    case .straddlingQuote(let text):
      Self.message(
        text, thai: "เครื่องหมายคำพูดเปิดช่องนี้แต่ไปปิดกลางช่องของแถวอื่น",
        english: "a quote opens this cell and is closed inside a cell of another row")
    }
  }

  /// One of every case.
  public static var examples: [Self] {
    [.unclosedQuote("\"การปฏิบัติหน้าที่"), .straddlingQuote("\"การใช้งบประมาณ")]
  }

  private static func message(_ text: String, thai: String, english: String) -> LocalizedText {
    LocalizedText(
      thai: """
        \(thai) «\(text)»
        แถวถัดไปจะถูกกลืนเข้าในช่องนี้ คะแนนอาจหายโดยไม่รู้ตัว จึงหยุดอ่านตรงนี้
        ลบเครื่องหมาย " ที่เกินมา หรือเติมตัวปิดให้ครบ แล้วบันทึกใหม่
        """,
      english: """
        \(english): «\(text)»
        The rows below would vanish in this cell, scores with them. Reading stopped here.
        Remove the extra " or close it, and save the file again.
        """)
  }
}
