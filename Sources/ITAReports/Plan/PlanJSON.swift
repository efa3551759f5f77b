public import ITAModel
public import ITATables

extension Plan {
  /// The document `ita.plan/1`: every measure with all that a plan's row tells, as values.
  public func json(
    of analysis: Analysis, diagnostics: [Diagnostic], in language: Language
  ) -> JSONValue {
    let assessment = analysis.assessment
    return .object([
      .init("schema", .string("ita.plan/1")),
      .init("language", .string(language == .thai ? "th" : "en")),
      .init("agency", .text(assessment.sheet.agency?.value)),
      .init("scoresOf", .whole(assessment.year.buddhist)),
      .init("fiscalYear", .whole(assessment.year.buddhist + 1)),
      .init("framework", .string(assessment.framework.id)),
      .init("threshold", .score(analysis.threshold)),
      .init("measures", .array(measures.map { $0.json(in: language) })),
      .init("diagnostics", .array(diagnostics.map { $0.json })),
    ])
  }
}

extension Measure {
  fileprivate func json(in language: Language) -> JSONValue {
    func text(_ text: LocalizedText) -> JSONValue { .string(text[language]) }
    func list(_ texts: [LocalizedText]) -> JSONValue { .array(texts.map(text)) }
    return .object([
      .init("id", .string(id)),
      .init("figure", .string("\(figure)")),
      .init("subject", text(subject)),
      .init("indicator", indicator.map { .whole($0.number) } ?? .null),
      .init("issue", issue.map { .whole($0.number) } ?? .null),
      .init("group", .string(band.rawValue)),
      .init("score", .score(score)),
      .init("target", .score(target)),
      .init("gain", .score(gain)),
      .init("finding", text(entry.finding)),
      .init("causes", list(entry.causes)),
      .init("measure", text(entry.measure)),
      .init("steps", list(entry.steps)),
      .init("monitoring", text(entry.monitoring)),
      .init("unit", text(unit ?? entry.responsible)),
      .init("person", .text(person)),
      .init("start", .string(start)),
      .init("end", .string(end)),
      .init("quarters", .array(entry.quarters.map { .whole($0) })),
      .init("success", text(entry.success)),
      .init("evidence", list(entry.evidence)),
      .init("standing", entry.standing.json),
      .init("at", .text(source?.description)),
    ])
  }
}

extension AdviceStanding {
  fileprivate var json: JSONValue {
    switch self {
    case .required(let citation):
      .object([.init("kind", .string("required")), .init("citation", .string(citation))])
    case .suggested:
      .object([.init("kind", .string("suggested")), .init("citation", .null)])
    }
  }
}
