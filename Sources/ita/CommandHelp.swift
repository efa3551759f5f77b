import ITATables

struct CommandHelp {
  var program: Program
  var language: Language
  var startScreen: String { "" }
  var overview: String { "" }
  func text(of command: Command) -> String { command.name }
}
