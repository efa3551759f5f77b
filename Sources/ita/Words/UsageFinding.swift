import ITATables

/// What the program takes a word for that it does not know; shown, never run.
enum Guess: Sendable, Equatable {
  case none
  /// Known words that are spelled nearly so, the nearest first.
  case near([String])
  /// What the same keys write when the keyboard is not switched to Thai.
  case keyboard(String)
  /// It is a file of this name: a command is missing before it.
  case file
}

/// What is wrong with a command line.
enum UsageFinding: Finding, Equatable {
  /// The values that a parameter takes.
  enum ValidValues: Sendable, Equatable {
    case words([String], near: [String])
    case count(ClosedRange<Int>)
    /// The figures of the same kind that the rules of a year list; a cell where the word may
    /// have been meant as one.
    case figures([String], year: String, cell: String?)
    /// A cell without a score: what is in it, and the cells with scores nearest to it.
    case cell(Contents, near: [String])
    /// The published forms of a plan that the rules of a year have content for.
    case layouts([String], rules: String)
    /// Points of a score, 0 to 100.
    case points
    /// A day: `2568-09-30`.
    case date
  }

  /// What stands in a cell that has no score.
  enum Contents: Sendable, Equatable {
    case empty
    case words(String)
    /// Nothing, since the table ends before it: at the cell named.
    case outside(last: String)
  }

  /// What there is too much of.
  enum Surplus: Sendable, Equatable {
    case argument(String)
    case option(String)
    /// A flag was given a value.
    case value(String, option: String)
  }

  case unknownCommand(String, Guess, retry: String?)
  /// The command is empty where the word stands before any command.
  case unknownOption(String, command: String, Guess)
  case missingValue(option: String, valueName: String)
  case badValue(String, parameter: String, ValidValues)
  case missingArgument(String, command: String, example: String?)
  case surplus(Surplus, command: String)

  enum Code: String, CaseIterable, Sendable {
    case unknownCommand = "E901"
    case unknownOption = "E902"
    case missingValue = "E903"
    case badValue = "E904"
    case missingArgument = "E905"
    case surplus = "E906"
  }

  var code: Code {
    switch self {
    case .unknownCommand: .unknownCommand
    case .unknownOption: .unknownOption
    case .missingValue: .missingValue
    case .badValue: .badValue
    case .missingArgument: .missingArgument
    case .surplus: .surplus
    }
  }

  var severity: Severity { .error }

  static var examples: [UsageFinding] {
    [
      .unknownCommand("ฟืฟสัผำ", .keyboard("analyze"), retry: "ita analyze scores.xlsx"),
      .unknownOption("--formt", command: "analyze", .near(["--format"])),
      .missingValue(option: "--plan", valueName: "FILE"),
      .badValue("txt", parameter: "--format", .words(["text", "json"], near: ["text"])),
      .missingArgument("FILE", command: "analyze", example: "ita analyze scores.xlsx"),
      .surplus(.argument("other.xlsx"), command: "completions"),
    ]
  }
}
