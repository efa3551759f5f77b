import ITATables

extension WordBody {
  /// The front page; what follows starts a new one.
  mutating func add(_ cover: DocumentCover) {
    if let emblem = cover.emblem {
      var paragraph = WordParagraph(.emblem)
      paragraph.left = 2_800
      paragraph.right = 2_800
      paragraph.hasBox = true
      run(emblem, into: &paragraph.content)
      add(paragraph)
    }
    add(cover.title, .title, before: cover.emblem == nil ? 2_400 : 1_200)
    add(cover.details, .cover, before: 1_800)
    add(cover.foot, .cover, before: 2_400)
    startsPage = true
  }

  private mutating func add(_ lines: [[Span]], _ style: WordStyle, before: Int) {
    for (number, spans) in lines.enumerated() {
      var paragraph = WordParagraph(style)
      if number == 0 { paragraph.before = before }
      runs(spans, into: &paragraph.content)
      add(paragraph)
    }
  }

  /// The table of contents: a field that holds its entries already, each leading to its heading,
  /// so that Word has nothing to ask for when it opens the document.
  ///
  /// Without page numbers (switch `\n`): only the program that lays out the pages knows them. Word
  /// would not fill them in before it is told to, LibreOffice never does inside this field, and
  /// what asks Word to (`w:updateFields`, `w:dirty`) asks the reader a question first. A blank or
  /// a guess would be a wrong number on paper; the headings carry numbers of their own.
  mutating func addContents() {
    guard !outline.entries.isEmpty else { return }
    var start = Markup()
    start.fixed("<w:sdt><w:sdtPr><w:docPartObj>")
    start.fixed(#"<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>"#)
    start.fixed("</w:docPartObj></w:sdtPr><w:sdtContent>\n")
    pieces.append(.fixed(start))
    var heading = WordParagraph(.contentsHeading)
    run(DocumentWords.contents[document.language], into: &heading.content)
    add(heading)
    for entry in outline.entries {
      var paragraph = WordParagraph(.contents(level: entry.level))
      if entry.number == 1 {
        field("begin", into: &paragraph.content)
        instruction(#" TOC \o "1-3" \n \h \u "#, into: &paragraph.content)
        field("separate", into: &paragraph.content)
      }
      paragraph.content.open(
        "w:hyperlink", ["w:anchor": bookmark(of: entry), "w:history": "1"])
      run(entry.spans.text(in: document.digits), into: &paragraph.content)
      paragraph.content.close("w:hyperlink")
      if entry.number == outline.entries.count { field("end", into: &paragraph.content) }
      add(paragraph)
    }
    var end = Markup()
    end.fixed("</w:sdtContent></w:sdt>\n")
    pieces.append(.fixed(end))
  }

  private func field(_ kind: String, into xml: inout Markup) {
    xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": kind]) }
  }

  private func instruction(_ text: String, into xml: inout Markup) {
    xml.element("w:r") { $0.element("w:instrText", ["xml:space": "preserve"], text: text) }
  }

  /// Places to sign, all on one page, and with them the paragraph before: a signature alone on a
  /// page signs nothing.
  mutating func add(_ signatures: [DocumentSignature]) {
    if case .paragraph(var last) = pieces.last, last.section == nil {
      last.keepNext = true
      pieces[pieces.count - 1] = .paragraph(last)
    }
    for (index, signature) in signatures.enumerated() {
      add(signature, isLast: index == signatures.count - 1)
    }
  }

  private mutating func add(_ signature: DocumentSignature, isLast: Bool) {
    let words = document.language
    // A long role would not fit behind the dots.
    let isLong = signature.role.unicodeScalars.count > 20
    var first = signatureLine(label: DocumentWords.sign[words] + " ")
    first.before = 480
    if !isLong { run(signature.role, into: &first.content) }
    add(first)
    if let name = signature.name {
      addSigner("(\(DocumentText.line(document.digits.text(name))))")
    } else {
      var line = WordParagraph(.signature)
      line.justify = "left"
      line.right = 0
      line.tabs = [
        .init(kind: .left, position: 4_252, hasDots: false),
        .init(kind: .right, position: Self.dotsEnd, hasDots: true),
      ]
      line.keepNext = true
      tab(into: &line.content)
      fixed("(", into: &line.content)
      tab(into: &line.content)
      fixed(")", into: &line.content)
      add(line)
    }
    if let position = signature.position {
      addSigner(document.digits.text(position))
    } else {
      add(signatureLine(label: DocumentWords.position[words] + " "))
    }
    if isLong { addSigner(document.digits.text(signature.role)) }
    var last = signatureLine(label: DocumentWords.date[words] + " ")
    last.keepNext = !isLast
    add(last)
  }

  private static let dotsEnd = 7_371

  private mutating func addSigner(_ text: String) {
    var line = WordParagraph(.signature)
    line.keepNext = true
    fixed(DocumentText.line(text), into: &line.content)
    add(line)
  }

  private func signatureLine(label: String) -> WordParagraph {
    var line = WordParagraph(.signature)
    line.justify = "left"
    line.right = 0
    line.keepNext = true
    line.tabs = [.init(kind: .left, position: Self.dotsEnd, hasDots: true)]
    fixed(label, into: &line.content)
    tab(into: &line.content)
    return line
  }

  /// One line of fields, each in its part of the width and followed by dots up to its end.
  mutating func add(_ fields: [DocumentField]) {
    var line = WordParagraph(.fields)
    for (index, field) in fields.enumerated() {
      let isLast = index == fields.count - 1
      line.tabs.append(
        .init(
          kind: isLast ? .right : .left, position: width * (index + 1) / fields.count,
          hasDots: true))
      run(field.label, isBold: true, into: &line.content)
      fixed(" ", into: &line.content)
      runs(field.value, into: &line.content)
      tab(into: &line.content)
    }
    add(line)
  }
}
