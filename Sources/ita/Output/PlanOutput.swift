import ITAModel
import ITAReports
import ITATables

/// The form that a file's name asks for. Further forms belong here: each takes a `PlanOutline`
/// (published forms) or the grids of a plan.
enum PlanFileForm {
  case workbook
  case commas

  /// The form of a path; nil for another ending.
  init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".xlsx") {
      self = .workbook
    } else if name.hasSuffix(".csv") || path == "-" {
      self = .commas
    } else {
      return nil
    }
  }

  /// What is told of another ending.
  static func unknown(_ path: String) -> UsageError {
    UsageError(.badValue(path, parameter: "-o", .words([".xlsx", ".csv"], near: [])))
  }

  /// The bytes of a form that was laid out.
  func bytes(of outline: PlanOutline) -> [UInt8] {
    switch self {
    case .workbook: WorkbookWriter.workbook([outline.page(named: "ITA")])
    case .commas: Self.delimited(outline.delimitedRows)
    }
  }

  /// The bytes of a plan's tables; a CSV file holds the first one.
  func bytes(of grids: [PlanGrid]) -> [UInt8] {
    switch self {
    case .workbook:
      WorkbookWriter.workbook(grids.map { $0.page(named: PlanOutput.allSheet) })
    case .commas: Self.delimited(grids.first?.delimitedRows ?? [])
    }
  }

  /// CSV for Excel: byte-order mark, CR LF.
  private static func delimited(_ rows: [[OutputCell]]) -> [UInt8] {
    DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
      .bytes(of: rows)
  }
}

/// The outputs of a plan: its table, a published form, the update of an edited one.
struct PlanOutput {
  /// The name of the sheet of all measures.
  static let allSheet = "รวม"

  var session: Session
  /// Where to write; nil for the terminal.
  var path: String?
  var replacing: Bool
  var digits: DigitStyle
  var drafting: PlanDrafting

  private var language: Language { session.settings.language }

  /// Writes the plan's table, or prints the plan.
  func write() throws(CommandFailure) -> ExitStatus {
    let plan = drafting.plan
    let rows = plan.texts(in: language)
    guard let path else {
      try print(PlanText(rows, drafting.catalogue, in: language).lines)
      return finish()
    }
    try session.deliver(
      try form(path).bytes(of: grids(of: rows)), to: path, replacing: replacing)
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
    let outline = PlanLayoutWriter(rows, drafting.analysis, in: language).outline(layout)
    try write(outline)
    session.report(diagnostics)
    return .done
  }

  /// Writes a form to the file, or prints it.
  func write(_ outline: PlanOutline) throws(CommandFailure) {
    guard let path else { return try print(outline.lines) }
    try session.deliver(try form(path).bytes(of: outline), to: path, replacing: replacing)
  }

  /// Brings an edited plan up to date, in its place or in another file. What stood there is kept
  /// beside it, with `.bak` behind the name.
  func update(_ edited: String) throws(CommandFailure) -> ExitStatus {
    var diagnostics = drafting.diagnostics
    let old = try session.input(edited)
    let file = try session.planFile(edited, diagnostics: &diagnostics)
    let update = PlanUpdate(
      file, to: drafting.plan, of: drafting.analysis.assessment.framework,
      diagnostics: &diagnostics)
    let target = path ?? edited
    let bytes = try form(target).bytes(of: update.grids)
    if path == nil, bytes != old {
      try session.deliver(old, to: edited + ".bak", replacing: true)
    }
    try session.deliver(bytes, to: target, replacing: path == nil || replacing)
    session.report(diagnostics)
    return .done
  }

  private func form(_ path: String) throws(CommandFailure) -> PlanFileForm {
    guard let form = PlanFileForm(path: path) else {
      throw CommandFailure(PlanFileForm.unknown(path))
    }
    return form
  }

  private func print(_ lines: [String]) throws(CommandFailure) {
    try session.print(
      lines.map { line in
        TerminalText.harmless(digits == .thai ? ThaiText.thaiDigits(line) : line) + "\n"
      }.joined())
  }

  private func finish() -> ExitStatus {
    session.report(drafting.diagnostics)
    return .done
  }
}
