import ITAModel
import ITATables

extension CheckText {
  /// The document `ita.check/1`: how the file was read, every repair and every finding.
  public var json: JSONValue {
    let sheet = assessment.sheet
    return .object([
      .init("schema", .string("ita.check/1")),
      .init("file", .string(sheet.file)),
      .init("reading", .string(reading.english)),
      .init("agency", .text(sheet.agency?.value)),
      .init("fiscalYear", .whole(assessment.year.buddhist)),
      .init("framework", .string(assessment.framework.id)),
      .init("missingIndicators", .array(assessment.missingIndicators.map { .whole($0.number) })),
      .init("scores", .array(sheet.scores.keys.sorted().map(score))),
      .init("history", .array(sheet.history.map(Self.json))),
      .init("repairs", .array(sheet.repairs.map(Self.json))),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }

  private func score(_ figure: FigureID) -> JSONValue {
    let sheet = assessment.sheet
    let stated = sheet.scores[figure]
    return .object([
      .init("figure", .string("\(figure)")),
      .init("score", .score(stated?.points)),
      .init("raw", .text(stated?.raw)),
      .init("at", .text(stated?.location.description)),
      .init(
        "others",
        .array(
          (sheet.repeated[figure] ?? []).map { other in
            .object([
              .init("score", .score(other.points)), .init("raw", .string(other.raw)),
              .init("at", .string(other.location.description)),
            ])
          })),
    ])
  }

  private static func json(_ past: ScoreSheet.PastResult) -> JSONValue {
    .object([
      .init("fiscalYear", .whole(past.year.buddhist)),
      .init("overall", .score(past.overall)),
      .init("level", .text(past.level)),
      .init("at", .string(past.location.description)),
    ])
  }

  private static func json(_ repair: Repair) -> JSONValue {
    .object([
      .init("at", .string(repair.location.description)),
      .init("before", .string(repair.before)),
      .init("after", .string(repair.after)),
      .init("reason", .string(repair.explanation.english)),
    ])
  }
}
