import ITATables

/// The manual page of the program as roff, made of the same declarations as help.
struct ManualPage {
  let program: Program
  let language: Language

  var text: String {
    let purpose = LocalizedText(
      thai: "วิเคราะห์คะแนน ITA ของหน่วยงานภาครัฐไทย",
      english: "analyze the ITA scores of Thai state agencies")
    var lines = [
      ".TH ITA 1 \"\(Program.versionDate)\" \"ita \(Program.version)\"",
      // Thai has few spaces, so that lines of one length would have holes in them.
      ".ad l",
      heading(LocalizedText(thai: "ชื่อ", english: "NAME")),
      "ita \\- " + escaped(purpose[language]),
      heading(LocalizedText(thai: "รูปแบบ", english: "SYNOPSIS")),
    ]
    let help = CommandHelp(program: program, language: language)
    lines += program.commands.map { ".B " + escaped(help.usage(of: $0)) }
      .flatMap { [".br", $0] }.dropFirst()
    lines.append(heading(LocalizedText(thai: "คำสั่ง", english: "COMMANDS")))
    lines += program.commands.flatMap(section)
    lines.append(
      heading(LocalizedText(thai: "ตัวเลือกของทุกคำสั่ง", english: "OPTIONS OF EVERY COMMAND")))
    lines += GlobalOptions.shapes.flatMap { entry(HelpRow($0)) }
    for topic in program.topics { lines += section(topic) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ command: Command) -> [String] {
    var lines = [".SS ita " + escaped(command.name)] + wrapped(command.summary[language])
    if let details = command.details { lines += paragraphs(details) }
    lines += command.shapes.flatMap { entry(HelpRow($0)) }
    for example in command.examples {
      lines += [".PP"] + wrapped(example.purpose[language])
      lines += [".br", ".B " + escaped(example.line[language])]
    }
    return lines
  }

  private func section(_ topic: HelpTopic) -> [String] {
    [heading(topic.title)] + topic.rows.flatMap { entry(HelpRow($0.label, $0.text)) }
      + topic.paragraphs.flatMap(paragraphs)
  }

  private func entry(_ row: HelpRow) -> [String] {
    let label = row.label.drop { $0 == " " }
    return [".TP", ".B " + escaped(String(label))] + wrapped(row.text[language])
  }

  private func paragraphs(_ text: LocalizedText) -> [String] {
    text[language].split(separator: "\n").flatMap { [".PP"] + wrapped(String($0)) }
  }

  /// A text in lines of the length that roff files have; its spaces are the places to break it.
  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(text, width: 64).map(escaped)
  }

  private func heading(_ text: LocalizedText) -> String { ".SH " + escaped(text[language]) }

  /// A text that roff prints as it is: no commands, no escapes, real hyphens.
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\e".utf8
      case UInt8(ascii: "-"): bytes += "\\-".utf8
      case UInt8(ascii: "\""): bytes += "\\(dq".utf8
      case UInt8(ascii: "."), UInt8(ascii: "'"):
        // At the beginning of a line these begin a command.
        if bytes.isEmpty { bytes += "\\&".utf8 }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
