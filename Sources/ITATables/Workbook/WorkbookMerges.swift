/// The merged cells of a sheet: all of a merge but its first cell show nothing, whatever an old
/// value behind it says.
struct WorkbookMerges {
  /// The most steps that clearing covered cells may take; a crafted sheet asks for many more.
  static let stepLimit = 8_388_608

  private var areas: [(first: CellReference, last: CellReference)] = []

  /// Takes a merge like `B1:C1`; anything else is left alone.
  mutating func append(_ reference: String) {
    let corners = reference.utf8.split(separator: UInt8(ascii: ":")).compactMap {
      CellReference(String(decoding: $0, as: UTF8.self))
    }
    if corners.count == 2 { areas.append((corners[0], corners[1])) }
  }

  /// Empties the covered cells of rows that are in order.
  /// - Returns: nil where that would take more than `stepLimit` steps.
  func cleared(_ rows: [Row]) -> [Row]? {
    if areas.isEmpty { return rows }
    var waiting = areas.sorted { $0.first.row > $1.first.row }
    var open: [(first: CellReference, last: CellReference)] = []
    var steps = 0
    var cleared: [Row] = []
    cleared.reserveCapacity(rows.count)
    for row in rows {
      while let next = waiting.last, next.first.row <= row.number {
        open.append(next)
        waiting.removeLast()
      }
      steps += open.count
      open.removeAll { $0.last.row < row.number }
      let covered = open.filter { $0.first.column <= row.count }
      steps += covered.count * row.count
      if steps > Self.stepLimit { return nil }
      cleared.append(
        covered.isEmpty
          ? row
          : row.keeping { column in
            !covered.contains { area in
              (area.first.column...max(area.first.column, area.last.column)).contains(column)
                && !(column == area.first.column && row.number == area.first.row)
            }
          })
    }
    return cleared.filter { $0.count > 0 }
  }
}

extension Row {
  /// The row with the cells of some columns emptied, up to its last filled cell.
  fileprivate func keeping(_ isKept: (Int) -> Bool) -> Row {
    guard count > 0, !(1...count).allSatisfy({ isKept($0) || cellBytes($0).isEmpty }) else {
      return self
    }
    var row = Row(number: number)
    for column in 1...count where isKept(column) && !cellBytes(column).isEmpty {
      while row.count < column - 1 { row.endCell() }
      row.append(contentsOf: cellBytes(column))
      row.endCell()
    }
    return row
  }
}
