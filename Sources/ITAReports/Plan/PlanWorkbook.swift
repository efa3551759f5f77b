public import ITAModel
public import ITATables

extension PlanGrid {
  /// The table as a sheet made for reading and for filling in: the program's own columns are
  /// shaded, and the status is chosen from a list.
  public func page(named fallback: String) -> WorkbookPage {
    let header = rows.firstIndex { $0.kind == .header }
    var page = WorkbookPage(name: name ?? fallback, rows: [], headerRow: 0)
    for (place, row) in rows.enumerated() {
      // Blank rows between are kept, though not a million of them.
      let gap = row.number - 1 - (place == 0 ? 0 : rows[place - 1].number)
      page.rows += Array(repeating: [], count: min(max(0, gap), Self.mostBlankRows))
      if place == header { page.headerRow = page.rows.count + 1 }
      if row.kind == .obsolete { page.struckRows.insert(page.rows.count + 1) }
      page.rows.append(padded(row).enumerated().map { cell($0.element, row, $0.offset) })
    }
    if header != nil {
      let count = rows.map(\.cells.count).max() ?? 0
      page.columns = (0..<max(count, (columns.keys.max() ?? -1) + 1)).map(column)
    }
    return page
  }

  private static let mostBlankRows = 100

  private func column(_ place: Int) -> WorkbookColumn {
    guard let column = columns[place] else { return WorkbookColumn(width: 16) }
    let statuses = MeasureStatus.allCases.map { $0.label[language] }
    return WorkbookColumn(
      width: column.width, isShaded: column.isMachine, choices: column == .status ? statuses : [])
  }

  /// The rows for a CSV file; what people wrote is written as it was read.
  public var delimitedRows: [[OutputCell]] {
    rows.map { row in
      row.cells.enumerated().map { place, text in
        if !row.fresh.contains(place) { return .verbatim(text) }
        return columns[place].map { PlanRow([$0: text]).output($0) } ?? .text(text)
      }
    }
  }

  /// The cells of a row with the empty ones at its end, which files leave out.
  private func padded(_ row: Row) -> [String] {
    let width = row.kind == .other ? 0 : (columns.keys.max() ?? -1) + 1
    return row.cells + Array(repeating: "", count: max(0, width - row.cells.count))
  }

  /// A number stays a number where its cell shows it just so; all other words stay words.
  func cell(_ text: String, _ row: Row, _ place: Int) -> WorkbookCell {
    if text.isEmpty { return .empty }
    switch row.kind {
    case .header, .other: return .text(text)
    case .measure, .obsolete:
      let mayBeNumber = columns[place].map { Self.numbers.contains($0) } ?? true
      return (mayBeNumber ? WorkbookCell(shownAs: text) : nil) ?? .text(text)
    }
  }

  private static let numbers: Set<PlanColumn> = [.score, .gain, .target, .budget]
}

extension WorkbookCell {
  /// A number, where a spreadsheet shows it in these very letters: no sign but a minus, no leading
  /// zeros, at most 15 digits; nil for all other words.
  init?(shownAs text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = Array(parts.joined())
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.count <= 15,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if isNegative, number == 0 { return nil }
    self = .number(isNegative ? -number : number, decimals: parts.count == 2 ? parts[1].count : 0)
  }
}

extension PlanColumn {
  /// The width of the column, in letters.
  var width: Int {
    switch self {
    case .score, .target, .gain, .quarter: 9
    case .id, .group, .start, .end, .budget, .status: 13
    case .unit, .person, .standing, .source, .change: 18
    case .issue, .indicator, .item: 22
    case .success, .evidence, .attached, .problems, .finding, .causes, .monitoring: 32
    case .measure, .result: 40
    case .steps: 48
    }
  }
}
