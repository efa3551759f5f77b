import ITATables

@main
enum Main {
  static func main() {
    let session = Session(
      files: .live, streams: .live(), workers: .live,
      environment: { environmentValue($0) })
    let words = Array(CommandLine.arguments.dropFirst())
    endProcess(Program.ita.run(words, in: session))
  }
}

extension Command {
  /// Every command, in the order of help.
  static let all: [Command] = [
    .analyze, .plan, .report, .check, .progress, .new, .template, .explain, .whatIf, .trend,
    .compare, .convert, .rules, .help, .completions,
  ]
}
