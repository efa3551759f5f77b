/// A paragraph of a Word document before it is written, so that what follows can still change it:
/// a section's end and «stay with the next» are said inside a paragraph.
struct WordParagraph {
  /// A place that the tab key goes to, in twentieths of a point from the margin.
  struct Tab {
    enum Kind: String {
      case left, center, right
    }

    var kind: Kind
    var position: Int
    /// Whether dots lead to it: a line to write on.
    var hasDots: Bool
  }

  var style: WordStyle
  var keepNext = false
  var startsPage = false
  /// The list's number and the level in it from 0.
  var number: (list: Int, level: Int)?
  var tabs: [Tab] = []
  var before: Int?
  var left: Int?
  var right: Int?
  var justify: String?
  var hasBox = false
  /// The section that ends with this paragraph.
  var section: WordSection?
  /// The runs, links and bookmarks.
  var content = Markup()

  init(_ style: WordStyle) { self.style = style }

  /// Writes the paragraph; the order of its properties is the schema's.
  func write(_ xml: inout Markup, _ names: WordNames) {
    xml.element("w:p") { paragraph in
      paragraph.element("w:pPr") { properties in
        properties.empty("w:pStyle", ["w:val": names.identifier(style)])
        if keepNext { properties.empty("w:keepNext") }
        if startsPage { properties.empty("w:pageBreakBefore") }
        if let number {
          properties.element("w:numPr") {
            $0.empty("w:ilvl", ["w:val": "\(number.level)"])
            $0.empty("w:numId", ["w:val": "\(number.list)"])
          }
        }
        if hasBox { box(&properties) }
        writeTabs(&properties)
        if let before { properties.empty("w:spacing", ["w:before": "\(before)"]) }
        if left != nil || right != nil {
          properties.empty(
            "w:ind", ["w:left": left.map(String.init), "w:right": right.map(String.init)])
        }
        if let justify { properties.empty("w:jc", ["w:val": justify]) }
        section?.write(&properties, names)
      }
      paragraph.append(content)
    }
    xml.line()
  }

  private func writeTabs(_ xml: inout Markup) {
    if tabs.isEmpty { return }
    xml.element("w:tabs") { list in
      for tab in tabs {
        list.empty(
          "w:tab",
          [
            "w:val": tab.kind.rawValue, "w:leader": tab.hasDots ? "dot" : nil,
            "w:pos": "\(tab.position)",
          ])
      }
    }
  }

  private func box(_ xml: inout Markup) {
    xml.element("w:pBdr") { borders in
      let sides: [StaticString] = ["w:top", "w:left", "w:bottom", "w:right"]
      for side in sides {
        borders.empty(
          side, ["w:val": "dashed", "w:sz": "4", "w:space": "12", "w:color": "808080"])
      }
    }
  }
}

/// The page of a section.
struct WordSection {
  var orientation: DocumentSection.Orientation
  var isFirst: Bool
  var digits: Digits

  /// How wide text can be, in twentieths of a point.
  var width: Int {
    switch orientation {
    case .portrait: 11_906 - 1_701 - 1_134
    case .landscape: 16_838 - 2 * 1_134
    }
  }

  /// Writes its properties: heads and feet, the page, its numbers.
  ///
  /// The heads and feet are named in every section: a section without names takes them from the
  /// one before, which is lost when a page is moved to another document.
  func write(_ xml: inout Markup, _ names: WordNames) {
    xml.element("w:sectPr") { section in
      section.empty("w:headerReference", ["w:type": "default", "r:id": names.header])
      section.empty("w:footerReference", ["w:type": "default", "r:id": names.footer])
      if isFirst {
        section.empty("w:headerReference", ["w:type": "first", "r:id": names.firstHeader])
        section.empty("w:footerReference", ["w:type": "first", "r:id": names.firstFooter])
      }
      section.empty("w:type", ["w:val": "nextPage"])
      page(&section)
      section.empty(
        "w:pgNumType",
        ["w:fmt": digits == .thai ? "thaiNumbers" : "decimal", "w:start": isFirst ? "1" : nil])
      section.empty("w:cols", ["w:space": "720"])
      if isFirst { section.empty("w:titlePg") }
    }
  }

  private func page(_ xml: inout Markup) {
    switch orientation {
    case .portrait:
      xml.empty("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      margins(&xml, top: 1_418, left: 1_701)
    case .landscape:
      xml.empty("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
      margins(&xml, top: 1_701, left: 1_134)
    }
  }

  private func margins(_ xml: inout Markup, top: Int, left: Int) {
    xml.empty(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "1134", "w:bottom": "1134", "w:left": "\(left)",
        "w:header": "709", "w:footer": "567", "w:gutter": "0",
      ])
  }
}

/// What parts of a package are called where a document mentions them.
struct WordNames {
  var header = "rIdHeader"
  var footer = "rIdFooter"
  var firstHeader = "rIdFirstHeader"
  var firstFooter = "rIdFirstFooter"
  /// The identifiers of styles in an office's template, where they differ from ours.
  var styles: [WordStyle: String] = [:]
  /// What is put before our relations' identifiers and our parts' names, so that they can't meet
  /// those of a template.
  var prefix = ""

  func identifier(_ style: WordStyle) -> String { styles[style] ?? style.identifier }
}
