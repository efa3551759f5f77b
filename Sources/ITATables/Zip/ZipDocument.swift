/// The one door for documents that are ZIP files: .xlsx, .docx, .ods and .odt, told apart by what
/// is in them and never by the file's name.
public struct ZipDocument: Sendable {
  /// The kinds of documents.
  public enum Kind: Sendable, CaseIterable {
    /// An Office Open XML workbook (.xlsx, .xlsm).
    case workbook
    /// An Office Open XML text document (.docx, .docm).
    case text
    /// An OpenDocument spreadsheet (.ods) or text document (.odt).
    case openDocument
  }

  /// What the file is.
  public let kind: Kind
  /// The sheets with cells, in the file's order, hidden ones among them; one for a text document.
  public let sheets: [DocumentSheet]

  /// Reads a document; with a sheet's name only that sheet (a text document has none).
  ///
  /// What is wrong is appended to the diagnostics; nil where nothing could be read.
  public init?(
    _ bytes: [UInt8], file: String, sheet: String? = nil, workers: Workers = .one,
    diagnostics: inout [Diagnostic]
  ) {
    do throws(Refusal) {
      var parts = try DocumentParts(bytes, file: file, workers: workers)
      switch try Self.main(&parts) {
      case .workbook(let main):
        kind = .workbook
        sheets = try Workbook(
          main: main, parts: &parts, sheet: sheet, diagnostics: &diagnostics
        ).sheets
      case .text(let main):
        kind = .text
        let table = try WordTables(main: main, parts: &parts).table
        sheets = [DocumentSheet(name: "", isHidden: false, table: table)]
      case .openDocument:
        kind = .openDocument
        sheets = try OpenDocument(parts: &parts, sheet: sheet, diagnostics: &diagnostics).sheets
      }
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
    if sheets.isEmpty { return nil }
  }

  /// The tables of a document, in its order; nil where nothing could be read, with the reason
  /// appended to the diagnostics.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil, diagnostics: inout [Diagnostic]
  ) -> [Table]? {
    ZipDocument(bytes, file: file, sheet: sheet, diagnostics: &diagnostics)?.sheets.map(\.table)
  }

  private enum Main {
    case workbook(String)
    case text(String)
    case openDocument
  }

  /// The kind of a file and the name of its main part.
  private static func main(_ parts: inout DocumentParts) throws(Refusal) -> Main {
    if let kind = try parts.bytes(of: "mimetype") {
      let text = String(decoding: kind.prefix(100), as: UTF8.self)
      let base = "application/vnd.oasis.opendocument."
      guard text.hasPrefix(base + "spreadsheet") || text.hasPrefix(base + "text") else {
        throw unknown(text, parts)
      }
      return .openDocument
    }
    let relations = try Relations(of: "", in: &parts)
    let main =
      relations.part(kind: "officeDocument")
      ?? ["xl/workbook.xml", "word/document.xml"].first { parts.contains($0) }
    guard let main, main.hasSuffix(".xml") else {
      throw unknown(main ?? parts.names.prefix(3).joined(separator: ", "), parts)
    }
    var part = try parts.neededPart(main)
    switch try part.next() {
    case .start("workbook"): return .workbook(main)
    case .start("document"): return .text(main)
    case .start, .end, .text, nil: throw unknown(main, parts)
    }
  }

  private static func unknown(_ what: String, _ parts: DocumentParts) -> Refusal {
    Refusal(ZipDocumentFinding.unknownKind(what), at: Location(file: parts.file))
  }
}
