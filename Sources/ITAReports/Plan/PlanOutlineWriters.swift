import ITAModel
public import ITATables

extension PlanOutline {
  /// The outline as lines for a terminal: every cell under the name of its column.
  public var lines: [String] {
    var lines = [title]
    for part in parts {
      switch part {
      case .heading(let text, let level): lines += level == 1 ? ["", text] : ["", "  \(text)"]
      case .remark(let text): lines.append("  \(text)")
      case .table(let header, let rows, _):
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

  /// The outline as a sheet: headings and remarks between tables, which share their columns.
  public func page(named name: String) -> WorkbookPage {
    var page = WorkbookPage(name: name, rows: [], headerRow: 0)
    func add(_ cells: [String]) {
      page.rows.append(cells.map { $0.isEmpty ? .empty : .text($0) })
    }
    func addLine(_ text: String, isHeading: Bool) {
      add([text])
      page.lineRows.insert(page.rows.count)
      if isHeading { page.headingRows.insert(page.rows.count) }
    }
    addLine(title, isHeading: true)
    for part in parts {
      switch part {
      case .heading(let text, _):
        add([])
        addLine(text, isHeading: true)
      case .remark(let text): addLine(text, isHeading: false)
      case .table(let header, let lines, _):
        add(header)
        page.headerRows.insert(page.rows.count)
        for line in lines { add(line) }
      }
    }
    page.columns = sheetWeights.map { WorkbookColumn(width: min(max(8, 5 * $0), 60)) }
    return page
  }

  /// How wide the columns of a sheet are beside each other: each as wide as the widest table asks.
  private var sheetWeights: [Int] {
    var weights: [Int] = []
    for part in parts {
      guard case .table(let header, let rows, _) = part else { continue }
      for (place, weight) in Self.weights(header, rows).enumerated() {
        if place < weights.count {
          weights[place] = max(weights[place], weight)
        } else {
          weights.append(weight)
        }
      }
    }
    return weights
  }

  /// How wide the columns of a table are beside each other: by the root of what their fullest cell
  /// holds, since long words go over many lines.
  static func weights(_ header: [String], _ rows: [[String]]) -> [Int] {
    header.indices.map { place in
      let cells = [header[place]] + rows.map { place < $0.count ? $0[place] : "" }
      let most = cells.map { $0.unicodeScalars.count { !ThaiText.isMark($0) } }.max() ?? 1
      return (2...20).first { $0 * $0 >= most } ?? 20
    }
  }

  private var numbered: [[String]] {
    var rows = [[title]]
    for part in parts {
      switch part {
      case .heading(let text, _): rows += [[], [text]]
      case .remark(let text): rows.append([text])
      case .table(let header, let lines, _): rows += [header] + lines
      }
    }
    return rows
  }
}
