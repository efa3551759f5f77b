import ITATables

/// Cells that many rows have in common, end to end: no row looks at who else holds one.
struct CellList: Sendable {
  /// The bytes of all cells.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ cells: [[UInt8]] = []) {
    for cell in cells { append(cell) }
  }

  /// Appends a cell.
  mutating func append(_ cell: [UInt8]) {
    bytes += cell
    ends.append(bytes.count)
  }

  /// Where a cell stands among the bytes, by its number from 0.
  func place(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }
}

extension Swift.Span<UInt8> {
  /// Whether a text begins like one that can stand in a cell as it is: nothing to calculate, no mark.
  var beginsPlainCell: Bool {
    guard let first = isEmpty ? nil : self[0] else { return false }
    return first >= 0x30 && first != 0xEF && first != UInt8(ascii: "=")
      && first != UInt8(ascii: "@")
  }

  /// Whether a text can stand in a cell of a table with such a delimiter as it is.
  func isPlainCell(_ delimiter: UInt8) -> Bool {
    guard beginsPlainCell else { return false }
    var place = mark(from: 0, delimiter: delimiter)
    while place < count {
      let byte = self[place]
      if byte == delimiter || byte == 34 || byte == 10 || byte == 13 { return false }
      place = mark(from: place + 1, delimiter: delimiter)
    }
    return true
  }
}
