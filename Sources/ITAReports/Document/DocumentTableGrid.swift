extension DocumentTable {
  /// A cell where it stands, or the part of a row that a cell from above covers.
  struct Place: Hashable {
    /// The column it starts in, from 0.
    var column: Int
    /// How many columns it covers, cut at the last column.
    var columns: Int
    /// How many rows it covers from here on, cut at the last row of header or body.
    var rows: Int
    /// The cell; an empty one where the row has too few.
    var cell: Cell
    /// Whether a cell that began in a row above covers this place.
    var isCovered: Bool
  }

  /// Whether a row is one cell over all columns: it names the rows below it.
  func isGroup(_ places: [Place]) -> Bool {
    guard columns.count > 1, let first = places.first else { return false }
    return first.columns == columns.count && !first.isCovered
  }

  /// The header's rows as places that fill every column.
  var headerGrid: [[Place]] { grid(header) }
  /// The rows as places that fill every column.
  var rowGrid: [[Place]] { grid(rows) }

  /// The widths of the columns in parts of a whole, without a rest: they add up to `total`.
  func widths(total: Int) -> [Int] {
    let parts = columns.map { min(max($0.width, 1), 10_000) }
    let sum = parts.reduce(0, +)
    var given = 0
    var before = 0
    return parts.map { part in
      before += part
      let end = total * before / sum
      defer { given = end }
      return end - given
    }
  }

  private func grid(_ source: [[Cell]]) -> [[Place]] {
    var covered: [Place?] = Array(repeating: nil, count: columns.count)
    return source.indices.map { index in
      row(source[index], rowsLeft: source.count - index, covered: &covered)
    }
  }

  /// Places the cells of one row; `covered` has, at its first column, what hangs down from above.
  private func row(_ cells: [Cell], rowsLeft: Int, covered: inout [Place?]) -> [Place] {
    var places: [Place] = []
    var next = 0
    var column = 0
    while column < columns.count {
      if let above = covered[column] {
        var place = above
        place.rows -= 1
        place.isCovered = true
        covered[column] = place.rows > 1 ? place : nil
        places.append(place)
        column += place.columns
        continue
      }
      let cell = next < cells.count ? cells[next] : Cell([])
      next += 1
      let free = covered[column...].prefix { $0 == nil }.count
      let place = Place(
        column: column, columns: min(max(cell.columns, 1), free),
        rows: min(max(cell.rows, 1), rowsLeft), cell: cell, isCovered: false)
      if place.rows > 1 { covered[column] = place }
      places.append(place)
      column += place.columns
    }
    return places
  }
}

extension DocumentTable {
  /// The names of the columns, for forms with a single header row: what stands above a column,
  /// from the top down.
  var columnNames: [[Span]] {
    var names: [[Span]] = columns.map { _ in [] }
    for place in headerGrid.joined() where !place.isCovered && !place.cell.spans.isEmpty {
      for column in place.column..<(place.column + place.columns) {
        names[column] += (names[column].isEmpty ? [] : [" "]) + place.cell.spans
      }
    }
    return names
  }
}
