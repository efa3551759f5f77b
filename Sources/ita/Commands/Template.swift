import ITAModel
import ITATables

extension Command {
  /// Writes a blank form of scores.
  static let template = Command(
    "template",
    LocalizedText(
      thai: "เขียนแบบกรอกคะแนนเปล่า กรอกแล้ววิเคราะห์ได้ทันที",
      english: "Write a blank form of scores that can be analyzed once filled in."),
    examples: [
      Example(
        LocalizedText(
          thai: "ita template -o แบบกรอก.xlsx --year 2568",
          english: "ita template -o form.xlsx --year 2568"),
        LocalizedText(thai: "แบบกรอกใน Excel", english: "a form for Excel")),
      Example(
        LocalizedText(
          thai: "ita template -o แบบกรอก.tsv --items --year 2567",
          english: "ita template -o form.tsv --items --year 2567"),
        LocalizedText(thai: "พร้อมคะแนนรายข้อ", english: "with every item")),
    ],
    next: ["new", "analyze"],
    .scoreTableOutput, .listsItems, .year, .force
  ) { session, output, items, year, force throws(CommandFailure) in
    let fiscal = year.flatMap { FiscalYear(either: $0) }
    let known = FrameworkLibrary.years
    guard let used = year == nil ? known.last : fiscal,
      let framework = FrameworkLibrary.framework(used)
    else {
      let finding = FrameworkFinding.unknownYear(
        year.map { "\($0)" } ?? "", known: known.map(\.description), canBorrow: false)
      throw CommandFailure(.input, [Diagnostic(finding, at: Location(file: ""))])
    }
    let form = ScoreTable.form(framework, year: fiscal, listsItems: items)
    try session.deliver(form.bytes(for: output), to: output, replacing: force)
    return .done
  }
}

extension Parameter where Value == String {
  /// `-o` of a table of scores; `-` where it is not given.
  static var scoreTableOutput: Self {
    let shape = ParameterShape(
      kind: .option, name: "output", short: "o", valueName: "FILE",
      help: LocalizedText(
        thai: "เขียนลงไฟล์ .xlsx .csv หรือ .tsv ปกติพิมพ์ออกจอเป็น TSV",
        english: "write to this .xlsx, .csv or .tsv file (usually TSV is printed)"),
      candidates: .files)
    return Self(shape) { (words) throws(UsageError) in words.first ?? "-" }
  }
}

extension Parameter where Value == Bool {
  /// `--items` of a table of scores.
  static var listsItems: Self {
    flag(
      "items", help: LocalizedText(thai: "มีคะแนนรายข้อด้วย", english: "with every item too"))
  }
}
