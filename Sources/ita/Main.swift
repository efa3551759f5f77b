import ITATables

@main
enum Main {
  static func main() {
    keepMemory()
    let session = Session(
      files: .live, streams: .live(), workers: .live,
      environment: { environmentValue($0) })
    let words = Array(CommandLine.arguments.dropFirst())
    endProcess(Program.ita.run(words, in: session))
  }
}

extension Command {
  /// Every command, in the order of help.
  static let all: [Program.Entry] = [
    ("analyze", { .analyze }), ("plan", { .plan }), ("report", { .report }), ("check", { .check }),
    ("progress", { .progress }), ("new", { .new }), ("template", { .template }),
    ("explain", { .explain }), ("whatif", { .whatIf }), ("trend", { .trend }),
    ("compare", { .compare }), ("convert", { .convert }), ("rules", { .rules }),
    ("help", { .help }), ("completions", { .completions }),
  ]
}
