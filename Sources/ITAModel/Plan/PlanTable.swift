public import ITATables

extension Plan {
  /// The columns of a plan file, in order.
  public static func columns(in language: Language) -> [String] {
    PlanColumn.allCases.map { $0.name[language] }
  }

  /// The rows of a plan file: the header, then one row a measure.
  public func rows(in language: Language) -> [[OutputCell]] {
    [Self.columns(in: language).map { .text($0) }]
      + texts(in: language).map { row in PlanColumn.allCases.map { row.output($0) } }
  }

  /// The measures as rows of text.
  public func texts(in language: Language) -> [PlanRow] {
    measures.map { PlanRow($0.cells(in: language)) }
  }
}

extension PlanRow {
  /// A cell for a writer: scores and targets of ours as numbers, all else as words.
  public func output(_ column: PlanColumn) -> OutputCell {
    guard let text = cells[column], !text.isEmpty else { return .empty }
    return column.isNumber && ScoreText.plain(text) != nil ? .number(text) : .text(text)
  }
}

extension Measure {
  fileprivate func cells(in language: Language) -> [PlanColumn: String] {
    let quarters = entry.quarters
    var cells: [PlanColumn: String] = [
      .id: id, .group: band.label[language], .indicator: indicatorText[language],
      .item: itemText[language], .score: score.shown, .target: target.shown,
      .finding: entry.finding[language], .causes: Self.listed(entry.causes, in: language),
      .measure: entry.measure[language], .steps: Self.listed(entry.steps, in: language),
      .monitoring: entry.monitoring[language],
      .unit: unit?[language] ?? entry.responsible[language], .start: start, .end: end,
      // An en dash, because Excel takes 1-2 in a CSV file for a day of January.
      .quarter: quarters.count == 1
        ? "\(quarters.lowerBound)" : "\(quarters.lowerBound)\u{2013}\(quarters.upperBound)",
      .success: entry.success[language],
      .evidence: entry.evidence.map { $0[language] }.joined(separator: "; "),
      .status: MeasureStatus.notStarted.label[language],
      .standing: entry.standing.label[language],
    ]
    cells[.gain] = gain?.shown
    cells[.person] = person
    cells[.source] = source?.description
    cells[.issue] = issue.map { "\($0.number) \($0.name[language])" }
    return cells
  }

  /// A numbered list, a line an entry; a single entry goes without a number.
  private static func listed(_ parts: [LocalizedText], in language: Language) -> String {
    if parts.count == 1 { return parts[0][language] }
    return parts.enumerated().map { "(\($0.offset + 1)) \($0.element[language])" }
      .joined(separator: "\n")
  }

  private var indicatorText: LocalizedText {
    if case .indicator(let own) = figure {
      return LocalizedText(thai: "\(own) \(subject.thai)", english: "\(own) \(subject.english)")
    }
    guard let indicator else { return LocalizedText(thai: "", english: "") }
    guard let name = indicatorName else {
      return LocalizedText(thai: "\(indicator)", english: "\(indicator)")
    }
    return LocalizedText(
      thai: "\(indicator) \(name.thai)", english: "\(indicator) \(name.english)")
  }

  private var itemText: LocalizedText {
    guard case .item(let id) = figure else { return LocalizedText(thai: "", english: "") }
    return LocalizedText(thai: "\(id) \(subject.thai)", english: "\(id) \(subject.english)")
  }
}
