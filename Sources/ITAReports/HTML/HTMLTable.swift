extension HTMLWriter {
  /// A table that scrolls by itself on a narrow screen and that a screen reader can walk through.
  mutating func table(_ table: DocumentTable) {
    guard !table.columns.isEmpty else { return }
    tables += 1
    let caption = table.caption.isEmpty ? nil : "t\(tables)"
    let isWide = table.columns.count > 4
    markup.open(
      "div",
      [
        "class": "table", "role": caption.map { _ in "region" }, "aria-labelledby": caption,
        "tabindex": "0",
      ])
    markup.open(
      "table", ["style": isWide ? "min-width:\(table.columns.count * 6)rem" : nil])
    markup.line()
    if let caption {
      markup.open("caption", ["id": caption])
      spans(table.caption)
      markup.close("caption")
      markup.line()
    }
    markup.open("colgroup")
    for width in table.widths(total: 10_000) {
      markup.empty("col", ["style": "width:\(ChartValue(hundredths: width).decimal)%"])
    }
    markup.close("colgroup")
    markup.line()
    if !table.header.isEmpty {
      markup.open("thead")
      markup.line()
      for places in table.headerGrid { row(places, of: table, isHeader: true) }
      markup.close("thead")
      markup.line()
    }
    body(of: table)
    markup.close("table")
    markup.close("div")
  }

  /// The rows; those below a row that names them are a body of their own, so that its name is
  /// read out with them.
  private mutating func body(of table: DocumentTable) {
    var isOpen = false
    for places in table.rowGrid {
      let isGroup = table.isGroup(places)
      if isOpen, isGroup {
        markup.close("tbody")
        markup.line()
      }
      if !isOpen || isGroup {
        markup.open("tbody", ["class": isGroup ? "group" : nil])
        markup.line()
      }
      isOpen = true
      row(places, of: table, isHeader: false)
    }
    if !isOpen { markup.open("tbody") }
    markup.close("tbody")
    markup.line()
  }

  private mutating func row(
    _ places: [DocumentTable.Place], of table: DocumentTable, isHeader: Bool
  ) {
    let isGroup = !isHeader && table.isGroup(places)
    markup.open("tr")
    for place in places where !place.isCovered {
      let isRowHeader = isGroup || !isHeader && table.hasRowHeaders && place.column == 0
      let name: StaticString = isHeader || isRowHeader ? "th" : "td"
      let columns = place.columns > 1 ? "\(place.columns)" : nil
      let rows = place.rows > 1 ? "\(place.rows)" : nil
      let scope: String? =
        isHeader
        ? (columns == nil ? "col" : "colgroup")
        : isRowHeader ? (rows == nil && !isGroup ? "row" : "rowgroup") : nil
      markup.open(
        name,
        [
          "scope": scope, "colspan": columns, "rowspan": rows,
          "class": kind(place, of: table, isHeader: isHeader),
        ])
      spans(place.cell.spans)
      markup.close(name)
    }
    markup.close("tr")
    markup.line()
  }

  private func kind(
    _ place: DocumentTable.Place, of table: DocumentTable, isHeader: Bool
  ) -> String? {
    var kinds: [String] = []
    switch table.columns[place.column].alignment {
    case .start: break
    case .center: kinds.append("center")
    case .end: if !isHeader { kinds.append("end") }
    }
    switch place.cell.emphasis {
    case .none: break
    case .strong: kinds.append("strong")
    case .warning: kinds.append("warning")
    }
    return kinds.isEmpty ? nil : kinds.joined(separator: " ")
  }
}
