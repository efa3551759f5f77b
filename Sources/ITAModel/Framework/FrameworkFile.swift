public import ITATables

/// A framework file: a table of facts, one a row, with the columns of `columns`.
public struct FrameworkFile: Sendable {
  /// The column names of the first row, in order.
  public static let columns = [
    "kind", "id", "in", "value", "thai", "english", "standing", "source",
  ]

  /// The facts in the order of the file.
  public var facts: [Fact]

  /// Reads the facts of a table; rows that state none are reported and left out.
  ///
  /// Nil, after an error, where the first row is not the one of a framework file.
  public init?(_ table: Table, diagnostics: inout [Diagnostic]) {
    guard let header = table.rows.first, header.cells == Self.columns else {
      diagnostics.append(Diagnostic(FrameworkFinding.noHeader, at: table.location))
      return nil
    }
    facts = []
    facts.reserveCapacity(table.rows.count)
    var above = header
    for row in table.rows.dropFirst() where !row.bytes.isEmpty {
      if let fact = fact(row, of: table, below: above, diagnostics: &diagnostics) {
        facts.append(fact)
        above = row
      }
    }
  }

  /// Reads the fact of a row; much of a row is as in the row of the last fact, and is not read again
  /// then.
  private func fact(
    _ row: Row, of table: Table, below above: Row, diagnostics: inout [Diagnostic]
  ) -> Fact? {
    func report(_ finding: FrameworkFinding, column: Int) {
      diagnostics.append(Diagnostic(finding, at: table.location(row: row, column: column)))
    }
    guard row.count == Self.columns.count else {
      report(.wrongColumnCount(row.count), column: 0)
      return nil
    }
    let last = facts.count - 1
    func isSame(_ column: Int) -> Bool { last >= 0 && row.hasSameCell(column, as: above) }
    guard let kind = isSame(1) ? facts[last].kind : Fact.Kind(rawValue: row[1]) else {
      report(.unknownWord(row[1], of: "kind"), column: 1)
      return nil
    }
    guard let standing = isSame(7) ? facts[last].standing : Standing(rawValue: row[7]) else {
      report(.unknownWord(row[7], of: "standing"), column: 7)
      return nil
    }
    if row.cellBytes(8).isEmpty {
      report(.noSource, column: 8)
      return nil
    }
    return Fact(
      kind: kind, id: row[2], parent: row[3], value: row[4],
      name: LocalizedText(thai: row[5], english: row[6]), standing: standing,
      source: isSame(8) ? facts[last].source : row[8], location: table.location(row: row))
  }
}
