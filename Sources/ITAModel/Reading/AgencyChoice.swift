import ITATables

/// Which rows of a table of several agencies are read: those of the agency asked for, else the
/// first one's.
struct AgencyChoice: Sendable {
  /// The agency asked for; nil takes the first.
  private let wanted: LabelKey?
  /// The agencies met, in order.
  private(set) var names: [String] = []
  /// The key of the first agency of rows of one figure; those of the others are in `known`.
  private var first: LabelKey?
  private var known: Set<LabelKey> = []
  private var last = (name: "", isTaken: false)
  /// The row whose agency was looked at last, and the column that names it.
  private var above = (row: Row(number: 0), column: 0)

  init(_ wanted: String?) { self.wanted = wanted.map { LabelKey($0) } }

  /// Whether a row is read that holds all figures of an agency; the same name again is another.
  mutating func takes(rowOf name: String) -> Bool {
    let isTaken = wanted.map { $0 == LabelKey(name) } ?? names.isEmpty
    names.append(name)
    return isTaken
  }

  /// Whether a row is read that holds one figure of the agency that a column names.
  mutating func takes(_ row: Row, column: Int) -> Bool {
    // Most rows have the agency of the row above, whose name need not be read again.
    if above.column == column, row.hasSameCell(column, as: above.row) { return last.isTaken }
    above = (row, column)
    return takes(figureOf: CellText.cleaned(row, column))
  }

  /// Whether a row is read that holds one figure of an agency, whose rows need not be together.
  mutating func takes(figureOf name: String) -> Bool {
    if !names.isEmpty, last.name == name { return last.isTaken }
    let key = LabelKey(name)
    if first == nil {
      // Most files have one agency, for which nothing has to be hashed.
      first = key
      names.append(name)
    } else if key != first, known.insert(key).inserted {
      names.append(name)
    }
    last = (name, key == wanted ?? LabelKey(names[0]))
    return last.isTaken
  }
}
