import ITAModel
import ITATables

extension LostItems {
  /// How many combinations the document lists; the rest are counted.
  private static let mostCombinations = 10

  /// The trace of an indicator: no combination at all means that some figure is wrong.
  var json: JSONValue {
    .object([
      .init("indicator", .whole(indicator.number)),
      .init("score", .score(score.points)),
      .init("standing", .string(standing.rawValue)),
      .init("given", .whole(given)),
      .init("count", .whole(combinations.count)),
      .init("combinations", .array(combinations.prefix(Self.mostCombinations).map(Self.json))),
    ])
  }

  private static func json(_ combination: Combination) -> JSONValue {
    let losses = combination.losses.map { loss in
      JSONValue.object([
        .init("sub", .string("\(loss.sub)")), .init("items", .whole(loss.items)),
        .init("points", .score(loss.points)),
      ])
    }
    return .object([.init("items", .whole(combination.items)), .init("losses", .array(losses))])
  }
}
