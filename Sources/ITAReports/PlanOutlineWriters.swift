public import ITATables

extension PlanOutline {
  /// The outline as lines for a terminal: every cell under the name of its column.
  public var lines: [String] {
    var lines = [title]
    for part in parts {
      switch part {
      case .heading(let text, let level): lines += level == 1 ? ["", text] : ["", "  \(text)"]
      case .remark(let text): lines.append("  \(text)")
      case .table(let header, let rows):
        for row in rows {
          lines.append("")
          for (name, cell) in zip(header, row) where !cell.isEmpty {
            let cellLines = Self.split(cell)
            lines.append("    \(name)  \(cellLines.first ?? "")")
            lines += cellLines.dropFirst().map { "      \($0)" }
          }
        }
      }
    }
    return lines
  }

  private static func split(_ cell: String) -> [String] {
    cell.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The outline as rows of a CSV file: a heading is a row of one cell, an empty row stands
  /// between tables.
  public var delimitedRows: [[OutputCell]] {
    numbered.map { row in row.cells.map { $0.isEmpty ? .empty : .text($0) } }
  }

  /// The outline as a sheet.
  public func sheet(named name: String) -> OutputSheet {
    let columns =
      parts.map { part in
        if case .table(let header, _) = part { header.count } else { 1 }
      }.max() ?? 1
    var sheet = OutputSheet(name: name, widths: Array(repeating: 38, count: columns))
    sheet.rows = numbered.enumerated().map { place, row in
      OutputSheet.Row(
        number: place + 1,
        cells: row.cells.map { ($0.isEmpty ? .empty : .text($0), row.style) })
    }
    return sheet
  }

  private var numbered: [(cells: [String], style: SheetStyle)] {
    var rows: [(cells: [String], style: SheetStyle)] = [([title], .heading)]
    for part in parts {
      switch part {
      case .heading(let text, _): rows += [([], .note), ([text], .heading)]
      case .remark(let text): rows.append(([text], .note))
      case .table(let header, let lines):
        rows.append((header, .header))
        rows += lines.map { ($0, .plain) }
      }
    }
    return rows
  }
}
