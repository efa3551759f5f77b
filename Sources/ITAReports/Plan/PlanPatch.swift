public import ITAModel
public import ITATables

extension PlanGrid {
  /// What an update changes in the sheet, for a workbook that people have formatted.
  public var edit: WorkbookSheetEdit {
    var edit = WorkbookSheetEdit(sheet: name ?? "")
    for row in rows {
      edit.struck[row.number] = row.isStruck
      for place in row.fresh.sorted() where row.cells.indices.contains(place) {
        // A column that was added looks like the one on its left.
        let likePlace = place == addedColumn ? max(0, place - 1) : place
        edit.cells.append(
          WorkbookSheetEdit.Cell(
            cell(row.cells[place], row, place),
            at: CellReference(row: row.number, column: place + 1),
            like: CellReference(row: row.like ?? row.number, column: likePlace + 1)))
      }
    }
    return edit
  }
}

extension PlanUpdate {
  /// A workbook with the update in it: only cells that the update writes are changed, and sheets
  /// of units added. The same bytes where nothing is to be changed; nil, after an error, where the
  /// file cannot be opened.
  public func patched(
    _ workbook: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let isChanged = grids.contains { $0.copiedFrom != nil || !$0.edit.isEmpty }
    if !isChanged { return workbook }
    guard var patch = WorkbookPatch(workbook, file: file, diagnostics: &diagnostics) else {
      return nil
    }
    var found: [Diagnostic] = []
    for grid in grids {
      if let source = grid.copiedFrom {
        let page = grid.page(named: grid.name ?? "")
        let rows = grid.rows.map { $0.like ?? $0.number }
        patch.add(page, formattedAs: source, rows: rows, diagnostics: &found)
        continue
      }
      for place in patch.apply(grid.edit, diagnostics: &found) {
        // It was told as written anew, and was not.
        diagnostics.removeAll { grid.isRefresh($0, of: place) }
        found.append(
          Diagnostic(
            PlanFinding.formulaKept(cell: "\(place)"),
            at: Location(
              file: file, sheet: grid.name, row: place.row, column: place.column)))
      }
    }
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : patch.bytes
  }
}

extension PlanGrid {
  /// Whether a finding tells that a cell of this sheet was written anew.
  fileprivate func isRefresh(_ diagnostic: Diagnostic, of place: CellReference) -> Bool {
    guard case .refreshed(_, let column, _, _) = diagnostic.finding as? PlanFinding else {
      return false
    }
    return diagnostic.location.sheet == name && diagnostic.location.row == place.row
      && columns[place.column - 1]?.name[language] == column
  }
}
