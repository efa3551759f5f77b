import ITAModel
import ITAReports
import ITATables

/// What must hold for every file that is read beside a score sheet: used by the fuzzer and by the
/// replay of its corpus.
public enum FileChecks: String, Sendable, CaseIterable {
  /// The input is a plan that people have edited.
  case plan
  /// The input says what is known of an agency.
  case profile
  /// The input says which unit answers for what.
  case units
  /// The input is an office's Word file.
  case template
  /// The input is a table of many agencies.
  case nation
  /// The input is the rules of a year.
  case framework
  /// The input is the words of a period or a day.
  case period

  /// What does not hold; nil where everything does.
  public func complaint(about input: [UInt8]) -> String? {
    switch self {
    case .plan: planComplaint(input)
    case .profile: profileComplaint(input)
    case .units: unitsComplaint(input)
    case .template: templateComplaint(input)
    case .nation: NationChecks.complaint(about: input)
    case .framework: frameworkComplaint(input)
    case .period: periodComplaint(String(decoding: input, as: UTF8.self))
    }
  }

  private static let analysis: Analysis? = {
    var found: [Diagnostic] = []
    let text = "ปีงบประมาณ 2567\n1,90\n2,80\n3,70\n4,95\n5,60\n6,88\n7,85\n8,84.99\n9,100\n10,0\n"
    guard let framework = FrameworkLibrary.framework(id: "2567"),
      let read = InputFile.read(Array(text.utf8), file: "f", diagnostics: &found)
    else { return nil }
    let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
    return Analysis(framework.assess(sheet))
  }()

  // MARK: A plan

  /// An update tells once what it changes: after it, an update by the same plan has nothing to do,
  /// and no row of the file is gone.
  private func planComplaint(_ input: [UInt8]) -> String? {
    var found: [Diagnostic] = []
    guard let analysis = Self.analysis else { return "no sample" }
    guard let read = InputFile.read(input, file: "p", diagnostics: &found) else { return nil }
    guard let file = PlanFile(read.tables, file: "p", diagnostics: &found) else {
      return found.contains { $0.severity == .error } ? nil : "refused without an error"
    }
    let rows = file.rows(diagnostics: &found)
    if Set(rows.map(\.id)).count != rows.count { return "a measure twice" }
    PlanCheck(file, against: analysis).diagnose(&found)
    let plan = Plan(drafting: analysis, from: WriterChecks.catalogue, scope: .everyIssue)
    let update = PlanUpdate(
      file, to: plan, of: analysis.assessment.framework, diagnostics: &found)
    for (grid, sheet) in zip(update.grids, file.sheets) {
      let lost = sheet.table.rows.enumerated().contains { place, row in
        place >= grid.rows.count || grid.rows[place].cells.count < row.count
      }
      if lost { return "a row of the file is gone" }
    }
    return updateComplaint(update, plan) ?? progressComplaint(rows, analysis, &found)
  }

