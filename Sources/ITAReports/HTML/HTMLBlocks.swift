import ITATables

extension HTMLWriter {
  mutating func block(_ block: Block) {
    switch block {
    case .heading: heading()
    case .paragraph(let spans, let style): paragraph(spans, style)
    case .list(let list): self.list(list)
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    case .signatures(let signatures): for place in signatures { signature(place) }
    case .fields(let lines): fields(lines)
    case .pageBreak: markup.element("div", ["class": "break"], text: "")
    case .cover(let cover): self.cover(cover)
    case .tableOfContents: contents()
    }
    markup.line()
  }

  /// Spans as inline elements; a line's end in a text is a line's end on the page.
  mutating func spans(_ spans: [Span]) {
    for span in spans {
      let address = span.address
      if let address { markup.open("a", ["href": address]) }
      if span.isBold { markup.open("strong") }
      if span.isItalic { markup.open("em") }
      if span.isCode {
        let isASCII = document.language == .thai && span.text.utf8.allSatisfy { $0 < 0x80 }
        markup.open("span", ["class": "code", "translate": "no", "lang": isASCII ? "en" : nil])
      }
      for (number, line) in DocumentText.lines(document.digits.text(span)).enumerated() {
        if number > 0 { markup.empty("br") }
        markup.text(line)
      }
      if span.isCode { markup.close("span") }
      if span.isItalic { markup.close("em") }
      if span.isBold { markup.close("strong") }
      if address != nil { markup.close("a") }
    }
  }

  private mutating func heading() {
    guard headings < outline.entries.count else { return }
    let entry = outline.entries[headings]
    headings += 1
    let name: StaticString =
      switch entry.level {
      case 1: "h2"
      case 2: "h3"
      default: "h4"
      }
    markup.open(name, ["id": entry.anchor])
    spans(entry.spans)
    markup.close(name)
  }

  private mutating func paragraph(_ text: [Span], _ style: ParagraphStyle) {
    let kind: String? =
      switch style {
      case .body: nil
      case .flush: "flush"
      case .centered: "centered"
      case .small: "small"
      case .title: "title"
      case .signature: "signature"
      }
    if style == .title { titles += 1 }
    let name: StaticString = style == .title && titles == 1 ? "h1" : "p"
    markup.open(name, ["class": kind])
    spans(text)
    markup.close(name)
  }

  private mutating func list(_ list: DocumentList) {
    let name: StaticString = list.isOrdered ? "ol" : "ul"
    markup.open(name)
    markup.line()
    for item in list.items {
      markup.open("li")
      spans(item.spans)
      for inner in item.lists {
        markup.line()
        self.list(inner)
      }
      markup.close("li")
      markup.line()
    }
    markup.close(name)
  }
}
