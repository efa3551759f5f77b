import ITATables

extension CompletionScript {
  /// The script for zsh, to be sourced or to lie in a folder of `$fpath` as `_ita`.
  var zsh: String {
    let descriptions = program.commands.map { command in
      "    " + quoted(command.name + ":" + zshEscaped(command.summary[language], "\\:"))
    }
    return """
      #compdef ita
      # zsh: source <(ita completions zsh)
      _ita() {
        local context state state_descr line
        typeset -A opt_args
        local -a commands
        commands=(
      \(descriptions.joined(separator: "\n"))
        )
        _arguments -C \\
      \(lines(GlobalOptions.shapes.flatMap(zshSpecs), indent: 4))
          '1: :->command' \\
          '*:: :->arguments'
        case $state in
          command) _describe -t commands command commands ;;
          arguments)
            case $line[1] in
      \(program.commands.map(zshBranch).joined(separator: "\n"))
            esac
            ;;
        esac
      }
      if [[ $funcstack[1] == _ita ]]; then _ita "$@"; else compdef _ita ita; fi

      """
  }

  private func zshBranch(_ command: Command) -> String {
    let arguments = command.shapes.filter { $0.kind == .argument }.map { shape in
      let place = shape.isRepeating ? "*" : shape.isRequired ? "" : ":"
      return quoted("\(place):\(zshValue(shape))")
    }
    let specs = options(of: command).flatMap(zshSpecs) + arguments
    return """
              \(command.name))
                _arguments \\
      \(lines(specs, indent: 12))
                  && return
                ;;
      """
  }

  /// Words of one command over several lines.
  private func lines(_ words: [String], indent: Int) -> String {
    words.map { String(repeating: " ", count: indent) + $0 + " \\" }.joined(separator: "\n")
  }

  /// What `_arguments` is told of an option, once for each of its forms.
  private func zshSpecs(_ shape: ParameterShape) -> [String] {
    let help = "[" + zshEscaped(shape.help[language], "\\[]") + "]"
    let value = shape.kind == .option ? ":" + zshValue(shape) : ""
    // An option that was given is not offered again, nor is its other form.
    let excluded = shape.isRepeating ? "*" : "(" + words(of: shape).joined(separator: " ") + ")"
    return words(of: shape).map { word in
      let equals = shape.kind == .option && word.utf8.count > 2 ? "=" : ""
      return quoted(excluded + word + equals + help + value)
    }
  }

  private func zshValue(_ shape: ParameterShape) -> String {
    if let values = values(of: shape) {
      return "\(shape.valueName):(\(values.joined(separator: " ")))"
    }
    return shape.valueName + ":" + (shape.candidates == .files ? "_files" : " ")
  }

  private func zshEscaped(_ text: String, _ special: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if special.utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
