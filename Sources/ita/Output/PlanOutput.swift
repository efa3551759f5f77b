import ITAModel
import ITAReports
import ITATables

/// The outputs of a plan: its table, a published form, the update of an edited one.
struct PlanOutput {
  /// The name of the sheet of all measures.
  static let allSheet = "รวม"

  var session: Session
  /// Where to write; nil for the terminal.
  var path: String?
  /// The form; nil for that of the path's ending, and of text on the terminal.
  var form: PlanFileForm?
  var replacing: Bool
  /// The digits; nil for Arabic ones in text and Thai ones in documents.
  var digits: DigitStyle?
  var drafting: PlanDrafting

  private var language: Language { session.settings.language }

  /// Writes the plan: as a table, as a document of its year's form, as JSON, or printed.
  func write() throws(CommandFailure) -> ExitStatus {
    let plan = drafting.plan
    let rows = plan.texts(in: language)
    guard let form = try chosenForm() else {
      try session.print(PlanText(rows, drafting.catalogue, in: language).lines, digits: digits)
      return finish()
    }
    if form.isDocument { return try write(drafting.usualLayout, words: nil) }
    let bytes =
      form.bytes(of: grids(of: rows))
      ?? plan.json(
        of: drafting.analysis, diagnostics: drafting.diagnostics, in: language
      ).document
    try session.deliver(bytes, to: path ?? "-", replacing: replacing)
    return finish()
  }

  /// One sheet for all and, where units were named, one for each unit.
  private func grids(of rows: [PlanRow]) -> [PlanGrid] {
    var grids = [PlanGrid(rows, named: Self.allSheet, in: language)]
    if drafting.units.isEmpty { return grids }
    var units: [String] = []
    for row in rows where !units.contains(row[.unit]) { units.append(row[.unit]) }
    for unit in units {
      grids.append(PlanGrid(rows.filter { $0[.unit] == unit }, named: unit, in: language))
    }
    return grids
  }

  /// Writes a published form, of the drafted plan or of an edited one.
  func write(_ layout: PlanLayout, words edited: String?) throws(CommandFailure) -> ExitStatus {
    var diagnostics = drafting.diagnostics
    var rows = drafting.plan.texts(in: language)
    if let edited {
      let file = try session.planFile(edited, diagnostics: &diagnostics)
      rows = file.rows(diagnostics: &diagnostics).filter { !$0.isObsolete }
    }
    let writer = PlanLayoutWriter(rows, drafting.analysis, in: language)
    guard let outline = writer.outline(layout) else { throw missing(layout) }
    if let form = try chosenForm() {
      try session.deliver(
        outline, as: form, to: path ?? "-", replacing: replacing, digits: digits)
    } else {
      try session.print(outline.lines, digits: digits)
    }
    session.report(diagnostics)
    return .done
  }

  /// A form that the rules of the year have no content for.
  private func missing(_ layout: PlanLayout) -> CommandFailure {
    let others = PlanLayout.allCases.filter { $0 != layout }.map(\.rawValue)
    let rules = drafting.analysis.assessment.framework.id
    return CommandFailure(
      UsageError(
        .badValue(layout.rawValue, parameter: "--layout", .layouts(others, rules: rules))))
  }

  /// Brings an edited plan up to date, in its place or in another file. What stood there is kept
  /// beside it, with `.bak` behind the name. In a workbook only the program's own cells are
  /// written anew; in a CSV file there is nothing else than cells.
  func update(_ edited: String) throws(CommandFailure) -> ExitStatus {
    var diagnostics = drafting.diagnostics
    let old = try session.input(edited)
    let file = try session.planFile(edited, diagnostics: &diagnostics)
    let update = PlanUpdate(
      file, to: drafting.plan, of: drafting.analysis.assessment.framework, units: drafting.units,
      diagnostics: &diagnostics)
    let target = path ?? edited
    guard let form = form ?? PlanFileForm(path: target), let table = form.bytes(of: update.grids)
    else { throw PlanFileForm.unknown(target, of: [.workbook, .commas]) }
    var bytes = table
    if form == .workbook, WorkbookPatch.isWorkbook(old) {
      bytes = try patched(old, edited, by: update, &diagnostics)
    }
    if path == nil, bytes != old {
      try session.deliver(old, to: edited + ".bak", replacing: true)
    }
    try session.deliver(bytes, to: target, replacing: path == nil || replacing)
    session.report(diagnostics)
    return .done
  }

  private func patched(
    _ old: [UInt8], _ file: String, by update: PlanUpdate, _ diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> [UInt8] {
    guard let bytes = update.patched(old, file: file, diagnostics: &diagnostics) else {
      throw CommandFailure(.input, diagnostics)
    }
    return bytes
  }

  /// The form that was asked for; nil for text on the terminal.
  private func chosenForm() throws(CommandFailure) -> PlanFileForm? {
    if let form { return form }
    guard let path else { return nil }
    guard let form = PlanFileForm(path: path) else { throw PlanFileForm.unknown(path) }
    return form
  }

  private func finish() -> ExitStatus {
    session.report(drafting.diagnostics)
    return .done
  }
}
