import ITAModel
import ITAReports
import ITATables

/// A form that a plan or its report can be written in, with the ending that such files have.
enum PlanFileForm: String, Sendable, CaseIterable {
  case workbook = "xlsx"
  case commas = "csv"
  case word = "docx"
  case html
  case markdown = "md"
  case json

  /// The form that a path's ending asks for, in either case; standard output is CSV. Nil for any
  /// other ending.
  init?(path: String) {
    if path == "-" {
      self = .commas
      return
    }
    let name = path.lowercased()
    let form = Self.allCases.first {
      name.utf8.reversed().starts(with: ".\($0.rawValue)".utf8.reversed())
    }
    guard let form else { return nil }
    self = form
  }

  /// Whether it is read as pages, so that a plan takes a published form in it.
  var isDocument: Bool {
    switch self {
    case .word, .html, .markdown: true
    case .workbook, .commas, .json: false
    }
  }

  /// What is told of another ending.
  static func unknown(_ path: String, of forms: [PlanFileForm] = allCases) -> CommandFailure {
    CommandFailure(
      UsageError(
        .badValue(path, parameter: "-o", .words(forms.map { ".\($0.rawValue)" }, near: []))))
  }

  /// The bytes of a form that was laid out; nil for JSON, which has no layout.
  func bytes(of outline: PlanOutline, in language: Language, digits: Digits) -> [UInt8]? {
    switch self {
    case .workbook: WorkbookWriter.workbook([outline.page(named: "ITA")])
    case .commas: Self.delimited(outline.delimitedRows)
    case .word: outline.document(in: language, digits: digits).word()
    case .html: outline.document(in: language, digits: digits).html()
    case .markdown: outline.document(in: language, digits: digits).markdown()
    case .json: nil
    }
  }

  /// The bytes of a plan's tables, of which a CSV file holds the first; nil for forms that are no
  /// tables.
  func bytes(of grids: [PlanGrid]) -> [UInt8]? {
    switch self {
    case .workbook:
      WorkbookWriter.workbook(grids.map { $0.page(named: PlanOutput.allSheet) })
    case .commas: Self.delimited(grids.first?.delimitedRows ?? [])
    case .word, .html, .markdown, .json: nil
    }
  }

  /// CSV for Excel: byte-order mark, CR LF.
  private static func delimited(_ rows: [[OutputCell]]) -> [UInt8] {
    DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
      .bytes(of: rows)
  }
}
