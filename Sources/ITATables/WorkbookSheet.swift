/// What the sheets of one workbook share while they are read.
struct WorkbookContent {
  var texts: WorkbookTexts
  var styles: WorkbookStyles
  /// Whether days are counted from 1 January 1904, as old Macs did.
  var startsIn1904: Bool
}

/// Reads one sheet part of a workbook into a table.
struct WorkbookSheet {
  /// How many formulas without value are told of in one sheet.
  static let warningLimit = 200

  private enum Target { case nothing, value, formula }

  private let content: WorkbookContent
  private let location: Location
  private var row = Row(number: 0)
  private var column = 0
  private var isInCell = false
  private var kind: [UInt8] = []
  private var style = 0
  private var target = Target.nothing
  private var value: [UInt8] = []
  private var formula: [UInt8]?
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

  /// Reads the whole part.
  mutating func read(_ part: inout DocumentPart, budget: inout TableBudget) throws(Refusal) {
    while let event = try part.next() {
      switch event {
      case .text:
        switch target {
        case .nothing: break
        case .value: value.append(contentsOf: part.scanner.text)
        case .formula: formula?.append(contentsOf: part.scanner.text)
        }
      case .start("c"): try startCell(part.scanner)
      case .start("v") where isInCell, .start("t") where isInCell: target = .value
      case .start("f") where isInCell:
        target = .formula
        formula = []
      case .start("rPh"): try part.skipElement()
      case .start("row"): try startRow(part.scanner)
      case .start("mergeCell"): merges.append(part.scanner.attributeText("ref") ?? "")
      case .end("v"), .end("t"), .end("f"): target = .nothing
      case .end("c"): try endCell(&budget)
      case .end("row"): endRow()
      case .start, .end: break
      }
    }
    guard let cleared = merges.cleared(rows) else {
      throw Refusal(ZipDocumentFinding.tooLarge, at: location)
    }
    rows = cleared
  }

  private mutating func startRow(_ scanner: XMLScanner) throws(Refusal) {
    let number = scanner.attribute("r").map { Self.number($0) } ?? row.number + 1
    guard let number, number > row.number, number <= TableBudget.rowLimit else {
      throw refusal(.misplacedCell(scanner.attributeText("r") ?? "\(row.number + 1)"))
    }
    row = Row(number: number)
    column = 0
  }

  private mutating func endRow() {
    if row.count > 0 { rows.append(row) }
  }

  private mutating func startCell(_ scanner: XMLScanner) throws(Refusal) {
    if let text = scanner.attributeText("r") {
      guard let reference = CellReference(text), reference.row == row.number,
        reference.column > column
      else { throw refusal(.misplacedCell(text)) }
      column = reference.column
    } else {
      column += 1
    }
    guard column <= TableBudget.columnLimit else { throw refusal(.tooLarge) }
    kind = scanner.attribute("t").map { Array($0) } ?? []
    style = scanner.attribute("s").flatMap { Self.number($0) } ?? 0
    value.removeAll(keepingCapacity: true)
    formula = nil
    isInCell = true
  }

  private mutating func endCell(_ budget: inout TableBudget) throws(Refusal) {
    isInCell = false
    if let formula, value.isEmpty, kind != Array("str".utf8),
      warnings.count < Self.warningLimit
    {
      // A long formula is told by its first letters.
      let start = String(decoding: formula.prefix(120), as: UTF8.self)
      warnings.append(
        Diagnostic(
          ZipDocumentFinding.formulaWithoutValue("=" + start),
          at: Location(
            file: location.file, sheet: location.sheet, row: row.number, column: column)))
    }
    guard row.put(try text(), column: column, budget: &budget) else { throw refusal(.tooLarge) }
  }

  private func text() throws(Refusal) -> [UInt8] {
    switch String(decoding: kind, as: UTF8.self) {
    case "s":
      guard let index = Self.number(value[...]), let text = content.texts[index] else {
        if value.isEmpty { return [] }
        throw refusal(.noSuchText(String(decoding: value, as: UTF8.self)))
      }
      return Array(text)
    case "b": return Array((value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8)
    case "str", "inlineStr": return WorkbookTexts.unescaped(value)
    case "e", "d": return value
    default:
      return content.styles[style].text(of: value, startsIn1904: content.startsIn1904)
    }
  }

  private func refusal(_ finding: ZipDocumentFinding) -> Refusal {
    Refusal(
      finding,
      at: Location(file: location.file, sheet: location.sheet, row: row.number, column: column))
  }

  /// A whole number of at most nine digits; nil for anything else.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var number = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
