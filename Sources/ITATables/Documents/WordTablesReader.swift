/// Walks through the main part of a Word document.
struct WordReader {
  private var part: DocumentPart
  /// For each open AlternateContent, whether one of its versions has been taken.
  private var hasVersion: [Bool] = []

  init(part: DocumentPart) { self.part = part }

  /// Reads the whole part.
  mutating func read(into rows: inout DocumentRows) throws(Refusal) {
    while let event = try next(inside: 0) {
      for row in try blocks(event) { try rows.append(row) }
    }
  }

  /// The next event inside an element, past everything that is no text of the document: the
  /// formatting, what has been deleted or moved away, readings over a text, and all but the first
  /// version of what stands there in several.
  private mutating func next(inside depth: Int) throws(Refusal) -> XMLEvent? {
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("AlternateContent"): hasVersion.append(false)
      case .end("AlternateContent"): _ = hasVersion.popLast()
      case .start("Choice"), .start("Fallback"):
        if hasVersion.last == true {
          try part.skipElement()
        } else if let last = hasVersion.indices.last {
          hasVersion[last] = true
        }
      case .start("del"), .start("moveFrom"), .start("rt"), .start("pPr"), .start("rPr"),
        .start("sectPr"), .start("tblPr"), .start("tblGrid"), .start("sdtPr"):
        try part.skipElement()
      case .start, .end, .text: return event
      }
    }
    return nil
  }

  /// The rows of a paragraph or table that has just started; none for any other event.
  private mutating func blocks(_ event: XMLEvent) throws(Refusal) -> [DocumentRow] {
    switch event {
    case .start("p"): return try paragraph()
    case .start("tbl"): return try table()
    case .start, .end, .text: return []
    }
  }

  /// A paragraph and the text boxes that hang on it.
  private mutating func paragraph() throws(Refusal) -> [DocumentRow] {
    let depth = part.scanner.depth
    var text: [UInt8] = []
    var boxes: [DocumentRow] = []
    var isText = false
    while let event = try next(inside: depth) {
      switch event {
      case .start("t"): isText = true
      case .end("t"): isText = false
      case .text: if isText { text += part.scanner.text.map { $0 < 0x20 ? 0x20 : $0 } }
      case .start("tab"), .start("ptab"), .start("br"), .start("cr"): text.append(0x20)
      case .start("noBreakHyphen"): text.append(UInt8(ascii: "-"))
      case .start("txbxContent"):
        let inside = part.scanner.depth
        while let event = try next(inside: inside) { boxes += try blocks(event) }
      case .start, .end: break
      }
    }
    return [DocumentRow(paragraph: text)] + boxes
  }

  private mutating func table() throws(Refusal) -> [DocumentRow] {
    let depth = part.scanner.depth
    var rows: [DocumentRow] = []
    while let event = try next(inside: depth) {
      if event == .start("tr"), let row = try tableRow() { rows.append(row) }
    }
    return rows
  }

  /// A row of a table; nil for one that has been deleted.
  private mutating func tableRow() throws(Refusal) -> DocumentRow? {
    let depth = part.scanner.depth
    var cells: [(column: Int, text: [UInt8])] = []
    var column = 1
    var isDeleted = false
    while let event = try next(inside: depth) {
      switch event {
      case .start("trPr"):
        let inside = part.scanner.depth
        while let event = try part.next(inside: inside) {
          switch event {
          case .start("gridBefore"): column += span()
          case .start("del"): isDeleted = true
          case .start, .end, .text: break
          }
        }
      case .start("tc"):
        let cell = try tableCell()
        cells.append((column, cell.text))
        column += cell.span
      case .start, .end, .text: break
      }
    }
    return isDeleted ? nil : DocumentRow(cells: cells)
  }

  private mutating func tableCell() throws(Refusal) -> (text: [UInt8], span: Int) {
    let depth = part.scanner.depth
    var rows: [DocumentRow] = []
    var columns = 1
    var isCovered = false
    while let event = try next(inside: depth) {
      switch event {
      case .start("gridSpan"): columns = max(1, span())
      case .start("vMerge"), .start("hMerge"):
        isCovered = part.scanner.attributeText("val") ?? "continue" == "continue"
      case .start, .end, .text: rows += try blocks(event)
      }
    }
    return (isCovered ? [] : DocumentRow.joined(rows), columns)
  }

  /// The number that the last start tag carries, kept small enough to be added up; 0 for none.
  private func span() -> Int {
    let number = part.scanner.attributeText("val").flatMap { Int($0) } ?? 0
    return min(max(0, number), TableBudget.columnLimit)
  }
}
