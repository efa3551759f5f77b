import ITATables

extension Command {
  static let help = Command(
    "help",
    LocalizedText(thai: "แสดงวิธีใช้โปรแกรมหรือคำสั่ง", english: "Show how to use it."),
    examples: [
      Example(
        "ita help completions",
        LocalizedText(thai: "วิธีใช้คำสั่งเดียว", english: "how to use one command"))
    ],
    .optionalWord(
      "topic", valueName: "TOPIC", candidates: .topics,
      help: LocalizedText(thai: "ชื่อคำสั่งหรือหัวข้อ", english: "a command or a topic"))
  ) { (session, topic) throws(CommandFailure) in
    .done
  }
}
