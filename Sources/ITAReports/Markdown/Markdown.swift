import ITATables

extension Document {
  /// The document as Markdown with GitHub's tables, UTF-8 with a line's end at its end.
  ///
  /// Links in the table of contents lead to named anchors, since every site makes up other names
  /// for headings. Page breaks and landscape pages have no meaning here and leave nothing.
  public func markdown() -> [UInt8] {
    var writer = MarkdownWriter(document: self)
    return Array((writer.blocks().joined(separator: "\n\n") + "\n").utf8)
  }
}

private struct MarkdownWriter {
  let document: Document
  let outline: DocumentOutline
  let hasContents: Bool
  var headings = 0
  var titles = 0

  init(document: Document) {
    self.document = document
    outline = DocumentOutline(document)
    hasContents = document.blocks.contains(.tableOfContents)
  }

  mutating func blocks() -> [String] {
    var blocks = document.showsTitle ? [] : ["# " + heading([Span(document.title)])]
    var followsList = false
    for block in document.blocks {
      var isList = false
      if case .list = block { isList = true }
      // Without something between them the second list would go on counting.
      if isList, followsList { blocks.append("<!-- -->") }
      followsList = isList
      blocks += text(block).filter { !$0.isEmpty }
    }
    return blocks
  }

  private mutating func text(_ block: Block) -> [String] {
    switch block {
    case .heading: return [nextHeading()]
    case .paragraph(let spans, .title):
      titles += 1
      return [titles == 1 ? "# " + heading(spans) : "**\(heading(spans))**"]
    case .paragraph(let spans, _): return [line(spans)]
    case .list(let list): return [items(list, indent: "")]
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .signatures(let signatures): return signatures.map(signature)
    case .fields(let lines): return [lines.map(fields).joined(separator: "\\\n")]
    case .pageBreak: return []
    case .cover(let cover): return self.cover(cover)
    case .tableOfContents: return contents()
    }
  }

  private func heading(_ spans: [Span]) -> String {
    MarkdownText(digits: document.digits, place: .heading).text(spans)
  }

  private func line(_ spans: [Span]) -> String {
    MarkdownText(digits: document.digits, place: .paragraph).text(spans)
  }

  private func cell(_ spans: [Span]) -> String {
    MarkdownText(digits: document.digits, place: .cell).text(spans)
  }

  private mutating func nextHeading() -> String {
    guard headings < outline.entries.count else { return "" }
    let entry = outline.entries[headings]
    headings += 1
    let anchor = hasContents ? "<a id=\"\(entry.anchor)\"></a>\n\n" : ""
    return anchor + String(repeating: "#", count: entry.level + 1) + " " + heading(entry.spans)
  }

  private func items(_ list: DocumentList, indent: String) -> String {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.isOrdered ? "\(index + 1). " : "- "
      let inner = indent + String(repeating: " ", count: mark.utf8.count)
      let text = line(item.spans).replacing("\n", with: "\n" + inner)
      lines.append(indent + mark + text)
      lines += item.lists.map { items($0, indent: inner) }
    }
    return lines.joined(separator: "\n")
  }

  private func table(_ table: DocumentTable) -> [String] {
    guard !table.columns.isEmpty else { return [] }
    var lines = [row(table.columnNames.map(cell))]
    lines.append(
      row(
        table.columns.map {
          switch $0.alignment {
          case .start: ":--"
          case .center: ":-:"
          case .end: "--:"
          }
        }))
    for places in table.rowGrid {
      let texts = places.flatMap { place in
        [place.isCovered ? "" : cell(emphasized(place.cell))]
          + Array(repeating: "", count: place.columns - 1)
      }
      lines.append(row(texts))
    }
    let caption = table.caption.isEmpty ? [] : [line(table.caption.map(\.inBold))]
    return caption + [lines.joined(separator: "\n")]
  }

  private func chart(_ chart: DocumentChart) -> [String] {
    let lines = chart.thresholdText
    let words = DocumentWords.thresholds[document.language]
    return table(chart.table(in: document.language))
      + [lines.isEmpty ? "" : line([Span("\(words): \(lines)")]), line([Span(chart.alternative)])]
  }

  private func emphasized(_ cell: DocumentTable.Cell) -> [Span] {
    switch cell.emphasis {
    case .none: cell.spans
    case .strong, .warning: cell.spans.map(\.inBold)
    }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func signature(_ signature: DocumentSignature) -> String {
    let dots = String(repeating: ".", count: 40)
    let words = document.language
    return [
      "\(DocumentWords.sign[words]) \(dots) \(line([Span(signature.role)]))",
      "(\(signature.name.map { line([Span($0)]) } ?? dots))",
      "\(DocumentWords.position[words]) \(signature.position.map { line([Span($0)]) } ?? dots)",
      "\(DocumentWords.date[words]) \(dots)",
    ].joined(separator: "\\\n")
  }

  private func fields(_ fields: [DocumentField]) -> String {
    fields.map { field in
      let value = line(field.value)
      let dots = String(repeating: ".", count: 30)
      return line([Span.bold(field.label)]) + " " + (value.isEmpty ? dots : value)
    }.joined(separator: " ")
  }

  private func cover(_ cover: DocumentCover) -> [String] {
    let title = "# " + cover.title.map(heading).joined(separator: " ")
    return [title]
      + [cover.details, cover.foot].map { $0.map(line).joined(separator: "\\\n") }
  }

  private func contents() -> [String] {
    let lines = outline.entries.map { entry in
      String(repeating: "  ", count: entry.level - 1)
        + "- [\(heading(entry.spans))](#\(entry.anchor))"
    }
    return ["**\(DocumentWords.contents[document.language])**", lines.joined(separator: "\n")]
  }
}
