import ITATables

/// The parts of a Word document, what they are, and how they refer to each other.
struct WordPackage {
  /// What a relation starts from.
  enum Source {
    case package, document
  }

  private struct Relation {
    var identifier: String
    var kind: String
    var target: String
    var isOutside = false
  }

  let names: WordNames
  private var parts: [(name: String, bytes: [UInt8])] = []
  private var types: [(part: String, type: String)] = []
  private var packageRelations: [Relation] = []
  private var documentRelations: [Relation] = []

  init(names: WordNames) { self.names = names }

  /// The relation of a chart, by its place from 1.
  static func chart(_ number: Int, _ names: WordNames) -> String {
    "rId\(names.prefix)Chart\(number)"
  }

  /// The relation of a link, by its place from 1.
  static func link(_ number: Int, _ names: WordNames) -> String {
    "rId\(names.prefix)Link\(number)"
  }

  /// Adds a part and the relation that leads to it.
  mutating func add(
    _ name: String, type: String, _ bytes: [UInt8], relation: String, of source: Source,
    identifier: String
  ) {
    parts.append((name: name, bytes: bytes))
    types.append((part: name, type: type))
    switch source {
    case .package:
      let kind =
        relation == "core-properties"
        ? WordNamespace.packageRelations + "/metadata/core-properties"
        : WordNamespace.relations + "/" + relation
      packageRelations.append(Relation(identifier: identifier, kind: kind, target: name))
    case .document:
      documentRelations.append(
        Relation(
          identifier: identifier, kind: WordNamespace.relations + "/" + relation,
          target: String(name.dropFirst("word/".count))))
    }
  }

  /// Adds the properties of the package.
  mutating func addProperties(of document: Document) {
    add(
      "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
      WordProperties.core(document), relation: "core-properties", of: .package, identifier: "rId2")
    add(
      "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      WordProperties.application(), relation: "extended-properties", of: .package,
      identifier: "rId3")
  }

  /// Adds what the body of a document of our own refers to.
  mutating func addParts(of body: WordBody) {
    let document = body.document
    add("styles", WordStyles.part(for: document.language))
    add("settings", WordParts.settings())
    add("fontTable", WordParts.fontTable())
    add("numbering", body.numbering.part())
    add("header1", kind: "header", WordParts.header(names), identifier: names.header)
    add("footer1", kind: "footer", WordParts.footer(document, names), identifier: names.footer)
    add("header2", kind: "header", WordParts.firstHeader(names), identifier: names.firstHeader)
    add("footer2", kind: "footer", WordParts.firstFooter(names), identifier: names.firstFooter)
    for (index, chart) in body.charts.enumerated() {
      var part = WordChart(chart, digits: document.digits)
      add(
        "word/charts/chart\(index + 1).xml", type: WordNamespace.chartType, part.part(),
        relation: "chart", of: .document, identifier: Self.chart(index + 1, names))
    }
    for (index, address) in body.links.enumerated() {
      documentRelations.append(
        Relation(
          identifier: Self.link(index + 1, names), kind: WordNamespace.relations + "/hyperlink",
          target: address, isOutside: true))
    }
  }

  private mutating func add(
    _ name: String, kind: String? = nil, _ bytes: [UInt8], identifier: String? = nil
  ) {
    let kind = kind ?? name
    add(
      "word/\(name).xml", type: WordNamespace.type(kind), bytes, relation: kind, of: .document,
      identifier: identifier ?? "rId" + name)
  }

  /// The package as a ZIP archive, the list of content types first, as readers expect.
  func bytes() -> [UInt8] {
    var entries: [(name: String, bytes: [UInt8])] = [
      (name: "[Content_Types].xml", bytes: contentTypes()),
      (name: "_rels/.rels", bytes: list(packageRelations)),
      (name: "word/_rels/document.xml.rels", bytes: list(documentRelations)),
    ]
    entries += parts
    return ZipWriter.archive(entries: entries)
  }

  private func contentTypes() -> [UInt8] {
    var xml = Markup.xml()
    xml.element("Types", ["xmlns": WordNamespace.contentTypes]) { types in
      types.empty(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      types.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in self.types {
        Self.type(part.type, of: part.part, into: &types)
      }
    }
    return xml.bytes
  }

  private func list(_ relations: [Relation]) -> [UInt8] {
    var xml = Markup.xml()
    xml.element("Relationships", ["xmlns": WordNamespace.packageRelations]) { list in
      for relation in relations {
        Self.relation(
          relation.kind, to: relation.target, isOutside: relation.isOutside,
          identifier: relation.identifier, into: &list)
      }
    }
    return xml.bytes
  }

  /// Says what a part is, in the list of content types.
  static func type(_ type: String, of part: String, into xml: inout Markup) {
    xml.empty("Override", ["PartName": "/" + part, "ContentType": type])
  }

  /// Leads from one part to another, in a list of relations.
  static func relation(
    _ kind: String, to target: String, isOutside: Bool, identifier: String, into xml: inout Markup
  ) {
    xml.empty(
      "Relationship",
      [
        "Id": identifier, "Type": kind, "Target": target,
        "TargetMode": isOutside ? "External" : nil,
      ])
  }

  /// A list of relations that has none.
  static var noRelations: [UInt8] {
    var xml = Markup.xml()
    xml.empty("Relationships", ["xmlns": WordNamespace.packageRelations])
    return xml.bytes
  }
}
