/// The XML of one sheet to be written.
struct WorkbookWriterSheet {
  private let page: WorkbookPage
  /// How many rows below the last one still offer the lists, for rows that people add.
  private static let spareRows = 200

  init(_ page: WorkbookPage) { self.page = page }

  /// The sheet's part.
  /// - Parameters:
  ///   - lists: where a column's choices stand if they are on a sheet of their own.
  ///   - columns: the element of the columns' widths; nil for those of the page.
  ///   - style: the number of a cell's format, by what it is, its row and column from 1.
  func xml(
    isFirst: Bool, lists: [Int: String], columns: String? = nil,
    style: (WorkbookWriterStyles.Style, Int, Int) -> Int
  ) -> String {
    var rows: [String] = []
    for (place, row) in page.rows.enumerated() {
      rows.append(self.row(row, number: place + 1, style: style))
    }
    return WorkbookXML.head
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\(view(isFirst))"
      + "<sheetFormatPr defaultRowHeight=\"24\"/>\(columns ?? self.columns)"
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
    _ cells: [WorkbookCell], number: Int,
    style: (WorkbookWriterStyles.Style, Int, Int) -> Int
  ) -> String {
    var items: [String] = []
    for (place, cell) in cells.enumerated() {
      let kind = self.kind(of: cell, row: number, place: place)
      let reference = CellReference(row: number, column: place + 1).description
      items.append(
        "<c r=\"\(reference)\" s=\"\(style(kind, number, place + 1))\""
          + WorkbookXML.content(of: cell))
    }
    let isLine = number < headerRow || page.lineRows.contains(number)
    let lines = isLine ? 1 : self.lines(cells)
    return "<row r=\"\(number)\" ht=\"\(lines * Self.lineHeight)\">\(items.joined())</row>"
  }

  private func kind(
    of cell: WorkbookCell, row: Int, place: Int
  ) -> WorkbookWriterStyles.Style {
    if page.headingRows.contains(row) { return .heading }
    if row < headerRow || page.lineRows.contains(row) { return .title }
    if row == headerRow || page.headerRows.contains(row) { return .header }
    let isShaded = page.columns.indices.contains(place) && page.columns[place].isShaded
    let isStruck = page.struckRows.contains(row)
    if case .number(_, let decimals) = cell {
      return .number(
        decimals: min(max(0, decimals), 15), isShaded: isShaded, isStruck: isStruck)
    }
    return .text(isShaded: isShaded, isStruck: isStruck)
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
    // Letters of other types are wider; Excel's highest row has 409 points.
    return min(most + most / 5, 17)
  }

  /// Thai vowels and marks that take no place in the line.
  private static func isAboveOrBelow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
    default: false
    }
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
