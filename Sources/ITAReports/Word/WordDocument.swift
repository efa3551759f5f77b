extension Document {
  /// The document as a Word file (`.docx`) that needs nothing more done to it.
  ///
  /// The same document gives the same bytes: there is no clock in it but `properties.created`.
  public func word() -> [UInt8] {
    if sections.isEmpty { return withOneSection.word() }
    let names = WordNames()
    var body = WordBody(
      document: self, names: names, numbering: WordNumbering(digits: digits),
      pages: WordPages(self, names))
    body.writeSections()
    var package = WordPackage(names: names)
    package.add(
      "word/document.xml", type: WordNamespace.type("document.main"), main(body),
      relation: "officeDocument", of: .package, identifier: "rId1")
    package.addProperties(of: self)
    package.addParts(of: body)
    return package.bytes()
  }

  private func main(_ body: WordBody) -> [UInt8] {
    var xml = Markup.xml()
    xml.element(
      "w:document",
      [
        "xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relations,
        "xmlns:wp": WordNamespace.wordDrawing,
      ]
    ) { document in
      document.line()
      document.element("w:body") { content in
        content.line()
        content.append(body.markup())
        if let last = body.pages.properties.last { content.append(last) }
      }
    }
    xml.line()
    return xml.bytes
  }
}
