public import ITAModel
public import ITATables

extension PlanGrid {
  /// The table as a sheet made for reading and for filling in.
  public func sheet(named fallback: String) -> OutputSheet {
    let header = rows.first { $0.kind == .header }?.number
    var sheet = OutputSheet(name: name ?? fallback, widths: widths, frozenRows: header ?? 0)
    if let header, let status = columns.first(where: { $0.value == .status })?.key {
      let last = max(rows.last?.number ?? header, header) + 50
      sheet.choices = [
        OutputSheet.Choices(
          column: status + 1, rows: (header + 1)...last,
          words: MeasureStatus.allCases.map { $0.label[language] })
      ]
    }
    sheet.rows = rows.map { row in
      OutputSheet.Row(
        number: row.number,
        cells: padded(row).enumerated().map { place, text in
          (cell(text, row, place), style(row, place))
        })
    }
    return sheet
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

  private var widths: [Int] {
    let last = columns.keys.max() ?? -1
    return last < 0 ? [] : (0...last).map { columns[$0]?.width ?? 16 }
  }

  private func style(_ row: Row, _ place: Int) -> SheetStyle {
    switch row.kind {
    case .other: .note
    case .header: .header
    case .obsolete: .struck
    case .measure: columns[place]?.isMachine == true ? .machine : .plain
    }
  }

  /// A number stays a number where its cell shows it just so; all other words stay words.
  private func cell(_ text: String, _ row: Row, _ place: Int) -> OutputCell {
    if text.isEmpty { return .empty }
    switch row.kind {
    case .header, .other: return .text(text)
    case .measure, .obsolete:
      let mayBeNumber = columns[place].map { Self.numbers.contains($0) } ?? true
      return mayBeNumber && Self.isNumber(text) ? .number(text) : .text(text)
    }
  }

  private static let numbers: Set<PlanColumn> = [.score, .gain, .target, .budget]

  /// Whether a spreadsheet shows the number in these very letters: no sign but a minus, no leading
  /// zeros, at most 15 digits, and decimals that do not end in 0 unless there are two.
  static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.count <= 15,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
    else { return false }
    if text.utf8.first == UInt8(ascii: "-"), digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      return false
    }
    return parts.count == 1 || parts[1].count == 2 || parts[1].last != UInt8(ascii: "0")
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
