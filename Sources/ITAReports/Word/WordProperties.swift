import ITATables

/// The properties of a Word document, without a clock: a date only where the document has one.
enum WordProperties {
  /// Title, subject, creator, day.
  static func core(_ document: Document) -> [UInt8] {
    let properties = document.properties
    var xml = Markup.xml()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": WordNamespace.coreProperties,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { core in
      core.element("dc:title", text: DocumentText.line(document.digits.text(document.title)))
      if !properties.subject.isEmpty {
        core.element("dc:subject", text: DocumentText.line(properties.subject))
      }
      if !properties.creator.isEmpty {
        core.element("dc:creator", text: DocumentText.line(properties.creator))
      }
      core.element("dc:language", text: document.language == .thai ? "th-TH" : "en-US")
      if let day = properties.created, isDay(day) {
        for name in ["dcterms:created", "dcterms:modified"] as [StaticString] {
          core.element(name, ["xsi:type": "dcterms:W3CDTF"], text: day + "T00:00:00Z")
        }
      }
    }
    return xml.bytes
  }

  /// The program's name; no version and no counts, which would change from build to build.
  static func application() -> [UInt8] {
    var xml = Markup.xml()
    xml.element(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { $0.element("Application", text: "ita") }
    return xml.bytes
  }

  /// Whether a text is a day as `2025-09-30`; with any other text Word would call the file
  /// damaged.
  static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let digits = (bytes[0...3] + bytes[5...6] + bytes[8...9]).map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
