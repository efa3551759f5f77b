import ITAModel
import ITATables

extension Command {
  static let help = Command(
    "help",
    LocalizedText(
      thai: "แสดงวิธีใช้โปรแกรม คำสั่ง หรือหัวข้อ",
      english: "Show how to use the program, a command or a topic."),
    examples: [
      Example(
        "ita help exit-codes",
        LocalizedText(thai: "อ่านหัวข้อหนึ่ง", english: "read a topic")),
      Example(
        "ita help completions",
        LocalizedText(thai: "วิธีใช้คำสั่งหนึ่ง", english: "how to use a command")),
      Example(
        "ita help --man",
        LocalizedText(thai: "คู่มือสำหรับโปรแกรม man", english: "the manual page for man")),
    ],
    .optionalWord(
      "topic", valueName: "TOPIC", candidates: .topics,
      help: LocalizedText(thai: "ชื่อคำสั่งหรือหัวข้อ", english: "a command or a topic")),
    .optionalWord(
      "name", valueName: "NAME", candidates: .values(SchemaFile.all.map(\.shortName)),
      help: LocalizedText(
        thai: "ชื่อเอกสาร JSON หลัง json-schema", english: "behind json-schema, a JSON document")),
    .flag(
      "man",
      help: LocalizedText(
        thai: "เขียนคู่มือทั้งเล่มในรูปแบบ roff", english: "write the whole manual as roff"))
  ) { (session, topic, name, man) throws(CommandFailure) in
    let language = session.settings.language
    let help = CommandHelp(program: .ita, language: language, columns: session.columns)
    if man {
      try session.print(ManualPage(program: .ita, language: language).text)
    } else if let name {
      try session.print(schema(named: name, topic: topic))
    } else if let topic {
      try session.print(text(named: topic, in: help))
    } else {
      try session.print(help.overview)
    }
    return .done
  }

  /// A second word stands only behind `json-schema`.
  private static func schema(
    named name: String, topic: String?
  ) throws(CommandFailure) -> [UInt8] {
    if topic != HelpTopic.schemas.name {
      throw CommandFailure(UsageError(.surplus(.argument(name), command: "help")))
    }
    if let schema = SchemaFile(named: name) { return schema.bytes }
    let known = SchemaFile.all.map(\.shortName)
    let near = NearMiss.candidates(for: name, among: known)
    throw CommandFailure(
      UsageError(.badValue(name, parameter: "NAME", .words(known, near: near))))
  }

  private static func text(
    named name: String, in help: CommandHelp
  ) throws(CommandFailure) -> String {
    let command = help.program.command(named: name).map { help.text(of: $0) }
    let topic = help.program.topic(named: name).map { help.text(of: $0) }
    let texts = [command, topic].compactMap { $0 }
    if !texts.isEmpty { return texts.joined(separator: "\n") }
    let known = help.program.helpNames
    let near = NearMiss.candidates(for: ThaiKeyboard.english(for: name) ?? name, among: known)
    throw CommandFailure(
      UsageError(.badValue(name, parameter: "TOPIC", .words(known, near: near))))
  }
}
