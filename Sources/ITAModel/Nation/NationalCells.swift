import ITATables

/// Where the cells of a row stand in the bytes that it was read from.
struct NationalCells {
  /// Where each cell begins, and where it ends.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// The longest line that is cut here; what is longer is read like any other table.
  private static let most = 1 << 16

  /// How many cells there are.
  var count: Int { ends.count }

  /// Whether no cell has any text.
  private(set) var isBlank = true

  /// The place of a cell; columns are from 1, and one past the end is empty.
  func place(_ column: Int) -> Range<Int> {
    guard column >= 1, column <= ends.count else { return 0..<0 }
    return starts[column - 1]..<ends[column - 1]
  }

  /// The cells of a row that was read already; their bytes are the row's own.
  mutating func take(_ row: Row) {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var start = 0
    for end in row.ends {
      starts.append(start)
      ends.append(end)
      start = end
    }
    isBlank = row.bytes.isEmpty
  }

  /// Cuts a line at its delimiters and returns where the next one begins; nil where it has quotes,
  /// a line end other than LF or CR LF, or where it goes on past the piece.
  mutating func cut(_ piece: Span<UInt8>, from offset: Int, _ delimiter: UInt8) -> Int? {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isBlank = true
    var start = offset
    let limit = min(piece.count, offset + Self.most)
    var place = offset
    while place < limit {
      let byte = piece[place]
      // Letters and digits, which are nearly all bytes, cost one comparison.
      if byte > UInt8(ascii: ","), byte != delimiter {
        place &+= 1
        continue
      }
      switch byte {
      case delimiter:
        end(start, place)
        start = place + 1
      case 10:
        end(start, place)
        return place + 1
      case 13:
        guard place + 1 < limit, piece[place + 1] == 10 else { return nil }
        end(start, place)
        return place + 2
      case UInt8(ascii: "\""): return nil
      default: break
      }
      place &+= 1
    }
    return nil
  }

  private mutating func end(_ start: Int, _ end: Int) {
    starts.append(start)
    ends.append(end)
    if start < end { isBlank = false }
  }
}
