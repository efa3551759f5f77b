@testable import ITATables

/// A workbook spelled by hand as Excel spells one, for what no writer at hand produces.
struct SampleWorkbook {
  /// The sheets: name, state, and what stands in `<worksheet>`.
  var sheets: [(name: String, state: String, xml: String)]
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""

  /// A workbook of one visible sheet.
  init(_ xml: String, sharedStrings: String? = nil, styles: String? = nil) {
    sheets = [("Sheet1", "visible", xml)]
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  /// Only the rows of one visible sheet.
  init(rows: String, sharedStrings: String? = nil, styles: String? = nil) {
    self.init(
      "<sheetData>\(rows)</sheetData>", sharedStrings: sharedStrings, styles: styles)
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  var parts: [(name: String, bytes: [UInt8])] {
    func relations(_ items: [(kind: String, target: String)]) -> String {
      let lines = items.enumerated().map { place, item in
        "<Relationship Id=\"rId\(place + 1)\" Type=\"\(Self.office)/\(item.kind)\" "
          + "Target=\"\(item.target)\"/>"
      }
      return "<Relationships>\(lines.joined())</Relationships>"
    }
    let list = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" state=\"\(sheet.state)\" "
        + "r:id=\"rId\(place + 1)\"/>"
    }
    var related = sheets.indices.map {
      (kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    if sharedStrings != nil { related.append(("sharedStrings", "sharedStrings.xml")) }
    if styles != nil { related.append(("styles", "/xl/styles.xml")) }
    var texts: [(name: String, text: String)] = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)"
          + "<sheets>\(list.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", relations(related)),
    ]
    for (place, sheet) in sheets.enumerated() {
      texts.append(
        ("xl/worksheets/sheet\(place + 1).xml", "<worksheet>\(sheet.xml)</worksheet>"))
    }
    if let sharedStrings {
      texts.append(("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>"))
    }
    if let styles { texts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
    return texts.map { ($0.name, Array((Self.head + $0.text).utf8)) }
  }

  var bytes: [UInt8] { ZipWriter.archive(entries: parts) }
}

/// What a reader gave: the tables as `row: cell | cell` lines, and `row:column code` lines.
struct Told: Equatable {
  var tables: [[String]] = []
  var findings: [String] = []

  init(_ tables: [[String]], _ findings: [String] = []) {
    self.tables = tables
    self.findings = findings
  }

  init(_ tables: [Table]?, _ diagnostics: [Diagnostic]) {
    self.tables = (tables ?? []).map { table in
      table.rows.map { "\($0.number): " + $0.cells.joined(separator: " | ") }
    }
    findings = diagnostics.map { "\($0.location.row):\($0.location.column) \($0.code)" }
  }
}

func toldWorkbook(_ bytes: [UInt8], sheet: String? = nil) -> Told {
  var diagnostics: [Diagnostic] = []
  let workbook = Workbook(bytes, file: "a.xlsx", sheet: sheet, diagnostics: &diagnostics)
  return Told(workbook?.tables, diagnostics)
}
