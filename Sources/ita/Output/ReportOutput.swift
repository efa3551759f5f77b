import ITAModel
import ITAReports
import ITATables

/// The writing of a report: what is known of the agency, the office's template, the bytes.
struct ReportOutput {
  var session: Session
  var analysis: Analysis
  var target: ReportTarget
  /// What reading and judging found.
  var diagnostics: [Diagnostic]
  private var profile = Profile()
  /// The rows of a plan edited by hand; nil for a drafted one.
  private var edited: [PlanRow]?
  private var template: (bytes: [UInt8], path: String)?

  init(
    session: Session, analysis: Analysis, target: ReportTarget, diagnostics: [Diagnostic]
  ) {
    self.session = session
    self.analysis = analysis
    self.target = target
    self.diagnostics = diagnostics
  }

  /// Reads the files that a report is made with.
  mutating func take(
    profile path: String?, plan planPath: String?, template templatePath: String?
  ) throws(CommandFailure) {
    if let path {
      let bytes = try session.input(path)
      var found: [Diagnostic] = []
      guard let file = InputFile.read(bytes, file: path, diagnostics: &found),
        let read = Profile(in: file.tables, diagnostics: &found)
      else { throw CommandFailure(.input, found) }
      profile = read
      diagnostics += found
    }
    if let planPath {
      let file = try session.planFile(planPath, diagnostics: &diagnostics)
      edited = file.rows(diagnostics: &diagnostics).filter { !$0.isObsolete }
    }
    if let templatePath { template = (try session.input(templatePath), templatePath) }
  }

  /// The bytes of the report or of the memo; where no digits were asked for, they are those of
  /// its language.
  func bytes(
    isMemo: Bool, digits asked: Digits?, date: ReportDate?
  ) throws(CommandFailure) -> [UInt8] {
    let language = session.settings.language
    let digits = asked ?? Digits(usualIn: language)
    let catalogue = MeasureCatalogue().with(urgentBelow: nil, weakBelow: analysis.threshold)
    let rows =
      edited ?? Plan(drafting: analysis, from: catalogue, scope: .everyIssue).texts(in: language)
    let report = Report(
      analysis, plan: rows, catalogue: catalogue, profile: profile, in: language, digits: digits,
      date: date)
    let document = isMemo ? report.memo : report.document
    switch target.format {
    case .word: return try word(document)
    case .html: return document.html()
    case .markdown: return document.markdown()
    case .text:
      let text = document.plainText(width: 80, records: session.settings.plain)
      return Array(TerminalText.harmless(text).utf8)
    case .json:
      let plan = Plan(drafting: analysis, from: catalogue)
      return analysis.json(plan: plan, diagnostics: diagnostics).document
    }
  }

  private func word(_ document: Document) throws(CommandFailure) -> [UInt8] {
    guard let template else { return document.word() }
    do { return try document.word(template: template.bytes) } catch {
      throw CommandFailure(
        .input, [Diagnostic(error.finding, at: Location(file: template.path))])
    }
  }
}
