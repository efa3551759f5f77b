import ITATables

/// What must hold for every input of the readers of office documents: used by the fuzzer and by
/// the replay of its corpus.
public enum ContainerChecks: String, Sendable, CaseIterable {
  /// The input is a whole file.
  case zip
  /// The input is one XML part.
  case xml
  /// The input is a workbook's sheet, shared texts and styles, each ended by a zero byte.
  case workbook
  /// The input is the main part of a Word document.
  case word
  /// The input is the content of an OpenDocument file.
  case openDocument = "opendocument"

  /// What does not hold; nil where everything does.
  public func complaint(about input: [UInt8]) -> String? {
    switch self {
    case .zip: archiveComplaint(input) ?? documentComplaint(input)
    case .xml: xmlComplaint(input)
    case .workbook: documentComplaint(Self.workbook(input))
    case .word:
      documentComplaint(
        ZipWriter.archive(entries: [(name: "word/document.xml", bytes: input)], isDeflated: false))
    case .openDocument:
      documentComplaint(
        ZipWriter.archive(
          entries: [
            (
              name: "mimetype",
              bytes: Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
            ), (name: "content.xml", bytes: input),
          ], isDeflated: false))
    }
  }

  /// A file that opens, written again, has the same parts.
  private func archiveComplaint(_ input: [UInt8]) -> String? {
    guard var archive = try? ZipArchive(input) else { return nil }
    var parts: [(name: String, bytes: [UInt8])] = []
    for name in archive.names {
      if let part = try? archive.bytes(of: name) { parts.append((name, part)) }
    }
    guard var again = try? ZipArchive(ZipWriter.archive(entries: parts)),
      again.names == parts.map(\.name)
    else { return "what was written does not open" }
    for part in parts {
      // A part that shrinks more than is allowed is refused again; blanks do.
      guard let bytes = try? again.bytes(of: part.name) else { continue }
      if bytes != part.bytes { return "a part has changed" }
    }
    return nil
  }

  /// Elements open and close as the scanner says, and a document has one that holds the others.
  private func xmlComplaint(_ input: [UInt8]) -> String? {
    guard var scanner = try? XMLScanner(input) else { return nil }
    var open = 0
    var outermost = 0
    do throws(XMLError) {
      while let event = try scanner.next() {
        switch event {
        case .start:
          if open == 0 { outermost += 1 }
          open += 1
          if scanner.attributeTexts.contains(where: { $0.value.utf8.contains(0) }) {
            return "a zero in an attribute"
          }
        case .end: open -= 1
        case .text:
          if open == 0 { return "text outside" }
          if scanner.text.contains(where: { $0 < 9 }) { return "a control character" }
        }
        if scanner.depth != open { return "another depth than there are open elements" }
      }
    } catch {
      return nil
    }
    return open == 0 && outermost == 1 ? nil : "not one whole outermost element"
  }

  /// No result without a reason, rows in their order, and each ended by its last filled cell.
  private func documentComplaint(_ file: [UInt8]) -> String? {
    var found: [Diagnostic] = []
    guard let tables = ZipDocument.read(file, file: "f", diagnostics: &found) else {
      return found.contains { $0.severity == .error } ? nil : "refused without an error"
    }
    for table in tables {
      if table.rows.isEmpty { return "a table without rows" }
      var last = 0
      for row in table.rows {
        if row.number <= last { return "rows out of order" }
        if row.cellBytes(row.count).isEmpty { return "an empty cell at the end of a row" }
        if String(validating: row.bytes, as: UTF8.self) == nil { return "a cell that is no text" }
        last = row.number
      }
    }
    return nil
  }

  private static func workbook(_ input: [UInt8]) -> [UInt8] {
    let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let kinds = ["worksheet", "sharedStrings", "styles"]
    let relations = kinds.enumerated().map { place, kind in
      "<Relationship Id=\"r\(place)\" Type=\"o/\(kind)\" Target=\"\(kind).xml\"/>"
    }
    var entries: [(name: String, bytes: [UInt8])] = [
      ("xl/workbook.xml", Array("<workbook><sheet name=\"s\" id=\"r0\"/></workbook>".utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<r>\(relations.prefix(parts.count).joined())</r>".utf8)
      ),
    ]
    entries += Swift.zip(kinds, parts).map { ("xl/\($0).xml", Array($1)) }
    return ZipWriter.archive(entries: entries, isDeflated: false)
  }
}
