import ITATables

/// All that a command meets of the world, as one value: tests run commands with another one.
struct Session: Sendable {
  var files: FileSystem
  var streams: Streams
  /// How work is done that has parts: with threads, or one after the other.
  var workers = Workers.one
  /// The value of an environment variable; nil where it is not set.
  var environment: @Sendable (String) -> String?
  /// The folder that relative paths start from; empty for the process's own.
  var folder = ""
  /// The choices that hold for every command.
  var settings = Settings()
  /// The words of the command line behind `ita`, for the lines that a message suggests.
  var words: [String] = []

  /// The largest input that is read, in bytes: 1 GiB.
  static let largestInput = 1 << 30

  /// Whether text for standard output may carry colours.
  var allowsColor: Bool {
    settings.allowsColor(onTerminal: streams.outputIsTerminal, environment: environment)
  }

  /// The columns that text on standard output may take: `COLUMNS`, else the terminal's, else 80.
  var columns: Int {
    let stated = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(stated ?? streams.terminalColumns ?? 80, 1_000)
  }

  /// A line of text as the lines that fit a terminal, broken at its spaces only and continued
  /// further in; one line where standard output is no terminal and nobody said how wide it is.
  func fitted(_ line: String) -> [String] {
    lineColumns.map { TerminalText.fitted(line, columns: $0) } ?? [line]
  }

  /// The columns that lines of text have to fit into; nil where they stay whole.
  var lineColumns: Int? {
    streams.outputIsTerminal || environment("COLUMNS") != nil ? columns : nil
  }

  /// A path for the file system, of one that the user gave.
  func resolved(_ path: String) -> String {
    folder.isEmpty || PathStyle.current.isAbsolute(path) ? path : folder + "/" + path
  }
}

// MARK: Telling

extension Session {
  /// Writes text to standard output. That the reader has gone away is no failure.
  ///
  /// What comes from an input must have been through `TerminalText.harmless`, since colours may
  /// stand beside it.
  func print(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes a document to standard output: to a program as it is, to a person at a terminal without
  /// what would act on it. That the reader has gone away is no failure.
  func print(_ document: [UInt8]) throws(CommandFailure) {
    try write(streams.outputIsTerminal ? TerminalText.harmless(document: document) : document)
  }

  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do { try streams.output(bytes) } catch {
      if error == .brokenPipe { return }
      throw CommandFailure(OutputError(path: "stdout", reason: .unwritable(error, isStream: true)))
    }
  }

  /// Writes findings to standard error; with `-q` only the errors.
  func report(_ diagnostics: [Diagnostic]) {
    let told = settings.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    let color = settings.allowsColor(
      onTerminal: streams.errorIsTerminal, environment: environment)
    let text = DiagnosticText(
      language: settings.language, color: color, columns: streams.errorIsTerminal ? columns : nil)
    note(text.text(of: told))
  }

  /// Writes a hint to standard error, a line for each language; nothing with `-q`.
  func hint(_ text: LocalizedText) {
    if !settings.quiet { note(TerminalText.harmless(text[settings.language]) + "\n") }
  }

  private func note(_ text: String) {
    if text.isEmpty { return }
    // Nothing can be told where standard error itself fails.
    try? streams.error(Array(text.utf8))
  }
}
