import ITATables

/// A line of help in two columns: what to type, and what it does.
struct HelpRow {
  var label: String
  var text: LocalizedText

  init(_ label: String, _ text: LocalizedText) {
    self.label = label
    self.text = text
  }

  init(_ example: Example, _ language: Language) {
    self.init(example.line[language], example.purpose)
  }

  /// An option as `-o, --output FILE`, an argument as `FILE...`, with its default and values.
  init(_ shape: ParameterShape) {
    var label = shape.kind == .argument ? "" : shape.short.map { "-\($0), " } ?? "    "
    label += shape.label
    var help = shape.help
    switch shape.kind {
    case .flag: break
    case .argument: label += shape.isRepeating ? "..." : ""
    case .option: label += " " + shape.valueName
    }
    if case .values(let values) = shape.candidates {
      let list = values.joined(separator: " | ")
      help.thai += "  \(list)"
      help.english += ": \(list)"
    }
    if let value = shape.defaultValue {
      help.thai += " (ปกติ \(value))"
      help.english += " (default \(value))"
    }
    if shape.isRepeating, shape.kind == .option {
      help.thai += " (ใส่ได้หลายครั้ง)"
      help.english += " (may be repeated)"
    }
    self.init(label, help)
  }
}

/// A part of a help text.
enum HelpPart {
  case line(String)
  case heading(LocalizedText)
  case rows([HelpRow])
  case paragraphs(LocalizedText)
}

extension CommandHelp {
  /// The parts as text, an empty line before each but the rows under their heading.
  func layout(_ parts: [HelpPart]) -> String {
    var lines: [String] = []
    var isUnderHeading = true
    for part in parts {
      var added: [String] = []
      switch part {
      case .line(let line): added = [line]
      case .heading(let heading): added = [heading[language]]
      case .rows(let rows): added = self.lines(of: rows)
      case .paragraphs(let text):
        added = text[language].split(separator: "\n")
          .flatMap { TerminalText.wrapped(String($0), width: columns) }
      }
      if added.isEmpty { continue }
      lines += (isUnderHeading ? [] : [""]) + added
      if case .heading = part { isUnderHeading = true } else { isUnderHeading = false }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Rows with their texts at one column; a label too long for it stands on a line of its own, and
  /// so does one with Thai letters, whose width every terminal has its own mind about.
  private func lines(of rows: [HelpRow]) -> [String] {
    let widest = 30
    let short = rows.map(\.label).filter { $0.utf8.count <= widest && isASCII($0) }
    let column = 2 + (short.map(\.utf8.count).max() ?? widest - 4) + 2
    let margin = String(repeating: " ", count: column)
    return rows.flatMap { row -> [String] in
      var texts = TerminalText.wrapped(row.text[language], width: max(columns - column, 24))
      let fits = row.label.utf8.count <= widest && isASCII(row.label)
      guard fits, !texts.isEmpty else { return ["  " + row.label] + texts.map { margin + $0 } }
      let padding = String(repeating: " ", count: column - 2 - row.label.utf8.count)
      return ["  " + row.label + padding + texts.removeFirst()] + texts.map { margin + $0 }
    }
  }

  private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
