import ITAModel
import ITAReports
import ITATables

/// The printing of rules.
struct RulesOutput {
  var session: Session
  var format: RulesFormat
  /// A framework file of the user's, taken as the first framework; nil for bundled ones only.
  var file: String?

  private var text: RulesText { RulesText(in: session.settings.language) }

  /// Prints the known frameworks.
  func list() throws(CommandFailure) {
    try print(text.list(FrameworkLibrary.ids.compactMap { FrameworkLibrary.framework(id: $0) }))
  }

  /// Prints all facts of one framework.
  func show(_ years: [String]) throws(CommandFailure) {
    let framework = try frameworks(years, count: 1)[0]
    switch format {
    case .text: try print(text.show(framework))
    case .json: try session.print(framework.json.document)
    case .tsv:
      try session.print(framework.table.map { $0.joined(separator: "\t") + "\n" }.joined())
    }
  }

  /// Prints what differs between two frameworks.
  func difference(_ years: [String]) throws(CommandFailure) {
    let both = try frameworks(years, count: 2)
    try print(text.difference(from: both[0], to: both[1]))
  }

  private func print(_ lines: [String]) throws(CommandFailure) {
    try session.print(lines.map { TerminalText.harmless($0) + "\n" }.joined())
  }

  /// The frameworks that the words name, as many as the action needs.
  private func frameworks(_ years: [String], count: Int) throws(CommandFailure) -> [Framework] {
    var found: [Framework] = []
    if let file { found.append(try framework(inFile: file)) }
    for year in years { found.append(try framework(named: year)) }
    if found.count > count {
      throw CommandFailure(
        UsageError(.surplus(.argument(years.last ?? ""), command: "rules")))
    }
    if found.count < count {
      throw CommandFailure(
        UsageError(
          .missingArgument(
            "YEAR", command: "rules",
            example: count == 1 ? "ita rules show 2568" : "ita rules diff 2567 2568")))
    }
    return found
  }

  private func framework(inFile path: String) throws(CommandFailure) -> Framework {
    let bytes = try session.input(path)
    var diagnostics: [Diagnostic] = []
    let read = FrameworkLibrary.framework(bytes, file: path, diagnostics: &diagnostics)
    guard let read else { throw CommandFailure(.input, diagnostics) }
    return read
  }

  private func framework(named word: String) throws(CommandFailure) -> Framework {
    if let framework = FrameworkLibrary.framework(named: word) { return framework }
    throw CommandFailure(
      .input,
      [
        Diagnostic(
          FrameworkFinding.unknownYear(
            word, known: FrameworkLibrary.ids, canBorrow: false),
          at: Location(file: ""))
      ])
  }
}
