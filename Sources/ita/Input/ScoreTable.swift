import ITAModel
import ITATables

/// A table of scores as a file: XLSX or CSV by the ending of the path, TSV for all others.
struct ScoreTable {
  /// The rows from the top; an empty row separates the title lines from the scores.
  var rows: [[String]]

  /// The bytes of the form that a path asks for.
  func bytes(for path: String) -> [UInt8] {
    let name = path.lowercased()
    if name.hasSuffix(".xlsx") { return WorkbookWriter.workbook([page]) }
    // A dash alone is our sign for a missing score, and no formula.
    let cells = rows.map { row in row.map { $0 == "-" ? .number($0) : OutputCell.text($0) } }
    if name.hasSuffix(".csv") {
      return DelimitedWriter(
        DelimitedText(delimiter: UInt8(ascii: ",")), lineEnd: .carriageReturnLineFeed,
        hasByteOrderMark: true
      ).bytes(of: cells)
    }
    return DelimitedWriter(DelimitedText(delimiter: UInt8(ascii: "\t"))).bytes(of: cells)
  }

  private var page: WorkbookPage {
    let header = rows.firstIndex { $0.first == Self.columns[0] } ?? 0
    return WorkbookPage(
      name: "ITA",
      columns: [
        WorkbookColumn(width: 14), WorkbookColumn(width: 48), WorkbookColumn(width: 12),
      ],
      rows: rows.map { row in row.map { $0.isEmpty ? .empty : Self.cell($0) } },
      headerRow: header + 1)
  }

  /// A decimal with two places is a number of the workbook; everything else is a text.
  private static func cell(_ text: String) -> WorkbookCell {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes[bytes.count - 3] == UInt8(ascii: "."),
      let number = ThaiText.wholeNumber(bytes.filter { $0 != UInt8(ascii: ".") })
    else { return .text(text) }
    return .number(number, decimals: 2)
  }

  /// The columns of the table of scores.
  static let columns = ["ข้อ", "ตัวชี้วัด", "คะแนน"]

  /// A form to be filled in: the names of a framework's figures beside empty cells.
  ///
  /// The year's cell is empty where none was asked for, since a wrong one would be judged by wrong
  /// rules.
  static func form(_ framework: Framework, year: FiscalYear?, listsItems: Bool) -> ScoreTable {
    let figures = ScoreQuestion.figures(of: framework, listsItems: listsItems)
    let names = figures.filter { $0 != .overall }.map { figure in
      ["\(figure)", framework.name(of: figure)?.thai ?? "", ""]
    }
    return ScoreTable(
      rows: [
        ["หน่วยงาน", ""], ["ปีงบประมาณ", year.map { "\($0)" } ?? ""], ["คะแนนรวม", ""], [],
        columns,
      ] + names)
  }
}
