/// A sheet of a workbook, or the one table of a text document.
public struct DocumentSheet: Sendable {
  /// The sheet's name; empty for a text document.
  public var name: String
  /// Whether the program hides the sheet; its cells are read all the same.
  public var isHidden: Bool
  /// The cells.
  public var table: Table
}

/// An .xlsx workbook as Excel, LibreOffice, openpyxl and XlsxWriter write it.
///
/// Cells are texts: what the cell shows, without separators of thousands and without loss (see
/// `WorkbookFormat.text`); TRUE and FALSE; errors like `#N/A` as they are; a formula's last
/// computed value. Of merged cells only the first has a text.
public struct Workbook: Sendable {
  /// The sheets with cells, in the workbook's order, hidden ones among them.
  public private(set) var sheets: [DocumentSheet] = []

  /// The tables of the sheets, each with its sheet's name.
  public var tables: [Table] { sheets.map(\.table) }

  /// Reads a workbook; with a sheet's name only that sheet.
  ///
  /// What is wrong is appended to the diagnostics. A sheet that cannot be read to its end is left
  /// out; nil where no sheet is left.
  public init?(
    _ bytes: [UInt8], file: String, sheet: String? = nil, diagnostics: inout [Diagnostic]
  ) {
    do throws(Refusal) {
      var parts = try DocumentParts(bytes, file: file)
      let relations = try Relations(of: "", in: &parts)
      let main = relations.part(kind: "officeDocument") ?? "xl/workbook.xml"
      try self.init(main: main, parts: &parts, sheet: sheet, diagnostics: &diagnostics)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
    if sheets.isEmpty { return nil }
  }

  /// Reads the workbook whose main part is known.
  init(
    main: String, parts: inout DocumentParts, sheet: String?, diagnostics: inout [Diagnostic]
  ) throws(Refusal) {
    let relations = try Relations(of: main, in: &parts)
    let index = try Index(main, in: &parts)
    let chosen = try index.chosen(sheet, relations: relations, file: parts.file)
    let first = chosen.first.flatMap { relations.part(id: $0.id, kind: "worksheet") }
    let content = try parts.inflating(first) { (parts) throws(Refusal) in
      func part(_ kind: String) throws(Refusal) -> DocumentPart? {
        guard let name = relations.part(kind: kind) else { return nil }
        return try parts.neededPart(name)
      }
      return WorkbookContent(
        texts: try WorkbookTexts(part("sharedStrings")),
        styles: try WorkbookStyles(part("styles")), startsIn1904: index.startsIn1904)
    }
    var budget = TableBudget()
    var failures: [Diagnostic] = []
    for entry in chosen {
      do throws(Refusal) {
        let location = Location(file: parts.file, sheet: entry.name)
        guard let name = relations.part(id: entry.id, kind: "worksheet") else {
          throw Refusal(ZipDocumentFinding.missingPart(entry.id), at: location)
        }
        let pieces = try parts.neededPieces(of: name, sheet: entry.name)
        let before = budget
        // Nothing that stands in a damaged part is counted.
        defer { if pieces.fault != nil { budget = before } }
        var reader = WorkbookSheet(content: content, location: location)
        try parts.read(pieces, of: name, sheet: entry.name) { (part) throws(Refusal) in
          try reader.read(&part, budget: &budget)
        }
        diagnostics += reader.warnings
        if reader.rows.isEmpty { continue }
        sheets.append(
          DocumentSheet(
            name: entry.name, isHidden: entry.isHidden,
            table: Table(file: parts.file, sheet: entry.name, rows: reader.rows)))
      } catch {
        failures.append(error.diagnostic)
      }
    }
    diagnostics += failures
    if sheets.isEmpty, failures.isEmpty {
      throw Refusal(ZipDocumentFinding.empty, at: Location(file: parts.file, sheet: sheet))
    }
  }

  /// The list of sheets in the main part.
  struct Index {
    var entries: [(name: String, id: String, isHidden: Bool)] = []
    var startsIn1904 = false

    init(_ main: String, in parts: inout DocumentParts) throws(Refusal) {
      var part = try parts.neededPart(main)
      while let event = try part.next() {
        switch event {
        case .start("sheet"):
          let state = part.scanner.attributeText("state") ?? "visible"
          entries.append(
            (
              part.scanner.attributeText("name") ?? "", part.scanner.attributeText("id") ?? "",
              state != "visible"
            ))
          if entries.count > ZipArchive.partLimit {
            throw Refusal(ZipDocumentFinding.tooLarge, at: part.location)
          }
        case .start("workbookPr"):
          startsIn1904 = ["1", "true"].contains(part.scanner.attributeText("date1904") ?? "")
        case .start, .end, .text: break
        }
      }
    }

    /// The sheets to read: the named one, or all that are no charts or macros.
    func chosen(
      _ sheet: String?, relations: Relations, file: String
    ) throws(Refusal) -> [(name: String, id: String, isHidden: Bool)] {
      let worksheets = entries.filter { entry in
        relations.part(id: entry.id, kind: "worksheet") != nil || !relations.contains(id: entry.id)
      }
      guard let sheet else { return worksheets }
      let named = worksheets.filter { $0.name == sheet }
      if named.isEmpty {
        throw Refusal(
          ZipDocumentFinding.noSuchSheet(sheet, sheets: worksheets.map { $0.name }),
          at: Location(file: file))
      }
      return named
    }
  }
}
