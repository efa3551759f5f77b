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

  private mutating func signature(_ signature: DocumentSignature) {
    let language = document.language
    markup.open("div", ["class": "signature"])
    line {
      $0.markup.text(DocumentWords.sign[language] + " ")
      $0.blank()
      $0.markup.text(" ")
      $0.shown(signature.role)
    }
    line {
      $0.markup.text("(")
      $0.filled(signature.name)
      $0.markup.text(")")
    }
    line {
      $0.markup.text(DocumentWords.position[language] + " ")
      $0.filled(signature.position)
    }
    line {
      $0.markup.text(DocumentWords.date[language] + " ")
      $0.blank()
    }
    markup.close("div")
  }

  private mutating func fields(_ lines: [[DocumentField]]) {
    markup.open("div", ["class": "fields"])
    for fields in lines {
      line { writer in
        for field in fields {
          writer.markup.open("span", ["class": "field"])
          writer.markup.open("strong")
          writer.shown(field.label)
          writer.markup.close("strong")
          writer.markup.text(" ")
          if field.value.isEmpty { writer.blank() } else { writer.spans(field.value) }
          writer.markup.close("span")
        }
      }
    }
    markup.close("div")
  }

  private mutating func line(_ content: (inout HTMLWriter) -> Void) {
    markup.open("p")
    content(&self)
    markup.close("p")
  }

  private mutating func filled(_ text: String?) {
    if let text { shown(text) } else { blank() }
  }

  /// A dotted line to write on; a screen reader says that it is one.
  private mutating func blank() {
    markup.open("span", ["class": "blank"])
    markup.element("span", ["class": "unseen"], text: DocumentWords.blank[document.language])
    markup.close("span")
  }

  private mutating func cover(_ cover: DocumentCover) {
    markup.open("header", ["class": "cover"])
    if let emblem = cover.emblem {
      markup.open("p", ["class": "emblem"])
      shown(emblem)
      markup.close("p")
    }
    titles += 1
    markup.open("h1")
    for (number, title) in cover.title.enumerated() {
      if number > 0 { markup.empty("br") }
      spans(title)
    }
    markup.close("h1")
    for (kind, lines) in [("details", cover.details), ("foot", cover.foot)] where !lines.isEmpty {
      markup.open("div", ["class": kind])
      for text in lines { line { $0.spans(text) } }
      markup.close("div")
    }
    markup.close("header")
  }

  private mutating func contents() {
    markup.open("nav", ["class": "contents", "aria-labelledby": "contents"])
    markup.element("h2", ["id": "contents"], text: DocumentWords.contents[document.language])
    markup.open("ul")
    markup.line()
    for entry in outline.entries {
      markup.open("li", ["class": "level\(entry.level)"])
      markup.open("a", ["href": "#\(entry.anchor)"])
      shown(entry.spans.text(in: document.digits))
      markup.close("a")
      markup.close("li")
      markup.line()
    }
    markup.close("ul")
    markup.close("nav")
  }
}
