import ITATables

extension PlainTextWriter {
  /// A table as lines: in columns where they are sure to stand below each other, otherwise one
  /// `name: value` a line.
  func table(_ table: DocumentTable) -> [String] {
    let caption = lines(table.caption)
    let names = table.columnNames.map { DocumentText.line($0.text(in: document.digits)) }
    let rows = table.rowGrid.map { places in
      places.flatMap { place in
        [place.isCovered ? "" : DocumentText.line(place.cell.spans.text(in: document.digits))]
          + Array(repeating: "", count: place.columns - 1)
      }
    }
    if !records, let lines = columns(rows, names: names, of: table) { return caption + lines }
    return caption
      + zip(table.rowGrid, rows).flatMap { places, cells in
        record(cells, names: table.isGroup(places) ? cells.map { _ in "" } : names)
      }
  }

  /// A chart as bars behind their numbers, the names last.
  func chart(_ chart: DocumentChart) -> [String] {
    let table = chart.table(in: document.language)
    let thresholds = "\(DocumentWords.thresholds[document.language]): \(chart.thresholdText)"
    let text =
      (chart.thresholdText.isEmpty ? [] : lines([Span(thresholds)]))
      + lines([Span(chart.alternative)])
    if records { return self.table(table) + text }
    let rows = table.rows.map { $0.map { $0.spans.text(in: document.digits) } }
    let widths = rows.map { $0.first?.unicodeScalars.count ?? 0 }.max() ?? 0
    let bars = zip(rows, table.rows).flatMap { row, cells -> [String] in
      let name = DocumentText.line(row.last ?? "")
      if width < Self.narrow { return wrapped("\(row.first ?? "") \(name)", indent: "") }
      let value = ChartValue(cells.first?.spans.first?.text)?.hundredths ?? 0
      let bar = padded(String(repeating: "#", count: (value + 250) / 500), to: 20, .start)
      let start = "\(padded(row.first ?? "", to: widths, .end))  \(bar)  "
      let room = String(repeating: " ", count: start.unicodeScalars.count)
      let names = wrapped(name, indent: room)
      return [start + (names.first ?? "").withoutIndent(room.utf8.count)] + names.dropFirst()
    }
    return lines([Span(chart.title)]) + bars + text
  }

  /// The width below which a chart is written without bars.
  private static let narrow = 60

  /// The rows in columns; nil where a column but the last has a letter with marks, whose width no
  /// two terminals agree on, or where a line would be too wide.
  private func columns(_ rows: [[String]], names: [String], of table: DocumentTable) -> [String]? {
    let widths = table.columns.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    guard widths.reduce(0, +) + 3 * (widths.count - 1) <= width, !rows.isEmpty else { return nil }
    let isSure = rows.allSatisfy { $0.dropLast().allSatisfy(hasSureWidth) }
    guard isSure else { return nil }
    let heading = wrapped(names.filter { !$0.isEmpty }.joined(separator: " | "))
    return (names.allSatisfy(\.isEmpty) ? [] : heading)
      + rows.map { row in
        var line = ""
        for (column, text) in row.dropLast().enumerated() {
          line += padded(text, to: widths[column], table.columns[column].alignment) + "   "
        }
        line += row.last ?? ""
        let blanks = line.utf8.reversed().prefix { $0 == 0x20 }.count
        return String(decoding: line.utf8.dropLast(blanks), as: UTF8.self)
      }
  }

  private func record(_ cells: [String], names: [String]) -> [String] {
    var lines: [String] = []
    for (name, text) in zip(names, cells) where !text.isEmpty {
      let line = name.isEmpty ? text : "\(name): \(text)"
      lines += wrapped(line, indent: lines.isEmpty ? "" : "  ")
    }
    return lines
  }

  private func padded(
    _ text: String, to width: Int, _ alignment: DocumentTable.Alignment
  ) -> String {
    let room = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    switch alignment {
    case .start, .center: return text + room
    case .end: return room + text
    }
  }

  /// Whether every terminal gives each scalar of the text one column.
  private func hasSureWidth(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x0E50...0x0E59: true
      case 0x0E01...0x0E30, 0x0E32, 0x0E3F...0x0E46: true
      case 0x2013, 0x2014, 0x2026, 0xB7, 0xAB, 0xBB: true
      default: false
      }
    }
  }
}
