extension WordBody {
  /// A table with a fixed grid as wide as the text, whose head is repeated on every page and
  /// whose rows are not split, but for such as fill most of a page.
  mutating func add(_ table: DocumentTable) {
    guard !table.columns.isEmpty else { return }
    keepIntroduction()
    if !table.caption.isEmpty {
      var caption = WordParagraph(.caption)
      caption.keepNext = true
      runs(table.caption, into: &caption.content)
      add(caption)
    } else if startsPage {
      add(WordParagraph(.tableEnd))
    }
    let widths = table.widths(total: width)
    var xml = Markup()
    xml.open("w:tbl")
    properties(of: table, into: &xml)
    xml.element("w:tblGrid") { grid in
      for width in widths { grid.empty("w:gridCol", ["w:w": "\(width)"]) }
    }
    xml.line()
    for places in table.headerGrid {
      row(places, of: table, widths, isHeader: true, keepNext: true, into: &xml)
    }
    // A table without rows is not allowed.
    let rows = table.header.isEmpty && table.rows.isEmpty ? [table.emptyRow] : table.rowGrid
    for (index, places) in rows.enumerated() {
      row(
        places, of: table, widths, isHeader: false,
        keepNext: staysWithNext(index, of: rows, in: table), into: &xml)
    }
    xml.close("w:tbl")
    xml.line()
    pieces.append(.fixed(xml))
    // Tables that touch would become one, and a document must not end in one.
    pieces.append(.paragraph(WordParagraph(.tableEnd)))
  }

  /// A short table stays on one page; of a long one no single row is left on a page. The rows of
  /// a wide table are high enough to stand alone, but for such as only name those below or stand
  /// beside one cell of several rows, which has the long text.
  private func staysWithNext(
    _ index: Int, of rows: [[DocumentTable.Place]], in table: DocumentTable
  ) -> Bool {
    if index >= rows.count - 1 { return false }
    if table.isGroup(rows[index]) { return true }
    return (orientation == .portrait || rows[index].contains { $0.rows > 1 })
      && (rows.count <= Self.shortTable || index == 0 || index == rows.count - 2)
  }

  /// The most rows of a table that is kept together: a longer one, moved to the next page as a
  /// whole, would leave half a page white.
  private static let shortTable = 5

  /// A paragraph that leads to a table stays with it.
  private mutating func keepIntroduction() {
    guard case .paragraph(var last) = pieces.last, last.section == nil,
      [.body, .flush].contains(last.style)
    else { return }
    last.keepNext = true
    pieces[pieces.count - 1] = .paragraph(last)
  }

  private func properties(of table: DocumentTable, into xml: inout Markup) {
    let name = DocumentText.line(table.caption.text(in: document.digits))
    xml.element("w:tblPr") { properties in
      properties.empty("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
      properties.element("w:tblBorders") { borders in
        let sides: [StaticString] = [
          "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV",
        ]
        for side in sides {
          borders.empty(
            side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "404040"])
        }
      }
      properties.empty("w:tblLayout", ["w:type": "fixed"])
      properties.element("w:tblCellMar") { margins in
        margins.empty("w:left", ["w:w": "85", "w:type": "dxa"])
        margins.empty("w:right", ["w:w": "85", "w:type": "dxa"])
      }
      properties.empty(
        "w:tblLook",
        [
          "w:val": table.hasRowHeaders ? "00A0" : "0020",
          "w:firstRow": table.header.isEmpty ? "0" : "1", "w:lastRow": "0",
          "w:firstColumn": table.hasRowHeaders ? "1" : "0", "w:lastColumn": "0",
          "w:noHBand": "1", "w:noVBand": "1",
        ])
      if !name.isEmpty { properties.empty("w:tblCaption", ["w:val": name]) }
    }
    xml.line()
  }

  private mutating func row(
    _ places: [DocumentTable.Place], of table: DocumentTable, _ widths: [Int], isHeader: Bool,
    keepNext: Bool, into xml: inout Markup
  ) {
    xml.open("w:tr")
    xml.element("w:trPr") { properties in
      if !places.contains(where: { $0.isLong(in: widths) }) { properties.empty("w:cantSplit") }
      if isHeader { properties.empty("w:tblHeader") }
    }
    for place in places {
      xml.open("w:tc")
      let width = widths[place.column..<(place.column + place.columns)].reduce(0, +)
      cellProperties(place, width: width, isHeader: isHeader, into: &xml)
      var paragraph = WordParagraph(style(isHeader: isHeader))
      paragraph.keepNext = keepNext
      if !isHeader {
        switch table.columns[place.column].alignment {
        case .start: break
        case .center: paragraph.justify = "center"
        case .end: paragraph.justify = "right"
        }
      }
      if !place.isCovered {
        runs(
          place.cell.spans, into: &paragraph.content, isBold: place.cell.emphasis != .none)
      }
      paragraph.write(&xml, names)
      xml.close("w:tc")
    }
    xml.close("w:tr")
    xml.line()
  }

  /// A page on its side is for wide tables of much text, which is a point smaller there, so that
  /// a page holds more than one of their rows.
  private func style(isHeader: Bool) -> WordStyle {
    switch orientation {
    case .portrait: isHeader ? .tableHeader : .tableText
    case .landscape: isHeader ? .wideTableHeader : .wideTableText
    }
  }

  private func cellProperties(
    _ place: DocumentTable.Place, width: Int, isHeader: Bool, into xml: inout Markup
  ) {
    let ground: String? =
      switch place.cell.emphasis {
      case .none: isHeader ? "E8ECF1" : nil
      case .strong: "E8ECF1"
      case .warning: "FDECCC"
      }
    xml.element("w:tcPr") { properties in
      properties.empty("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
      if place.columns > 1 { properties.empty("w:gridSpan", ["w:val": "\(place.columns)"]) }
      if place.isCovered {
        properties.empty("w:vMerge")
      } else if place.rows > 1 {
        properties.empty("w:vMerge", ["w:val": "restart"])
      }
      if let ground {
        properties.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": ground])
      }
      if isHeader { properties.empty("w:vAlign", ["w:val": "center"]) }
    }
  }
}

extension DocumentTable {
  /// A row of empty cells.
  fileprivate var emptyRow: [Place] {
    columns.indices.map {
      Place(column: $0, columns: 1, rows: 1, cell: Cell([]), isCovered: false)
    }
  }
}

extension DocumentTable.Place {
  /// Whether its text fills so many lines that the row must be allowed to go on overleaf.
  fileprivate func isLong(in widths: [Int]) -> Bool {
    if isCovered { return false }
    let width = widths[column..<(column + columns)].reduce(0, +)
    let perLine = max((width - 2 * 85) / Self.letter, 1)
    let lines = DocumentText.lines(cell.spans.map(\.text).joined()).map {
      DocumentText.width($0) / perLine + 1
    }
    return lines.reduce(0, +) > Self.longest
  }

  /// About how wide a letter of the table's text is, in twentieths of a point.
  private static let letter = 118
  /// The most lines of a row that is never split; a page on its side has room for about twenty.
  private static let longest = 14
}
