import ITAModel
import ITAReports
import ITATables

/// The check of one or several files: each is told on its own, and the worst ends the program.
struct CheckOutput {
  var session: Session
  var reading: SheetReading
  var format: CheckFormat
  /// What scripts ask of every file.
  var gates: [Gate] = []
  /// A plan to be checked beside the scores; nil for none.
  var plan: String?
  /// The points below which a score is weak; nil for the year's target.
  var below: Points?

  /// Checks files, and those inside folders.
  func check(_ paths: [String]) throws(CommandFailure) -> ExitStatus {
    let files = try session.filesMeant(by: paths)
    var documents: [JSONValue] = []
    let status = try session.each(files, showsNames: format == .text) {
      file throws(CommandFailure) in try check(file, &documents)
    }
    if format == .json {
      let single = files.count == 1 ? documents.first : nil
      try session.print((single ?? .array(documents)).document)
    }
    return status
  }

  private func check(
    _ file: String, _ documents: inout [JSONValue]
  ) throws(CommandFailure) -> ExitStatus {
    var read = try reading.assessment(of: file, in: session)
    guard let assessment = read.assessment else {
      documents.append(.failure(read.diagnostics))
      throw CommandFailure(.input, read.diagnostics)
    }
    if let plan {
      let tables = try session.tables(of: plan, diagnostics: &read.diagnostics)
      let check = PlanCheck(
        tables, file: plan, against: Analysis(assessment, below: below),
        diagnostics: &read.diagnostics)
      guard let check else { throw CommandFailure(.input, read.diagnostics) }
      check.diagnose(&read.diagnostics)
    }
    let unmet = try unmetGates(assessment, file)
    var check = CheckText(
      assessment, reading: read.reading, diagnostics: read.diagnostics,
      in: session.settings.language)
    switch format {
    case .text:
      try session.print(check.lines.map { TerminalText.harmless($0) + "\n" }.joined())
    case .json:
      check.diagnostics += unmet
      documents.append(check.json)
    }
    session.report(read.diagnostics + unmet)
    if read.hasErrors { return .input }
    return unmet.isEmpty ? .done : .gateNotMet
  }

  private func unmetGates(
    _ assessment: Assessment, _ file: String
  ) throws(CommandFailure) -> [Diagnostic] {
    var unmet: [Diagnostic] = []
    for gate in gates {
      do throws(UsageError) {
        if let finding = try gate.finding(in: assessment) {
          unmet.append(Diagnostic(finding, at: Location(file: file)))
        }
      } catch { throw CommandFailure(error) }
    }
    return unmet
  }
}
