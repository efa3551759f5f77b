/// Widths of columns that make a table of much text short: the cells of a row end at about the
/// same height. Widths are in letters, of which a page on its side holds about `room`.
struct DocumentTableBalance {
  /// The letters of each line of each cell, by column and row.
  private let columns: [[[Int]]]

  private let narrowest: [Int]

  /// Takes the texts of a table; cells that cover more than one row or column are not foreseen.
  init(header: [DocumentTable.Cell], rows: [[DocumentTable.Cell]]) {
    let texts = ([header] + rows).map { $0.map { $0.spans.map(\.text).joined() } }
    let count = texts.map(\.count).min() ?? 0
    columns = (0..<count).map { column in
      texts.map { row in DocumentText.lines(row[column]).map { DocumentText.width($0) } }
    }
    narrowest = (0..<count).map { column in
      Self.narrowest(texts[0][column], texts.dropFirst().map { $0[column] })
    }
  }

  /// A head of one word must fit in a line, one of more in two or three; it is bold, and the cell
  /// has margins. Below it, a column has room for a long Thai word (such as ประชาสัมพันธ์) unless all
  /// that stands between its blanks is shorter.
  private static func narrowest(_ head: String, _ texts: [String]) -> Int {
    let word = DocumentText.width(head)
    var longest = 0
    for text in texts {
      for word in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        longest = max(longest, DocumentText.width(String(word)))
      }
    }
    let head = word <= 10 ? word + 5 : min(word / 2 + 5, 13)
    return max(head, min(max(longest + 4, 10), 16))
  }

  /// The widths; each column has room for a word, and every further letter goes where it lowers
  /// high cells most.
  var widths: [Int] {
    var widths = narrowest
    var gains = zip(columns, widths).map { Self.gain($0, in: $1) }
    while widths.reduce(0, +) < Self.room {
      guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }) else { break }
      widths[best] += 1
      gains[best] = Self.gain(columns[best], in: widths[best])
    }
    return lowered(widths)
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

  /// Moves letters from one column to another as long as that saves lines of the whole table: a
  /// letter more may bring a step back on one line, which no share of a line tells.
  private func lowered(_ widths: [Int]) -> [Int] {
    var widths = widths
    let lines = columns.map { column in
      (0...max(Self.room, widths.reduce(0, +))).map { width in
        column.map { cell in cell.reduce(0) { $0 + Self.lines($1, in: width) } }
      }
    }
    func height(_ widths: [Int]) -> Int {
      (lines.first?.first ?? []).indices.reduce(0) { sum, row in
        sum + (widths.indices.map { lines[$0][widths[$0]][row] }.max() ?? 0)
      }
    }
    var least = height(widths)
    for _ in 0..<Self.moves {
      var best: [Int]?
      for from in widths.indices {
        for to in widths.indices where to != from {
          for letters in 1...Self.farthest where widths[from] - letters >= narrowest[from] {
            var moved = widths
            moved[from] -= letters
            moved[to] = moved[to] + letters
            let height = height(moved)
            if height < least { (best, least) = (moved, height) }
          }
        }
      }
      guard let best else { break }
      widths = best
    }
    return widths
  }

  /// How many lines a text of so many letters takes.
  private static func lines(_ letters: Int, in width: Int) -> Int {
    if letters <= width - 2 { return 1 }
    let usable = max(width - 4, 1)
    return (letters + usable - 1) / usable
  }

  private static let room = 130
  private static let moves = 20
  private static let farthest = 16
}
