/// What is to be changed in one sheet of a workbook that somebody has made; all else stays.
public struct WorkbookSheetEdit: Sendable {
  /// A cell to be written.
  public struct Cell: Sendable {
    /// Where.
    public var place: CellReference
    /// What; an empty cell keeps its format.
    public var value: WorkbookCell
    /// The cell whose format it takes where it has none itself; nil for the usual format.
    public var like: CellReference?

    /// Makes a cell to be written.
    public init(_ value: WorkbookCell, at place: CellReference, like: CellReference? = nil) {
      self.place = place
      self.value = value
      self.like = like
    }
  }

  /// The sheet's name.
  public var sheet: String
  /// The cells to be written, in any order; each place once.
  public var cells: [Cell]
  /// The rows whose cells shall be struck through, or no longer be.
  public var struck: [Int: Bool]

  /// Makes an edit.
  public init(sheet: String, cells: [Cell] = [], struck: [Int: Bool] = [:]) {
    self.sheet = sheet
    self.cells = cells
    self.struck = struck
  }

  /// Whether nothing is to be changed.
  public var isEmpty: Bool { cells.isEmpty && struck.isEmpty }
}

/// A workbook that somebody has made, with single cells written anew in it.
///
/// Colours, widths, formulas, merged cells, comments, pictures and other sheets are parts or bytes
/// that are never touched: only the tags of the cells named change.
public struct WorkbookPatch: Sendable {
  private var package: WorkbookPackage
  private var styles: WorkbookPatchStyles?

  /// Whether a file is an Office Open XML workbook, by what is in it.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ZipArchive(bytes), archive.contains("[Content_Types].xml") else {
      return false
    }
    return archive.names.contains { $0.utf8.starts(with: "xl/".utf8) }
  }

  /// Opens a workbook; nil, after an error, where it cannot be read.
  public init?(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    do throws(Refusal) {
      package = try WorkbookPackage(bytes, file: file)
      styles = try package.styles.map { name throws(Refusal) in
        try WorkbookPatchStyles(package[name] ?? [], location: Location(file: file))
      }
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Changes a sheet.
  /// - Returns: the cells that hold a formula; they are left as they are, since whoever wrote a
  ///   formula wants its result.
  public mutating func apply(
    _ edit: WorkbookSheetEdit, diagnostics: inout [Diagnostic]
  ) -> [CellReference] {
    if edit.isEmpty { return [] }
    guard let map = map(of: edit.sheet, &diagnostics), let part = package.part(of: edit.sheet)
    else { return [] }
    var kept: [CellReference] = []
    package[part] = map.patched(by: edit, styles: &styles, kept: &kept)
    if let name = package.styles, let styles { package[name] = styles.bytes }
    return kept
  }

  /// Adds a sheet behind the others, in the format of one that is there.
  ///
  /// For each row of the page, `rows` has the row of that sheet which it looks like.
  public mutating func add(
    _ page: WorkbookPage, formattedAs sheet: String, rows: [Int], diagnostics: inout [Diagnostic]
  ) {
    guard let map = map(of: sheet, &diagnostics) else { return }
    let text = WorkbookWriterSheet(page).xml(isFirst: false, lists: [:], columns: map.columns) {
      _, row, column in
      rows.indices.contains(row - 1)
        ? map.style(at: CellReference(row: rows[row - 1], column: column)) ?? 0 : 0
    }
    do throws(Refusal) {
      try package.add(sheet: page.name, part: Array(text.utf8))
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  private func map(of sheet: String, _ diagnostics: inout [Diagnostic]) -> WorkbookSheetMap? {
    guard let part = package.part(of: sheet), let bytes = package[part] else { return nil }
    do throws(Refusal) {
      return try WorkbookSheetMap(
        bytes, name: part, location: Location(file: package.file, sheet: sheet))
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// The workbook; the same changes give the same bytes.
  public var bytes: [UInt8] { package.bytes }
}
