import ITATables

/// A command line that really works, and what it does.
struct Example: Sendable {
  /// The whole line, beginning with `ita`; the file names may differ by language.
  var line: LocalizedText
  /// What it does, in a few words.
  var purpose: LocalizedText

  init(_ line: String, _ purpose: LocalizedText) {
    self.init(LocalizedText(thai: line, english: line), purpose)
  }

  init(_ line: LocalizedText, _ purpose: LocalizedText) {
    self.line = line
    self.purpose = purpose
  }
}

/// A command, declared once: read, helped, completed and described from one declaration.
struct Command: Sendable {
  /// The word that calls it.
  let name: String
  /// What it does, in one line.
  let summary: LocalizedText
  /// More to know, one paragraph a line; nil where the summary says all.
  let details: LocalizedText?
  /// Its examples, the commonest first; never empty.
  let examples: [Example]
  /// The names of the commands that people need next.
  let next: [String]
  /// Its parameters in order.
  let shapes: [ParameterShape]
  private let perform: @Sendable (Session, GivenWords) throws(CommandFailure) -> ExitStatus

  /// Declares a command; `run` gets the parameters' values in order, each of its own type.
  init<each Value: Sendable>(
    _ name: String, _ summary: LocalizedText, details: LocalizedText? = nil,
    examples: [Example], next: [String] = [], _ parameter: repeat Parameter<each Value>,
    run: @escaping @Sendable (Session, repeat each Value) throws(CommandFailure) -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.examples = examples
    self.next = next
    var shapes: [ParameterShape] = []
    for own in repeat (each parameter).shapes { shapes += own }
    self.shapes = shapes
    perform = { (session: Session, given: GivenWords) throws(CommandFailure) -> ExitStatus in
      try run(session, repeat try Self.value(of: each parameter, in: given))
    }
  }

  private static func value<Value>(
    of parameter: Parameter<Value>, in given: GivenWords
  ) throws(CommandFailure) -> Value {
    do { return try parameter.value(given) } catch { throw CommandFailure(error) }
  }

  /// Runs the command with the words behind its name.
  func run(_ words: [String], in session: Session) throws(CommandFailure) -> ExitStatus {
    let example = examples.first?.line[session.settings.language]
    let given: GivenWords
    do {
      given = try GivenWords(words, for: shapes, of: name, example: example)
    } catch { throw CommandFailure(error) }
    return try perform(session, given)
  }
}
