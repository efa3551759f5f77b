/// Puts the rows of a page together, tag by tag, without recursion.
struct HTMLTableBuilder {
  private let page: [UInt8]
  private let limits: TableLimits
  private(set) var rows: [Row] = []
  /// The number of the last row, from 1, blank ones counted.
  private(set) var number = 0
  private(set) var hasTable = false
  /// Whether no limit ended the reading.
  private(set) var isAtEnd = false
  private(set) var isCut = false
  /// Whether `<html>` or `<body>` is still open; nil where there was neither.
  private(set) var isPageOpen: Bool?
  private var cells = 0
  private var open: [OpenTable] = []
  /// Tables nested deeper than any page is meant: their tags count as line ends.
  private var ignoredTables = 0
  private var text = HTMLTextBuffer()

  private static let deepest = 64

  init(_ page: [UInt8], limits: TableLimits) {
    self.page = page
    self.limits = limits
  }

  mutating func readPage() throws(RefusedRow) {
    var scanner = HTMLScanner(page)
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        text.append(page, range, upTo: limits.cellBytes)
        if text.bytes.count > limits.cellBytes {
          throw refusal(.cellBytes(limits.cellBytes), column: (open.last?.row.count ?? 0) + 1)
        }
      case .tag(let tag):
        if tag.element == .page { isPageOpen = !tag.isEnd }
        try read(tag)
      case .cut: isCut = true
      }
    }
    // Behind `</body>` an open table is careless, not cut off.
    if isPageOpen != false, open.contains(where: { !$0.isImplied }) { isCut = true }
    while !open.isEmpty { try closeTable() }
    try endLine()
    isAtEnd = true
  }

  private mutating func read(_ tag: HTMLTag) throws(RefusedRow) {
    switch (tag.element, tag.isEnd) {
    case (.table, false): try openTable()
    case (.table, true):
      if ignoredTables > 0 { ignoredTables -= 1 } else { try closeTable() }
    case (.row, false): try openRow()
    case (.row, true): try closeRow()
    case (.cell, false): try openCell(tag)
    case (.cell, true): try closeCell()
    case (.block, _): try endLine()
    case (.page, _), (.inline, _), (.hidden, _), (nil, _): break
    }
  }
}

extension HTMLTableBuilder {
  private mutating func openTable() throws(RefusedRow) {
    hasTable = true
    guard open.count < Self.deepest else {
      ignoredTables += 1
      return try endLine()
    }
    if open.last?.cell != nil { try splitRow() } else { try endLine() }
    open.append(OpenTable())
  }

  private mutating func closeTable() throws(RefusedRow) {
    try closeRow()
    try endLine()
    _ = open.popLast()
  }

  private mutating func openRow() throws(RefusedRow) {
    try closeRow()
    try endLine()
    if open.isEmpty { open.append(OpenTable(isImplied: true)) }
    hasTable = true
    let last = open.count - 1
    open[last].isInRow = true
    open[last].isSplit = false
    open[last].rowIndex += 1
    open[last].row.reset(number: 0)
  }

  private mutating func closeRow() throws(RefusedRow) {
    try closeCell()
    let last = open.count - 1
    guard last >= 0, open[last].isInRow else { return }
    open[last].isInRow = false
    if !open[last].isSplit || !open[last].row.bytes.isEmpty { try put(open[last].row) }
  }

  private mutating func openCell(_ tag: HTMLTag) throws(RefusedRow) {
    try closeCell()
    try endLine()
    if open.last?.isInRow != true { try openRow() }
    let last = open.count - 1
    while open[last].row.count < open[last].taken.count,
      open[last].taken[open[last].row.count] > open[last].rowIndex
    {
      try endCell(of: last)
    }
    open[last].cell = OpenCell(
      column: open[last].row.count, columns: tag.columns, rows: tag.rows)
  }

  private mutating func closeCell() throws(RefusedRow) {
    let last = open.count - 1
    guard last >= 0, let cell = open[last].cell else { return }
    open[last].cell = nil
    open[last].row.append(contentsOf: text.take())
    for _ in 0..<cell.columns { try endCell(of: last) }
    guard cell.rows > 1 else { return }
    let end = open[last].row.count
    while open[last].taken.count < end { open[last].taken.append(0) }
    for column in cell.column..<end {
      open[last].taken[column] = open[last].rowIndex + cell.rows
    }
  }

  /// Puts out a row up to the open cell, because a table begins in it; the cell goes on in a row
  /// of its own, in the same column.
  private mutating func splitRow() throws(RefusedRow) {
    let last = open.count - 1
    guard let cell = open[last].cell else { return }
    open[last].row.append(contentsOf: text.take())
    if open[last].row.bytes.isEmpty { return }
    try endCell(of: last)
    try put(open[last].row)
    open[last].isSplit = true
    open[last].row.reset(number: 0)
    for _ in 0..<cell.column { try endCell(of: last) }
  }

  /// Ends a line of text: in a cell it stays in the cell, elsewhere it is a row.
  private mutating func endLine() throws(RefusedRow) {
    if open.last?.cell != nil { return text.endLine() }
    let words = text.take()
    if words.isEmpty { return }
    var row = Row(number: 0)
    row.append(contentsOf: words)
    row.endCell()
    try put(row)
  }

  private mutating func endCell(of table: Int) throws(RefusedRow) {
    cells += 1
    if open[table].row.count >= limits.columns {
      throw refusal(.columns(limits.columns), column: open[table].row.count + 1)
    }
    if cells > limits.cells { throw refusal(.cells(limits.cells), column: 0) }
    open[table].row.endCell()
  }

  private mutating func put(_ row: Row) throws(RefusedRow) {
    if number >= limits.rows { throw refusal(.rows(limits.rows), column: 0) }
    number += 1
    if row.bytes.isEmpty { return }
    var copy = Row(copying: row)
    copy.number = number
    rows.append(copy)
  }

  private func refusal(_ finding: TableLimitFinding, column: Int) -> RefusedRow {
    RefusedRow(finding: finding, row: column == 0 ? number : number + 1, column: column)
  }
}

/// A table of a page whose end has not been met.
private struct OpenTable {
  /// Whether cells came without `<table>`, as in a piece of a page copied out of it.
  var isImplied = false
  var row = Row(number: 0)
  var isInRow = false
  /// The row of this table, from 0.
  var rowIndex = -1
  var cell: OpenCell?
  /// For each column the first row that no cell from above reaches into.
  var taken: [Int] = []
  /// Whether a table inside of this row has put the row's first part out already.
  var isSplit = false
}

/// A cell whose end has not been met; its column is from 0.
private struct OpenCell {
  var column: Int
  var columns: Int
  var rows: Int
}
