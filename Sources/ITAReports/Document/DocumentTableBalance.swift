/// Widths of columns that make a table of much text short: the cells of a row end at about the
/// same height. Widths are in letters, of which a page on its side holds about `room`.
struct DocumentTableBalance {
  /// The letters of each line of each cell, by column and row.
  private let columns: [[[Int]]]

  private let narrowest: [Int]

  /// Takes the texts of a table; cells that cover more than one row or column are not foreseen.
  init(header: [DocumentTable.Cell], rows: [[DocumentTable.Cell]]) {
    // A head of one word must fit in a line; it is bold, and the cell has margins.
    narrowest = header.map { cell in
      let word = DocumentText.width(cell.spans.map(\.text).joined())
      return word <= 10 ? max(word + 5, 10) : 10
    }
    let rows = [header] + rows
    columns = (0..<(rows.map(\.count).min() ?? 0)).map { column in
      rows.map { row in
        DocumentText.lines(row[column].spans.map(\.text).joined()).map { DocumentText.width($0) }
      }
    }
  }

  /// The widths; each column has room for a word, and every further letter goes where it lowers
  /// high cells most.
  var widths: [Int] {
    var widths = Array(narrowest.prefix(columns.count))
    var gains = zip(columns, widths).map { Self.gain($0, in: $1) }
    while widths.reduce(0, +) < Self.room {
      guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }) else { break }
      widths[best] += 1
      gains[best] = Self.gain(columns[best], in: widths[best])
    }
    return widths
  }

  private static func gain(_ column: [[Int]], in width: Int) -> Double {
    cost(column, in: width) - cost(column, in: width + 1)
  }

  /// What the heights of a column's cells cost: the fourth power makes the highest of a row count,
  /// and the sum still tells every column by itself.
  private static func cost(_ column: [[Int]], in width: Int) -> Double {
    // A cell's margins take one and a half letters, a word that does not fit about two.
    let usable = Double(max(width - 3, 1))
    return column.reduce(0) { sum, cell in
      let height = cell.reduce(0) { $0 + max(Double($1) / usable, 1) }
      return sum + height * height * height * height
    }
  }

  private static let room = 130
}
