import ITAModel
import ITATables

extension Command {
  /// Makes a score file of figures that are typed.
  static let new = Command(
    "new",
    LocalizedText(
      thai: "พิมพ์คะแนนจากหน้ากระดาษหรือ PDF โปรแกรมตรวจยอดรวมให้ทันที",
      english: "Type the figures of a printed page; totals are checked at once."),
    details: LocalizedText(
      thai: """
        ถามชื่อหน่วยงาน ปีงบประมาณ ตัวชี้วัด 10 ตัว และคะแนนรวม เลขไทยหรืออารบิกก็ได้
        ไม่มีคะแนนใดให้กด Enter ผ่าน แก้ตัวเลขที่พิมพ์ไปแล้วด้วย เช่น 4=84.76
        อ่านคำตอบจากโปรแกรมอื่นได้ บรรทัดละคำตอบตามลำดับคำถาม
        """,
      english: """
        It asks for agency, fiscal year, ten indicators and totals, in Thai or Arabic digits.
        Press Enter where the page has no score; correct an earlier one with 4=84.76
        Answers may be piped, one a line in the order of the questions.
        """),
    examples: [
      Example(
        LocalizedText(thai: "ita new -o คะแนน.xlsx", english: "ita new -o scores.xlsx"),
        LocalizedText(thai: "พิมพ์แล้วเก็บเป็น Excel", english: "type, and keep as Excel")),
      Example(
        "ita new -o -",
        LocalizedText(thai: "ผลออกจอเป็น TSV ไม่เขียนไฟล์", english: "print TSV and write no file")),
    ],
    next: ["analyze", "template"],
    .scoreTableOutput, .listsItems, .year, .strict, .force
  ) { session, output, items, year, strict, force throws(CommandFailure) in
    if !session.isStandardOutput(output), !force, session.exists(output) {
      // Better now than after twenty answers.
      throw CommandFailure(OutputError(path: output, reason: .exists))
    }
    var opening = NewOpening(session: session)
    let framework = try opening.framework(year: year)
    var dialogue = ScoreDialogue(
      session, framework, listsItems: items, agency: opening.agency, line: opening.lineNumber)
    try dialogue.ask()
    let assessment = dialogue.assessment
    if dialogue.sheet.scores.isEmpty {
      throw CommandFailure(
        .input, [Diagnostic(ScoreSheetFinding.noScores, at: Location(file: "-"))])
    }
    let conflicts = assessment.diagnostics.filter { $0.severity == .warning }
    if strict, !conflicts.isEmpty { throw CommandFailure(.input, conflicts) }
    try session.deliver(
      ScoreTable(rows: assessment.canonicalRows).bytes(for: output), to: output, replacing: force)
    if let level = assessment.verdict.level {
      session.hint(
        LocalizedText(
          thai: "ระดับ \(level.name.thai)", english: "level: \(level.name.english)"))
    }
    if !session.isStandardOutput(output) {
      session.hint(
        LocalizedText(
          thai: "ทำต่อ   \(session.retryLine(["analyze", output]))",
          english: "next    \(session.retryLine(["analyze", output]))"))
    }
    return .done
  }
}

/// The first two questions: whose scores, and of what year.
struct NewOpening {
  let session: Session
  /// The agency's name; nil before the question and at the end of the input.
  private(set) var agency: String?
  /// How many lines were read.
  private(set) var lineNumber = 0

  init(session: Session) { self.session = session }

  /// Asks for the agency and, where it is not given, for the year; the rules of that year.
  mutating func framework(year: Int?) throws(CommandFailure) -> Framework {
    agency = ask(LocalizedText(thai: "ชื่อหน่วยงาน", english: "agency"))
    while true {
      let line =
        year.map { "\($0)" }
        ?? ask(LocalizedText(thai: "ปีงบประมาณ (เช่น 2568)", english: "fiscal year, such as 2568"))
      let digits = ThaiText.arabicDigits((line ?? "").utf8).filter { $0 != 32 && $0 != 13 }
      let fiscal = ThaiText.wholeNumber(digits).flatMap { FiscalYear(either: $0) }
      if let found = fiscal.flatMap({ FrameworkLibrary.framework($0) }) { return found }
      let known = FrameworkLibrary.years.map(\.description)
      let finding =
        line.map { FrameworkFinding.unknownYear($0, known: known, canBorrow: false) }
        ?? .noYear(known: known)
      // A person sees what was typed; of piped lines the number is told.
      let isPiped = year == nil && !session.streams.inputIsTerminal
      let place = Location(file: isPiped ? "-" : "", row: isPiped ? lineNumber : 0)
      let fault = CommandFailure(.input, [Diagnostic(finding, at: place)])
      guard line != nil, year == nil, session.streams.inputIsTerminal else { throw fault }
      session.report(fault.diagnostics)
    }
  }

  private mutating func ask(_ question: LocalizedText) -> String? {
    if session.streams.inputIsTerminal { session.hint(question) }
    lineNumber += 1
    return session.streams.line().map { line in
      String(decoding: line.utf8.filter { $0 != 13 }, as: UTF8.self)
    }
  }
}
