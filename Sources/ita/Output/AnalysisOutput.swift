import ITAModel
import ITAReports
import ITATables

/// The outputs of an analysis: text, JSON, and the plan as CSV.
struct AnalysisOutput {
  var session: Session
  var analysis: Analysis
  /// What reading and judging found.
  var diagnostics: [Diagnostic]

  /// Drafts the plan; the catalogue is read only where a plan is asked for.
  private var plan: Plan { Plan(drafting: analysis, from: MeasureCatalogue()) }

  /// Writes the plan as CSV for Excel: byte-order mark, CR LF, no formula out of anybody's words.
  func writePlan(to path: String, replacing: Bool) throws(CommandFailure) {
    let language = session.settings.language
    let bytes = DelimitedWriter(
      DelimitedText(delimiter: UInt8(ascii: ",")), lineEnd: .carriageReturnLineFeed,
      hasByteOrderMark: true
    ).bytes(of: plan.rows(in: language))
    try session.deliver(bytes, to: path, replacing: replacing)
  }

  /// Prints the text report.
  func printText(digits: DigitStyle, top: Int, listsItems: Bool) throws(CommandFailure) {
    let report = AnalysisText(
      analysis, in: session.settings.language, top: top, listsItems: listsItems,
      columns: session.columns)
    let all = session.settings.plain ? report.plainLines : report.lines
    let lines = all.flatMap { line in
      let text = TerminalText.harmless(Digits(digits).text(line.text))
      return (line.isCommand ? [text] : session.fitted(text)).map { text in
        line.isHeading && session.allowsColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
      }
    }
    try session.print(lines.map { $0 + "\n" }.joined())
  }

  /// The analysis as a document, for formats that are read and not parsed.
  func summary(digits: DigitStyle) -> Document {
    Report(
      analysis, plan: [], catalogue: MeasureCatalogue(), in: session.settings.language,
      digits: Digits(digits)
    ).summary
  }

  /// Prints a few lines for a chat.
  func printLine(digits: DigitStyle) throws(CommandFailure) {
    let lines = LineText(analysis, in: session.settings.language, digits: Digits(digits)).lines
    try session.print(lines.map { TerminalText.harmless($0) + "\n" }.joined())
  }

  /// Prints the document `ita.analysis/1`.
  func printJSON() throws(CommandFailure) {
    try session.print(analysis.json(plan: plan, diagnostics: diagnostics).document)
  }
}
