public import ITATables

/// The check of a plan, edited or published, against what its year asks for, and against the
/// scores that it answers.
public struct PlanCheck: Sendable {
  private enum Source {
    case edited(PlanFile)
    case published(PublishedPlan)
  }

  private var source: Source
  private var tables: [Table]
  private var analysis: Analysis
  private var framework: Framework { analysis.assessment.framework }

  /// Joins a plan of ours and the analysis that it answers.
  public init(_ file: PlanFile, against analysis: Analysis) {
    source = .edited(file)
    tables = file.sheets.map(\.table)
    self.analysis = analysis
  }

  /// Joins a file and the analysis that it answers: a plan of ours by its ids, else one that an
  /// agency has published, by its own columns. Nil, after an error, for a file that is no plan.
  public init?(
    _ tables: [Table], file: String, against analysis: Analysis,
    diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    if let plan = PlanFile(tables, file: file, diagnostics: &found) {
      source = .edited(plan)
      diagnostics += found
    } else if let plan = PublishedPlan(
      tables, for: analysis.assessment.framework, diagnostics: &diagnostics)
    {
      source = .published(plan)
    } else {
      diagnostics += found
      return nil
    }
    self.tables = tables
    self.analysis = analysis
  }

  /// Tells what is missing or wrong, row by row, then for the plan as a whole.
  public func diagnose(_ diagnostics: inout [Diagnostic]) {
    let rows: [PlanRow]
    var whole = tables.first?.location ?? Location(file: "")
    switch source {
    case .edited(let file):
      rows = file.rows(diagnostics: &diagnostics).filter { row in
        !row.isObsolete && MeasureStatus(row[.status]) != .cancelled
      }
      whole = file.sheets.first { $0.plan != nil }?.table.location ?? whole
      for row in rows { tell(content(row, .all) + target(row) + dates(row), row, &diagnostics) }
    case .published(let plan):
      rows = plan.rows.map(\.row)
      for form in plan.forms {
        diagnostics += missing(in: form).map { Diagnostic($0, at: form.location) }
      }
      for (row, form) in plan.rows {
        let asked = Asked(plan.forms[form])
        tell(content(row, asked) + (asked.isReport ? [] : dates(row)), row, &diagnostics)
      }
    }
    diagnostics += unanswered(rows).map { Diagnostic($0, at: whole) }
    levels(rows, &diagnostics)
  }

  private func tell(
    _ findings: [PlanFinding], _ row: PlanRow, _ diagnostics: inout [Diagnostic]
  ) {
    let place = row.location ?? Location(file: "")
    diagnostics += findings.map { Diagnostic($0, at: place) }
  }

  /// What a table can be asked for: a published one has not all columns.
  private struct Asked {
    /// The columns; nil for all.
    var columns: Set<PlanColumn>?
    var isReport = false

    static let all = Asked()

    private init() {}

    init(_ form: PublishedPlan.Form) {
      columns = form.columns
      isReport = form.isReport
    }

    func has(_ column: PlanColumn) -> Bool { columns?.contains(column) ?? true }
  }

  /// The columns that a plan needs and a published form has not; told once, not in every row. A
  /// report of results needs none of them.
  private func missing(in form: PublishedPlan.Form) -> [PlanFinding] {
    if form.isReport { return [] }
    let needed: [PlanColumn] =
      [.unit, .steps, .monitoring] + (framework.issues.isEmpty ? [] : [.end])
    return needed.filter { !form.columns.contains($0) }.map { .missingColumn($0.name.thai) }
  }

  // MARK: Rows

  /// The three things that every measure must have by the item that asks for the plan (2564 to
  /// 2566); from 2567, with the form of the seven issues, a period too.
  private func content(_ row: PlanRow, _ asked: Asked) -> [PlanFinding] {
    func lacks(_ column: PlanColumn) -> Bool {
      asked.has(column) && LabelReader.trimmed(row[column]).isEmpty
    }
    var missing: [PlanColumn] = []
    if lacks(.measure) { missing.append(.measure) }
    if asked.isReport {
      if lacks(.result) { missing.append(.result) }
      return missing.map { .missingContent(row.name, column: $0.name.thai) }
    }
    if lacks(.unit), LabelReader.trimmed(row[.person]).isEmpty { missing.append(.unit) }
    if lacks(.steps) { missing.append(.steps) }
    if lacks(.monitoring), !ThaiText.key(row[.steps]).contains("ติดตาม") {
      missing.append(.monitoring)
    }
    let hasTime = [PlanColumn.start, .end, .quarter].contains {
      !LabelReader.trimmed(row[$0]).isEmpty
    }
    if !framework.issues.isEmpty, asked.has(.end), !hasTime { missing.append(.end) }
    return missing.map { .missingContent(row.name, column: $0.name.thai) }
  }

  private func target(_ row: PlanRow) -> [PlanFinding] {
    guard let target = ScoreText.plain(row[.target]), let score = row.score,
      score < analysis.threshold, target <= score
    else { return [] }
    return [.targetTooLow(row.name, target: row[.target], score: row[.score])]
  }

  private func dates(_ row: PlanRow) -> [PlanFinding] {
    let year = row.measureYear ?? analysis.assessment.year.buddhist + 1
    let period = PlanPeriod(row, fiscalYear: year)
    var findings = period.unreadable.map { PlanFinding.unreadableDate($0) }
    if let end = period.end, end.fiscalYear > year {
      findings.append(.dueAfterYear(row.name, date: "\(end)", year: "\(year)"))
    }
    if let start = period.start, let end = period.end, end < start {
      findings.append(.endsBeforeStart(row.name, start: "\(start)", end: "\(end)"))
    }
    return findings
  }

  // MARK: The whole

  /// Weak items without a measure, and weak indicators without one for them or any of their items.
  private func unanswered(_ rows: [PlanRow]) -> [PlanFinding] {
    let answered = Set(
      rows.flatMap { row in
        row.answers ?? (row.framework == framework.id ? [row.figure].compactMap { $0 } : [])
      })
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

  /// Whether a level in a row is meant as a target. A published document also tells the levels of
  /// the rules and of past years, so there the row must say so.
  private func mayNameTarget(_ row: Row) -> Bool {
    switch source {
    case .edited: true
    case .published: row.cells.contains { WordSearch.contains("เป้า", in: $0) }
    }
  }

  /// Levels that any cell of the file names as a target.
  private func levels(_ rows: [PlanRow], _ diagnostics: inout [Diagnostic]) {
    var best: (rank: Int, level: Level, place: Location)?
    for table in tables {
      for row in table.rows where mayNameTarget(row) {
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
