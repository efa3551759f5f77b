import ITATables

extension WordBody {
  /// Spans as runs; Thai text needs weight and slant said for complex scripts too.
  mutating func runs(_ spans: [Span], into xml: inout Markup, isBold: Bool = false) {
    for span in spans {
      let lines = DocumentText.lines(document.digits.text(span))
      guard let address = span.address else {
        run(lines, of: span, isBold: isBold, into: &xml)
        continue
      }
      xml.open("w:hyperlink", ["r:id": relation(to: address), "w:history": "1"])
      run(lines, of: span, isBold: isBold, isLink: true, into: &xml)
      xml.close("w:hyperlink")
    }
  }

  /// One run of a text in the document's digits.
  func run(_ text: String, isBold: Bool = false, into xml: inout Markup) {
    let shown = DocumentText.line(document.digits.text(text))
    run([shown], of: Span(""), isBold: isBold, into: &xml)
  }

  /// A run that ends nowhere but at a tab.
  func tab(into xml: inout Markup) {
    xml.element("w:r") { $0.empty("w:tab") }
  }

  /// A text of our own, with blanks at its ends.
  func fixed(_ text: String, into xml: inout Markup) {
    xml.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], text: text) }
  }

  private func run(
    _ lines: [String], of span: Span, isBold: Bool, isLink: Bool = false, into xml: inout Markup
  ) {
    let isBold = isBold || span.isBold
    let style: WordStyle? = isLink ? .hyperlink : span.isCode ? .code : nil
    xml.element("w:r") { run in
      if style != nil || isBold || span.isItalic {
        run.element("w:rPr") { properties in
          if let style { properties.empty("w:rStyle", ["w:val": names.identifier(style)]) }
          if isBold {
            properties.empty("w:b")
            properties.empty("w:bCs")
          }
          if span.isItalic {
            properties.empty("w:i")
            properties.empty("w:iCs")
          }
        }
      }
      for (number, line) in lines.enumerated() {
        if number > 0 { run.empty("w:br") }
        if !line.isEmpty { run.element("w:t", ["xml:space": "preserve"], text: line) }
      }
    }
  }

  private mutating func relation(to address: String) -> String {
    if let known = links.firstIndex(of: address) { return WordPackage.link(known + 1, names) }
    links.append(address)
    return WordPackage.link(links.count, names)
  }
}
