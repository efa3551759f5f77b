import ITAModel
import ITAReports
import ITATables

/// A plan drafted from scores, and the reading of edited plans and of units beside it.
struct PlanDrafting {
  var session: Session
  var analysis: Analysis
  /// The points that are urgent below; nil for the catalogue's.
  var urgentBelow: Points?
  /// What was found so far.
  var diagnostics: [Diagnostic]
  private(set) var units = UnitAssignment()

  init(session: Session, analysis: Analysis, urgentBelow: Points?, diagnostics: [Diagnostic]) {
    self.session = session
    self.analysis = analysis
    self.urgentBelow = urgentBelow
    self.diagnostics = diagnostics
  }

  var catalogue: MeasureCatalogue {
    MeasureCatalogue().with(urgentBelow: urgentBelow, weakBelow: analysis.threshold)
  }

  var plan: Plan {
    Plan(drafting: analysis, from: catalogue, scope: .everyIssue, units: units)
  }

  /// The published form of the year: by issue where it has issues, else by indicator.
  var usualLayout: PlanLayout {
    analysis.assessment.framework.issues.isEmpty ? .indicators : .issues
  }

  /// Reads which unit answers for what.
  mutating func readUnits(_ path: String) throws(CommandFailure) {
    let tables = try session.tables(of: path, diagnostics: &diagnostics)
    if let table = tables.first { units = UnitAssignment(table, diagnostics: &diagnostics) }
  }
}

extension Session {
  /// The tables of a file; stops where it cannot be read.
  func tables(
    of path: String, diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> [Table] {
    let bytes = try input(path)
    guard let file = InputFile.read(bytes, file: path, diagnostics: &diagnostics) else {
      throw CommandFailure(.input, diagnostics)
    }
    return file.tables
  }

  /// An edited plan; stops where the file is none.
  func planFile(
    _ path: String, diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> PlanFile {
    let tables = try tables(of: path, diagnostics: &diagnostics)
    guard let file = PlanFile(tables, file: path, diagnostics: &diagnostics) else {
      throw CommandFailure(.input, diagnostics)
    }
    return file
  }
}
