import ITATables

/// The fonts, languages and styles of a Word document, as the part `word/styles.xml`.
struct WordStyles {
  /// The font of official papers. It has Latin letters as well, so everything is set in it.
  static let font = "TH SarabunPSK"

  /// The whole part.
  static func part(for language: Language) -> [UInt8] {
    var xml = Markup.xml()
    xml.element("w:styles", ["xmlns:w": WordNamespace.main]) { styles in
      styles.line()
      styles.element("w:docDefaults") { defaults in
        defaults.element("w:rPrDefault") { runDefaults in
          runDefaults.element("w:rPr") { run(&$0, WordLook(), language) }
        }
        defaults.element("w:pPrDefault") { paragraph in
          paragraph.element("w:pPr") { lineSpacing(&$0, WordLook()) }
        }
      }
      styles.line()
      builtIn(&styles, language)
      for style in WordStyle.allCases { element(&styles, style, language) }
    }
    return xml.bytes
  }

  /// One style with all that it says; `base` is the identifier of the style it is based on, nil
  /// for none.
  static func element(
    _ xml: inout Markup, _ style: WordStyle, _ language: Language, identifier: String? = nil,
    base: String? = "Normal", isDefault: Bool = true, font: String = font
  ) {
    let kind = style.isForCharacters ? "character" : "paragraph"
    let isNormal = style == .normal && isDefault
    xml.element(
      "w:style",
      [
        "w:type": kind, "w:default": isNormal ? "1" : nil,
        "w:customStyle": style.rawValue.hasPrefix("ITA") ? "1" : nil,
        "w:styleId": identifier ?? style.identifier,
      ]
    ) { element in
      element.empty("w:name", ["w:val": style.rawValue])
      if let base, style != .normal, !style.isForCharacters {
        element.empty("w:basedOn", ["w:val": base])
      }
      if let base, style.look.outline != nil { element.empty("w:next", ["w:val": base]) }
      element.empty("w:qFormat")
      if !style.isForCharacters { element.element("w:pPr") { paragraph(&$0, style.look) } }
      element.element("w:rPr") { rPr in
        run(&rPr, style.look, language, hasSize: !style.isForCharacters, font: font)
      }
    }
    xml.line()
  }

  private static func paragraph(_ xml: inout Markup, _ look: WordLook) {
    if look.keepNext || look.outline != nil {
      xml.empty("w:keepNext")
      xml.empty("w:keepLines")
    }
    lineSpacing(&xml, look)
    if look.left > 0 || look.firstLine > 0 {
      xml.empty(
        "w:ind",
        [
          "w:left": "\(look.left)",
          "w:firstLine": look.firstLine > 0 ? "\(look.firstLine)" : nil,
        ])
    }
    if let justify = look.justify { xml.empty("w:jc", ["w:val": justify]) }
    if let outline = look.outline { xml.empty("w:outlineLvl", ["w:val": "\(outline)"]) }
  }

  private static func lineSpacing(_ xml: inout Markup, _ look: WordLook) {
    xml.empty(
      "w:spacing",
      [
        "w:before": "\(look.before)", "w:after": "\(look.after)", "w:line": "240",
        "w:lineRule": "auto",
      ])
  }

  /// Thai text takes the complex-script font, weight and size, so each is said twice.
  private static func run(
    _ xml: inout Markup, _ look: WordLook, _ language: Language, hasSize: Bool = true,
    font: String = font
  ) {
    xml.empty(
      "w:rFonts",
      ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    if look.isBold {
      xml.empty("w:b")
      xml.empty("w:bCs")
    }
    if let color = look.color { xml.empty("w:color", ["w:val": color]) }
    if hasSize {
      xml.empty("w:sz", ["w:val": "\(look.size)"])
      xml.empty("w:szCs", ["w:val": "\(look.size)"])
    }
    if look.color != nil { xml.empty("w:u", ["w:val": "single"]) }
    // Thai letters take the language of complex scripts; Latin ones, called Thai, would be broken
    // over lines inside a word.
    xml.empty("w:lang", ["w:val": "en-US", "w:eastAsia": "en-US", "w:bidi": "th-TH"])
  }

  /// The styles that Word expects beside those of the text.
  private static func builtIn(_ xml: inout Markup, _ language: Language) {
    xml.element(
      "w:style",
      ["w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"]
    ) { style in
      style.empty("w:name", ["w:val": "Default Paragraph Font"])
      style.element("w:rPr") { run(&$0, WordLook(), language, hasSize: false) }
    }
    xml.line()
    xml.element("w:style", ["w:type": "numbering", "w:default": "1", "w:styleId": "NoList"]) {
      $0.empty("w:name", ["w:val": "No List"])
    }
    xml.line()
    xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) {
      $0.empty("w:name", ["w:val": "Normal Table"])
      $0.element("w:rPr") { run(&$0, WordLook(), language) }
      $0.element("w:tblPr") { $0.empty("w:tblInd", ["w:w": "0", "w:type": "dxa"]) }
    }
    xml.line()
  }
}
