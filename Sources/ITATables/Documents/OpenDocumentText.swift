// Paragraphs, and the text documents that are made of them.
extension OpenDocumentReader {
  /// Reads the paragraph that has just started: its text, with blanks as OpenDocument counts them
  /// (a run of them is one), and the rows of the text boxes that hang on it.
  /// - Parameter breaks: what a line break becomes; a tab becomes a blank.
  mutating func readParagraph(
    breaks: UInt8
  ) throws(Refusal) -> (text: [UInt8], boxes: [DocumentRow]) {
    let depth = part.scanner.depth
    var text: [UInt8] = []
    var boxes: [DocumentRow] = []
    var endsInBlank = true  // blanks at the start do not count
    while let event = try part.next(inside: depth) {
      switch event {
      case .text:
        for byte in part.scanner.text {
          let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
          if !(isBlank && endsInBlank) { text.append(isBlank ? 0x20 : byte) }
          endsInBlank = isBlank
        }
      case .start("s"):
        let count = min(repeatCount("c"), 1_024)
        text += repeatElement(0x20, count: count)
        endsInBlank = false
      case .start("tab"), .start("line-break"):
        text.append(event == .start("tab") ? 0x20 : breaks)
        endsInBlank = false
      case .start("text-box"): boxes += try readBlocks()
      case .start("note"), .start("annotation"), .start("ruby-text"), .start("number"):
        try part.skipElement()
      case .start, .end: break
      }
    }
    if endsInBlank, text.last == 0x20 { text.removeLast() }
    return (text, boxes)
  }

  /// Reads a text document's body.
  mutating func readText(into rows: inout DocumentRows) throws(Refusal) {
    let depth = part.scanner.depth
    while let event = try part.next(inside: depth) {
      for row in try readBlock(event) { try rows.append(row) }
    }
  }

  /// The rows of what stands inside the element that has just started.
  private mutating func readBlocks() throws(Refusal) -> [DocumentRow] {
    let depth = part.scanner.depth
    var rows: [DocumentRow] = []
    while let event = try part.next(inside: depth) { rows += try readBlock(event) }
    return rows
  }

  /// The rows of a paragraph, heading or table that has just started; none for other events.
  private mutating func readBlock(_ event: XMLEvent) throws(Refusal) -> [DocumentRow] {
    switch event {
    case .start("p"), .start("h"):
      let paragraph = try readParagraph(breaks: 0x20)
      return [DocumentRow(paragraph: paragraph.text)] + paragraph.boxes
    case .start("table"): return try readTable()
    case .start("tracked-changes"), .start("table-of-content-source"), .start("annotation"):
      try part.skipElement()
      return []
    case .start, .end, .text: return []
    }
  }

  private mutating func readTable() throws(Refusal) -> [DocumentRow] {
    let depth = part.scanner.depth
    var rows: [DocumentRow] = []
    while let event = try part.next(inside: depth) {
      if event == .start("table-row") { rows.append(try readTableRow()) }
    }
    return rows
  }

  /// A row of a table in a text. Programs do not repeat filled cells there, so a repeat is empty.
  private mutating func readTableRow() throws(Refusal) -> DocumentRow {
    let depth = part.scanner.depth
    var cells: [(column: Int, text: [UInt8])] = []
    var column = 1
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("table-cell"):
        let times = repeatCount("number-columns-repeated")
        cells.append((column, DocumentRow.joined(try readBlocks())))
        column += times
      case .start("covered-table-cell"):
        column += repeatCount("number-columns-repeated")
        try part.skipElement()
      case .start, .end, .text: break
      }
    }
    return DocumentRow(cells: cells)
  }
}
