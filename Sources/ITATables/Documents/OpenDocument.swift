/// An OpenDocument file: a spreadsheet (.ods) or a text document (.odt), as LibreOffice writes it.
///
/// Cells of a spreadsheet are texts by the rules of `Workbook`; a text document becomes one table
/// by the rules of `WordTables`.
public struct OpenDocument: Sendable {
  /// The sheets with cells, in the document's order, hidden ones among them; for a text document
  /// its one table.
  public private(set) var sheets: [DocumentSheet]

  /// The tables of the sheets.
  public var tables: [Table] { sheets.map(\.table) }

  /// Reads a document; with a sheet's name only that sheet.
  ///
  /// What is wrong is appended to the diagnostics; nil where nothing could be read.
  public init?(
    _ bytes: [UInt8], file: String, sheet: String? = nil, diagnostics: inout [Diagnostic]
  ) {
    do throws(Refusal) {
      var parts = try DocumentParts(bytes, file: file)
      try self.init(parts: &parts, sheet: sheet, diagnostics: &diagnostics)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Reads the document in parts.
  init(
    parts: inout DocumentParts, sheet: String?, diagnostics: inout [Diagnostic]
  ) throws(Refusal) {
    try Self.refuseEncrypted(&parts)
    var reader = OpenDocumentReader(part: try parts.neededPart("content.xml"), sheet: sheet)
    try reader.read()
    diagnostics += reader.warnings
    sheets = reader.sheets
    if let text = reader.text {
      sheets = [DocumentSheet(name: "", isHidden: false, table: try text.table())]
    } else if let sheet, !reader.names.contains(sheet) {
      throw Refusal(
        ZipDocumentFinding.noSuchSheet(sheet, sheets: reader.names),
        at: Location(file: parts.file))
    } else if sheets.isEmpty {
      throw Refusal(ZipDocumentFinding.empty, at: Location(file: parts.file, sheet: sheet))
    }
  }

  /// An encrypted document is an ordinary ZIP whose list of parts says how they are encrypted.
  private static func refuseEncrypted(_ parts: inout DocumentParts) throws(Refusal) {
    guard var list = try parts.part("META-INF/manifest.xml") else { return }
    while let event = try list.next() {
      if event == .start("encryption-data") {
        throw Refusal(
          ZipFinding.passwordProtected("content.xml"), at: Location(file: parts.file))
      }
    }
  }
}
