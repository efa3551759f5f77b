/// What can be found while the tables of an office document (.xlsx, .docx, .ods) are read.
public enum ZipDocumentFinding: Finding, Equatable {
  /// A ZIP file that is no document whose tables are read; the text says what it looks like.
  case unknownKind(String)
  /// A formula without the value that the program computed last.
  case formulaWithoutValue(String)
  /// A part that is not well-formed XML.
  case malformed(part: String, XMLError.Reason)
  /// A part that the document needs is not in the file.
  case missingPart(String)
  /// More cells, columns, or text than are read.
  case tooLarge
  /// The sheet that was asked for is not in the file.
  case noSuchSheet(String, sheets: [String])
  /// No cell and no paragraph has text.
  case empty
  /// A part that declares a document type, as attacks with entities do.
  case documentType(part: String)
  /// A row or cell that stands before one that it follows, or outside every sheet.
  case misplacedCell(String)
  /// A cell refers to a shared text that the workbook does not have.
  case noSuchText(String)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// No document whose tables are read.
    case unknownKind = "E113"
    /// A formula without its value.
    case formulaWithoutValue = "W115"
    /// Not well-formed XML.
    case malformed = "E117"
    /// A needed part is missing.
    case missingPart = "E119"
    /// Too many cells or too much text.
    case tooLarge = "E120"
    /// No sheet of that name.
    case noSuchSheet = "E121"
    /// Nothing in it.
    case empty = "E122"
    /// A document type is declared.
    case documentType = "E123"
    /// A row or cell out of order.
    case misplacedCell = "E124"
    /// A shared text is missing.
    case noSuchText = "E125"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .unknownKind: .unknownKind
    case .formulaWithoutValue: .formulaWithoutValue
    case .malformed: .malformed
    case .missingPart: .missingPart
    case .tooLarge: .tooLarge
    case .noSuchSheet: .noSuchSheet
    case .empty: .empty
    case .documentType: .documentType
    case .misplacedCell: .misplacedCell
    case .noSuchText: .noSuchText
    }
  }

  /// A formula without a value leaves one cell empty; anything else leaves no result.
  public var severity: Severity {
    switch self {
    case .formulaWithoutValue: .warning
    case .unknownKind, .malformed, .missingPart, .tooLarge, .noSuchSheet, .empty, .documentType,
      .misplacedCell, .noSuchText:
      .error
    }
  }

  /// One of every case.
  public static var examples: [ZipDocumentFinding] {
    [
      .unknownKind("ppt/presentation.xml"), .formulaWithoutValue("=AVERAGE(C5:C9)"),
      .malformed(part: "xl/worksheets/sheet1.xml", .mismatch),
      .missingPart("xl/workbook.xml"), .tooLarge,
      .noSuchSheet("คะแนน", sheets: ["Sheet1", "รายข้อ"]), .empty,
      .documentType(part: "word/document.xml"), .misplacedCell("C9"), .noSuchText("512"),
    ]
  }
}
