/// The text of a Word report (.docx) as one table, in the order of the document's body.
///
/// A paragraph outside tables is a row of one cell; a table's row is a row of its cells. Rows are
/// counted from 1, empty paragraphs too. Inside a cell, paragraphs, line breaks and nested tables
/// are joined with a blank. A cell over several columns is followed by empty ones; the lower cells
/// of a vertical merge are empty. Deleted text is left out and inserted text is kept; a text box
/// follows its paragraph. Headers, footers and notes are left out, and so are the numbers of
/// numbered lists, which the document does not hold as text.
public struct WordTables: Sendable {
  /// The rows that have text.
  public let table: Table

  /// Reads a document. What is wrong is appended to the diagnostics; nil where there is no text.
  public init?(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    do throws(Refusal) {
      var parts = try DocumentParts(bytes, file: file)
      let relations = try Relations(of: "", in: &parts)
      let main = relations.part(kind: "officeDocument") ?? "word/document.xml"
      try self.init(main: main, parts: &parts)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Reads the document whose main part is known.
  init(main: String, parts: inout DocumentParts) throws(Refusal) {
    var reader = WordReader(part: try parts.neededPart(main))
    var rows = DocumentRows(location: Location(file: parts.file))
    try reader.read(into: &rows)
    table = try rows.table()
  }
}

/// One row of a text document before it has a number: cells with their columns.
struct DocumentRow {
  var cells: [(column: Int, text: [UInt8])]

  /// A paragraph.
  init(paragraph: [UInt8]) { cells = [(1, paragraph)] }

  /// A table's row.
  init(cells: [(column: Int, text: [UInt8])]) { self.cells = cells }

  /// The texts of several rows joined with a blank, as a cell that holds them shows them.
  static func joined(_ rows: [DocumentRow]) -> [UInt8] {
    Array(
      rows.flatMap { $0.cells.map(\.text) }.filter { !$0.isEmpty }
        .joined(separator: [UInt8(ascii: " ")]))
  }
}

/// Collects the rows of a text document and counts them.
struct DocumentRows {
  private let location: Location
  private var number = 0
  private var rows: [Row] = []
  private var budget = TableBudget()

  init(location: Location) { self.location = location }

  /// Takes the next row; an empty one is only counted.
  mutating func append(_ next: DocumentRow) throws(Refusal) {
    number += 1
    var row = Row(number: number)
    for cell in next.cells {
      guard row.put(cell.text.span, column: cell.column, budget: &budget) else {
        throw refusal(column: cell.column)
      }
    }
    if row.count > 0 { rows.append(row) }
    if number > TableBudget.rowLimit { throw refusal(column: 0) }
  }

  private func refusal(column: Int) -> Refusal {
    Refusal(
      ZipDocumentFinding.tooLarge,
      at: Location(file: location.file, row: number, column: column))
  }

  /// All rows as a table; refused where none has text.
  func table() throws(Refusal) -> Table {
    if rows.isEmpty { throw Refusal(ZipDocumentFinding.empty, at: location) }
    return Table(file: location.file, rows: rows)
  }
}
