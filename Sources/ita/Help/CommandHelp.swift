import ITATables

/// Help as text: examples first, what is ASCII at the left, Thai last on every line.
struct CommandHelp {
  let program: Program
  let language: Language
  /// The columns that a line may take.
  var columns = 80

  /// What `ita` says when it is called alone.
  var startScreen: String {
    let title = LocalizedText(
      thai: "ita  วิเคราะห์คะแนน ITA ของหน่วยงาน (ทำงานในเครื่องนี้เท่านั้น ไม่ส่งข้อมูลออก)",
      english: "ita  analyze an agency's ITA scores (on this computer only; nothing is sent)")
    let footer = [
      HelpRow("ita help", LocalizedText(thai: "คำสั่งทั้งหมด", english: "all commands")),
      HelpRow("ita --lang en", LocalizedText(thai: "ภาษาอังกฤษ", english: "this in English")),
    ]
    let first = program.commands.prefix(6).compactMap(\.examples.first)
    return layout([
      .line(title[language]), .rows(first.map { HelpRow($0, language) }), .rows(footer),
    ])
  }

  /// What `ita help` says: all commands, topics and the options of every command.
  var overview: String {
    layout([
      .line("ita COMMAND [OPTIONS]"),
      .heading(LocalizedText(thai: "คำสั่ง", english: "Commands")),
      .rows(program.commands.map { HelpRow($0.name, $0.summary) }),
      .heading(LocalizedText(thai: "ตัวเลือกของทุกคำสั่ง", english: "Options of every command")),
      .rows(GlobalOptions.shapes.map(row)),
      .heading(LocalizedText(thai: "หัวข้ออื่น", english: "More to read")),
      .rows(program.topics.map { HelpRow("ita help " + $0.name, $0.title) }),
    ])
  }

  /// What `ita help COMMAND` says.
  func text(of command: Command) -> String {
    let arguments = command.shapes.filter { $0.kind == .argument }
    let options = command.shapes.filter { $0.kind != .argument }
    var parts: [HelpPart] = [
      .line("ita \(command.name)  \(command.summary[language])"),
      .line("  " + usage(of: command)),
      .heading(LocalizedText(thai: "ตัวอย่าง", english: "Examples")),
      .rows(command.examples.map { HelpRow($0, language) }),
    ]
    if let details = command.details { parts.append(.paragraphs(details)) }
    if !arguments.isEmpty {
      parts.append(.heading(LocalizedText(thai: "สิ่งที่ระบุ", english: "Arguments")))
      parts.append(.rows(arguments.map(row)))
    }
    if !options.isEmpty {
      parts.append(.heading(LocalizedText(thai: "ตัวเลือก", english: "Options")))
      parts.append(.rows(options.map(row)))
    }
    let next = command.next.compactMap(program.command(named:))
    if !next.isEmpty {
      parts.append(.heading(LocalizedText(thai: "คำสั่งที่ใช้ต่อ", english: "Next")))
      parts.append(.rows(next.map { HelpRow("ita help " + $0.name, $0.summary) }))
    }
    let seeAlso = LocalizedText(
      thai: "ตัวเลือกของทุกคำสั่ง  ita help", english: "Options of every command  ita help")
    return layout(parts + [.paragraphs(seeAlso)])
  }

  /// What `ita help TOPIC` says.
  func text(of topic: HelpTopic) -> String {
    let rows = topic.rows.map { HelpRow($0.label, $0.text) }
    return layout(
      [.line(topic.title[language]), .rows(rows)] + topic.paragraphs.map { .paragraphs($0) })
  }

  /// How a command is written: `ita analyze [OPTIONS] FILE...`.
  func usage(of command: Command) -> String {
    var words = ["ita", command.name]
    if command.shapes.contains(where: { $0.kind != .argument }) { words.append("[OPTIONS]") }
    for shape in command.shapes where shape.kind == .argument {
      let name = shape.valueName + (shape.isRepeating ? "..." : "")
      words.append(shape.isRequired ? name : "[\(name)]")
    }
    return words.joined(separator: " ")
  }

  private func row(_ shape: ParameterShape) -> HelpRow { HelpRow(shape) }
}
