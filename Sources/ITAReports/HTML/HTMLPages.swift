import ITATables

extension HTMLWriter {
  mutating func signature(_ signature: DocumentSignature) {
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

  mutating func fields(_ lines: [[DocumentField]]) {
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

  mutating func cover(_ cover: DocumentCover) {
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

  mutating func contents() {
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
