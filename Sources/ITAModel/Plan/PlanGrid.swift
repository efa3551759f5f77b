public import ITATables

/// A table of a plan ready to be written: which cells are whose, and which are words of people
/// that must come out as they went in.
public struct PlanGrid: Sendable {
  /// What a row is.
  public enum RowKind: Sendable, Hashable {
    /// Words of people above, below or between the measures, or of a sheet that is no plan.
    case other
    /// The names of the columns.
    case header
    /// A measure.
    case measure
    /// A measure that is called for no more.
    case obsolete
  }

  /// A row.
  public struct Row: Sendable {
    /// The number, from 1.
    public var number: Int
    /// What it is.
    public var kind: RowKind
    /// The cells from the first column.
    public var cells: [String]
    /// The cells that are written anew, by place from 0; all others are kept as they were.
    public var fresh: Set<Int>
    /// The row whose formats it takes, by number; nil for its own.
    public var like: Int?
    /// Whether its words shall be struck through from now on, or no longer be; nil for no change.
    public var isStruck: Bool?

    /// Makes a row that looks like itself.
    init(number: Int, kind: RowKind, cells: [String], fresh: Set<Int>) {
      self.number = number
      self.kind = kind
      self.cells = cells
      self.fresh = fresh
    }
  }

  /// The sheet's name; nil where the file has only one table.
  public var name: String?
  /// The sheet that it was copied from and looks like; nil where it stands in the file itself.
  public internal(set) var copiedFrom: String?
  /// The place from 0 of a column that was added on the right; nil for none.
  public internal(set) var addedColumn: Int?
  /// The columns that are a plan's, by place from 0.
  public var columns: [Int: PlanColumn]
  /// The rows, by rising number.
  public var rows: [Row]
  /// The language of the header.
  public var language: Language

  /// A table of rows that were drafted, every cell of them new.
  public init(_ measures: [PlanRow], named name: String?, in language: Language) {
    self.name = name
    self.language = language
    let all = PlanColumn.allCases
    columns = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.offset, $0.element) })
    let places = Set(all.indices)
    rows = [Row(number: 1, kind: .header, cells: Plan.columns(in: language), fresh: places)]
    for (place, measure) in measures.enumerated() {
      rows.append(
        Row(number: place + 2, kind: .measure, cells: all.map { measure[$0] }, fresh: places))
    }
  }

  /// A table that is no plan, kept as it is.
  public init(keeping table: Table) {
    name = table.sheet
    language = .thai
    columns = [:]
    rows = table.rows.map { Row(number: $0.number, kind: .other, cells: $0.cells, fresh: []) }
  }

  /// A plan as people have edited it, nothing changed yet.
  init(_ sheet: PlanSheet) {
    self.init(keeping: sheet.table)
    language = sheet.language
    columns = Dictionary(uniqueKeysWithValues: sheet.columns.map { ($0.value - 1, $0.key) })
    for place in rows.indices where place >= sheet.header {
      let isMeasure = place > sheet.header && !sheet.planRow(at: place).id.isEmpty
      rows[place].kind = place == sheet.header ? .header : isMeasure ? .measure : .other
    }
  }

  /// The place of a column from 0; nil where it is missing.
  func place(of column: PlanColumn) -> Int? { columns.first { $0.value == column }?.key }

  /// The sheet of one unit, with the rows of this sheet that are the unit's; nil where it has none.
  func copy(forUnit unit: String) -> PlanGrid? {
    guard let place = place(of: .unit), let header = rows.first(where: { $0.kind == .header })
    else { return nil }
    let own = rows.filter { row in
      row.kind == .measure && row.cells.indices.contains(place)
        && ThaiText.key(row.cells[place]) == ThaiText.key(unit)
    }
    if own.isEmpty { return nil }
    var copy = self
    copy.name = unit
    copy.copiedFrom = name
    copy.rows = ([header] + own).enumerated().map { number, row in
      var row = row
      row.like = row.like ?? row.number
      row.number = number + 1
      row.fresh = Set(row.cells.indices)
      row.isStruck = nil
      return row
    }
    return copy
  }

  /// Writes a cell anew, unless it says so already.
  mutating func set(_ text: String, row: Int, place: Int) {
    if rows[row].cells.indices.contains(place), rows[row].cells[place] == text { return }
    while rows[row].cells.count <= place { rows[row].cells.append("") }
    rows[row].cells[place] = text
    rows[row].fresh.insert(place)
  }
}
