import ITAModel
import ITAReports
import ITATables

/// The analysis of one or several files, in the form that was asked for, and the plan as CSV.
struct AnalysisOutput {
  var session: Session
  var reading: SheetReading
  var format: AnalysisFormat
  var digits: DigitStyle
  /// How many of the lowest indicators are listed.
  var top: Int
  var listsItems: Bool
  /// The points below which a score is weak; nil for the year's target.
  var below: Points?
  /// Where the plan is written; nil for nowhere.
  var planPath: String?
  var replacing: Bool

  private var language: Language { session.settings.language }

  /// Analyzes files, and those inside folders.
  func analyze(_ paths: [String]) throws(CommandFailure) -> ExitStatus {
    try session.eachAnalyzed(
      paths, plan: planPath, showsNames: format == .text || format == .line
    ) { file throws(CommandFailure) in try analyze(file) }
  }

  private func analyze(_ file: String) throws(CommandFailure) -> ExitStatus {
    let read = try reading.judged(
      file, in: session, failure: format == .json ? { JSONValue.failure($0) } : nil)
    let analysis = Analysis(read.assessment, below: below)
    if let planPath { try writePlan(plan(for: analysis), to: planPath) }
    switch format {
    case .text: try printText(analysis)
    case .json:
      let json = analysis.json(plan: plan(for: analysis), diagnostics: read.diagnostics)
      try session.print(json.document)
    case .markdown: try session.print(summary(of: analysis).markdown())
    case .html: try session.print(summary(of: analysis).html())
    case .line:
      let lines = LineText(analysis, in: language, digits: Digits(digits)).lines
      try session.print(lines.map { TerminalText.harmless($0) + "\n" }.joined())
    }
    session.report(read.diagnostics)
    return .done
  }

  /// Drafts the plan; the catalogue is read only where a plan is asked for.
  private func plan(for analysis: Analysis) -> Plan {
    Plan(drafting: analysis, from: MeasureCatalogue())
  }

  /// Writes the plan as CSV for Excel: byte-order mark, CR LF, no formula out of anybody's words.
  private func writePlan(_ plan: Plan, to path: String) throws(CommandFailure) {
    let bytes = DelimitedWriter(
      DelimitedText(delimiter: UInt8(ascii: ",")), lineEnd: .carriageReturnLineFeed,
      hasByteOrderMark: true
    ).bytes(of: plan.rows(in: language))
    try session.deliver(bytes, to: path, replacing: replacing)
  }

  private func printText(_ analysis: Analysis) throws(CommandFailure) {
    let report = AnalysisText(
      analysis, in: language, top: top, listsItems: listsItems, columns: session.columns)
    let all = session.settings.plain ? report.plainLines : report.lines
    let columns = session.lineColumns
    let lines = all.flatMap { line in
      let text = TerminalText.harmless(Digits(digits).text(line.text))
      let fitted = line.isCommand ? nil : columns.map { TerminalText.fitted(text, columns: $0) }
      return (fitted ?? [text]).map { text in
        line.isHeading && session.allowsColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
      }
    }
    try session.print(lines.map { $0 + "\n" }.joined())
  }

  /// The analysis as a document, for formats that are read and not parsed.
  private func summary(of analysis: Analysis) -> Document {
    Report(
      analysis, plan: [], catalogue: MeasureCatalogue(), in: language, digits: Digits(digits)
    ).summary
  }
}
