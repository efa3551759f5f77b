/// Walks through the content part of an OpenDocument file.
struct OpenDocumentReader {
  var part: DocumentPart
  private let sheet: String?
  private var hiddenStyles: Set<String> = []
  private var budget = TableBudget()
  /// The names of all sheets so far.
  private(set) var names: [String] = []
  /// The sheets with cells so far.
  private(set) var sheets: [DocumentSheet] = []
  /// The rows of a text document; nil for a spreadsheet.
  private(set) var text: DocumentRows?
  /// The formulas without value so far.
  private(set) var warnings: [Diagnostic] = []

  init(part: DocumentPart, sheet: String?) {
    self.part = part
    self.sheet = sheet
  }

  /// Reads the whole part.
  mutating func read() throws(Refusal) {
    var style = ""
    var isBody = false
    while let event = try part.next() {
      switch event {
      case .start("style"): style = part.scanner.attributeText("name") ?? ""
      case .start("table-properties"):
        if part.scanner.attributeText("display") == "false" { hiddenStyles.insert(style) }
      case .start("tracked-changes"): try part.skipElement()
      case .start("body"): isBody = true
      case .start("table"): try readSheet()
      case .start("text") where isBody:  // number styles have a `text` too
        var rows = DocumentRows(location: part.location)
        try readText(into: &rows)
        text = rows
      case .start, .end, .text: break
      }
    }
  }

  /// Reads a sheet of a spreadsheet. The cached copy of another file's sheet is passed over.
  private mutating func readSheet() throws(Refusal) {
    let name = part.scanner.attributeText("name") ?? ""
    let isHidden = hiddenStyles.contains(part.scanner.attributeText("style-name") ?? "")
    if let sheet, sheet != name {
      names.append(name)
      return try part.skipElement()
    }
    let depth = part.scanner.depth
    let location = Location(file: part.location.file, sheet: name)
    var rows: [Row] = []
    var number = 0
    var isForeign = false
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("table-source"): isForeign = true
      case .start("table-row"):
        let times = repeatCount("number-rows-repeated")
        let row = try readRow(number: number + 1, location: location)
        if row.count > 0 { try append(row, times: times, to: &rows, location: location) }
        number += times
      case .start("shapes"), .start("forms"), .start("table"): try part.skipElement()
      case .start, .end, .text: break
      }
    }
    if isForeign { return }
    names.append(name)
    if rows.isEmpty { return }
    sheets.append(
      DocumentSheet(
        name: name, isHidden: isHidden,
        table: Table(file: location.file, sheet: name, rows: rows)))
  }

  /// Appends a row as often as it stands in the sheet.
  private mutating func append(
    _ row: Row, times: Int, to rows: inout [Row], location: Location
  ) throws(Refusal) {
    for place in 0..<times {
      let number = row.number + place
      guard number <= TableBudget.rowLimit,
        place == 0 || budget.spend(cells: row.count, bytes: row.bytes.count)
      else { throw refusal(.tooLarge, location, number, 0) }
      var copy = row
      copy.number = number
      rows.append(copy)
    }
  }

  private mutating func readRow(number: Int, location: Location) throws(Refusal) -> Row {
    let depth = part.scanner.depth
    var row = Row(number: number)
    var column = 0
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("covered-table-cell"):
        column += repeatCount("number-columns-repeated")
        try part.skipElement()
      case .start("table-cell"):
        let times = repeatCount("number-columns-repeated")
        let cell = try readCell()
        if cell.isFormulaWithoutValue, warnings.count < WorkbookSheet.warningLimit {
          let finding = ZipDocumentFinding.formulaWithoutValue(cell.formulaStart)
          warnings.append(
            Diagnostic(finding, at: place(location, number, column + 1)))
        }
        let text = cell.text
        if !text.isEmpty {
          for next in 1...times
          where !row.put(text.span, column: column + next, budget: &budget) {
            throw refusal(.tooLarge, location, number, column + next)
          }
        }
        column += times
      case .start, .end, .text: break
      }
    }
    return row
  }

  private func place(_ sheet: Location, _ row: Int, _ column: Int) -> Location {
    Location(file: sheet.file, sheet: sheet.sheet, row: row, column: column)
  }

  private func refusal(
    _ finding: ZipDocumentFinding, _ sheet: Location, _ row: Int, _ column: Int
  ) -> Refusal {
    Refusal(finding, at: place(sheet, row, column))
  }

  /// How often the element that has just started stands there; at most a thousand million, so
  /// that adding up never overflows.
  func repeatCount(_ attribute: XMLName) -> Int {
    let count = part.scanner.attributeText(attribute).flatMap { Int($0) } ?? 1
    return min(max(1, count), 1_000_000_000)
  }
}
