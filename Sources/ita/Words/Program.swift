import ITATables

/// The program as a list of commands: finds the one that is meant, runs it, tells what failed.
struct Program: Sendable {
  static let version = "0.1.0"
  /// The day of this version, for the manual page; it changes with the version.
  static let versionDate = "2026-11-21"

  /// A command by its name, made when it is asked for: one run needs one of them.
  typealias Entry = (name: String, make: @Sendable () -> Command)

  private let listed: [Entry]
  /// Commands for those who develop the program, which help does not list.
  private let hidden: [Entry]
  private let makeTopics: @Sendable () -> [HelpTopic]

  /// The commands, in the order of help.
  var commands: [Command] { listed.map { $0.make() } }

  /// The topics of help; made when they are asked for, since some are read out of the rules.
  var topics: [HelpTopic] { makeTopics() }

  init(
    commands: [Entry], hidden: [Entry] = [],
    topics: @autoclosure @escaping @Sendable () -> [HelpTopic]
  ) {
    listed = commands
    self.hidden = hidden
    makeTopics = topics
  }

  /// The program as it is shipped.
  static let ita = Program(
    commands: Command.all, hidden: [("bench", { .bench })], topics: HelpTopic.all)

  /// Runs a command line, without the program's own name.
  func run(_ words: [String], in world: Session) -> ExitStatus {
    let (options, rest, findings) = GlobalOptions.taking(from: words)
    var session = world
    session.settings = Settings(options, environment: world.environment)
    session.words = words
    do {
      return try dispatch(rest, options, findings, in: session)
    } catch {
      session.report(error.diagnostics)
      return error.status
    }
  }

  private func dispatch(
    _ words: [String], _ options: GlobalOptions, _ findings: [UsageFinding], in session: Session
  ) throws(CommandFailure) -> ExitStatus {
    let place = commandPlace(in: words)
    let name = place.map { words[$0] }
    let command = name.flatMap(command(named:))
    if options.help, name == nil || command != nil {
      let help = help(in: session)
      try session.print(command.map(help.text(of:)) ?? help.overview)
      return .done
    }
    if let error = UsageError(findings) { throw CommandFailure(error) }
    if options.version {
      try session.print("ita \(Self.version)\n")
      return .done
    }
    guard let place, let name else { return try start(words, in: session) }
    guard let command else { throw CommandFailure(unknown(name, in: session)) }
    var rest = words
    rest.remove(at: place)
    return try command.run(rest, in: session)
  }

  /// The command of a name; nil where there is none.
  func command(named name: String) -> Command? {
    (listed.first { $0.name == name } ?? hidden.first { $0.name == name })?.make()
  }

  private func isCommand(_ name: String) -> Bool {
    listed.contains { $0.name == name } || hidden.contains { $0.name == name }
  }

  /// The help topic of a name; nil where there is none.
  func topic(named name: String) -> HelpTopic? { topics.first { $0.name == name } }

  /// The words behind `ita help`: commands, then topics, each once.
  var helpNames: [String] {
    let names = listed.map(\.name)
    return names + topics.map(\.name).filter { !names.contains($0) }
  }

  private func start(_ words: [String], in session: Session) throws(CommandFailure) -> ExitStatus {
    if let word = words.first, word != "--" {
      throw CommandFailure(UsageError(.unknownOption(word, command: "", near(option: word))))
    }
    try session.print(help(in: session).startScreen)
    return .done
  }

  private func help(in session: Session) -> CommandHelp {
    CommandHelp(program: self, language: session.settings.language, columns: session.columns)
  }

  /// Where the command stands: at the first word that is no option. An option of the command may
  /// stand before it, and the word behind that option may be its value.
  private func commandPlace(in words: [String]) -> Int? {
    var isBehindOption = false
    for (place, text) in words.enumerated() {
      switch Word(text) {
      case .end: return nil
      case .long(_, let value), .short(_, let value): isBehindOption = value == nil
      case .plain:
        if !isBehindOption || isCommand(text) { return place }
        isBehindOption = false
      }
    }
    return nil
  }

  private func near(option word: String) -> Guess {
    let near = NearMiss.candidates(for: word, among: GlobalOptions.shapes.optionLabels)
    return near.isEmpty ? .none : .near(near)
  }

  private func unknown(_ word: String, in session: Session) -> UsageError {
    let names = listed.map(\.name)
    var guess = Guess.none
    var meant: String?
    if let typed = ThaiKeyboard.english(for: word), isCommand(typed) {
      (guess, meant) = (.keyboard(typed), typed)
    } else if word.utf8.contains(UInt8(ascii: ".")), session.exists(word) {
      guess = .file
    } else {
      let typed = ThaiKeyboard.english(for: word) ?? word
      let near = NearMiss.candidates(for: typed, among: names)
      meant = near.first
      if let meant { guess = typed == word ? .near(near) : .keyboard(meant) }
    }
    var retry = session.words
    if let meant, let place = retry.firstIndex(of: word) {
      retry[place] = meant
    } else if guess == .file, isCommand("analyze") {
      retry.insert("analyze", at: 0)
    } else {
      retry = []
    }
    return UsageError(
      .unknownCommand(word, guess, retry: retry.isEmpty ? nil : session.retryLine(retry)))
  }
}
