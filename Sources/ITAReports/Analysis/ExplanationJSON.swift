public import ITAModel
import ITATables

extension Explanation {
  /// The document `ita.explanation/1`: the number with its cell or formula, and its parts.
  public var json: JSONValue {
    guard case .object(let members) = node else { return node }
    return .object([.init("schema", .string("ita.explanation/1"))] + members)
  }

  private var node: JSONValue {
    var formula: JSONValue = .null
    for case .mean(let made) in origins {
      formula = .array(
        made.terms.map { term in
          .object([
            .init("figure", .string("\(term.figure)")), .init("weight", .whole(term.weight)),
          ])
        })
    }
    return .object([
      .init("figure", .string("\(figure)")),
      .init("name", .text(name?.thai)),
      .init("value", .score(value.used)),
      .init("stated", .score(value.stated?.points)),
      .init("raw", .text(value.stated?.raw)),
      .init("at", .text(value.stated?.location.description)),
      .init("computed", .score(value.computed)),
      .init("formula", formula),
      .init("standing", .text(evidence?.standing.rawValue)),
      .init("source", .text(evidence?.source)),
      .init("parts", .array(parts.map(\.node))),
    ])
  }
}
