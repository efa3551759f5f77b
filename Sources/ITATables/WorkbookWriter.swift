/// How a cell of a workbook looks.
public enum SheetStyle: Int, Sendable, CaseIterable {
  /// Words of people: wrapped, at the top of the cell.
  case plain
  /// A column's header: bold, shaded, in the middle.
  case header
  /// A cell that the program writes anew: shaded, so that people write elsewhere.
  case machine
  /// A row that is called for no more: struck through.
  case struck
  /// A heading above a table: bold, not wrapped.
  case heading
  /// Words outside a table, not wrapped.
  case note
}

/// A sheet to be written.
public struct OutputSheet: Sendable {
  /// One row, at its number from 1.
  public struct Row: Sendable {
    /// The number, from 1.
    public var number: Int
    /// The cells from column A, each with its look.
    public var cells: [(cell: OutputCell, style: SheetStyle)]

    /// Makes a row.
    public init(number: Int, cells: [(cell: OutputCell, style: SheetStyle)]) {
      self.number = number
      self.cells = cells
    }
  }

  /// A drop-down list for the cells of a column.
  public struct Choices: Sendable {
    /// The column, from 1.
    public var column: Int
    /// The first and last row, from 1.
    public var rows: ClosedRange<Int>
    /// The words to choose from; other words may be typed all the same.
    public var words: [String]

    /// Makes a list.
    public init(column: Int, rows: ClosedRange<Int>, words: [String]) {
      self.column = column
      self.rows = rows
      self.words = words
    }
  }

  /// The sheet's name; it is shortened and made unique where Excel would refuse it.
  public var name: String
  /// The columns' widths in letters, from column A.
  public var widths: [Int]
  /// How many rows stay on screen while the others scroll.
  public var frozenRows: Int
  /// The drop-down lists.
  public var choices: [Choices]
  /// The rows, by rising number.
  public var rows: [Row]

  /// Makes a sheet.
  public init(
    name: String, widths: [Int] = [], frozenRows: Int = 0, choices: [Choices] = [],
    rows: [Row] = []
  ) {
    self.name = name
    self.widths = widths
    self.frozenRows = frozenRows
    self.choices = choices
    self.rows = rows
  }
}

/// Writes XLSX workbooks: the same sheets give the same bytes on every machine and day.
///
/// Words are written as words, never as formulas, so nothing in them has to be guarded.
public enum WorkbookWriter {
  /// A workbook of at least one sheet.
  public static func bytes(of sheets: [OutputSheet]) -> [UInt8] {
    let names = sheetNames(sheets.map(\.name))
    var parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array(contentTypes(count: sheets.count).utf8)),
      ("_rels/.rels", Array(rootRelations.utf8)),
      ("xl/workbook.xml", Array(workbook(names).utf8)),
      ("xl/_rels/workbook.xml.rels", Array(relations(count: sheets.count).utf8)),
      ("xl/styles.xml", Array(WorkbookWriterStyles.part.utf8)),
    ]
    for (place, sheet) in sheets.enumerated() {
      let part = WorkbookWriterSheet(sheet: sheet).part
      parts.append(("xl/worksheets/sheet\(place + 1).xml", part))
    }
    return ZipWriter.archive(entries: parts)
  }

  /// A sheet's name as it is written where no other sheet has the same.
  public static func sheetName(_ wanted: String) -> String { sheetNames([wanted])[0] }

  /// Names as Excel takes them: 1 to 31 letters, without `[]:*?/\`, no apostrophe at the ends,
  /// each different from the others whatever the case.
  static func sheetNames(_ wanted: [String]) -> [String] {
    var names: [String] = []
    for name in wanted {
      let scalars = name.unicodeScalars.map { scalar in
        "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 32 ? "-" : scalar
      }
      let base = String(String.UnicodeScalarView(scalars.prefix(27)))
      var unique = base.isEmpty ? "-" : base
      var number = 2
      while names.contains(where: { $0.lowercased() == unique.lowercased() }) {
        unique = "\(base) \(number)"
        number += 1
      }
      names.append(unique)
    }
    return names
  }

  // MARK: Parts

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func contentTypes(count: Int) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    let sheets = (0..<count).map { place in
      "<Override PartName=\"/xl/worksheets/sheet\(place + 1).xml\""
        + " ContentType=\"\(kind)worksheet+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\""
      + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind)sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind)styles+xml\"/>"
      + sheets.joined() + "</Types>"
  }

  private static let rootRelations =
    declaration + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\""
    + " Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { place, name in
      "<sheet name=\"\(WorkbookWriterSheet.escaped(name))\" sheetId=\"\(place + 1)\""
        + " r:id=\"rId\(place + 1)\"/>"
    }
    return declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
      + sheets.joined() + "</sheets></workbook>"
  }

  private static func relations(count: Int) -> String {
    let sheets = (0..<count).map { place in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/worksheet\""
        + " Target=\"worksheets/sheet\(place + 1).xml\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(package)/relationships\">" + sheets.joined()
      + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      + "</Relationships>"
  }
}
