public import ITATables

/// A plan or its report as an agency has published it: tables whose columns are not ours, with
/// headings between them, and no ids of measures.
public struct PublishedPlan: Sendable {
  /// A table of it, as far as its header tells.
  public struct Form: Sendable {
    /// Where the header stands.
    public var location: Location
    /// The columns that it has.
    public var columns: Set<PlanColumn>
    /// Whether it reports what was done, instead of planning it.
    public var isReport: Bool { columns.contains(.result) }
  }

  /// The forms, in order; a header that is repeated on every page counts once.
  public private(set) var forms: [Form] = []
  /// The measures, each with the points that it answers, and the place of its form.
  public private(set) var rows: [(row: PlanRow, form: Int)] = []
  private var columns: [PlanColumn: Int] = [:]
  private var context: PublishedContext
  private let framework: Framework

  /// Reads the tables of a document; nil where none has the columns of a plan.
  ///
  /// Rows that cannot be matched to a point are told.
  public init?(
    _ tables: [Table], for framework: Framework, diagnostics: inout [Diagnostic]
  ) {
    self.framework = framework
    context = PublishedContext(framework)
    for table in tables {
      columns = [:]
      for row in table.rows { read(row, of: table) }
    }
    if forms.isEmpty { return nil }
    let contexts = contexts
    for place in rows.indices {
      let (points, finding) = contexts[place].points(of: rows[place].row)
      rows[place].row.answers = points
      if let finding {
        diagnostics.append(
          Diagnostic(finding, at: rows[place].row.location ?? Location(file: "")))
      }
    }
  }

  private var contexts: [PublishedContext] = []

  private mutating func read(_ row: Row, of table: Table) {
    let cells = row.cells.map { cell in
      let text = CellText.cleaned(cell)
      // A stroke stands for «nothing».
      return text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 32 } ? "" : text
    }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    if let header = Self.header(cells) {
      columns = header
      let form = Form(
        location: table.location(row: row), columns: Set(header.keys))
      if forms.last?.columns != form.columns { forms.append(form) }
    } else if filled == [0] {
      context.read(cells[filled[0]])
    } else if !columns.isEmpty, !forms.isEmpty, !filled.isEmpty {
      readMeasure(cells, at: table.location(row: row))
    }
  }

  /// The columns of a row that is a header: measures, and two more at least.
  private static func header(_ cells: [String]) -> [PlanColumn: Int]? {
    var columns: [PlanColumn: Int] = [:]
    for (place, cell) in cells.enumerated() {
      guard let column = PlanColumn(publishedHeader: cell), columns[column] == nil else { continue }
      // A header is short; a row of a plan may begin with the same words.
      if cell.unicodeScalars.count <= 120 { columns[column] = place }
    }
    let isHeader = columns[.measure] != nil && columns.count >= 3
    return isHeader ? columns : nil
  }

  private mutating func readMeasure(_ cells: [String], at location: Location) {
    var words: [PlanColumn: String] = [:]
    for (column, place) in columns where place < cells.count {
      if !cells[place].isEmpty { words[column] = cells[place] }
    }
    let first = columns.min { $0.value < $1.value }?.key ?? .measure
    if words[first] == nil, !rows.isEmpty {
      // The next page goes on with the row.
      for (column, text) in words {
        let before = rows[rows.count - 1].row[column]
        rows[rows.count - 1].row.cells[column] = before.isEmpty ? text : "\(before) \(text)"
      }
      return
    }
    let isMeasure = words[.measure] != nil || words[.steps] != nil || words[.result] != nil
    guard isMeasure else { return }
    rows.append((PlanRow(words, at: location), forms.count - 1))
    contexts.append(context)
  }
}
