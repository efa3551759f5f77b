import ITATables

extension Document {
  /// The document as one HTML file: no network, no script; charts are drawings inside it, and it
  /// prints on A4.
  public func html() -> [UInt8] {
    var writer = HTMLWriter(document: self)
    return writer.page()
  }
}

/// Writes a document as HTML, block by block.
struct HTMLWriter {
  let document: Document
  let outline: DocumentOutline
  var markup = Markup()
  /// How many headings, titles, tables and charts were written, for the names links lead to.
  var headings = 0
  var titles = 0
  var tables = 0
  var charts = 0

  init(document: Document) {
    self.document = document
    outline = DocumentOutline(document)
  }

  mutating func page() -> [UInt8] {
    markup.fixed("<!DOCTYPE html>\n")
    let digits = document.digits == .thai ? "thai-digits" : nil
    markup.open("html", ["lang": document.language.rawValue, "class": digits])
    markup.line()
    head()
    markup.open("body")
    markup.line()
    markup.element(
      "a", ["class": "skip", "href": "#content"],
      text: DocumentWords.toContent[document.language])
    markup.line()
    markup.open("main", ["id": "content", "tabindex": "-1"])
    markup.line()
    if !document.showsTitle { block(.paragraph([Span(document.title)], .title)) }
    for section in document.sections { self.section(section) }
    markup.close("main")
    markup.line()
    markup.close("body")
    markup.line()
    markup.close("html")
    markup.line()
    return markup.bytes
  }

  /// A text in the document's digits, escaped.
  mutating func shown(_ text: String) {
    markup.text(DocumentText.line(document.digits.text(text)))
  }

  private mutating func head() {
    let title = DocumentText.line(document.digits.text(document.title))
    let creator = document.properties.creator
    markup.element("head") { head in
      head.line()
      head.empty("meta", ["charset": "utf-8"])
      head.line()
      head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      head.line()
      head.empty("meta", ["name": "color-scheme", "content": "light dark"])
      head.line()
      head.element("title", text: title)
      head.line()
      if !creator.isEmpty {
        head.empty("meta", ["name": "author", "content": creator])
        head.line()
      }
      head.element("style") { style in
        style.line()
        style.fixed(HTMLStyle.screen)
        style.fixed(HTMLStyle.paper)
        style.fixed(document.digits == .thai ? HTMLStyle.thaiPages : HTMLStyle.arabicPages)
      }
      head.line()
    }
    markup.line()
  }

  private mutating func section(_ section: DocumentSection) {
    let orientation =
      switch section.orientation {
      case .portrait: "sheet portrait"
      case .landscape: "sheet landscape"
      }
    markup.open("div", ["class": orientation])
    markup.line()
    for block in section.blocks { self.block(block) }
    markup.close("div")
    markup.line()
  }
}
