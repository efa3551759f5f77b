public import ITAModel
public import ITATables

extension Analysis {
  /// The document `ita.analysis/1`.
  ///
  /// Members are only ever added inside a version. `plan` has a measure for every weak point;
  /// `diagnostics` everything that reading and judging found.
  public func json(plan: Plan, diagnostics: [Diagnostic]) -> JSONValue {
    let sheet = assessment.sheet
    return .object([
      .init("schema", .string("ita.analysis/1")),
      .init("agency", .text(sheet.agency?.value)),
      .init("fiscalYear", .whole(assessment.year.buddhist)),
      .init("framework", frameworkJSON),
      .init(
        "overall", Self.pair(assessment.figure(.overall))),
      .init("level", levelJSON),
      .init("conditions", .array(assessment.conditions.map(Self.json))),
      .init("tools", .array(assessment.framework.tools.map { json($0.tool) })),
      .init("indicators", .array(indicators.map(json))),
      .init("items", .array(items.map(json))),
      .init("threshold", .score(threshold)),
      .init("weakest", .array(weakest.map { .whole($0.indicator.number) })),
      .init("weakItems", .array(weakItems.map { .string("\($0.id)") })),
      .init("lostItems", .array(assessment.lostItems.map { $0.json })),
      .init("contradictions", .array(assessment.reconciliation.conflicts.map { $0.json })),
      .init("severalValues", .array(assessment.reconciliation.readings.map { $0.json })),
      .init("lift", liftJSON),
      .init("plan", .array(plan.measures.map { $0.json })),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }

  private var frameworkJSON: JSONValue {
    .object([
      .init("id", .string(assessment.framework.id)),
      .init("status", .string(assessment.framework.status.rawValue)),
      .init("official", .bool(!assessment.isUnofficial)),
    ])
  }

  private var levelJSON: JSONValue {
    var possible: [Level] = []
    var needs: [FigureID] = []
    switch assessment.verdict {
    case .determined(let level): possible = [level]
    case .undetermined(let levels, let missing): (possible, needs) = (levels, missing)
    case .unknown: break
    }
    return .object([
      .init("name", .text(assessment.verdict.level?.name.thai)),
      .init("possible", .array(possible.map { .string($0.name.thai) })),
      .init("needs", .array(needs.map { .string("\($0)") })),
      .init("stated", .text(assessment.sheet.statedLevel?.value)),
    ])
  }

  private static func pair(_ figure: Figure) -> JSONValue {
    .object([
      .init("stated", .score(figure.stated?.points)),
      .init("computed", .score(figure.computed)),
      .init("used", .score(figure.used)),
      .init("at", .text(figure.stated?.location.description)),
    ])
  }

  private static func json(_ condition: Condition) -> JSONValue {
    .object([
      .init("level", .string(condition.level.name.thai)),
      .init("figures", .array(condition.figures.map { .string("\($0)") })),
      .init("floor", .score(condition.floor)),
      .init("value", .score(condition.value)),
      .init("met", condition.isMet.map { .bool($0) } ?? .null),
      .init("missing", condition.missing.map { .number($0.shownUp) } ?? .null),
      .init("deciding", .bool(condition.isDeciding)),
    ])
  }

  private func json(_ tool: Tool) -> JSONValue {
    let figure = assessment.figure(.tool(tool))
    return .object([
      .init("code", .string(tool.rawValue)),
      .init("stated", .score(figure.stated?.points)),
      .init("computed", .score(figure.computed)),
      .init("at", .text(figure.stated?.location.description)),
    ])
  }

  private func json(_ ranked: RankedIndicator) -> JSONValue {
    let rule = assessment.framework.rule(of: ranked.indicator)
    return .object([
      .init("number", .whole(ranked.indicator.number)),
      .init("name", .text(rule?.name.thai)),
      .init("tool", .text(rule?.tool.rawValue)),
      .init("score", .score(ranked.figure.used)),
      .init("computed", .score(ranked.figure.computed)),
      .init("rank", .whole(ranked.rank)),
      .init("standing", .string(ranked.side.rawValue)),
      .init("at", .text(ranked.figure.stated?.location.description)),
    ])
  }

  private func json(_ item: AnalyzedItem) -> JSONValue {
    .object([
      .init("code", .string("\(item.id)")),
      .init("indicator", item.indicator.map { .whole($0.number) } ?? .null),
      .init("score", .score(item.score.points)),
      .init("weak", .bool(item.isWeak)),
      .init("at", .string(item.score.location.description)),
    ])
  }
}

extension Diagnostic {
  /// The finding as JSON: code, severity, place and both wordings.
  public var json: JSONValue {
    .object([
      .init("code", .string(code)),
      .init("severity", .string(severity.rawValue)),
      .init("at", .string(location.description)),
      .init("message", .string(message.thai)),
      .init("messageEnglish", .string(message.english)),
    ])
  }
}

extension Measure {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .string(id)),
      .init("figure", .string("\(figure)")),
      .init("group", .string(band.rawValue)),
      .init("indicator", indicator.map { .whole($0.number) } ?? .null),
      .init("score", .score(score)),
      .init("target", .score(target)),
      .init("gain", .score(gain)),
      .init("finding", .string(entry.finding.thai)),
      .init("measure", .string(entry.measure.thai)),
      .init("steps", .array(entry.steps.map { .string($0.thai) })),
      .init("monitoring", .string(entry.monitoring.thai)),
      .init("responsible", .string(entry.responsible.thai)),
      .init("start", .string(start)),
      .init("end", .string(end)),
      .init("success", .string(entry.success.thai)),
      .init("standing", .string(entry.standing.label.thai)),
      .init("at", .text(source?.description)),
    ])
  }
}

extension JSONValue {
  /// The document of an input that gives no result: the schema, nulls, and the diagnostics.
  public static func failure(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
      .init("schema", .string("ita.analysis/1")),
      .init("agency", .null),
      .init("fiscalYear", .null),
      .init("framework", .null),
      .init("overall", .object([.init("stated", .null), .init("computed", .null)])),
      .init(
        "level",
        .object([
          .init("name", .null), .init("possible", .array([])), .init("needs", .array([])),
          .init("stated", .null),
        ])),
      .init("conditions", .array([])),
      .init("tools", .array([])),
      .init("indicators", .array([])),
      .init("items", .array([])),
      .init("threshold", .null),
      .init("weakest", .array([])),
      .init("weakItems", .array([])),
      .init("lostItems", .array([])),
      .init("contradictions", .array([])),
      .init("severalValues", .array([])),
      .init("plan", .array([])),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }
}
