import ITATables

/// Where the cells of a row stand in the bytes that it was read from.
struct NationalCells {
  /// Where each cell ends; as many as `count` are of this row.
  private var ends: [Int]
  /// Where the first cell begins.
  private var first = 0
  /// How many bytes are between two cells.
  private var gap = 0
  /// How many cells there are.
  private(set) var count = 0
  /// Whether no cell has any text.
  private(set) var isBlank = true

  /// The longest line that is cut here, and the most cells; what has more is read like any other
  /// table.
  private static let most = 1 << 16
  private static let mostCells = 256

  /// The place of a cell; columns are from 1, and one past the end is empty.
  @inline(__always)
  func place(_ column: Int) -> Range<Int> {
    guard column >= 1, column <= count else { return 0..<0 }
    return (column == 1 ? first : ends[column - 2] + gap)..<ends[column - 1]
  }

  /// Makes room to cut rows.
  init() { ends = [Int](repeating: 0, count: Self.mostCells) }

  /// The cells of a row that was read already; their bytes are the row's own.
  init(_ row: Row) {
    ends = row.ends
    (count, isBlank) = (row.ends.count, row.bytes.isEmpty)
  }

  /// Cuts a line at its delimiters and returns where the next one begins; nil where it has quotes,
  /// a line end other than LF or CR LF, or where it goes on past the piece.
  mutating func cut(_ piece: Span<UInt8>, from offset: Int, _ delimiter: UInt8) -> Int? {
    // Taken out, so that it is written without a look at who else might hold it.
    var room: [Int] = []
    swap(&room, &ends)
    defer { swap(&room, &ends) }
    var ends = room.mutableSpan
    (first, gap, count) = (offset, 1, 0)
    let limit = min(piece.count, offset + Self.most)
    var place = offset
    var start = offset
    var found = 0
    var texts = 0
    while place < limit {
      var marks = piece.marks(at: place, delimiter: delimiter)
      while marks != 0 {
        let mark = place &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        guard mark < limit, found < ends.count else { return nil }
        let byte = piece[mark]
        if byte == delimiter {
          ends[found] = mark
          found &+= 1
          texts |= mark &- start
          start = mark &+ 1
        } else if byte == 10 || byte == 13 {
          ends[found] = mark
          texts |= mark &- start
          (count, isBlank) = (found + 1, texts == 0)
          if byte == 10 { return mark + 1 }
          return mark + 1 < limit && piece[mark + 1] == 10 ? mark + 2 : nil
        } else if byte == UInt8(ascii: "\"") {
          return nil
        }
      }
      place &+= 8
    }
    return nil
  }
}
