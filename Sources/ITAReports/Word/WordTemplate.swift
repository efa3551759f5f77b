import ITATables

extension Document {
  /// The document in an office's own Word file: its styles, heads and letterhead stay, and the
  /// document takes the place of the paragraph with `{{ita}}`, or stands at the end without one.
  ///
  /// - Throws: what is wrong with the template; nothing is half done.
  public func word(template: [UInt8]) throws(WordTemplateError) -> [UInt8] {
    var filling = try WordTemplate(template, document: self)
    return try filling.bytes()
  }
}

/// Fills a template with a document.
struct WordTemplate {
  private let document: Document
  private var parts: WordTemplateParts
  private var names = WordNames()
  /// What is to be added to the list of content types and to the relations of the text.
  private var types = Markup()
  private var relations = Markup()

  init(_ template: [UInt8], document: Document) throws(WordTemplateError) {
    self.document = document.withOneSection
    parts = try WordTemplateParts(template)
    let known = parts[WordTemplateParts.relations(of: parts.main)] ?? []
    let taken = parts.entries.map(\.name) + [String(decoding: known, as: UTF8.self)]
    names.prefix = "Ita"
    while taken.contains(where: { $0.contains(names.prefix) }) { names.prefix += "x" }
  }

  mutating func bytes() throws(WordTemplateError) -> [UInt8] {
    let kind = try contentType()
    guard let text = try parts.elements(of: parts.main), text.isWord else {
      throw WordTemplateError(WordTemplateFinding.notWord)
    }
    let place = try WordTemplatePages(text)
    names.marksBefore = Self.marks(in: text)
    try fillStyles()
    let numbering = try relation("numbering")
    var body = WordBody(
      document: document, names: names,
      numbering: WordNumbering(digits: document.digits, after: try elements(numbering)),
      pages: place.pages(of: document))
    if place.needsBreak(before: document) {
      body.end(place.properties(place.orientation, isFirst: true))
    }
    body.writeSections()
    try fillText(text, place, &body)
    try fillNumbering(body.numbering, numbering)
    addCharts(of: body)
    try fillLists(kind)
    if let core = try parts.relation("core-properties", of: "") {
      parts[core] = WordProperties.core(document)
    }
    return ZipWriter.archive(entries: parts.entries)
  }

  private func relation(_ kind: String) throws(WordTemplateError) -> String? {
    try parts.relation(kind, of: parts.main)
  }

  private func elements(_ part: String?) throws(WordTemplateError) -> WordElements? {
    guard let part else { return nil }
    return try parts.elements(of: part)
  }

  /// The place of the text's content type in the list; it must be that of a Word document.
  private func contentType() throws(WordTemplateError) -> Range<Int> {
    guard let list = try parts.elements(of: "[Content_Types].xml") else {
      throw WordTemplateError(WordTemplateFinding.notWord)
    }
    for place in list.children(of: 0) {
      guard list.attribute("PartName", of: place)?.lowercased() == "/" + parts.main.lowercased(),
        let attribute = list.attributes(of: place)
          .first(where: { list.bytes[$0.name].elementsEqual("ContentType".utf8) })
      else { continue }
      let type = String(decoding: list.bytes[attribute.value], as: UTF8.self)
      if type.lowercased().contains("macroenabled") {
        throw WordTemplateError(WordTemplateFinding.macros)
      }
      if type.contains("wordprocessingml") { return attribute.value }
    }
    throw WordTemplateError(WordTemplateFinding.notWord)
  }

  /// The highest number of a bookmark or a drawing.
  private static func marks(in text: WordElements) -> Int {
    let numbers = text.all.indices.compactMap { place in
      (text.attribute("w:id", of: place) ?? text.attribute("id", of: place)).flatMap { Int($0) }
    }
    return numbers.filter { $0 < 1_000_000_000 }.max().map { max($0, 0) } ?? 0
  }

  private mutating func fillStyles() throws(WordTemplateError) {
    guard let part = try relation("styles"), let known = try parts.elements(of: part) else {
      let part = add("styles", WordStyles.part(for: document.language))
      relate("styles", to: "/" + part, identifier: "rId\(names.prefix)Styles")
      return
    }
    let styles = try WordTemplateStyles(known, document.language)
    names.styles = styles.identifiers
    parts[part] = styles.part
  }

