public import ITAModel
import ITATables

extension Framework {
  /// The document `ita.rules/1`: every fact with its standing and source.
  public var json: JSONValue {
    .object([
      .init("schema", .string("ita.rules/1")),
      .init("id", .string(id)),
      .init("fiscalYear", .whole(year.buddhist)),
      .init("status", .string(status.rawValue)),
      .init("facts", .array(facts.map(Self.json))),
    ])
  }

  private static func json(_ fact: Fact) -> JSONValue {
    .object([
      .init("kind", .string(fact.kind.rawValue)),
      .init("id", .string(fact.id)),
      .init("in", .string(fact.parent)),
      .init("value", .string(fact.value)),
      .init("thai", .string(fact.name.thai)),
      .init("english", .string(fact.name.english)),
      .init("standing", .string(fact.standing.rawValue)),
      .init("source", .string(fact.source)),
    ])
  }

  /// The framework as the TSV that `--framework` reads.
  public var table: [[String]] {
    [FrameworkFile.columns]
      + facts.map { fact in
        [
          fact.kind.rawValue, fact.id, fact.parent, fact.value, fact.name.thai, fact.name.english,
          fact.standing.rawValue, fact.source,
        ]
      }
  }
}
