public import ITAModel
public import ITATables

/// What a what-if was asked; what was not asked is absent from the document.
public struct WhatIfDocument: Sendable {
  /// What is changed.
  public var whatIf: WhatIf
  /// The scores to set; empty where none were asked.
  public var changes: FigureMap<Points> = [:]
  /// The items that may be contested; nil where they were not asked for.
  public var contested: [ContestedItem]?
  /// The level to reach and the answer; nil where no level was asked for.
  public var way: (target: Level, outcome: ShortestWay.Outcome)?
  /// What reading and judging found.
  public var diagnostics: [Diagnostic] = []

  /// Makes a document without any answer.
  public init(_ whatIf: WhatIf) { self.whatIf = whatIf }

  /// The document `ita.whatif/1`. Members are only ever added inside a version.
  public var json: JSONValue {
    let base = whatIf.base
    var members: [JSONValue.Member] = [
      .init("schema", .string(Self.schema)),
      .init("agency", .text(base.sheet.agency?.value)),
      .init("fiscalYear", .whole(base.year.buddhist)),
      .init("framework", .string(base.framework.id)),
      .init("official", .bool(!base.isUnofficial)),
      .init("level", .level(base.verdict)),
      .init("gains", .array(whatIf.gains.map { $0.json })),
    ]
    if !changes.isEmpty { members.append(.init("set", set)) }
    if let contested {
      members.append(.init("contest", .array(contested.map { $0.json })))
    }
    if let way {
      members.append(.init("way", way.outcome.json(to: way.target, of: whatIf)))
    }
    members.append(.init("diagnostics", .array(diagnostics.map { $0.json })))
    return .object(members)
  }

  /// The document of an input that gives no result.
  public static func failure(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
      .init("schema", .string(schema)), .init("agency", .null), .init("fiscalYear", .null),
      .init("framework", .null), .init("level", .null),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }

  private static let schema = "ita.whatif/1"

  private var set: JSONValue {
    let after = whatIf.setting(changes)
    return .object([
      .init(
        "changes",
        .array(
          changes.sorted { $0.key < $1.key }.map { figure, points in
            .object([.init("figure", .string("\(figure)")), .init("score", .score(points))])
          })),
      .init("after", whatIf.json(after)),
      .init("unplaced", .array(whatIf.unplaced(changes).map { .string("\($0)") })),
    ])
  }
}

extension Analysis {
  /// The member `lift` of `ita.analysis/1`: the shortest way to the next level, and what a point
  /// of each indicator and item is worth; the way is null at the top.
  var liftJSON: JSONValue {
    let whatIf = WhatIf(assessment)
    let way = assessment.nextTarget.map { target in
      ShortestWay(whatIf, to: target).outcome.json(to: target, of: whatIf)
    }
    return .object([
      .init("way", way ?? .null), .init("gains", .array(whatIf.gains.map { $0.json })),
    ])
  }
}

extension JSONValue {
  /// A level: its name where it is certain, and all that are possible.
  fileprivate static func level(_ verdict: Verdict) -> JSONValue {
    var possible: [Level] = []
    switch verdict {
    case .determined(let level): possible = [level]
    case .undetermined(let levels, _): possible = levels
    case .unknown: break
    }
    return .object([
      .init("name", .text(verdict.level?.name.thai)), .init("id", .text(verdict.level?.id)),
      .init("possible", .array(possible.map { .string($0.name.thai) })),
    ])
  }

  /// A gain as an exact fraction, for two decimals do not show what a point of an item is worth.
  fileprivate static func fraction(_ points: Points?) -> JSONValue {
    guard let points else { return .null }
    return .string(
      points.denominator == 1 ? "\(points.numerator)" : "\(points.numerator)/\(points.denominator)")
  }
}

extension WhatIf {
  /// The figures that move, and the level after.
  fileprivate func json(_ after: Assessment) -> JSONValue {
    .object([
      .init("level", .level(after.verdict)),
      .init("levelChanges", .bool(after.verdict != base.verdict)),
      .init(
        "figures",
        .array(
          movements(to: after).map { move in
            .object([
              .init("figure", .string("\(move.figure)")), .init("before", .score(move.before)),
              .init("after", .score(move.after)),
            ])
          })),
    ])
  }
}

extension Gain {
  fileprivate var json: JSONValue {
    .object([
      .init("figure", .string("\(figure)")), .init("score", .score(score)),
      .init("onTool", .score(onTool)), .init("onOverall", .score(onOverall)),
      .init("onToolExact", .fraction(onTool)), .init("onOverallExact", .fraction(onOverall)),
    ])
  }
}

extension ContestedItem {
  fileprivate var json: JSONValue {
    .object([
      .init("item", .string("\(item)")), .init("score", .score(from)), .init("full", .score(to)),
      .init("onTool", .score(onTool)), .init("onOverall", .score(onOverall)),
      .init("changesLevel", .bool(changesLevel)), .init("level", .level(after.verdict)),
    ])
  }
}

extension ShortestWay.Outcome {
  /// The answer: `outcome` tells which members to look at.
  fileprivate func json(to target: Level, of whatIf: WhatIf) -> JSONValue {
    var outcome: String
    var ways: [ShortestWay.Way] = []
    var least: ShortestWay.Way?
    var needs: [FigureID] = []
    var failing: [ShortestWay.Shortfall] = []
    switch self {
    case .alreadyThere: outcome = "already-there"
    case .ways(let found, let possible): (outcome, ways, least) = ("ways", found, possible)
    case .onlyPossible(let found, let missing):
      (outcome, ways, needs) = ("only-possible", found, missing)
    case .impossible(let shortfalls): (outcome, failing) = ("impossible", shortfalls)
    case .undetermined(let missing): (outcome, needs) = ("undetermined", missing)
    }
    return .object([
      .init("target", .string(target.name.thai)), .init("targetId", .string(target.id)),
      .init("outcome", .string(outcome)),
      .init("ways", .array(ways.map { $0.json(of: whatIf) })),
      .init("possible", least.map { $0.json(of: whatIf) } ?? .null),
      .init("needs", .array(needs.map { .string("\($0)") })),
      .init("failing", .array(failing.map { $0.json })),
    ])
  }
}

extension ShortestWay.Way {
  fileprivate func json(of whatIf: WhatIf) -> JSONValue {
    .object([
      .init("least", .bool(isLeast)), .init("points", .score(points)),
      .init(
        "changes",
        .array(
          changes.map { change in
            .object([
              .init("figure", .string("\(change.figure)")), .init("from", .score(change.from)),
              .init("to", .score(change.to)), .init("onOverall", .score(change.gain)),
            ])
          })),
      .init("after", whatIf.json(after)),
    ])
  }
}

extension ShortestWay.Shortfall {
  fileprivate var json: JSONValue {
    .object([
      .init("figures", .array(figures.map { .string("\($0)") })), .init("floor", .score(floor)),
      .init("most", .score(most)),
    ])
  }
}
