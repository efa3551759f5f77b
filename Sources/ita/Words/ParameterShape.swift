import ITATables

/// What is known of a parameter without its value's type: parsing, help, completion and the
/// manual page are all made of this.
struct ParameterShape: Sendable {
  enum Kind: Sendable { case flag, option, argument }

  /// What a shell offers as values.
  enum Candidates: Sendable, Equatable {
    case none
    case files
    case values([String])
    /// The program's own commands and help topics.
    case topics
  }

  /// Flag (`--force`), option with a value (`--format json`), or argument (`FILE`).
  var kind: Kind
  /// The name without dashes: `format`; for an argument the name that the declaration gives it.
  var name: String
  /// The letter of the short form; nil where there is none.
  var short: String?
  /// What help calls the value: `FILE`; empty for a flag.
  var valueName = ""
  /// What it is for, in one line.
  var help: LocalizedText
  /// The value without the option, as help shows it; nil where nothing stands for it.
  var defaultValue: String?
  var candidates = Candidates.none
  /// Whether it may be given several times.
  var isRepeating = false
  /// Whether an argument must be given.
  var isRequired = false

  /// How the parameter is called in a message: `--format`, or `FILE`.
  var label: String { kind == .argument ? valueName : "--" + name }

  /// Whether a value belongs to it.
  var takesValue: Bool { kind != .flag }
}

extension [ParameterShape] {
  /// The option or flag that a word names; nil for other words and unknown names.
  func option(named word: Word) -> ParameterShape? {
    switch word {
    case .long(let name, _): first { $0.kind != .argument && $0.name == name }
    case .short(let letter, _): first { $0.kind != .argument && $0.short == letter }
    case .plain, .end: nil
    }
  }

  /// The long forms of all options and flags: `--format`.
  var optionLabels: [String] { filter { $0.kind != .argument }.map(\.label) }
}
