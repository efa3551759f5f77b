import ITAModel
import ITATables

extension ComparisonText {
  /// The comparison as a JSON value: one year of `ita.compare/1`.
  public var json: JSONValue {
    var object: [JSONValue.Member] = [
      .init("year", .whole(comparison.year.buddhist)),
      .init("rules", .string(comparison.framework.id)),
      .init("unofficial", .bool(comparison.isUnofficial)),
      .init("summary", json(group)),
    ]
    for scope in scopes {
      object.append(
        .init(
          "by_" + scope.rawValue, .array(comparison.groups(by: scope, among: members).map(json))))
    }
    object += [
      .init("movers", .array(movers.map(agencyJSON))),
      .init("near_misses", .array(wanted(comparison.nearMisses(within: near)).map(agencyJSON))),
      .init("contradictory", .array(wanted(comparison.contradictory).map(agencyJSON))),
      .init("incomplete", .array(wanted(comparison.incomplete).map(agencyJSON))),
      .init("new", .array(comparison.new.map(identity))),
      .init("gone", .array(comparison.gone.map(identity))),
      .init("doubts", .array(comparison.table.doubts.map(json))),
      .init(
        "unlisted",
        .array(
          unlisted.map { item, rows in
            .object([.init("item", .string(item)), .init("rows", .whole(rows))])
          })),
    ]
    if let chosen { object.append(.init("agencies", .array(chosen.map(agencyJSON)))) }
    return .object(object)
  }

  private func score(_ hundredths: Int?) -> JSONValue {
    hundredths.map { .number(Points.text(hundredths: $0)) } ?? .null
  }

  private func json(_ group: ComparisonGroup) -> JSONValue {
    .object([
      .init("name", .string(group.name)), .init("agencies", .whole(group.count)),
      .init("overall", score(group.overall)),
      .init("at_target", .whole(group.reached)), .init("scored", .whole(group.scored)),
      .init("share", score(group.share)),
      .init("tools", .array(group.tools.map(score))),
      .init("indicators", .array(group.indicators.map(score))),
      .init(
        "levels",
        .array(
          group.levels.map { entry in
            .object([
              .init("levels", levelIDs(entry.levels)), .init("agencies", .whole(entry.count)),
            ])
          })),
    ])
  }

  private func levelIDs(_ levels: LevelSet) -> JSONValue {
    .array(levels.map { .string(comparison.framework.levels[$0].id) })
  }

  private func identity(_ agency: Int) -> JSONValue {
    let agency = comparison.table.agencies[agency]
    return .object([.init("code", .string(agency.code)), .init("name", .string(agency.name))])
  }

  private func json(_ doubt: IdentityDoubt) -> JSONValue {
    .object([
      .init("kind", .string(doubt.kind.rawValue)), .init("agency", identity(doubt.agency)),
      .init("other", .string(doubt.other)), .init("row", .whole(doubt.row)),
    ])
  }

  private func agencyJSON(_ index: Int) -> JSONValue {
    let verdict = comparison.verdicts[index]
    let agency = comparison.agency(index)
    let next = comparison.toNextLevel(index)
    return .object([
      .init("code", .string(agency.code)), .init("name", .string(agency.name)),
      .init("type", .string(comparison.name(of: .type, for: agency))),
      .init("province", .string(comparison.name(of: .province, for: agency))),
      .init("district", .string(comparison.name(of: .district, for: agency))),
      .init("overall", score(verdict.overall)), .init("levels", levelIDs(verdict.levels)),
      .init("tools", .array(verdict.tools.map(score))),
      .init("indicators", .array(verdict.indicators.map(score))),
      .init("change", score(comparison.changes[index])),
      .init("to_next_level", score(next?.missing)),
      .init("blocked_by", .text(next.map { "\($0.figure)" })),
      .init(
        "places",
        .object(
          ComparisonScope.allCases.compactMap { scope in
            comparison.places[scope][index].map { place in
              JSONValue.Member(
                scope.rawValue,
                .object([
                  .init("rank", .whole(place.rank)), .init("of", .whole(place.count)),
                  .init("percentile", score(place.percentile)),
                  .init("to_upper_quarter", score(place.toUpperQuarter)),
                ]))
            }
          })),
      .init(
        "contradictions",
        .array(
          verdict.contradictions.map {
            .object([
              .init("figure", .string("\($0.figure)")), .init("stated", score($0.stated)),
              .init("computed", score($0.computed)),
            ])
          })),
      .init("contradicts_level", .bool(verdict.contradictsLevel)),
      .init("sentence", .text(sentence(index))),
    ])
  }
}
