/// The parts of a workbook's file, any of which can be replaced, and sheets added.
struct WorkbookPackage {
  /// The file's name as the user gave it.
  let file: String
  /// The part of styles; nil for a workbook without.
  let styles: String?
  private let main: String
  private var parts: [(name: String, bytes: [UInt8])] = []
  private var sheets: [String: String] = [:]

  /// Opens a file whose main part is a workbook.
  init(_ bytes: [UInt8], file: String) throws(Refusal) {
    self.file = file
    var source = try DocumentParts(bytes, file: file)
    main =
      try Relations(of: "", in: &source).part(kind: "officeDocument") ?? "xl/workbook.xml"
    let relations = try Relations(of: main, in: &source)
    styles = relations.part(kind: "styles")
    for entry in try Workbook.Index(main, in: &source).entries {
      sheets[entry.name] = relations.part(id: entry.id, kind: "worksheet")
    }
    for name in source.names where name.utf8.last != UInt8(ascii: "/") {
      parts.append((name, try source.bytes(of: name) ?? []))
    }
  }

  /// The bytes of a part; nil where there is none of that name. Letter case does not matter.
  subscript(name: String) -> [UInt8]? {
    get { place(of: name).map { parts[$0].bytes } }
    set {
      guard let newValue else { return }
      if let place = place(of: name) {
        parts[place].bytes = newValue
      } else {
        parts.append((name, newValue))
      }
    }
  }

  private func place(of name: String) -> Int? {
    parts.firstIndex { ZipEntry.key(of: $0.name) == ZipEntry.key(of: name) }
  }

  /// The part of a sheet; nil for an unknown name.
  func part(of sheet: String) -> String? { sheets[sheet] }

  /// The file.
  var bytes: [UInt8] { ZipWriter.archive(entries: parts) }

  // MARK: Adding a sheet

  /// Adds a sheet behind the others, known to the workbook, its relations and the content types.
  mutating func add(sheet: String, part bytes: [UInt8]) throws(Refusal) {
    var number = 1
    let folder = folder(of: main)
    while place(of: "\(folder)worksheets/ita\(number).xml") != nil { number += 1 }
    let target = "worksheets/ita\(number).xml"
    let name = String(decoding: main.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    let own = "\(folder)_rels/\(name).rels"
    let isStrict =
      self[main].map {
        WordSearch.place(of: Array("purl.oclc.org/ooxml".utf8), in: $0) != nil
      } ?? false
    let office =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let id = "rIdIta\(number)"
    try insert(
      at: "sheets", of: main,
      "sheet xmlns:r=\"\(office)\" name=\"\(WorkbookXML.escaped(sheet))\" "
        + "sheetId=\"\(try freeSheetNumber())\" r:id=\"\(id)\"/>")
    try insert(
      at: "Relationships", of: own,
      "Relationship Id=\"\(id)\" Type=\"\(office)/worksheet\" Target=\"\(target)\"/>")
    try insert(
      at: "Types", of: "[Content_Types].xml",
      "Override PartName=\"/\(folder)\(target)\" ContentType=\"application/vnd."
        + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
    self[folder + target] = bytes
    sheets[sheet] = folder + target
  }

  private func folder(of part: String) -> String {
    let bytes = Array(part.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Writes a tag as the last one inside an element, with that element's prefix.
  private mutating func insert(
    at element: XMLName, of part: String, _ tag: String
  ) throws(Refusal) {
    guard let bytes = self[part] else {
      throw Refusal(ZipDocumentFinding.missingPart(part), at: Location(file: file))
    }
    let map = try XMLElementMap(
      of: element, in: bytes, part: part, location: Location(file: file))
    guard let end = map.end else {
      throw Refusal(ZipDocumentFinding.missingPart(part), at: Location(file: file))
    }
    self[part] = bytes[..<end] + Array("<".utf8) + map.prefix + Array(tag.utf8) + bytes[end...]
  }

  private func freeSheetNumber() throws(Refusal) -> Int {
    var part = try DocumentPart(self[main] ?? [], name: main, location: Location(file: file))
    var highest = 0
    while let event = try part.next() {
      if event == .start("sheet") {
        highest = max(highest, part.scanner.attributeNumber("sheetId") ?? 0)
      }
    }
    return highest + 1
  }
}
