import ITATables

/// When the program may colour its text.
enum ColorChoice: String, Sendable, CaseIterable {
  /// On a terminal that can show it.
  case automatic = "auto"
  case always
  case never
}

/// The choices that hold for every command: options first, then the environment.
struct Settings: Sendable, Equatable {
  /// `--lang`, else `ITA_LANG`, else Thai, whatever the language of the shell is.
  var language = Language.thai
  /// `--color`.
  var color = ColorChoice.automatic
  /// `--plain`: one fact a line, no colour, no drawn lines, for screen readers and `grep`.
  var plain = false
  /// `-q`: errors only, no warnings, notes or hints.
  var quiet = false
  /// `-n`: files are not written, only what would be written is told.
  var dryRun = false

  /// Takes the options of every command and the environment together.
  init(_ given: GlobalOptions = GlobalOptions(), environment: (String) -> String? = { _ in nil }) {
    language = given.language ?? Self.language(named: environment("ITA_LANG")) ?? .thai
    color = given.color ?? .automatic
    plain = given.plain
    quiet = given.quiet
    dryRun = given.dryRun
  }

  /// Reads `en` and `en_US.UTF-8` alike; nil for a language that the program does not speak.
  private static func language(named name: String?) -> Language? {
    guard let letters = name?.utf8.prefix(while: { $0 != 0x5F && $0 != 0x2E && $0 != 0x2D })
    else { return nil }
    return Language(rawValue: String(Substring(letters)).lowercased())
  }

  /// Whether text for a stream may carry colours: `--plain` and `--color` first, then `NO_COLOR`,
  /// `FORCE_COLOR` and `TERM=dumb`, then whether the stream is a terminal.
  func allowsColor(onTerminal isTerminal: Bool, environment: (String) -> String?) -> Bool {
    if plain { return false }
    switch color {
    case .always: return true
    case .never: return false
    case .automatic:
      if !(environment("NO_COLOR") ?? "").isEmpty { return false }
      if let force = environment("FORCE_COLOR"), !force.isEmpty { return force != "0" }
      return isTerminal && environment("TERM") != "dumb"
    }
  }
}
