/// A cell of an OpenDocument spreadsheet: its typed value and what it shows.
struct OpenDocumentCell {
  private var kind: String
  private var value: [UInt8]
  private var formula: String?
  /// The paragraphs that the cell shows, joined with LF.
  private var shown: [UInt8]

  /// Takes the attributes of the cell that has just started, and its paragraphs.
  init(attributes scanner: XMLScanner) {
    kind = scanner.attributeText("value-type") ?? ""
    let name: XMLName =
      switch kind {
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      case "string": "string-value"
      default: "value"
      }
    value = scanner.attribute(name).map { Array($0) } ?? []
    formula = scanner.attributeText("formula")
    shown = []
  }

  /// Adds the paragraphs that the cell shows.
  mutating func show(_ paragraphs: [[UInt8]]) {
    shown = Array(paragraphs.joined(separator: [0x0A]))
  }

  /// Whether the cell has a formula and nothing that was computed.
  var isFormulaWithoutValue: Bool { formula != nil && kind.isEmpty && shown.isEmpty }

  /// The formula's first letters, without the name of its language: `=AVERAGE([.C5:.C9])`.
  var formulaStart: String {
    let formula = Array((formula ?? "").utf8)
    let start = formula.starts(with: "of:".utf8) ? formula.dropFirst(3) : formula[...]
    return String(decoding: start.prefix(120), as: UTF8.self)
  }

  /// The cell's text by the rules of `Workbook`: the stored number with at least the decimals
  /// that are shown, ISO days and times, TRUE and FALSE; otherwise what the cell shows.
  var text: [UInt8] {
    switch kind {
    case "float", "currency":
      return WorkbookNumber(value)?.text(decimals: shownDecimals) ?? shown
    case "percentage":
      guard let number = WorkbookNumber(value) else { return shown }
      return number.shifted(2).text(decimals: shownDecimals) + [UInt8(ascii: "%")]
    case "date": return value.isEmpty ? shown : Self.day(value)
    case "time": return Self.clock(value) ?? shown
    case "boolean": return Array((value == Array("true".utf8) ? "TRUE" : "FALSE").utf8)
    case "string": return shown.isEmpty ? value : shown
    default: return shown
    }
  }

  /// How many digits follow the last point of what the cell shows.
  private var shownDecimals: Int {
    guard let point = shown.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
    return shown[(point + 1)...]
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
  }

  /// A day without the midnight that some writers add.
  private static func day(_ value: [UInt8]) -> [UInt8] {
    let midnight = Array("T00:00:00".utf8)
    return value.suffix(midnight.count).elementsEqual(midnight)
      ? value.dropLast(midnight.count) : value
  }

  /// `PT13H30M00S` as `13:30:00`; nil for anything else.
  private static func clock(_ value: [UInt8]) -> [UInt8]? {
    guard value.starts(with: "PT".utf8) else { return nil }
    var fields: [[UInt8]] = []
    var digits: [UInt8] = []
    var marks: [UInt8] = []
    for byte in value.dropFirst(2).prefix(32) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): digits.append(byte)
      default:
        marks.append(byte)
        fields.append(Array(repeatElement(UInt8(ascii: "0"), count: max(0, 2 - digits.count))))
        fields[fields.count - 1] += digits
        digits = []
      }
    }
    guard marks == Array("HMS".utf8), digits.isEmpty else { return nil }
    return Array(fields.joined(separator: [UInt8(ascii: ":")]))
  }
}

extension OpenDocumentReader {
  /// Reads the cell that has just started.
  mutating func readCell() throws(Refusal) -> OpenDocumentCell {
    var cell = OpenDocumentCell(attributes: part.scanner)
    let depth = part.scanner.depth
    var paragraphs: [[UInt8]] = []
    while let event = try part.next(inside: depth) {
      guard case .start(let name) = event else { continue }
      if name == "p" {
        paragraphs.append(try readParagraph(breaks: 0x0A).text)
      } else {
        try part.skipElement()  // remarks and drawings on the cell
      }
    }
    cell.show(paragraphs)
    return cell
  }
}
