import ITAModel
import ITAReports
import ITATables

/// The outputs of a progress report: text on the terminal, a form in a file, JSON.
struct ProgressOutput {
  var session: Session
  /// Where to write; nil for the terminal.
  var path: String?
  /// The form; nil for that of the path's ending, and of text on the terminal.
  var form: PlanFileForm?
  var replacing: Bool
  /// The digits; nil for Arabic ones in text and Thai ones in documents.
  var digits: DigitStyle?

  /// Writes the report.
  func write(
    _ report: ProgressReport, _ layout: PlanLayout, diagnostics: [Diagnostic]
  ) throws(CommandFailure) {
    guard let form = try chosenForm() else {
      return try session.print(report.lines, digits: digits)
    }
    if form == .json {
      try session.deliver(
        report.json(diagnostics).document, to: path ?? "-", replacing: replacing)
    } else {
      try session.deliver(
        report.outline(layout), as: form, to: path ?? "-", replacing: replacing, digits: digits)
    }
  }

  private func chosenForm() throws(CommandFailure) -> PlanFileForm? {
    if let form { return form }
    guard let path else { return nil }
    guard let form = PlanFileForm(path: path) else { throw PlanFileForm.unknown(path) }
    return form
  }
}

extension Session {
  /// Prints lines, with Arabic digits where nothing else was asked for; codes keep theirs always.
  func print(_ lines: [String], digits: DigitStyle?) throws(CommandFailure) {
    let shown = digits.map { Digits($0) } ?? .arabic
    try print(lines.map { TerminalText.harmless(shown.text($0)) + "\n" }.joined())
  }

  /// Writes a published form; documents have Thai digits where nothing else was asked for.
  func deliver(
    _ outline: PlanOutline, as form: PlanFileForm, to path: String, replacing: Bool,
    digits: DigitStyle?
  ) throws(CommandFailure) {
    guard
      let bytes = form.bytes(
        of: outline, in: settings.language,
        digits: digits.map { Digits($0) } ?? Digits(usualIn: settings.language))
    else { throw PlanFileForm.unknown(path, of: PlanFileForm.allCases.filter { $0 != .json }) }
    try deliver(bytes, to: path, replacing: replacing)
  }
}
