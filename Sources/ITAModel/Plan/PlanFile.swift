public import ITATables

/// One table of a plan as people have edited it: columns in any order, rows in any order, words of
/// theirs above, below and beside.
public struct PlanSheet: Sendable {
  /// The table as it stands in the file.
  public var table: Table
  /// Where the header stands among the table's rows, from 0.
  public var header: Int
  /// The place of each column, from 1; a column that is missing is absent.
  public var columns: [PlanColumn: Int]
  /// The language that the header is written in.
  public var language: Language

  /// Finds the plan in a table; nil where no row is the header of one.
  public init?(_ table: Table, diagnostics: inout [Diagnostic]) {
    let header = table.rows.firstIndex { row in
      let columns = row.cells.compactMap { PlanColumn(header: $0) }
      return columns.contains(.id) && Set(columns).count >= 3
    }
    guard let header else { return nil }
    self.table = table
    self.header = header
    columns = [:]
    let row = table.rows[header]
    for place in 1...max(row.count, 1) {
      guard let column = PlanColumn(header: row[place]) else { continue }
      if columns[column] != nil {
        diagnostics.append(
          Diagnostic(
            PlanFinding.repeatedColumn(row[place]), at: table.location(row: row, column: place)))
      } else {
        columns[column] = place
      }
    }
    let id = columns[.id] ?? 1
    language =
      ThaiText.key(row[id]) == ThaiText.key(PlanColumn.id.name.english) ? .english : .thai
  }

  /// The row at a place among the table's rows as a row of a plan.
  func planRow(at place: Int) -> PlanRow {
    let row = table.rows[place]
    var cells: [PlanColumn: String] = [:]
    for (column, number) in columns {
      let text = row[number]
      if !text.isEmpty { cells[column] = column == .id ? LabelReader.trimmed(text) : text }
    }
    return PlanRow(cells, at: table.location(row: row, column: columns[.id] ?? 0))
  }

  /// The measures, by id, with the places of their rows; a second row of the same id is told.
  func measures(diagnostics: inout [Diagnostic]) -> [(place: Int, row: PlanRow)] {
    var seen: [String: String] = [:]
    var measures: [(Int, PlanRow)] = []
    for place in (header + 1)..<max(table.rows.count, header + 1) {
      let row = planRow(at: place)
      let location = row.location ?? table.location
      if row.id.isEmpty {
        let words = table.rows[place].cells.first { !LabelReader.trimmed($0).isEmpty }
        if let words {
          diagnostics.append(Diagnostic(PlanFinding.rowWithoutMeasure(words), at: location))
        }
      } else if let first = seen[row.id] {
        diagnostics.append(
          Diagnostic(PlanFinding.duplicateMeasure(row.id, first: first), at: location))
      } else {
        seen[row.id] = location.cell
        measures.append((place, row))
      }
    }
    return measures
  }
}

/// A plan file as people have edited it: the sheets that are plans, and all others.
public struct PlanFile: Sendable {
  /// The file's tables in order; each with the plan in it where there is one.
  public var sheets: [(table: Table, plan: PlanSheet?)]

  /// Reads the tables of a file; nil, after an error, where none of them is a plan.
  public init?(_ tables: [Table], file: String, diagnostics: inout [Diagnostic]) {
    sheets = tables.map { ($0, PlanSheet($0, diagnostics: &diagnostics)) }
    if sheets.allSatisfy({ $0.plan == nil }) {
      diagnostics.append(Diagnostic(PlanFinding.notAPlan, at: Location(file: file)))
      return nil
    }
  }

  /// The measures of all sheets, each once: a cell that one sheet leaves as it was drafted takes
  /// the words of another, and where two sheets have words of their own the first is used.
  public func rows(diagnostics: inout [Diagnostic]) -> [PlanRow] {
    var order: [String] = []
    var merged: [String: PlanRow] = [:]
    for sheet in sheets {
      guard let plan = sheet.plan else { continue }
      for (_, row) in plan.measures(diagnostics: &diagnostics) {
        if let known = merged[row.id] {
          merged[row.id] = Self.merged(known, row, &diagnostics)
        } else {
          order.append(row.id)
          merged[row.id] = row
        }
      }
    }
    return order.compactMap { merged[$0] }
  }

  private static func merged(
    _ first: PlanRow, _ second: PlanRow, _ diagnostics: inout [Diagnostic]
  ) -> PlanRow {
    var result = first
    for column in PlanColumn.allCases where !column.isMachine {
      let (one, other) = (first[column], second[column])
      if other.isEmpty || one == other || isUntouched(column, other) { continue }
      if one.isEmpty || isUntouched(column, one) {
        result.cells[column] = other
        continue
      }
      diagnostics.append(
        Diagnostic(
          PlanFinding.differs(first.id, column: column.name.thai, one: one, other: other),
          at: second.location ?? Location(file: "")))
    }
    return result
  }

  /// Whether a cell is as every plan is drafted, so that nobody has said anything in it.
  private static func isUntouched(_ column: PlanColumn, _ text: String) -> Bool {
    column == .status && MeasureStatus(text) == .notStarted
  }

  /// The columns that no sheet has, though a reader needs them.
  public func missing(_ columns: [PlanColumn]) -> [PlanColumn] {
    columns.filter { column in !sheets.contains { $0.plan?.columns[column] != nil } }
  }
}
