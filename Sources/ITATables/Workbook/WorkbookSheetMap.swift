/// Where the rows and cells of a sheet stand among the bytes of its part.
struct WorkbookSheetMap {
  /// A cell's tags.
  struct Cell {
    var column: Int
    var bytes: Range<Int>
    var startTag: Range<Int>
    var style: Int?
    var hasFormula = false
  }

  /// A row's tags.
  struct RowPlace {
    var number: Int
    var startTag: Range<Int>
    /// Where its last tag begins: behind its cells; the end of the tag where it is an empty one.
    var end: Int
    var isEmptyTag: Bool
    var cells: [Cell] = []
  }

  /// The part.
  let bytes: [UInt8]
  /// The rows in order.
  private(set) var rows: [RowPlace] = []
  /// The prefix of the sheet's tags, with the colon.
  private(set) var prefix: [UInt8] = []
  /// Where `</sheetData>` begins; nil for a sheet without rows.
  private(set) var end: Int?
  /// The tag that tells the sheet's size, which may be left out.
  private(set) var dimension: Range<Int>?
  /// The element of the columns' widths, as it stands; nil for none.
  private(set) var columns: String?

  /// Maps a part.
  init(_ bytes: [UInt8], name: String, location: Location) throws(Refusal) {
    self.bytes = bytes
    var part = try DocumentPart(bytes, name: name, location: location)
    var columnsStart = 0
    var isInData = false
    while let event = try part.next() {
      let scanner = part.scanner
      switch event {
      case .start("sheetData"):
        prefix = scanner.tagPrefix
        isInData = true
      case .start("dimension"): dimension = scanner.startTag
      case .start("cols"): columnsStart = scanner.startTag.lowerBound
      case .start("row") where isInData: startRow(scanner)
      case .start("c") where isInData && !rows.isEmpty: startCell(scanner)
      case .start("f") where isInData && !rows.isEmpty && !rows[rows.count - 1].cells.isEmpty:
        rows[rows.count - 1].cells[rows[rows.count - 1].cells.count - 1].hasFormula = true
      case .end("cols"):
        columns = String(decoding: bytes[columnsStart..<scanner.position], as: UTF8.self)
      case .end("c") where isInData && !rows.isEmpty && !rows[rows.count - 1].cells.isEmpty:
        let row = rows.count - 1
        let cell = rows[row].cells.count - 1
        rows[row].cells[cell].bytes = rows[row].cells[cell].startTag.lowerBound..<scanner.position
      case .end("row") where isInData && !rows.isEmpty:
        let row = rows.count - 1
        rows[row].end = rows[row].isEmptyTag ? scanner.position : scanner.endTagStart
      case .end("sheetData"):
        // Rows anywhere else are none of the sheet's.
        isInData = false
        end = scanner.isEmptyTag && rows.isEmpty ? nil : scanner.endTagStart
      case .start, .end, .text: break
      }
    }
  }

  private mutating func startRow(_ scanner: XMLScanner) {
    let number = scanner.attributeNumber("r") ?? (rows.last?.number ?? 0) + 1
    rows.append(
      RowPlace(
        number: number, startTag: scanner.startTag, end: scanner.position,
        isEmptyTag: scanner.isEmptyTag))
  }

  private mutating func startCell(_ scanner: XMLScanner) {
    let row = rows.count - 1
    let column =
      scanner.attributePlace("r")?.column ?? (rows[row].cells.last?.column ?? 0) + 1
    rows[row].cells.append(
      Cell(
        column: column, bytes: scanner.startTag, startTag: scanner.startTag,
        style: scanner.attributeNumber("s")))
  }

  /// The number of a cell's format; nil where there is no such cell or it has none.
  func style(at place: CellReference) -> Int? {
    rows.first { $0.number == place.row }?.cells.first { $0.column == place.column }?.style
  }
}
