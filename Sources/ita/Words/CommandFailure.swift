import ITATables

/// What is wrong with a command line; never empty.
struct UsageError: Error {
  /// Every fault found, in the order of the words.
  var findings: [UsageFinding]

  init(_ finding: UsageFinding) { findings = [finding] }

  /// Nil where there is nothing wrong.
  init?(_ findings: [UsageFinding]) {
    if findings.isEmpty { return nil }
    self.findings = findings
  }
}

/// An input file that cannot be read at all.
struct InputError: Error {
  /// What is wrong with it.
  var finding: FileFinding
  /// The path as the user gave it.
  var path: String
}

/// An output that could not be written; what stood there before still stands.
struct OutputError: Error {
  /// The path as the user gave it.
  var path: String
  /// What is wrong with it.
  var reason: FileFinding
}

/// Why a command stops: what to tell, and how the program ends.
struct CommandFailure: Error {
  /// How the program ends.
  var status: ExitStatus
  /// What to tell on standard error; may be empty where the command has told it already.
  var diagnostics: [Diagnostic]

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic] = []) {
    self.status = status
    self.diagnostics = diagnostics
  }

  init(_ error: UsageError) {
    // A command line has no place in a file.
    self.init(.usage, error.findings.map { Diagnostic($0, at: Location(file: "")) })
  }

  init(_ error: InputError) {
    self.init(.input, [Diagnostic(error.finding, at: Location(file: error.path))])
  }

  init(_ error: OutputError) {
    self.init(.output, [Diagnostic(error.reason, at: Location(file: error.path))])
  }
}
