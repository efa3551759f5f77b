/// The XML of one sheet to be written.
struct WorkbookWriterSheet {
  private let page: WorkbookPage
  /// How many rows below the last one still offer the lists, for rows that people add.
  private static let spareRows = 200

  init(_ page: WorkbookPage) { self.page = page }

  /// The sheet's part.
  /// - Parameter lists: where a column's choices stand if they are on a sheet of their own.
  func xml(
    styles: inout WorkbookWriterStyles, isFirst: Bool, lists: [Int: String]
  ) -> String {
    var rows: [String] = []
    for (place, row) in page.rows.enumerated() {
      rows.append(self.row(row, number: place + 1, styles: &styles))
    }
    return WorkbookXML.head
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\(view(isFirst))"
      + "<sheetFormatPr defaultRowHeight=\"24\"/>\(columns)"
      + "<sheetData>\(rows.joined())</sheetData>\(validations(lists))"
      + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" "
      + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
      + "</worksheet>"
  }

  private var headerRow: Int { min(max(0, page.headerRow), page.rows.count) }

  private func view(_ isFirst: Bool) -> String {
    let pane =
      headerRow == 0
      ? ""
      : "<pane ySplit=\"\(headerRow)\" topLeftCell=\"A\(headerRow + 1)\" "
        + "activePane=\"bottomLeft\" state=\"frozen\"/>"
    return "<sheetViews><sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId=\"0\">"
      + "\(pane)</sheetView></sheetViews>"
  }

  private var columns: String {
    if page.columns.isEmpty { return "" }
    let items = page.columns.enumerated().map { place, column in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(max(1, column.width))\" "
        + "customWidth=\"1\"/>"
    }
    return "<cols>\(items.joined())</cols>"
  }

  private func row(
    _ cells: [WorkbookCell], number: Int, styles: inout WorkbookWriterStyles
  ) -> String {
    var items: [String] = []
    for (place, cell) in cells.enumerated() {
      let isShaded = page.columns.indices.contains(place) && page.columns[place].isShaded
      let style: WorkbookWriterStyles.Style =
        if number < headerRow {
          .title
        } else if number == headerRow {
          .header
        } else if case .number(_, let decimals) = cell {
          .number(decimals: min(max(0, decimals), 15), isShaded: isShaded)
        } else {
          .text(isShaded: isShaded)
        }
      let reference = CellReference(row: number, column: place + 1).description
      items.append(
        "<c r=\"\(reference)\" s=\"\(styles.number(of: style))\"" + Self.content(cell))
    }
    let lines = number < headerRow ? 1 : self.lines(cells)
    return "<row r=\"\(number)\" ht=\"\(lines * Self.lineHeight)\">\(items.joined())</row>"
  }

  /// The height of a line of TH SarabunPSK 16, in points.
  private static let lineHeight = 24

  /// How many lines a row takes: a guess from the columns' widths, for programs that show the
  /// stored height. It is not marked as set by hand, so that a row still grows when it is edited.
  private func lines(_ cells: [WorkbookCell]) -> Int {
    var most = 1
    for (place, cell) in cells.enumerated() {
      guard case .text(let text) = cell, page.columns.indices.contains(place) else { continue }
      let width = max(1, page.columns[place].width)
      var lines = 1
      var count = 0
      for scalar in text.unicodeScalars where !Self.isAboveOrBelow(scalar) {
        count += 1
        if scalar == "\n" || count > width {
          lines += 1
          count = scalar == "\n" ? 0 : 1
        }
      }
      most = max(most, lines)
    }
    return min(most, 17)  // Excel's highest row has 409 points
  }

  /// Thai vowels and marks that take no place in the line.
  private static func isAboveOrBelow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
    default: false
    }
  }

  private static func content(_ cell: WorkbookCell) -> String {
    switch cell {
    case .empty: "/>"
    case .text(""): "/>"
    case .text(let text):
      " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(WorkbookXML.escaped(text))</t></is></c>"
    case .number(let number, let decimals): "><v>\(decimal(number, decimals))</v></c>"
    }
  }

  /// A whole number with a point before its last digits.
  private static func decimal(_ number: Int, _ decimals: Int) -> String {
    let decimals = min(max(0, decimals), 15)
    if decimals == 0 { return "\(number)" }
    let digits = Array("\(number.magnitude)".utf8)
    let padded = Array(repeatElement(UInt8(ascii: "0"), count: max(0, decimals + 1 - digits.count)))
    let whole = (padded + digits).dropLast(decimals)
    let text = whole + [UInt8(ascii: ".")] + (padded + digits).suffix(decimals)
    return (number < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  private func validations(_ lists: [Int: String]) -> String {
    let first = headerRow + 1
    let last = max(page.rows.count, headerRow) + Self.spareRows
    let items = page.columns.indices.compactMap { place -> String? in
      let choices = page.columns[place].choices
      if choices.isEmpty { return nil }
      let source = lists[place] ?? "\"\(choices.joined(separator: ","))\""
      let letters = CellReference.letters(ofColumn: place + 1)
      return "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" "
        + "showErrorMessage=\"1\" sqref=\"\(letters)\(first):\(letters)\(last)\">"
        + "<formula1>\(WorkbookXML.escaped(source))</formula1></dataValidation>"
    }
    return items.isEmpty
      ? "" : "<dataValidations count=\"\(items.count)\">\(items.joined())</dataValidations>"
  }
}
