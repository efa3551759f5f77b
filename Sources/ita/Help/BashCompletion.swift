import ITATables

extension CompletionScript {
  /// The script for bash 3.2 and later.
  var bash: String {
    let names = program.commands.map(\.name)
    return """
      # bash: source <(ita completions bash)
      _ita() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
        local command="" each words=""
        # bash splits --format=json into three words.
        if [[ $before == "=" && $COMP_CWORD -ge 2 ]]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
        if [[ $word == "=" ]]; then word=""; fi
        for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case "$each" in
            \(names.joined(separator: "|"))) command="$each"; break ;;
          esac
        done
        COMPREPLY=()
        case "$command $before" in
      \(bashValues)
          *)
            case "$command $word" in
      \(bashWords)
            esac
            ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -F _ita ita

      """
  }

  /// What may stand behind an option that takes a value.
  private var bashValues: String {
    let own = program.commands.flatMap { command in
      command.shapes.filter { $0.kind == .option }.map { (command.name, $0) }
    }
    let common = GlobalOptions.shapes.filter { $0.kind == .option }.map { ("*", $0) }
    return (own + common).map { command, shape in
      let prefix = command == "*" ? "*\" " : "\"\(command) "
      let patterns = words(of: shape).map { "\(prefix)\($0)\"" }.joined(separator: "|")
      return "    \(patterns)) \(bashAction([shape])) ;;"
    }.joined(separator: "\n")
  }

  /// What may stand elsewhere: options behind a dash, commands first, then arguments.
  private var bashWords: String {
    let common = GlobalOptions.shapes.flatMap(words(of:)).joined(separator: " ")
    var lines = [
      "\" -\"*) words=\"\(common)\" ;;",
      "\" \"*) words=\"\(program.commands.map(\.name).joined(separator: " "))\" ;;",
    ]
    for command in program.commands {
      let options = options(of: command).flatMap(words(of:)).joined(separator: " ")
      lines.append("\"\(command.name) -\"*) words=\"\(options)\" ;;")
      let action = bashAction(command.shapes.filter { $0.kind == .argument })
      if !action.isEmpty { lines.append("\"\(command.name) \"*) \(action) ;;") }
    }
    return lines.map { "        " + $0 }.joined(separator: "\n")
  }

  /// What completes any of some parameters: their words and, where none matches, file names.
  private func bashAction(_ shapes: [ParameterShape]) -> String {
    let words = shapes.compactMap(values(of:)).flatMap { $0 }.joined(separator: " ")
    var actions = words.isEmpty ? [] : ["words=\"\(words)\""]
    // bash 3 has no compopt; there it completes nothing.
    if shapes.contains(where: { $0.candidates == .files }) {
      actions.append("compopt -o default 2>/dev/null")
    }
    return actions.joined(separator: "; ")
  }
}
