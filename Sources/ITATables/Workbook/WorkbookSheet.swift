/// Reads one sheet part of a workbook into a table.
struct WorkbookSheet {
  /// How many formulas without value are told of in one sheet.
  static let warningLimit = 200

  private enum Target { case nothing, value, formula }

  /// The names that a sheet is made of, hashed once: they are compared a million times.
  private enum Names {
    static let row: XMLName = "row"
    static let cell: XMLName = "c"
    static let value: XMLName = "v"
    static let text: XMLName = "t"
    static let formula: XMLName = "f"
    static let reading: XMLName = "rPh"
    static let merge: XMLName = "mergeCell"
    static let reference: XMLName = "r"
    static let style: XMLName = "s"
  }

  private let content: WorkbookContent
  private let location: Location
  private var row = WorkbookRow()
  private var column = 0
  private var isInCell = false
  /// How deep the elements of the present row are; 0 outside rows.
  private var rowDepth = 0
  private var kind = WorkbookPlainCell.Kind.number
  private var style = 0
  private var target = Target.nothing
  /// How deep the element is that is passed over; 0 outside of any.
  private var skippedDepth = 0
  private var value: [UInt8] = []
  private var formula: [UInt8]?
  private var decoded: [UInt8] = []
  private var merges = WorkbookMerges()
  /// The rows with text so far.
  private(set) var rows: [Row] = []
  /// The formulas without value so far.
  private(set) var warnings: [Diagnostic] = []

  /// Prepares for a sheet.
  init(content: WorkbookContent, location: Location) {
    self.content = content
    self.location = location
  }

  /// Reads what has come of the part; called again until it is whole.
  mutating func read(_ part: inout DocumentPart, budget: inout TableBudget) throws(Refusal) {
    while true {
      if rowDepth > 0 { try takePlainCells(&part, &budget) }
      guard let event = try part.next() else { break }
      if part.scanner.depth < skippedDepth { skippedDepth = 0 }
      if skippedDepth > 0 { continue }
      switch event {
      case .text:
        switch target {
        case .nothing: break
        case .value: value.append(contentsOf: part.scanner.text)
        case .formula: formula?.append(contentsOf: part.scanner.text)
        }
      case .start(Names.cell): try startCell(&part)
      case .start(Names.value) where isInCell, .start(Names.text) where isInCell:
        target = .value
      case .start(Names.formula) where isInCell:
        target = .formula
        formula = []
      case .start(Names.reading): skippedDepth = part.scanner.depth
      case .start(Names.row): try startRow(&part)
      case .start(Names.merge): merges.append(part.scanner.attributeText("ref") ?? "")
      case .end(Names.value), .end(Names.text), .end(Names.formula): target = .nothing
      case .end(Names.cell): try endCell(&budget)
      case .end(Names.row):
        endRow()
        rowDepth = 0
      case .start, .end: break
      }
    }
    guard part.isWhole else { return }
    guard let cleared = merges.cleared(rows) else {
      throw Refusal(ZipDocumentFinding.tooLarge, at: location)
    }
    rows = cleared
  }

  // Parts are passed as `inout` though they are only asked: a copy would count references of all
  // the scanner's arrays for every cell.
  private mutating func startRow(_ part: inout DocumentPart) throws(Refusal) {
    let number =
      part.scanner.hasAttribute(Names.reference)
      ? part.scanner.attributeNumber(Names.reference) : row.number + 1
    guard let number, number > row.number, number <= TableBudget.rowLimit else {
      let text = part.scanner.attributeText(Names.reference)
      throw refusal(.misplacedCell(text ?? "\(row.number + 1)"))
    }
    startRow(number)
    rowDepth = part.scanner.depth
  }

  private mutating func startRow(_ number: Int) {
    row.start(number)
    column = 0
  }

  private mutating func endRow() { if row.count > 0 { rows.append(row.row) } }

  /// Takes the cells, and the steps from row to row, that need no events, which are nearly all.
  private mutating func takePlainCells(
    _ part: inout DocumentPart, _ budget: inout TableBudget
  ) throws(Refusal) {
    guard !isInCell, target == .nothing, part.scanner.depth == rowDepth, part.scanner.allowsPlain
    else { return }
    let end = try takePlainCells(
      part.scanner.bytes.span, from: part.scanner.position,
      isPlainRow: part.scanner.isInside(Names.row, length: 3), &budget)
    part.move(to: end)
  }

  /// Takes the cells from an offset on, and gives the offset of what is to be read by its events.
  private mutating func takePlainCells(
    _ bytes: Span<UInt8>, from start: Int, isPlainRow: Bool, _ budget: inout TableBudget
  ) throws(Refusal) -> Int {
    var place = start
    var mark = WorkbookRowMark(row: row.number)
    while true {
      let before = place
      if let cell = WorkbookPlainCell(bytes, at: &place, row: mark, after: column) {
        if cell.isSpelled {
          // Taken out, so that it can be looked at while the row is changed.
          var text: [UInt8] = []
          swap(&text, &decoded)
          defer { swap(&text, &decoded) }
          let (end, count) = XMLScanner.decode(bytes, cell.value, into: &text, at: 0)
          if end < cell.value.upperBound { return before }
          (column, style) = (cell.column, cell.style)
          try put(text.span, 0..<count, cell.kind, &budget)
        } else {
          (column, style) = (cell.column, cell.style)
          try put(bytes, cell.value, cell.kind, &budget)
        }
      } else if isPlainRow, let next = WorkbookPlainRow(bytes, at: &place, after: row.number) {
        endRow()
        startRow(next.number)
        mark = WorkbookRowMark(row: next.number)
      } else {
        return place
      }
    }
  }

  private mutating func startCell(_ part: inout DocumentPart) throws(Refusal) {
    if part.scanner.hasAttribute(Names.reference) {
      guard let place = part.scanner.attributePlace(Names.reference), place.row == row.number,
        place.column > column
      else {
        throw refusal(.misplacedCell(part.scanner.attributeText(Names.reference) ?? ""))
      }
      column = place.column
    } else {
      column += 1
    }
    guard column <= TableBudget.columnLimit else { throw refusal(.tooLarge) }
    kind =
      part.scanner.attribute(Names.text)
      .map { WorkbookPlainCell.Kind($0) } ?? .number
    style = part.scanner.attributeNumber(Names.style) ?? 0
    value.removeAll(keepingCapacity: true)
    formula = nil
    isInCell = true
  }

  private mutating func endCell(_ budget: inout TableBudget) throws(Refusal) {
    isInCell = false
    if let formula, value.isEmpty, kind != .text, warnings.count < Self.warningLimit {
      // An empty text is a value. A long formula is told by its first letters.
      let start = String(decoding: formula.prefix(120), as: UTF8.self)
      warnings.append(
        Diagnostic(
          ZipDocumentFinding.formulaWithoutValue("=" + start),
          at: Location(
            file: location.file, sheet: location.sheet, row: row.number, column: column)))
    }
    // Copied, since what is put is not to change while it is looked at.
    let value = value
    try put(value.span, 0..<value.count, kind, &budget)
  }

  /// Puts the text of a value, which is some of the bytes, into the present column.
  private mutating func put(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ kind: WorkbookPlainCell.Kind,
    _ budget: inout TableBudget
  ) throws(Refusal) {
    let fault = row.put(
      stored: bytes, range, kind, style: style, column: column, content: content, budget: &budget)
    if let fault { throw refusal(fault) }
  }

  private func refusal(_ finding: ZipDocumentFinding) -> Refusal {
    Refusal(
      finding,
      at: Location(file: location.file, sheet: location.sheet, row: row.number, column: column))
  }
}