  private mutating func fillNumbering(
    _ numbering: WordNumbering, _ part: String?
  ) throws(WordTemplateError) {
    if numbering.isEmpty { return }
    guard let part, let known = try parts.elements(of: part) else {
      let part = add("numbering", numbering.part())
      relate("numbering", to: "/" + part, identifier: "rId\(names.prefix)Numbering")
      return
    }
    parts[part] = try numbering.part(addedTo: known)
  }

  /// Puts the body in its place; the section there becomes the report's last one, so that what
  /// the template has behind the place comes on pages of its own kind.
  private mutating func fillText(
    _ text: WordElements, _ place: WordTemplatePages, _ body: inout WordBody
  ) throws(WordTemplateError) {
    var changes = WordChanges()
    try text.bind(
      [
        "r": WordNamespace.relations, "wp": WordNamespace.wordDrawing,
      ], &changes)
    let count = document.sections.count
    let last = document.sections.last?.orientation ?? place.orientation
    let own = body.pages.properties.last ?? Markup()
    let isTurned = last != place.orientation
    let isNew = count > 1 || isTurned || place.needsBreak(before: document)
    if place.endsInMark || (place.hasTail && (isTurned || (place.section == nil && isNew))) {
      body.end(own)
    }
    var markup = body.markup()
    if place.section == nil, !place.hasTail, isNew { markup.append(own) }
    changes.replace(place.place, with: markup.bytes)
    if let section = place.section, !place.endsInMark, isNew {
      let isKept = place.hasTail && isTurned
      let final = isKept ? place.properties(place.orientation, isFirst: false) : own
      changes.replace(text.all[section].whole, with: final.bytes)
    }
    parts[parts.main] = changes.applied(to: text.bytes)
  }

  private mutating func addCharts(of body: WordBody) {
    for (index, chart) in body.charts.enumerated() {
      var part = WordChart(chart, digits: document.digits)
      let name = "word/charts/chart\(names.prefix)\(index + 1).xml"
      parts[name] = part.part()
      WordPackage.type(WordNamespace.chartType, of: name, into: &types)
      relate("chart", to: "/" + name, identifier: WordPackage.chart(index + 1, names))
    }
    for (index, address) in body.links.enumerated() {
      relate(
        "hyperlink", to: address, isOutside: true, identifier: WordPackage.link(index + 1, names))
    }
  }

  private mutating func add(_ kind: String, _ bytes: [UInt8]) -> String {
    let name = "word/\(kind)\(names.prefix).xml"
    parts[name] = bytes
    WordPackage.type(WordNamespace.type(kind), of: name, into: &types)
    return name
  }

  private mutating func relate(
    _ kind: String, to target: String, isOutside: Bool = false, identifier: String
  ) {
    WordPackage.relation(
      WordNamespace.relations + "/" + kind, to: target, isOutside: isOutside,
      identifier: identifier, into: &relations)
  }

  /// Writes the list of content types, in which a template becomes a document, and the relations.
  private mutating func fillLists(_ kind: Range<Int>) throws(WordTemplateError) {
    if let list = try parts.elements(of: "[Content_Types].xml") {
      var changes = WordChanges()
      changes.replace(kind, with: Array(WordNamespace.type("document.main").utf8))
      list.insert(types, before: nil, &changes)
      parts["[Content_Types].xml"] = changes.applied(to: list.bytes)
    }
    let name = WordTemplateParts.relations(of: parts.main)
    if parts[name] == nil { parts[name] = WordPackage.noRelations }
    if let list = try parts.elements(of: name) {
      var changes = WordChanges()
      list.insert(relations, before: nil, &changes)
      parts[name] = changes.applied(to: list.bytes)
    }
  }
}

extension WordTemplatePages {
  /// Whether the template's pages before the place lie another way than the document's first, so
  /// that they must become a section of their own.
  func needsBreak(before document: Document) -> Bool {
    hasHead && document.sections.first?.orientation != orientation
  }

  /// The pages of a document at this place.
  func pages(of document: Document) -> WordPages {
    let isFirst = !needsBreak(before: document)
    return WordPages(
      widths: document.sections.map { width($0.orientation) },
      properties: document.sections.enumerated().map { index, section in
        properties(section.orientation, isFirst: index == 0 && isFirst)
      })
  }
}
