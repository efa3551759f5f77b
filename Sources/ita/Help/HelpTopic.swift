import ITATables

/// Something to read that no single command is about: `ita help TOPIC`.
struct HelpTopic: Sendable {
  /// The word that calls it. Where a command has the same, its help stands before the topic.
  let name: String
  /// What it is about, in one line.
  let title: LocalizedText
  /// Words or numbers and what they mean, made only where the topic is read: those of the years
  /// take reading every framework.
  var rows: [(label: String, text: LocalizedText)] { makeRows() }
  /// What there is to say behind them.
  let paragraphs: [LocalizedText]

  private let makeRows: @Sendable () -> [(label: String, text: LocalizedText)]

  init(
    name: String, title: LocalizedText,
    rows: @autoclosure @escaping @Sendable () -> [(label: String, text: LocalizedText)] = [],
    paragraphs: [LocalizedText] = []
  ) {
    self.name = name
    self.title = title
    self.paragraphs = paragraphs
    makeRows = rows
  }

  /// Every topic, in the order of help.
  static let all: [HelpTopic] = [
    .commandLine, .formats, .layouts, .rules, .errors, .exitCodes, .environment, .accessibility,
    .schemas,
  ]

  static let exitCodes = HelpTopic(
    name: "exit-codes",
    title: LocalizedText(
      thai: "รหัสเมื่อจบการทำงาน สำหรับสคริปต์", english: "Exit codes, for scripts"),
    rows: ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) },
    paragraphs: [
      LocalizedText(
        thai: """
          ผลลัพธ์ออกทาง stdout ส่วนข้อผิดพลาด คำเตือน และหมายเหตุ ออกทาง stderr
          เมื่อโปรแกรมปลายทางเลิกรับข้อมูลก่อน เช่น head จะไม่ถือว่าเป็นข้อผิดพลาด
          """,
        english: """
          Results go to stdout; errors, warnings and notes go to stderr.
          That the receiver stops reading early, as head does, is no error.
          """)
    ])

  static let environment = HelpTopic(
    name: "environment",
    title: LocalizedText(
      thai: "ตัวแปรสภาพแวดล้อมที่มีผลต่อโปรแกรม", english: "Environment variables"),
    rows: [
      (
        "ITA_LANG",
        LocalizedText(
          thai: "ภาษาของข้อความ th หรือ en เมื่อไม่ได้ระบุ --lang",
          english: "language of the text, th or en, where --lang is not given")
      ),
      (
        "NO_COLOR",
        LocalizedText(thai: "มีค่าใดก็ตาม คือไม่ใช้สี", english: "any value: no colours")
      ),
      (
        "FORCE_COLOR",
        LocalizedText(
          thai: "มีค่าที่ไม่ใช่ 0 คือใช้สีแม้ไม่ได้แสดงบนจอ",
          english: "any value but 0: colours even where the text is not on a terminal")
      ),
      (
        "TERM",
        LocalizedText(thai: "ค่า dumb คือไม่ใช้สี", english: "the value dumb: no colours")
      ),
      (
        "COLUMNS",
        LocalizedText(thai: "ความกว้างของจอ", english: "the width of the terminal")
      ),
    ],
    paragraphs: [
      LocalizedText(
        thai: """
          ตัวเลือกที่พิมพ์ในคำสั่งมีผลก่อนตัวแปรเหล่านี้
          ภาษา เวลา และปฏิทินของเครื่องไม่มีผลต่อผลลัพธ์
          """,
        english: """
          Options on the command line weigh more than these.
          The computer's locale, clock and time zone do not change any result.
          """)
    ])
}
