/// One sheet as the part of a workbook.
struct WorkbookWriterSheet {
  var sheet: OutputSheet

  /// `xl/worksheets/sheetN.xml`.
  var part: [UInt8] {
    var bytes = Array(
      (WorkbookWriter.declaration + "<worksheet xmlns=\"\(WorkbookWriter.main)\">" + pageSetup
        + view + columns + "<sheetData>").utf8)
    for row in sheet.rows { append(row, to: &bytes) }
    bytes += Array(("</sheetData>" + validations + printing + "</worksheet>").utf8)
    return bytes
  }

  private var pageSetup: String { "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" }

  private var view: String {
    guard sheet.frozenRows > 0 else { return "" }
    let first = "A\(sheet.frozenRows + 1)"
    return "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(sheet.frozenRows)\""
      + " topLeftCell=\"\(first)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    if sheet.widths.isEmpty { return "" }
    let columns = sheet.widths.enumerated().map { place, width in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<cols>" + columns.joined() + "</cols>"
  }

  private var validations: String {
    if sheet.choices.isEmpty { return "" }
    let lists = sheet.choices.map { list in
      let letters = CellReference.letters(ofColumn: list.column)
      let range = "\(letters)\(list.rows.lowerBound):\(letters)\(list.rows.upperBound)"
      return "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\""
        + " showErrorMessage=\"1\" sqref=\"\(range)\"><formula1>"
        + Self.escaped("\"" + list.words.joined(separator: ",") + "\"")
        + "</formula1></dataValidation>"
    }
    return "<dataValidations count=\"\(lists.count)\">" + lists.joined() + "</dataValidations>"
  }

  /// A4 on its side, as wide as the page.
  private var printing: String {
    "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\""
      + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\""
      + " fitToHeight=\"0\"/>"
  }

  private func append(_ row: OutputSheet.Row, to bytes: inout [UInt8]) {
    bytes += Array("<row r=\"\(row.number)\">".utf8)
    for (place, cell) in row.cells.enumerated() {
      let name = CellReference(row: row.number, column: place + 1).description
      append(cell.cell, cell.style, name, to: &bytes)
    }
    bytes += Array("</row>".utf8)
  }

  private func append(
    _ cell: OutputCell, _ style: SheetStyle, _ name: String, to bytes: inout [UInt8]
  ) {
    func open(_ isNumber: Bool) -> String {
      "<c r=\"\(name)\" s=\"\(WorkbookWriterStyles.index(style, isNumber: isNumber))\""
    }
    switch cell {
    case .number(let digits):
      // Two decimals must go on showing where the second is 0; other numbers show as they are.
      let decimals = digits.utf8.split(separator: UInt8(ascii: "."))
      let isScore = decimals.count == 2 && decimals[1].count == 2
      bytes += Array((open(isScore) + "><v>\(Self.escaped(digits))</v></c>").utf8)
    case .text(let words), .verbatim(let words):
      bytes += Array(
        (open(false) + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(words))"
          + "</t></is></c>").utf8)
    case .empty: bytes += Array((open(false) + "/>").utf8)
    }
  }

  /// Words inside XML. What XML cannot hold is written as Excel does, `_x0001_`, and words that
  /// look so already are kept apart from it.
  static func escaped(_ words: String) -> String {
    let bytes = Array(words.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case 9: result += Array("&#9;".utf8)
      case 13: result += Array("_x000D_".utf8)
      case 0..<9, 11, 12, 14..<32:
        result += Array(
          "_x00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))_".utf8)
      case UInt8(ascii: "_") where isEscape(bytes, at: place): result += Array("_x005F_".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether `_xHHHH_` stands at a place.
  private static func isEscape(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(place + 2)...(place + 5)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }
}
