import ITATables

extension Comparison {
  /// The columns of items that the rules of the year do not list, and in how many rows of it a
  /// score stood there; such scores count for nothing. Rows of such items in long tables are in
  /// `NationalTable.unlisted`.
  public var unlistedColumns: [String: Int] {
    var isListed = [Bool](repeating: false, count: NationalSlot.count)
    for figure in FigureTree.order(framework) {
      if let slot = NationalSlot.slot(of: figure) { isListed[slot] = true }
    }
    let slots = isListed.indices.filter { !isListed[$0] && $0 < table.scores.width }
    var counts: [Int: Int] = [:]
    for record in records {
      for slot in slots where table.scores[record, slot] != NationalSlot.absent {
        counts[slot, default: 0] += 1
      }
    }
    var columns: [String: Int] = [:]
    for (slot, count) in counts {
      if let figure = NationalSlot.figures[slot] { columns["\(figure)"] = count }
    }
    return columns
  }
}
