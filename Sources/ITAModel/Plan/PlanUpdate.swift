public import ITATables

/// A plan that people have edited, brought up to the latest scores: machine cells are written
/// anew, cells of people are kept byte for byte, and no row is ever deleted.
public struct PlanUpdate: Sendable {
  /// The file's tables, in order.
  public private(set) var grids: [PlanGrid]

  /// Updates a plan file by a plan drafted from the latest scores.
  ///
  /// Measures are matched by id and columns by header, so that nothing depends on order.
  /// Every machine cell that changes, every measure that comes or goes, and every conflict is
  /// told. A unit that was named and has measures, but no sheet of its own in a file of sheets,
  /// gets one, copied from the first sheet.
  public init(
    _ file: PlanFile, to plan: Plan, of framework: Framework,
    units: UnitAssignment = UnitAssignment(), diagnostics: inout [Diagnostic]
  ) {
    grids = file.sheets.map { sheet in
      sheet.plan.map { PlanGrid($0) } ?? PlanGrid(keeping: sheet.table)
    }
    Self.tellOtherYear(file, framework, &diagnostics)
    var isFirst = true
    for (place, sheet) in file.sheets.enumerated() {
      guard let edited = sheet.plan else { continue }
      let drafted = plan.texts(in: edited.language)
      var found: [Diagnostic] = []
      let update = PlanSheetUpdate(sheet: edited, drafted: drafted, isFirst: isFirst)
      update.apply(to: &grids[place], diagnostics: &found)
      // The other sheets repeat the first; what they repeat is told once.
      diagnostics += isFirst ? found : found.filter { $0.severity != .note && !Self.isRepeat($0) }
      isFirst = false
    }
    addSheets(of: units, to: file, &diagnostics)
  }

  private mutating func addSheets(
    of units: UnitAssignment, to file: PlanFile, _ diagnostics: inout [Diagnostic]
  ) {
    guard let first = file.sheets.firstIndex(where: { $0.plan != nil }),
      file.sheets[first].table.sheet != nil
    else { return }
    let source = grids[first]
    for unit in units.unitNames where !grids.contains(where: { $0.isSheet(ofUnit: unit) }) {
      guard let sheet = source.copy(forUnit: unit) else { continue }
      grids.append(sheet)
      diagnostics.append(
        Diagnostic(
          PlanFinding.sheetAdded(unit), at: Location(file: file.sheets[first].table.file)))
    }
  }

  private static func isRepeat(_ diagnostic: Diagnostic) -> Bool {
    let code = diagnostic.code
    return code == PlanFinding.Code.obsolete.rawValue
      || code == PlanFinding.Code.bandChanged.rawValue
  }

  private static func tellOtherYear(
    _ file: PlanFile, _ framework: Framework, _ diagnostics: inout [Diagnostic]
  ) {
    var unheard: [Diagnostic] = []
    let rows = file.rows(diagnostics: &unheard)
    let known = Set(rows.compactMap(\.framework))
    guard !known.isEmpty, !known.contains(framework.id), let row = rows.first else { return }
    diagnostics.append(
      Diagnostic(
        PlanFinding.otherYear(
          plan: known.sorted().joined(separator: ", "), scores: framework.id),
        at: row.location ?? Location(file: "")))
  }
}

/// The update of one sheet.
private struct PlanSheetUpdate {
  var sheet: PlanSheet
  var drafted: [PlanRow]
  /// Whether it is the sheet of all measures; a unit's own sheet gets only what is the unit's.
  var isFirst: Bool

  func apply(to grid: inout PlanGrid, diagnostics: inout [Diagnostic]) {
    let measures = sheet.measures(diagnostics: &diagnostics)
    let byID = Dictionary(drafted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(measures.map(\.row.id))
    let new = drafted.filter { !known.contains($0.id) && belongs($0) }
    let isMarked = measures.contains { byID[$0.row.id] == nil } || !new.isEmpty
    if isMarked { addChangeColumn(to: &grid) }
    for (place, row) in measures {
      if let fresh = byID[row.id] {
        refresh(row, by: fresh, at: place, &grid, &diagnostics)
      } else {
        grid.rows[place].kind = .obsolete
        grid.rows[place].isStruck = row.isObsolete ? nil : true
        mark(.obsolete, row: place, &grid)
        tell(.obsolete(row.id), row, &diagnostics)
      }
    }
    for row in new { append(row, to: &grid, &diagnostics) }
  }

  /// Whether a measure is to stand on this sheet: on the first one every measure is.
  private func belongs(_ row: PlanRow) -> Bool {
    isFirst || PlanGrid(keeping: sheet.table).isSheet(ofUnit: row[.unit])
  }

  private func refresh(
    _ row: PlanRow, by fresh: PlanRow, at place: Int, _ grid: inout PlanGrid,
    _ diagnostics: inout [Diagnostic]
  ) {
    if row.isObsolete { grid.rows[place].isStruck = false }
    for (position, column) in grid.columns.sorted(by: { $0.key < $1.key }) {
      guard column.isMachine, column != .id, row[column] != fresh[column] else { continue }
      grid.set(fresh[column], row: place, place: position)
      if column == .change || column == .source { continue }
      tell(
        .refreshed(
          row.id, column: column.name[grid.language], old: row[column], new: fresh[column]),
        row, &diagnostics)
    }
    if let old = row.band, let new = fresh.band, old != new {
      tell(
        .bandChanged(row.id, from: old.label[grid.language], to: new.label[grid.language]), row,
        &diagnostics)
    }
  }

  private func append(_ row: PlanRow, to grid: inout PlanGrid, _ diagnostics: inout [Diagnostic]) {
    let width = (grid.columns.keys.max() ?? 0) + 1
    let cells = (0..<width).map { place in grid.columns[place].map { row[$0] } ?? "" }
    let number = (grid.rows.last?.number ?? 0) + 1
    let like = grid.rows.last { $0.kind == .measure || $0.kind == .obsolete }
    grid.rows.append(
      PlanGrid.Row(number: number, kind: .measure, cells: cells, fresh: Set(0..<width)))
    grid.rows[grid.rows.count - 1].like = like?.like ?? like?.number
    mark(.added, row: grid.rows.count - 1, &grid)
    diagnostics.append(
      Diagnostic(
        PlanFinding.added(row.id),
        at: Location(file: sheet.table.file, sheet: sheet.table.sheet, row: number)))
  }

  private func addChangeColumn(to grid: inout PlanGrid) {
    if grid.place(of: .change) != nil { return }
    // Behind everything, also behind words of people that have no header.
    let place = grid.rows.map(\.cells.count).max() ?? 0
    grid.columns[place] = .change
    grid.addedColumn = place
    grid.set(PlanColumn.change.name[grid.language], row: sheet.header, place: place)
  }

  private func mark(_ change: PlanChange, row: Int, _ grid: inout PlanGrid) {
    guard let place = grid.place(of: .change) else { return }
    grid.set(change.label[grid.language], row: row, place: place)
  }

  private func tell(_ finding: PlanFinding, _ row: PlanRow, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(Diagnostic(finding, at: row.location ?? sheet.table.location))
  }
}

extension PlanGrid {
  /// Whether it is the sheet of a unit; its name lacks signs that Excel refuses, and may be cut
  /// short.
  func isSheet(ofUnit unit: String) -> Bool {
    let name = ThaiText.key(name ?? "")
    let unit = ThaiText.key(unit)
    return name == unit || name.unicodeScalars.count > 24 && unit.hasPrefix(name)
  }
}
