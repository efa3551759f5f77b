import ITATables

/// The place in a template that the report takes, and the pages it has there.
struct WordTemplatePages {
  let body: WordElements
  /// The bytes that the report takes the place of; empty where it is put in between.
  let place: Range<Int>
  /// The section that the place belongs to; nil where the template has none.
  let section: Int?
  /// Whether that section ends in the paragraph that is replaced.
  let endsInMark: Bool
  /// Whether something of the template comes between the section's start and the place.
  let hasHead: Bool
  /// Whether something of the template comes between the place and the section's end.
  let hasTail: Bool

  init(_ body: WordElements) throws(WordTemplateError) {
    self.body = body
    func refuse(_ finding: WordTemplateFinding) -> WordTemplateError { WordTemplateError(finding) }
    let root = body.children(of: 0).first { body.isNamed("w:body", $0) }
    guard let root, !body.all[root].end.isEmpty else { throw refuse(.notWord) }
    let marked = Self.marked(in: body)
    guard marked.count < 2 else { throw refuse(.markTwice(marked.count)) }
    let ends = Self.sections(of: body, root)
    if let paragraph = marked.first {
      guard body.all[paragraph].parent == root else { throw refuse(.markInside) }
      place = body.all[paragraph].whole
    } else {
      let final = ends.first { body.all[$0].parent == root }
      let end = final.map { body.all[$0].whole.lowerBound } ?? body.all[root].end.lowerBound
      place = end..<end
    }
    let place = place
    let section = ends.first { body.all[$0].whole.lowerBound >= place.lowerBound }
    self.section = section
    endsInMark = section.map { body.all[$0].whole.lowerBound < place.upperBound } ?? false
    // A section ends with the paragraph that says so, or with the body.
    var end = section
    while let inner = end, body.all[inner].parent != root { end = body.all[inner].parent }
    let last = (end.map { body.all[$0] } ?? body.all[root]).end.lowerBound
    let before = ends.last { body.all[$0].whole.upperBound <= place.lowerBound }
    let first = before.map { body.all[$0].whole.upperBound } ?? 0
    let seen = body.all.indices.filter { index in Self.seen.contains { body.isNamed($0, index) } }
      .map { body.all[$0].start.lowerBound }
    hasHead = seen.contains { $0 >= first && $0 < place.lowerBound }
    hasTail = seen.contains { $0 >= place.upperBound && $0 < last }
  }

  /// What a person sees on a page; empty paragraphs and bookmarks are nothing.
  private static let seen = ["w:t", "w:tbl", "w:drawing", "w:pict", "w:object", "w:sym"]

  /// The paragraphs whose text, put together from its runs, has the mark.
  private static func marked(in body: WordElements) -> [Int] {
    var paragraphs: [Int?] = []
    var texts: [Int: [UInt8]] = [:]
    for (place, element) in body.all.enumerated() {
      let around = element.parent.flatMap { paragraphs[$0] }
      paragraphs.append(body.isNamed("w:p", place) ? place : around)
      if let around, body.isNamed("w:t", place) {
        texts[around, default: []] += body.bytes[element.content]
      }
    }
    let mark = Array(WordTemplateFinding.mark.utf8)
    return texts.keys.sorted().filter { paragraph in
      let text = texts[paragraph] ?? []
      return text.indices.contains { text[$0...].starts(with: mark) }
    }
  }

  /// The ends of the sections, in order; those that a change was tracked from are none.
  private static func sections(of body: WordElements, _ root: Int) -> [Int] {
    body.all.indices.filter { place in
      guard body.isNamed("w:sectPr", place), let parent = body.all[place].parent else {
        return false
      }
      let paragraph = body.all[parent].parent
      return parent == root
        || paragraph.map { body.all[$0].parent == root } == true
          && body.isNamed("w:pPr", parent)
    }
  }

  // MARK: Pages

  /// A section of the report: the template's own with its heads and feet, turned where needed.
  /// What only a first section has, another page number to begin with or a letterhead for its
  /// first page, is not repeated.
  func properties(_ orientation: DocumentSection.Orientation, isFirst: Bool) -> Markup {
    var xml = Markup()
    xml.open("w:sectPr")
    var hasType = isFirst
    for place in section.map({ body.children(of: $0) }) ?? [] {
      let isReference = ["headerReference", "footerReference", "footnotePr", "endnotePr"]
        .contains { body.isNamed("w:" + $0, place) }
      if !isReference, !hasType {
        xml.empty("w:type", ["w:val": "nextPage"])
        hasType = true
      }
      copy(place, orientation, isFirst: isFirst, to: &xml)
    }
    if !hasType { xml.empty("w:type", ["w:val": "nextPage"]) }
    if section == nil { copyPage(orientation, to: &xml) }
    xml.close("w:sectPr")
    return xml
  }

  private func copy(
    _ place: Int, _ orientation: DocumentSection.Orientation, isFirst: Bool, to xml: inout Markup
  ) {
    func isNamed(_ name: String) -> Bool { body.isNamed("w:" + name, place) }
    if isNamed("sectPrChange") { return }
    if isNamed("pgSz") {
      copyPage(orientation, to: &xml)
    } else if isFirst {
      xml.append(template: body.bytes[body.all[place].whole])
    } else if isNamed("pgNumType") {
      if let format = body.attribute("w:fmt", of: place) {
        xml.empty("w:pgNumType", ["w:fmt": format])
      }
    } else if !isNamed("type"), !isNamed("titlePg") {
      xml.append(template: body.bytes[body.all[place].whole])
    }
  }

  private func copyPage(_ orientation: DocumentSection.Orientation, to xml: inout Markup) {
    let size = self.size
    switch orientation {
    case .portrait: xml.empty("w:pgSz", ["w:w": "\(size.short)", "w:h": "\(size.long)"])
    case .landscape:
      xml.empty(
        "w:pgSz", ["w:w": "\(size.long)", "w:h": "\(size.short)", "w:orient": "landscape"])
    }
  }

  /// How the template's paper lies at the place.
  var orientation: DocumentSection.Orientation {
    size.isTurned ? .landscape : .portrait
  }

  /// How wide text can be on paper that lies some way.
  func width(_ orientation: DocumentSection.Orientation) -> Int {
    let size = self.size
    let width =
      switch orientation {
      case .portrait: size.short
      case .landscape: size.long
      }
    let margins = child("pgMar")
    let left = margins.flatMap { length("w:left", of: $0) } ?? 1_440
    let right = margins.flatMap { length("w:right", of: $0) } ?? 1_440
    return max(width - left - right, 2_000)
  }

  private var size: (short: Int, long: Int, isTurned: Bool) {
    let page = child("pgSz")
    let width = page.flatMap { length("w:w", of: $0) } ?? 11_906
    let height = page.flatMap { length("w:h", of: $0) } ?? 16_838
    return (min(width, height), max(width, height), width > height)
  }

  private func child(_ name: String) -> Int? {
    section.flatMap { body.children(of: $0).first { body.isNamed("w:" + name, $0) } }
  }

  /// A length in twentieths of a point, as long as it makes sense for paper.
  private func length(_ name: String, of place: Int) -> Int? {
    body.attribute(name, of: place).flatMap { Int($0) }.flatMap {
      (0...50_000).contains($0) ? $0 : nil
    }
  }
}
