import ITAModel
import ITAReports
import ITATables

/// The reading of one agency's file, the same for every command: bytes, table, year, rules, sheet.
struct SheetReading {
  /// The fiscal year asked for; nil to take the file's.
  var year: Int?
  /// The framework that is borrowed; nil to use that of the scores' year.
  var rulesAs: String?
  /// A framework file of the user's; nil to use the bundled ones.
  var frameworkFile: String?
  /// Whom to believe where totals contradict; nil lets the arithmetic decide.
  var trust: Trust?
  /// How the file shall be read where the user says so.
  var options = ReadOptions()
  /// The agency of a file with several; nil takes the only one.
  var agency: String?
  /// Whether warnings are errors.
  var isStrict = false

  /// What was read, or nothing and the errors that say why.
  struct Outcome {
    /// The sheet judged by its rules; nil after an error.
    var assessment: Assessment?
    /// What reading and judging found.
    var diagnostics: [Diagnostic]
    /// The tables of the file.
    var tables: [Table] = []
    /// How the file was read, in one line.
    var reading = LocalizedText(thai: "", english: "")
    /// Whether warnings are errors.
    var isStrict = false

    /// Whether something was found that no result can rest on.
    var hasErrors: Bool {
      assessment == nil
        || diagnostics.contains { $0.severity == .error || isStrict && $0.severity == .warning }
    }
  }

  /// The same for a command that can do nothing without a result: it stops with all that was
  /// found. A `failure` document is printed before, for scripts that read standard output.
  func judged(
    _ path: String, in session: Session, failure: (([Diagnostic]) -> JSONValue)? = nil
  ) throws(CommandFailure) -> (
    assessment: Assessment, diagnostics: [Diagnostic], tables: [Table]
  ) {
    let read = try assessment(of: path, in: session)
    if let assessment = read.assessment, !read.hasErrors {
      return (assessment, read.diagnostics, read.tables)
    }
    if let failure { try session.print(failure(read.diagnostics).document) }
    throw CommandFailure(.input, read.diagnostics)
  }

  /// Reads and judges a file; `-` is standard input.
  func assessment(of path: String, in session: Session) throws(CommandFailure) -> Outcome {
    let bytes = try session.input(path)
    var found: [Diagnostic] = []
    guard let file = InputFile.read(bytes, file: path, options: options, diagnostics: &found) else {
      return Outcome(diagnostics: found)
    }
    guard let year = scoreYear(in: file.tables, file: path, &found),
      let framework = try framework(for: year, of: file.tables, in: session, &found)
    else { return Outcome(diagnostics: found) }
    let sheet = ScoreSheetReader(framework).sheet(
      in: file.tables, agency: agency, diagnostics: &found)
    if found.contains(where: { $0.severity == .error }) { return Outcome(diagnostics: found) }
    let assessment = framework.assess(sheet, year: year.value, trust: trust)
    return Outcome(
      assessment: assessment, diagnostics: found + assessment.diagnostics, tables: file.tables,
      reading: file.description, isStrict: isStrict)
  }

  /// The fiscal year of the scores: the one asked for, else the file's.
  private func scoreYear(
    in tables: [Table], file: String, _ found: inout [Diagnostic]
  ) -> Located<FiscalYear>? {
    let stated = ScoreSheetReader.year(in: tables)
    var known: [String] { FrameworkLibrary.years.map(\.description) }
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
    for year: Located<FiscalYear>, of tables: [Table], in session: Session,
    _ found: inout [Diagnostic]
  ) throws(CommandFailure) -> Framework? {
    if let frameworkFile { return try ownFramework(frameworkFile, in: session, &found) }
    if let framework = bundled(for: year.value, of: tables) { return framework }
    found.append(
      Diagnostic(
        FrameworkFinding.unknownYear(
          rulesAs ?? "\(year.value)", known: FrameworkLibrary.years.map(\.description)),
        at: year.location))
    return nil
  }

  /// The framework of a file of the user's; nil where it cannot be used, with the reasons found.
  func ownFramework(
    _ path: String, in session: Session, _ found: inout [Diagnostic]
  ) throws(CommandFailure) -> Framework? {
    let bytes = try session.input(path)
    return FrameworkLibrary.framework(bytes, file: path, diagnostics: &found)
  }

  private func bundled(for year: FiscalYear, of tables: [Table]) -> Framework? {
    if let rulesAs { return FrameworkLibrary.framework(named: rulesAs) }
    if let profile = ScoreSheetReader.profile(in: tables) {
      return FrameworkLibrary.framework(year, profile: profile)
    }
    return FrameworkLibrary.framework(year)
  }
}
