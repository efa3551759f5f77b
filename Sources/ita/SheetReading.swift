import ITAModel
import ITATables

/// The reading of one agency's file, the same for every command: bytes, table, year, rules, sheet.
struct SheetReading {
  /// The fiscal year asked for; nil to take the file's.
  var year: Int?
  /// The year whose rules are borrowed; nil to use those of the scores' year.
  var rulesAs: Int?
  /// A framework file of the user's; nil to use the bundled ones.
  var frameworkFile: String?
  /// Whom to believe where totals contradict; nil lets the arithmetic decide.
  var trust: Trust?

  /// What was read, or nothing and the errors that say why.
  struct Outcome {
    /// The sheet judged by its rules; nil after an error.
    var assessment: Assessment?
    /// What reading and judging found.
    var diagnostics: [Diagnostic]

    /// Whether something was found that no result can rest on.
    var hasErrors: Bool {
      assessment == nil || diagnostics.contains { $0.severity == .error }
    }
  }

  /// Reads and judges a file; `-` is standard input.
  func assessment(of path: String, in session: Session) throws(CommandFailure) -> Outcome {
    let bytes = try session.input(path)
    var found: [Diagnostic] = []
    guard let text = DecodedText(bytes, file: path, diagnostics: &found) else {
      return Outcome(diagnostics: found)
    }
    let table = DelimitedText.sniffed(text).table(from: text, file: path, diagnostics: &found)
    guard let year = scoreYear(in: [table], file: path, &found),
      let framework = try framework(for: year, in: session, &found)
    else { return Outcome(diagnostics: found) }
    let sheet = ScoreSheetReader(framework).sheet(in: [table], diagnostics: &found)
    if found.contains(where: { $0.severity == .error }) { return Outcome(diagnostics: found) }
    let assessment = framework.assess(sheet, year: year.value, trust: trust)
    return Outcome(assessment: assessment, diagnostics: found + assessment.diagnostics)
  }

  /// The fiscal year of the scores: the one asked for, else the file's.
  private func scoreYear(
    in tables: [Table], file: String, _ found: inout [Diagnostic]
  ) -> Located<FiscalYear>? {
    let stated = ScoreSheetReader.year(in: tables)
    let known = FrameworkLibrary.years.map(\.description)
    let place = stated?.location ?? Location(file: file)
    guard let number = year ?? stated?.value else {
      found.append(Diagnostic(FrameworkFinding.noYear(known: known), at: place))
      return nil
    }
    guard let fiscal = FiscalYear(either: number) else {
      found.append(Diagnostic(FrameworkFinding.unknownYear("\(number)", known: known), at: place))
      return nil
    }
    if fiscal.buddhist != number {
      found.append(
        Diagnostic(
          ScoreSheetFinding.gregorianYear("\(number)", buddhist: "\(fiscal)"), at: place))
    }
    if year != nil, let stated, let other = FiscalYear(either: stated.value), other != fiscal {
      found.append(
        Diagnostic(
          ScoreSheetFinding.otherYear(stated: "\(other)", asked: "\(fiscal)"), at: place))
    }
    return Located(fiscal, at: place)
  }

  private func framework(
    for year: Located<FiscalYear>, in session: Session, _ found: inout [Diagnostic]
  ) throws(CommandFailure) -> Framework? {
    if let frameworkFile {
      let bytes = try session.input(frameworkFile)
      return FrameworkLibrary.framework(bytes, file: frameworkFile, diagnostics: &found)
    }
    let asked = rulesAs ?? year.value.buddhist
    if let fiscal = FiscalYear(either: asked),
      let framework = FrameworkLibrary.framework(fiscal)
    {
      return framework
    }
    let known = FrameworkLibrary.years.map(\.description)
    found.append(
      Diagnostic(FrameworkFinding.unknownYear("\(asked)", known: known), at: year.location))
    return nil
  }
}
