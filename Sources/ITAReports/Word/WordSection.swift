/// The pages of a document's sections, in order: how wide text can be, and the properties.
struct WordPages {
  /// How wide text can be in each section, in twentieths of a point.
  var widths: [Int]
  /// The element `w:sectPr` of each section.
  var properties: [Markup]
}

extension WordPages {
  /// The pages of a document of our own.
  init(_ document: Document, _ names: WordNames) {
    let sections = document.sections.enumerated().map { index, section in
      WordSection(
        orientation: section.orientation, isFirst: index == 0, digits: document.digits)
    }
    widths = sections.map(\.width)
    properties = sections.map { section in
      var xml = Markup()
      section.write(&xml, names)
      return xml
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
      margins(&xml, top: 1_418, bottom: 1_134, left: 1_701)
    case .landscape:
      xml.empty("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
      margins(&xml, top: 1_304, bottom: 1_020, left: 1_134)
    }
  }

  private func margins(_ xml: inout Markup, top: Int, bottom: Int, left: Int) {
    xml.empty(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "1134", "w:bottom": "\(bottom)", "w:left": "\(left)",
        "w:header": "709", "w:footer": "567", "w:gutter": "0",
      ])
  }
}
