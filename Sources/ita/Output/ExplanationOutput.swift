import ITAModel
import ITAReports
import ITATables

/// The printing of explanations: of a number, a rule or a code.
struct ExplanationOutput {
  var session: Session
  var reading: SheetReading
  var depth: Int
  var format: CheckFormat

  private var text: ExplanationText { ExplanationText(in: session.settings.language) }

  /// Explains what the words name.
  func explain(_ words: [String]) throws(CommandFailure) {
    guard let first = words.first else { throw usage(.missingArgument("WHAT")) }
    if first.lowercased() == "rule" { return try explainRule(Array(words.dropFirst())) }
    if let example = FindingCatalogue.example(of: first) { return try explainCode(example) }
    var rest = Array(words.dropFirst())
    if first.lowercased() == "level" { return try explainLevel(rest) }
    var name = first
    var isCell = false
    if first.lowercased() == "cell" || first == "เซลล์", !rest.isEmpty {
      name = rest.removeFirst()
      isCell = true
    }
    let (assessment, _, tables) = try read(rest)
    guard let figure = figure(name, isCell: isCell, in: assessment) else {
      let valid =
        CellReference(name).map { CellContents($0, in: tables).valid(near: assessment.sheet) }
        ?? .words(Self.examples, near: [])
      throw CommandFailure(UsageError(.badValue(name, parameter: "WHAT", valid)))
    }
    if assessment.framework.name(of: figure) == nil, assessment.figure(figure).stated == nil {
      throw CommandFailure(
        UsageError(
          .badValue(name, parameter: "WHAT", unlisted(figure, in: assessment.framework))))
    }
    let explanation = Explanation(figure, in: assessment, depth: depth)
    switch format {
    case .text: try print(text.lines(explanation))
    case .json: try session.print(explanation.json.document)
    }
  }

  private static let examples = [
    "overall", "level", "IIT", "EIT", "OIT", "EIT1", "9", "9.2", "O10", "C11", "rule level", "E205",
  ]

  private enum Missing { case missingArgument(String) }

  private func usage(_ missing: Missing) -> CommandFailure {
    switch missing {
    case .missingArgument(let name):
      CommandFailure(
        UsageError(
          .missingArgument(name, command: "explain", example: "ita explain EIT scores.tsv")))
    }
  }

  /// What the rules list of the kind that a figure is of, where they do not list the figure.
  private func unlisted(
    _ figure: FigureID, in framework: Framework
  ) -> UsageFinding.ValidValues {
    let listed: [String] =
      switch figure {
      case .item(let item):
        framework.items.map(\.id).filter { $0.tool == item.tool }.map(\.description)
      case .subIndicator: framework.subIndicators.map(\.id.description)
      case .indicator: framework.indicators.map(\.indicator.description)
      case .tool, .overall, .part: framework.tools.map(\.tool.rawValue)
      }
    return .figures(
      listed, year: "\(framework.year)",
      cell: CellReference(figure.description) == nil ? nil : figure.description)
  }

  private func figure(_ name: String, isCell: Bool, in assessment: Assessment) -> FigureID? {
    if !isCell, let figure = FigureID(name) { return figure }
    return CellReference(name).flatMap { assessment.figure(at: $0) }
  }

  private func read(
    _ words: [String]
  ) throws(CommandFailure) -> (Assessment, [Diagnostic], [Table]) {
    guard let file = words.first else { throw usage(.missingArgument("FILE")) }
    return try reading.judged(file, in: session)
  }

  private func explainLevel(_ words: [String]) throws(CommandFailure) {
    try print(text.level(of: try read(words).0))
  }

  private func explainCode(_ example: Diagnostic) throws(CommandFailure) {
    let language = session.settings.language
    let lines = example.message[language].split(separator: "\n").map { String($0) }
    try print(["\(example.severity.label[language]) \(example.code)"] + lines.map { "  " + $0 })
  }

  /// Prints the facts of one kind, or of one rule's id, of a year's rules.
  private func explainRule(_ words: [String]) throws(CommandFailure) {
    guard let name = words.first else { throw usage(.missingArgument("RULE")) }
    let framework = try framework(of: Array(words.dropFirst()))
    let facts = framework.facts.filter { $0.kind.rawValue == name || $0.id == name }
    if facts.isEmpty {
      let known = Fact.Kind.allCases.map(\.rawValue) + ["rounding", "tolerance"]
      throw CommandFailure(
        UsageError(
          .badValue(
            name, parameter: "rule",
            .words(known, near: NearMiss.candidates(for: name, among: known)))))
    }
    try print(
      [framework.name[session.settings.language]]
        + RulesText(in: session.settings.language).facts(facts))
  }

  /// The rules that are meant: of the framework file, of the year named, of the score file, or the
  /// newest.
  private func framework(of files: [String]) throws(CommandFailure) -> Framework {
    var found: [Diagnostic] = []
    let framework: Framework?
    if let path = reading.frameworkFile {
      framework = try reading.ownFramework(path, in: session, &found)
    } else if let year = reading.rulesAs ?? reading.year.map({ "\($0)" }) {
      framework = FrameworkLibrary.framework(named: year)
      let finding = FrameworkFinding.unknownYear(year, known: FrameworkLibrary.ids)
      if framework == nil { found = [Diagnostic(finding, at: Location(file: ""))] }
    } else if !files.isEmpty {
      framework = try read(files).0.framework
    } else {
      framework = FrameworkLibrary.years.last.flatMap { FrameworkLibrary.framework($0) }
    }
    guard let framework else { throw CommandFailure(.input, found) }
    return framework
  }

  private func print(_ lines: [String]) throws(CommandFailure) {
    try session.print(lines.map { TerminalText.harmless($0) + "\n" }.joined())
  }
}
