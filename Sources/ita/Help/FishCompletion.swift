import ITATables

extension CompletionScript {
  /// The script for fish 3 and later.
  var fish: String {
    let names = program.commands.map(\.name).joined(separator: " ")
    var lines = [
      "# fish: ita completions fish | source",
      "complete -c ita -f",
    ]
    for command in program.commands {
      lines.append(
        "complete -c ita -n " + fishQuoted("not __fish_seen_subcommand_from " + names)
          + " -a \(command.name) -d " + fishQuoted(command.summary[language]))
    }
    lines += GlobalOptions.shapes.map { fishLine($0, condition: "") }
    for command in program.commands {
      let condition = " -n " + fishQuoted("__fish_seen_subcommand_from " + command.name)
      let shapes = command.shapes.filter { $0.kind != .argument || $0.candidates != .none }
      lines += shapes.map { fishLine($0, condition: condition) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func fishLine(_ shape: ParameterShape, condition: String) -> String {
    var line = "complete -c ita" + condition
    if shape.kind != .argument {
      line += shape.short.map { " -s " + $0 } ?? ""
      line += " -l " + shape.name
    }
    switch (shape.kind, values(of: shape)) {
    case (.flag, _): break
    case (.option, let values?): line += " -x -a " + fishQuoted(values.joined(separator: " "))
    case (.option, nil): line += shape.candidates == .files ? " -r -F" : " -x"
    case (.argument, let values?): line += " -a " + fishQuoted(values.joined(separator: " "))
    case (.argument, nil): line += " -F"
    }
    return line + " -d " + fishQuoted(shape.help[language])
  }

  /// Within single quotes fish knows two escapes.
  private func fishQuoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }
}
