import ITATables

/// Scripts that teach a shell to complete the program's words, made of the same declarations as
/// its parsing and help.
struct CompletionScript {
  let program: Program
  let language: Language

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    case .powershell: powershell
    }
  }

  /// The options of a command, those of every command behind its own.
  func options(of command: Command) -> [ParameterShape] {
    command.shapes.filter { $0.kind != .argument } + GlobalOptions.shapes
  }

  /// The words that a shell offers as a parameter's value; nil where it offers none or files.
  func values(of shape: ParameterShape) -> [String]? {
    switch shape.candidates {
    case .none, .files: nil
    case .values(let values): values
    case .topics: program.helpNames
    }
  }

  /// The words of an option: `-o` and `--output`.
  func words(of shape: ParameterShape) -> [String] {
    (shape.short.map { ["-" + $0] } ?? []) + ["--" + shape.name]
  }

  /// A text in single quotes for a shell of the family of sh.
  func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      bytes += byte == UInt8(ascii: "'") ? Array("'\\''".utf8) : [byte]
    }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }
}