  private func updateComplaint(_ update: PlanUpdate, _ plan: Plan) -> String? {
    let text = update.grids.map { DelimitedWriter(.commas).bytes(of: $0.delimitedRows) }
    guard text.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) else {
      return "no UTF-8"
    }
    // The second update takes back the marks of rows that the first one added.
    let first = Self.written(update)
    guard let second = updated(first, plan), let third = updated(Self.written(second.update), plan)
    else { return "the updated plan is none" }
    let changed = (second.found + third.found)
      .first { $0.code == PlanFinding.Code.refreshed.rawValue }
    if let changed { return "another update changes \(changed.location)" }
    return Self.written(third.update) == Self.written(second.update)
      ? nil : "a third update is not the same file"
  }

  private static func written(_ update: PlanUpdate) -> [UInt8] {
    WorkbookWriter.workbook(update.grids.map { $0.page(named: "รวม") })
  }

  private func updated(_ bytes: [UInt8], _ plan: Plan) -> (update: PlanUpdate, found: [Diagnostic])?
  {
    var found: [Diagnostic] = []
    guard let framework = Self.analysis?.assessment.framework,
      let tables = ZipDocument.read(bytes, file: "p", diagnostics: &found),
      let file = PlanFile(tables, file: "p", diagnostics: &found)
    else { return nil }
    found = []
    let update = PlanUpdate(file, to: plan, of: framework, diagnostics: &found)
    return (update, found)
  }

  private func progressComplaint(
    _ rows: [PlanRow], _ analysis: Analysis, _ found: inout [Diagnostic]
  ) -> String? {
    guard let day = ThaiDate(year: 2568, month: 3, day: 31) else { return "no day" }
    let progress = Progress(
      rows, asOf: day, exists: { $0.utf8.count % 2 == 0 }, diagnostics: &found)
    let counted = progress.total.states.values.reduce(0, +)
    if counted != progress.entries.count || counted != progress.total.total { return "miscounted" }
    for counts in [progress.byUnit, progress.byIndicator]
    where counts.reduce(0, { $0 + $1.total }) != counted {
      return "the groups do not add up"
    }
    let report = ProgressReport(
      progress, scores: [ProgressReport.Scores(analysis.assessment)], in: .thai)
    if report.lines.isEmpty { return "no lines" }
    for layout in PlanLayout.allCases {
      let page = report.outline(layout).page(named: "ITA")
      if let fault = BytesComplaint.package(WorkbookWriter.workbook([page])) { return fault }
    }
    return nil
  }

  // MARK: Small files

  private func profileComplaint(_ input: [UInt8]) -> String? {
    var found: [Diagnostic] = []
    guard let read = InputFile.read(input, file: "p", diagnostics: &found) else { return nil }
    guard let profile = Profile(in: read.tables, diagnostics: &found) else {
      return found.contains { $0.severity == .error } ? nil : "refused without an error"
    }
    if profile.facts.values.contains(where: { $0.isEmpty }) { return "an empty fact" }
    if profile.facts.values.contains(where: { $0.utf8.contains { $0 < 32 } }) {
      return "a fact of several lines"
    }
    guard let analysis = Self.analysis else { return "no sample" }
    let report = Report(
      analysis, plan: [], catalogue: WriterChecks.catalogue, profile: profile, in: .thai,
      digits: .thai)
    return BytesComplaint.package(report.memo.word()) ?? BytesComplaint.page(report.memo.html())
  }

  private func unitsComplaint(_ input: [UInt8]) -> String? {
    var found: [Diagnostic] = []
    guard let read = InputFile.read(input, file: "u", diagnostics: &found),
      let table = read.tables.first, let analysis = Self.analysis
    else { return nil }
    let units = UnitAssignment(table, diagnostics: &found)
    let plan = Plan(
      drafting: analysis, from: WriterChecks.catalogue, scope: .everyIssue, units: units)
    for measure in plan.measures {
      let owner = units.owner(of: measure.figure, in: analysis.assessment.framework)
      if measure.unit?.thai != owner?.unit { return "another unit" }
    }
    return nil
  }

  /// A template that is taken gives a package that opens; a broken part is refused.
  private func templateComplaint(_ input: [UInt8]) -> String? {
    guard let analysis = Self.analysis else { return "no sample" }
    let report = Report(
      analysis, plan: [], catalogue: WriterChecks.catalogue, in: .thai, digits: .thai)
    for template in [input, Self.package(ofText: input)] {
      guard let bytes = try? report.memo.word(template: template) else { continue }
      if let fault = BytesComplaint.package(bytes) { return fault }
    }
    return nil
  }

  /// A template whose text is the input, so that the fuzzer need not find a way to deflate.
  private static func package(ofText text: [UInt8]) -> [UInt8] {
    let kinds = "application/vnd.openxmlformats-"
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"\(kinds)package.relationships+xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kinds)"
      + "officedocument.wordprocessingml.document.main+xml\"/></Types>"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"\(office)/officeDocument\"/>"
      + "</Relationships>"
    return ZipWriter.archive(
      entries: [
        ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relations.utf8)),
        ("word/document.xml", text),
      ], isDeflated: false)
  }

  /// Rules that are taken judge every score by a level of theirs.
  private func frameworkComplaint(_ input: [UInt8]) -> String? {
    var found: [Diagnostic] = []
    guard let framework = FrameworkLibrary.framework(input, file: "f", diagnostics: &found) else {
      return found.contains { $0.severity == .error } ? nil : "refused without an error"
    }
    guard let sheet = Self.analysis?.assessment.sheet else { return "no sample" }
    let analysis = Analysis(framework.assess(sheet))
    if let level = analysis.assessment.verdict.level, !framework.levels.contains(level) {
      return "a level of nowhere"
    }
    return AnalysisText(analysis, in: .thai, top: 9, listsItems: true, columns: 80).lines.isEmpty
      ? "no text" : nil
  }

  private func periodComplaint(_ text: String) -> String? {
    for year in [nil, 2567] {
      guard let period = ThaiPeriod(text, fiscalYear: year) else { continue }
      if period.last < period.first { return "a period that ends before it begins" }
      for day in [period.first, period.last] {
        if ThaiDate(day.description) != day { return "\(day) reads as another day" }
        if ThaiDate(day.thai) != day { return "\(day.thai) reads as another day" }
      }
    }
    return nil
  }
}
