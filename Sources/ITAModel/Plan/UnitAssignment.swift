public import ITATables

/// Which unit and person of the agency answer for which indicator or item.
public struct UnitAssignment: Sendable {
  /// A unit and, where one was named, a person in it.
  public struct Owner: Sendable, Hashable {
    /// The unit, as the agency calls it.
    public var unit: String
    /// The person; nil where none was named.
    public var person: String?
  }

  private var rules: [(subject: Subject, owner: Owner)] = []

  private enum Subject {
    case items(ItemRange)
    case indicator(Indicator)
  }

  /// Whether it assigns nothing.
  public var isEmpty: Bool { rules.isEmpty }

  /// The units that it names, each once, in its order.
  public var unitNames: [String] {
    var names: [String] = []
    for rule in rules where !names.contains(rule.owner.unit) { names.append(rule.owner.unit) }
    return names
  }

  /// Makes an assignment of nothing to anybody.
  public init() {}

  /// Reads a table of three columns: item (`O14`, `i1-i3`) or indicator (`4`), unit, person.
  ///
  /// A first row whose first cell is none of these is the header.
  public init(_ table: Table, diagnostics: inout [Diagnostic]) {
    for (place, row) in table.rows.enumerated() {
      let subject = Self.subject(row[1])
      let unit = LabelReader.trimmed(row[2])
      guard let subject, !unit.isEmpty else {
        let isBlank = row.cells.allSatisfy { LabelReader.trimmed($0).isEmpty }
        if place > 0, !isBlank {
          diagnostics.append(
            Diagnostic(
              PlanFinding.unknownUnitRow(row[1]), at: table.location(row: row, column: 1)))
        }
        continue
      }
      let person = LabelReader.trimmed(row[3])
      rules.append((subject, Owner(unit: unit, person: person.isEmpty ? nil : person)))
    }
  }

  private static func subject(_ text: String) -> Subject? {
    if let range = ItemRange(LabelReader.trimmed(text)) { return .items(range) }
    if case .indicator(let indicator) = FigureID(LabelReader.trimmed(text)) {
      return .indicator(indicator)
    }
    return nil
  }

  /// Who answers for a figure: the row of the item, else that of its indicator; nil for nobody.
  public func owner(of figure: FigureID, in framework: Framework) -> Owner? {
    var indicator: Indicator?
    switch figure {
    case .item(let id):
      let own = rules.first { rule in
        if case .items(let range) = rule.subject { range.contains(id) } else { false }
      }
      if let own { return own.owner }
      indicator = framework.item(id)?.indicator
    case .indicator(let own): indicator = own
    case .overall, .tool, .part, .subIndicator: break
    }
    return rules.first { rule in
      if case .indicator(let own) = rule.subject { own == indicator } else { false }
    }?.owner
  }
}
