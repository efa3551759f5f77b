import ITATables

/// The styles of a template and what ours are called in it: a style that the office has keeps its
/// look, one that it lacks is added in the office's font.
struct WordTemplateStyles {
  /// The identifiers of our styles in the template.
  private(set) var identifiers: [WordStyle: String] = [:]
  /// The whole part with what was missing.
  private(set) var part: [UInt8]

  init(_ styles: WordElements, _ language: Language) throws(WordTemplateError) {
    guard styles.isWord else {
      throw WordTemplateError(WordTemplateFinding.notWord)
    }
    var known: [String: String] = [:]
    var taken: Set<String> = []
    var base: String?
    for place in styles.children(of: 0) where styles.isNamed("w:style", place) {
      guard let identifier = styles.attribute("w:styleId", of: place),
        let name = styles.children(of: place).first(where: { styles.isNamed("w:name", $0) })
      else { continue }
      let kind = styles.attribute("w:type", of: place) ?? "paragraph"
      let words = styles.attribute("w:val", of: name) ?? ""
      known["\(kind) \(words.lowercased())"] = identifier
      taken.insert(identifier)
      if kind == "paragraph", words.lowercased() == "normal" { base = identifier }
    }
    let font = Self.font(of: styles, base: base)
    var added = Markup()
    for style in WordStyle.allCases {
      let kind = style.isForCharacters ? "character" : "paragraph"
      if let identifier = known["\(kind) \(style.rawValue.lowercased())"] {
        identifiers[style] = identifier
        continue
      }
      var identifier = style.identifier
      while taken.contains(identifier) { identifier = "ITA" + identifier }
      taken.insert(identifier)
      identifiers[style] = identifier
      WordStyles.element(
        &added, style, language, identifier: identifier, base: base, isDefault: false, font: font)
    }
    var changes = WordChanges()
    styles.insert(added, before: nil, &changes)
    part = changes.applied(to: styles.bytes)
  }

  /// The font that the office sets Thai in: that of its ordinary text; ours where it names none.
  private static func font(of styles: WordElements, base: String?) -> String {
    var defaults: String?
    for place in styles.all.indices where styles.isNamed("w:rFonts", place) {
      guard let font = styles.attribute("w:cs", of: place), !font.utf8.contains(UInt8(ascii: "&"))
      else { continue }
      var parent = styles.all[place].parent
      while let around = parent {
        if styles.isNamed("w:docDefaults", around) { defaults = font }
        if let base, styles.attribute("w:styleId", of: around) == base { return font }
        parent = styles.all[around].parent
      }
    }
    return defaults ?? WordStyles.font
  }
}

extension WordNumbering {
  /// Makes lists whose numbers are free in a template's numbering.
  init(digits: Digits, after numbering: WordElements?) {
    func highest(_ name: String) -> Int {
      guard let numbering else { return -1 }
      let numbers = numbering.all.indices.compactMap { numbering.attribute(name, of: $0) }
      return numbers.compactMap { Int($0) }.filter { $0 < 1_000_000 }.max() ?? -1
    }
    self.init(
      digits: digits, firstList: max(highest("w:numId"), 0) + 1,
      firstKind: highest("w:abstractNumId") + 1)
  }

  /// A template's numbering with our lists: first all kinds, then all lists, as the schema wants.
  func part(addedTo numbering: WordElements) throws(WordTemplateError) -> [UInt8] {
    guard numbering.isWord else {
      throw WordTemplateError(WordTemplateFinding.notWord)
    }
    let children = numbering.children(of: 0)
    let lists = children.first { numbering.isNamed("w:num", $0) }
    let last = children.first { numbering.isNamed("w:numIdMacAtCleanup", $0) }
    var changes = WordChanges()
    if lists == nil, last == nil {
      var both = kinds()
      both.append(instances())
      numbering.insert(both, before: nil, &changes)
    } else {
      numbering.insert(kinds(), before: lists ?? last, &changes)
      numbering.insert(instances(), before: last, &changes)
    }
    return changes.applied(to: numbering.bytes)
  }
}
