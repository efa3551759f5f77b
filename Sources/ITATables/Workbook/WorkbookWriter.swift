/// Writes .xlsx workbooks that Excel, LibreOffice and openpyxl read: the same sheets give the same
/// bytes on every machine and day.
public enum WorkbookWriter {
  /// A workbook of sheets; with none it has one empty sheet, since a workbook needs one.
  public static func workbook(_ pages: [WorkbookPage]) -> [UInt8] {
    let pages = pages.isEmpty ? [WorkbookPage(name: "", rows: [], headerRow: 0)] : pages
    var names = WorkbookXML.sheetNames(pages.map(\.name) + [listName])
    let listSheet = names.removeLast()
    var lists: [[String]] = []
    var styles = WorkbookWriterStyles()
    var sheets: [String] = []
    for (place, page) in pages.enumerated() {
      let sources = listSources(of: page, on: listSheet, lists: &lists)
      sheets.append(
        WorkbookWriterSheet(page).xml(isFirst: place == 0, lists: sources) { kind, _, _ in
          styles.number(of: kind)
        })
    }
    if !lists.isEmpty {
      names.append(listSheet)
      sheets.append(
        WorkbookWriterSheet(listPage(lists)).xml(isFirst: false, lists: [:]) { kind, _, _ in
          styles.number(of: kind)
        })
    }
    return archive(
      sheets: sheets, names: names, hidden: lists.isEmpty ? nil : sheets.count - 1,
      styles: styles.xml)
  }

  private static let listName = "ตัวเลือก"

  /// The longest list that a cell's rule can hold itself, in UTF-16 units.
  private static let ruleLimit = 255

  /// Where the choices of columns stand that do not fit into a rule: a long list, or one with a
  /// comma or a quote, goes to a column of a hidden sheet.
  private static func listSources(
    of page: WorkbookPage, on sheet: String, lists: inout [[String]]
  ) -> [Int: String] {
    var sources: [Int: String] = [:]
    for (place, column) in page.columns.enumerated() where !column.choices.isEmpty {
      let text = column.choices.joined(separator: ",")
      let isPlain = column.choices.allSatisfy { !$0.utf8.contains { $0 == 0x2C || $0 == 0x22 } }
      if isPlain, text.utf16.count <= ruleLimit { continue }
      let list = lists.firstIndex(of: column.choices) ?? lists.count
      if list == lists.count { lists.append(column.choices) }
      let letters = CellReference.letters(ofColumn: list + 1)
      sources[place] = "'\(sheet)'!$\(letters)$1:$\(letters)$\(column.choices.count)"
    }
    return sources
  }

  private static func listPage(_ lists: [[String]]) -> WorkbookPage {
    let height = lists.map(\.count).max() ?? 0
    let rows = (0..<height).map { row in
      lists.map { row < $0.count ? WorkbookCell.text($0[row]) : .empty }
    }
    return WorkbookPage(name: "", rows: rows, headerRow: 0)
  }

  private static func archive(
    sheets: [String], names: [String], hidden: Int?, styles: String
  ) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    func relations(_ items: [(kind: String, target: String)]) -> String {
      let lines = items.enumerated().map { place, item in
        "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/\(item.kind)\" "
          + "Target=\"\(item.target)\"/>"
      }
      return WorkbookXML.head
        + "<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>"
    }
    let files = sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
    let types = files.map {
      "<Override PartName=\"/xl/\($0)\" ContentType=\"\(kinds).worksheet+xml\"/>"
    }
    let list = names.enumerated().map { place, name in
      "<sheet name=\"\(WorkbookXML.escaped(name))\" sheetId=\"\(place + 1)\""
        + (place == hidden ? " state=\"hidden\"" : "") + " r:id=\"rId\(place + 1)\"/>"
    }
    var parts: [(name: String, text: String)] = [
      (
        "[Content_Types].xml",
        WorkbookXML.head + "<Types xmlns=\"\(package)/content-types\"><Default "
          + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
          + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kinds).sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kinds).styles+xml\"/>"
          + "\(types.joined())</Types>"
      ),
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        WorkbookXML.head + "<workbook xmlns=\"http://schemas.openxmlformats.org/"
          + "spreadsheetml/2006/main\" xmlns:r=\"\(office)\"><bookViews><workbookView/>"
          + "</bookViews><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations(files.map { ("worksheet", $0) } + [("styles", "styles.xml")])
      ),
      ("xl/styles.xml", styles),
    ]
    parts += zip(files, sheets).map { ("xl/" + $0, $1) }
    return ZipWriter.archive(entries: parts.map { ($0.name, Array($0.text.utf8)) })
  }
}
