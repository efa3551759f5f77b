public import ITATables

/// The check of an edited plan against what its year asks for, and against the scores it answers.
public struct PlanCheck: Sendable {
  private var file: PlanFile
  private var analysis: Analysis
  private var framework: Framework { analysis.assessment.framework }

  /// Joins a plan and the analysis that it answers.
  public init(_ file: PlanFile, against analysis: Analysis) {
    self.file = file
    self.analysis = analysis
  }

  /// Tells what is missing or wrong, row by row, then for the plan as a whole.
  public func diagnose(_ diagnostics: inout [Diagnostic]) {
    let rows = file.rows(diagnostics: &diagnostics).filter { row in
      !row.isObsolete && MeasureStatus(row[.status]) != .cancelled
    }
    for row in rows {
      let findings = content(row) + target(row) + dates(row)
      let place = row.location ?? Location(file: "")
      diagnostics += findings.map { Diagnostic($0, at: place) }
    }
    let whole = file.sheets.first { $0.plan != nil }?.table.location ?? Location(file: "")
    diagnostics += unanswered(rows).map { Diagnostic($0, at: whole) }
    levels(rows, &diagnostics)
  }

  // MARK: Rows

  /// The three things that every measure must have by the item that asks for the plan (2564 to
  /// 2566); from 2567, with the form of the seven issues, a period too.
  private func content(_ row: PlanRow) -> [PlanFinding] {
    func isEmpty(_ column: PlanColumn) -> Bool { LabelReader.trimmed(row[column]).isEmpty }
    var missing: [PlanColumn] = []
    if isEmpty(.measure) { missing.append(.measure) }
    if isEmpty(.unit), isEmpty(.person) { missing.append(.unit) }
    if isEmpty(.steps) { missing.append(.steps) }
    if isEmpty(.monitoring), !ThaiText.key(row[.steps]).contains("ติดตาม") {
      missing.append(.monitoring)
    }
    if !framework.issues.isEmpty, isEmpty(.start), isEmpty(.end), isEmpty(.quarter) {
      missing.append(.end)
    }
    return missing.map { .missingContent(row.id, column: $0.name.thai) }
  }

  private func target(_ row: PlanRow) -> [PlanFinding] {
    guard let target = ScoreText.plain(row[.target]), let score = row.score,
      score < analysis.threshold, target <= score
    else { return [] }
    return [.targetTooLow(row.id, target: row[.target], score: row[.score])]
  }

  private func dates(_ row: PlanRow) -> [PlanFinding] {
    let year = row.measureYear ?? analysis.assessment.year.buddhist + 1
    let period = PlanPeriod(row, fiscalYear: year)
    var findings = period.unreadable.map { PlanFinding.unreadableDate($0) }
    if let end = period.end, end.fiscalYear > year {
      findings.append(.dueAfterYear(row.id, date: "\(end)", year: "\(year)"))
    }
    if let start = period.start, let end = period.end, end < start {
      findings.append(.endsBeforeStart(row.id, start: "\(start)", end: "\(end)"))
    }
    return findings
  }

  // MARK: The whole

  /// Weak items without a measure, and weak indicators without one for them or any of their items.
  private func unanswered(_ rows: [PlanRow]) -> [PlanFinding] {
    let answered = Set(rows.compactMap { $0.framework == framework.id ? $0.figure : nil })
    let indicators = analysis.indicators.filter { $0.side == .weakness }.map(\.indicator)
    let open = indicators.filter { indicator in
      let own = framework.items.filter { $0.indicator == indicator }
      return !answered.contains(.indicator(indicator))
        && !own.contains { answered.contains(.item($0.id)) }
    }
    let items = analysis.weakItems.map(\.id).filter { !answered.contains(.item($0)) }
    return open.map { .unanswered(FigureID.indicator($0).description) }
      + items.sorted().map { .unanswered("\($0)") }
  }

  /// Levels that any cell of the file names as a target.
  private func levels(_ rows: [PlanRow], _ diagnostics: inout [Diagnostic]) {
    var best: (rank: Int, level: Level, place: Location)?
    for (table, _) in file.sheets {
      for row in table.rows {
        for column in stride(from: 1, through: row.count, by: 1) {
          guard let claim = PlanTarget(row[column], framework) else { continue }
          let place = table.location(row: row, column: column)
          if let finding = claim.finding { diagnostics.append(Diagnostic(finding, at: place)) }
          if claim.rank < best?.rank ?? .max { best = (claim.rank, claim.level, place) }
        }
      }
    }
    guard let best, let reached = PlanOutlook(rows, analysis).rank,
      reached.rank > best.rank
    else { return }
    diagnostics.append(
      Diagnostic(
        PlanFinding.levelOutOfReach(
          named: best.level.name.thai, reached: reached.level.name.thai), at: best.place))
  }
}
