import ITAModel
import ITAReports
import ITATables

/// The outputs of a progress report: text on the terminal, a form in a file.
struct ProgressOutput {
  var session: Session
  /// Where to write; nil for the terminal.
  var path: String?
  var replacing: Bool
  var digits: DigitStyle

  /// Writes the report.
  func write(_ report: ProgressReport, _ layout: PlanLayout) throws(CommandFailure) {
    guard let path else {
      return try session.print(
        report.lines.map { line in
          TerminalText.harmless(digits == .thai ? ThaiText.thaiDigits(line) : line) + "\n"
        }.joined())
    }
    guard let form = PlanFileForm(path: path) else {
      throw CommandFailure(PlanFileForm.unknown(path))
    }
    try session.deliver(form.bytes(of: report.outline(layout)), to: path, replacing: replacing)
  }
}
