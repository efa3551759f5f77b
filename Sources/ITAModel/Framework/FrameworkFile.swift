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
    var above: (row: Row, fact: Fact)?
    for row in table.rows.dropFirst() where !row.bytes.isEmpty {
      guard let fact = Self.fact(row, of: table, below: above, diagnostics: &diagnostics)
      else { continue }
      facts.append(fact)
      above = (row, fact)
    }
  }

  /// Reads the fact of a row; much of a row is as in the row above it, and is not read again then.
  private static func fact(
    _ row: Row, of table: Table, below above: (row: Row, fact: Fact)?,
    diagnostics: inout [Diagnostic]
  ) -> Fact? {
    func report(_ finding: FrameworkFinding, column: Int) {
      diagnostics.append(Diagnostic(finding, at: table.location(row: row, column: column)))
    }
    guard row.count == columns.count else {
      report(.wrongColumnCount(row.count), column: 0)
      return nil
    }
    func same(_ column: Int) -> Fact? {
      guard let above, row.hasSameCell(column, as: above.row) else { return nil }
      return above.fact
    }
    guard let kind = same(1)?.kind ?? Fact.Kind(rawValue: row[1]) else {
      report(.unknownWord(row[1], of: "kind"), column: 1)
      return nil
    }
    guard let standing = same(7)?.standing ?? Standing(rawValue: row[7]) else {
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
      source: same(8)?.source ?? row[8], location: table.location(row: row))
  }
}
