import ITAModel
public import ITATables

extension ProgressReport {
  /// The document `ita.progress/1`: what is counted, and every measure on the day.
  public func json(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
      .init("schema", .string("ita.progress/1")),
      .init("asOf", .string("\(progress.asOf)")),
      .init("fiscalYear", .whole(progress.asOf.fiscalYear)),
      .init("caution", .string(caution)),
      .init("counts", Self.json(progress.total)),
      .init("byUnit", .array(progress.byUnit.map(Self.named))),
      .init("byIndicator", .array(progress.byIndicator.map(Self.named))),
      .init("overdue", .array(progress.overdue.map { .string($0.row.id) })),
      .init("next", .array(progress.next.map { .string($0.row.id) })),
      .init("measures", .array(progress.entries.map(json))),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }

  private static func json(_ count: Progress.Count) -> JSONValue { .object(members(of: count)) }

  private static func named(_ count: Progress.Count) -> JSONValue {
    .object([.init("name", .string(count.name))] + members(of: count))
  }

  private static func members(of count: Progress.Count) -> [JSONValue.Member] {
    [.init("total", .whole(count.total))]
      + Progress.State.allCases.map { .init($0.rawValue, .whole(count[$0])) }
      + [.init("doneWithoutEvidence", .whole(count.withoutEvidence))]
  }

  private func json(_ entry: Progress.Entry) -> JSONValue {
    let row = entry.row
    return .object([
      .init("id", .string(row.id)),
      .init("subject", .string(row.subject)),
      .init("measure", .string(row[.measure])),
      .init("unit", .string(row[.unit])),
      .init("person", .string(row[.person])),
      .init("status", .string(row[.status])),
      .init("state", .string(entry.state.rawValue)),
      .init("due", .text(entry.due?.description)),
      .init("result", .string(row[.result])),
      .init("problems", .string(row[.problems])),
      .init("evidence", .array(entry.evidence.map { Self.json($0, missing: entry.missing) })),
      .init("doneWithoutEvidence", .bool(entry.isDoneWithoutEvidence)),
      .init("scores", .array(scores.map { score(of: row, in: $0) })),
      .init("at", .text(row.location?.description)),
    ])
  }

  private func score(of row: PlanRow, in file: Scores) -> JSONValue {
    .object([
      .init("fiscalYear", .whole(file.assessment.year.buddhist)),
      .init("figure", .text(figure(of: row, in: file.assessment.framework)?.description)),
      .init("score", .score(points(of: row, in: file))),
    ])
  }

  /// Whether a file is there is told of files alone; links are never opened.
  private static func json(_ evidence: ProgressEvidence, missing: [String]) -> JSONValue {
    func piece(_ kind: String, _ text: String, _ isFound: JSONValue) -> JSONValue {
      .object([
        .init("kind", .string(kind)), .init("text", .string(text)), .init("found", isFound),
      ])
    }
    switch evidence {
    case .link(let text): return piece("link", text, .null)
    case .file(let text): return piece("file", text, .bool(!missing.contains(text)))
    case .elsewhere(let text): return piece("elsewhere", text, .null)
    case .words(let text): return piece("words", text, .null)
    }
  }
}
