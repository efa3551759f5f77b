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
  /// Whether all its lines stay on one page.
  var keepLines = false
  var startsPage = false
  /// The list's number and the level in it from 0.
  var number: (list: Int, level: Int)?
  var tabs: [Tab] = []
  var before: Int?
  var left: Int?
  var right: Int?
  var justify: String?
  var hasBox = false
  /// The properties of the section that ends with this paragraph.
  var section: Markup?
  /// The runs, links and bookmarks.
  var content = Markup()

  init(_ style: WordStyle) { self.style = style }

  /// Writes the paragraph; the order of its properties is the schema's.
  func write(_ xml: inout Markup, _ names: WordNames) {
    xml.element("w:p") { paragraph in
      paragraph.element("w:pPr") { properties in
        properties.empty("w:pStyle", ["w:val": names.identifier(style)])
        if keepNext { properties.empty("w:keepNext") }
        if keepLines { properties.empty("w:keepLines") }
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
        if let section { properties.append(section) }
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
