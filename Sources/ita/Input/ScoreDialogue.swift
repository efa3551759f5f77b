import ITAModel
import ITATables

/// Asks for the figures of a printed page one by one, computes along, and points at what is
/// probably mistyped. A person is asked again; of piped lines the first wrong one ends it.
struct ScoreDialogue {
  let session: Session
  let framework: Framework
  /// The questions in order.
  let figures: [FigureID]
  private(set) var sheet: ScoreSheet
  private var lineNumber: Int
  private var told: Set<String> = []

  /// Begins behind the lines that were read already.
  init(
    _ session: Session, _ framework: Framework, listsItems: Bool, agency: String?, line: Int
  ) {
    self.session = session
    self.framework = framework
    figures = ScoreQuestion.figures(of: framework, listsItems: listsItems)
    sheet = ScoreSheet(file: "-")
    lineNumber = line
    if let agency, !agency.isEmpty {
      sheet.agency = Located(agency, at: Location(file: "-", row: 1))
    }
  }

  /// What the rules make of the figures so far.
  var assessment: Assessment { framework.assess(sheet) }

  /// Asks for all figures; the end of the input leaves the rest unanswered.
  mutating func ask() throws(CommandFailure) {
    for figure in figures {
      guard try ask(figure) else { break }
      tell(behind: figure)
    }
    for figure in figures where sheet.scores[figure] == nil {
      sheet.blanks[figure] = Location(file: "-")
    }
    if session.streams.inputIsTerminal { try askForCorrections() }
  }

  /// Asks until nothing contradicts, or until the figures are to be kept as they are.
  private mutating func askForCorrections() throws(CommandFailure) {
    while !assessment.reconciliation.conflicts.isEmpty {
      session.hint(
        LocalizedText(
          thai: "แก้ตัวเลขที่พิมพ์ผิด เช่น 4=84.76 หรือ คะแนนรวม=91.47  หรือกด Enter เพื่อบันทึกตามนี้",
          english:
            "Correct a figure, such as 4=84.76 or overall=91.47, or press Enter to keep them."
        ))
      guard let line = nextLine() else { return }
      let answer = ScoreAnswer(line, among: figures)
      switch answer {
      case .none: return
      case .correction, .wrong: try take(answer, for: nil)
      // A score alone does not say which figure it is for: asked again.
      case .score: continue
      }
      tell(behind: .overall)
    }
  }

  private mutating func nextLine() -> String? {
    lineNumber += 1
    return session.streams.line().map { line in
      // A file made on Windows has CR at the ends of its lines.
      String(decoding: line.utf8.filter { $0 != 13 }, as: UTF8.self)
    }
  }

  /// Asks until there is an answer; false at the end of the input.
  private mutating func ask(_ figure: FigureID) throws(CommandFailure) -> Bool {
    while true {
      if session.streams.inputIsTerminal {
        session.hint(ScoreQuestion.text(figure, of: framework))
      }
      guard let line = nextLine() else { return false }
      if try take(ScoreAnswer(line, among: figures), for: figure) { return true }
    }
  }

  /// Takes an answer; false where the same question has to be asked again.
  @discardableResult
  private mutating func take(
    _ answer: ScoreAnswer, for figure: FigureID?
  ) throws(CommandFailure) -> Bool {
    switch answer {
    case .none: return true
    case .score(let points, let decimals, let raw):
      if let figure { sheet.scores[figure] = stated(points, decimals, raw) }
      return true
    case .correction(let other, let points, let decimals, let raw):
      sheet.scores[other] = stated(points, decimals, raw)
      sheet.blanks[other] = nil
      return false
    case .wrong(let text):
      let finding = ScoreSheetFinding.notAScore(text, suggestion: nil)
      let place = Location(file: "-", row: lineNumber)
      if !session.streams.inputIsTerminal {
        throw CommandFailure(.input, [Diagnostic(finding, at: place)])
      }
      session.report([Diagnostic(finding, at: Location(file: ""))])
      return false
    }
  }

  private func stated(_ points: Points, _ decimals: Int, _ raw: String) -> StatedScore {
    StatedScore(points: points, decimals: decimals, raw: raw, location: Location(file: ""))
  }

  /// Behind a total: what its parts give, and what contradicts them, each once.
  private mutating func tell(behind figure: FigureID) {
    switch figure {
    case .overall, .tool: break
    case .part, .indicator, .subIndicator, .item: return
    }
    let assessment = self.assessment
    if let computed = assessment.figure(figure).computed, !session.settings.quiet {
      session.hint(
        LocalizedText(
          thai: "   \(computed.shown)  \(figure.label.thai) ที่คำนวณได้",
          english: "   \(computed.shown)  computed \(figure.label.english)"))
    }
    let conflicts = assessment.diagnostics.filter { $0.code == "W210" }
    let fresh = conflicts.filter { told.insert($0.message.english).inserted }
    session.report(fresh)
  }
}
