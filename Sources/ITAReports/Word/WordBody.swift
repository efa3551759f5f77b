import ITATables

/// Writes the body of a Word document, block by block.
struct WordBody {
  /// What stands in the body: paragraphs that can still change, and what is written for good.
  enum Piece {
    case paragraph(WordParagraph)
    case fixed(Markup)
  }

  let document: Document
  let outline: DocumentOutline
  var names: WordNames
  var pieces: [Piece] = []
  var numbering: WordNumbering
  /// The charts in order; part and relation are made of the place, from 1.
  var charts: [DocumentChart] = []
  /// The addresses of links in order; the relation is made of the place, from 1.
  var links: [String] = []
  var headings = 0
  /// Whether what comes next starts a new page.
  var startsPage = false
  /// The pages of its sections.
  let pages: WordPages
  /// How wide text can be in this section, in twentieths of a point.
  var width = 0
  /// How the paper of this section lies.
  var orientation = DocumentSection.Orientation.portrait

  init(document: Document, names: WordNames, numbering: WordNumbering, pages: WordPages) {
    self.document = document
    self.names = names
    self.numbering = numbering
    self.pages = pages
    outline = DocumentOutline(document)
  }

  /// Writes all sections. All but the last end in a paragraph that says so.
  mutating func writeSections() {
    for (index, page) in zip(document.sections.indices, zip(pages.widths, pages.properties)) {
      width = page.0
      orientation = document.sections[index].orientation
      startsPage = false
      if index == 0, !document.showsTitle {
        add(.paragraph([Span(document.title)], .title))
      }
      for block in document.sections[index].blocks { add(block) }
      if index < document.sections.count - 1 { end(page.1) }
    }
  }

  /// The pieces as XML.
  func markup() -> Markup {
    var xml = Markup()
    for piece in pieces {
      switch piece {
      case .paragraph(let paragraph): paragraph.write(&xml, names)
      case .fixed(let markup): xml.append(markup)
      }
    }
    return xml
  }

  /// Ends a section in its last paragraph; a table can't, so a small paragraph follows it.
  mutating func end(_ section: Markup) {
    guard case .paragraph(var last) = pieces.last, last.section == nil else {
      var paragraph = WordParagraph(.tableEnd)
      paragraph.section = section
      pieces.append(.paragraph(paragraph))
      return
    }
    last.section = section
    last.keepLines = true
    pieces[pieces.count - 1] = .paragraph(last)
    keepEndTogether()
  }

  /// The text under the last heading of a section stays together: the last page of a section
  /// shall not hold two lines.
  private mutating func keepEndTogether() {
    for index in pieces.indices.dropLast().reversed() {
      guard case .paragraph(var before) = pieces[index], [.body, .flush].contains(before.style)
      else { return }
      before.keepNext = true
      pieces[index] = .paragraph(before)
    }
  }

  /// Adds a paragraph; a page break before it becomes one of its properties, so that no empty
  /// paragraph and no empty page is left behind.
  mutating func add(_ paragraph: WordParagraph) {
    var paragraph = paragraph
    paragraph.startsPage = startsPage
    startsPage = false
    pieces.append(.paragraph(paragraph))
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading: addHeading()
    case .paragraph(let spans, let style): add(WordStyle(style), spans)
    case .list(let list): add(list, level: 0)
    case .table(let table): add(table)
    case .chart(let chart): add(chart)
    case .signatures(let signatures): add(signatures)
    case .fields(let lines): for fields in lines { add(fields) }
    case .pageBreak: startsPage = !pieces.isEmpty
    case .cover(let cover): add(cover)
    case .tableOfContents: addContents()
    }
  }

  /// Adds a paragraph of spans.
  mutating func add(_ style: WordStyle, _ spans: [Span]) {
    var paragraph = WordParagraph(style)
    runs(spans, into: &paragraph.content)
    add(paragraph)
  }

  private mutating func addHeading() {
    guard headings < outline.entries.count else { return }
    let entry = outline.entries[headings]
    headings += 1
    var paragraph = WordParagraph(.heading(level: entry.level))
    // The style says so too, but a template has its own, which may not.
    paragraph.keepNext = true
    let identifier = "\(names.marksBefore + entry.number)"
    paragraph.content.empty(
      "w:bookmarkStart", ["w:id": identifier, "w:name": bookmark(of: entry)])
    runs(entry.spans, into: &paragraph.content)
    paragraph.content.empty("w:bookmarkEnd", ["w:id": identifier])
    add(paragraph)
  }

  /// The bookmark of a heading, named as Word names those that its table of contents makes.
  func bookmark(of entry: DocumentOutline.Entry) -> String {
    let number = "\(entry.number)"
    return "_Toc" + names.prefix + String(repeating: "0", count: max(0, 8 - number.utf8.count))
      + number
  }

  private mutating func add(_ list: DocumentList, level: Int) {
    let number = numbering.list(isOrdered: list.isOrdered, level: min(level, 8))
    for item in list.items {
      var paragraph = WordParagraph(.list)
      paragraph.number = (list: number, level: min(level, 8))
      runs(item.spans, into: &paragraph.content)
      add(paragraph)
      for inner in item.lists { add(inner, level: level + 1) }
    }
  }
}
