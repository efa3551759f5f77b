import ITAModel
import ITATables

extension Reconciliation.Conflict {
  /// Where figures disagree and which of them can be wrong.
  var json: JSONValue {
    .object([
      .init("disagreements", .array(disagreements.map { $0.json })),
      .init("suspects", .array(suspects.map { $0.json })),
    ])
  }
}

extension Reconciliation.Disagreement {
  fileprivate var json: JSONValue {
    .object([
      .init("figure", .string("\(cell.figure)")),
      .init("stated", .score(cell.score.points)),
      .init("at", .string(cell.score.location.description)),
      .init("computed", .score(computed)),
      .init("against", .array(against.map { .string("\($0.figure)") })),
    ])
  }
}

extension Reconciliation.Suspect {
  fileprivate var json: JSONValue {
    .object([
      .init("figure", .string("\(cell.figure)")),
      .init("stated", .score(cell.score.points)),
      .init("at", .string(cell.score.location.description)),
      .init("from", .score(from)),
      .init("to", .score(to)),
      .init("slip", slip?.json ?? .null),
    ])
  }
}

extension Slip {
  fileprivate var json: JSONValue {
    var copiedFrom: String?
    let name: String
    switch kind {
    case .lookAlike: name = "look-alike"
    case .swapped: name = "swapped"
    case .movedPoint: name = "moved-point"
    case .oneDigit: name = "one-digit"
    case .copied(let figure): (name, copiedFrom) = ("copied", "\(figure)")
    }
    return .object([
      .init("kind", .string(name)), .init("value", .score(value)),
      .init("copiedFrom", .text(copiedFrom)),
    ])
  }
}

extension Reconciliation.Reading {
  /// A figure with several values and the proved one; null where nothing decides.
  var json: JSONValue {
    .object([
      .init("figure", .string("\(figure)")),
      .init("values", .array(values.map { .score($0.points) })),
      .init("proved", .score(proved?.points)),
    ])
  }
}
