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
    numbered.map { row in row.map { $0.isEmpty ? .empty : .text($0) } }
  }

  /// The outline as a sheet.
  public func page(named name: String) -> WorkbookPage {
    let columns =
      parts.map { part in
        if case .table(let header, _) = part { header.count } else { 1 }
      }.max() ?? 1
    return WorkbookPage(
      name: name, columns: Array(repeating: WorkbookColumn(width: 38), count: columns),
      rows: numbered.map { row in row.map { $0.isEmpty ? .empty : .text($0) } }, headerRow: 1)
  }

  private var numbered: [[String]] {
    var rows = [[title]]
    for part in parts {
      switch part {
      case .heading(let text, _): rows += [[], [text]]
      case .remark(let text): rows.append([text])
      case .table(let header, let lines): rows += [header] + lines
      }
    }
    return rows
  }
}
