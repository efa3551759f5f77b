import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Tells how far an edited plan is on a day.
  static let progress = Command(
    "progress",
    LocalizedText(
      thai: "ติดตามแผนที่กรอกแล้ว: เสร็จ เลยกำหนด และหลักฐานที่ขาด",
      english: "Follow an edited plan: what is done, overdue and without evidence."),
    details: LocalizedText(
      thai: """
        นับมาตรการเท่านั้น ไม่คิดเป็นคะแนน
        ไฟล์หลักฐานตรวจเฉพาะในโฟลเดอร์ของแผน ลิงก์ไม่เปิดตรวจ
        ตัวเลือกการอ่าน เช่น --sheet และ --year ใช้กับไฟล์ของ --scores
        """,
      english: """
        Measures are counted and never made into a score.
        Evidence is looked for in the plan's folder alone; links are not opened.
        Options of reading, such as --sheet and --year, are for the files of --scores.
        """),
    examples: [
      Example(
        LocalizedText(
          thai: "ita progress แผน.xlsx --as-of 2568-03-31",
          english: "ita progress plan.xlsx --as-of 2568-03-31"),
        LocalizedText(thai: "ติดตามรอบ 6 เดือน", english: "after six months")),
      Example(
        LocalizedText(
          thai: "ita progress แผน.xlsx --as-of 2568-03-31 -o รายงาน.xlsx",
          english: "ita progress plan.xlsx --as-of 2568-03-31 -o report.xlsx"),
        LocalizedText(thai: "แบบรายงาน 6 เดือน", english: "the six-month form")),
    ],
    next: ["plan"],
    .file(
      "plan", help: LocalizedText(thai: "แผนที่กรอกแล้ว", english: "the plan as it was filled in")),
    .asOf, .planOutput, .planForm,
    .choice(
      "layout", default: ProgressLayout.status,
      help: LocalizedText(thai: "รูปแบบของรายงาน", english: "form of the report")),
    .texts(
      "scores", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ไฟล์คะแนนปีก่อนและปีนี้ ใส่ได้หลายครั้ง",
        english: "score files of last and this year; may be repeated")),
    .planDigits, .reading, .force
  ) {
    session, plan, asOf, output, form, layout, scores, digits, reading, force
      throws(CommandFailure) in
    var diagnostics: [Diagnostic] = []
    let file = try session.planFile(plan, diagnostics: &diagnostics)
    for column in file.missing([.status, .end, .attached]) {
      diagnostics.append(
        Diagnostic(
          PlanFinding.missingColumn(column.name[session.settings.language]),
          at: Location(file: plan)))
    }
    let rows = file.rows(diagnostics: &diagnostics)
    let folder = PlanFolder(of: plan, in: session)
    let progress = Progress(
      rows, asOf: asOf, exists: { folder.holds($0) }, diagnostics: &diagnostics)
    var assessments: [ProgressReport.Scores] = []
    for path in scores {
      let read = try reading.judged(path, in: session)
      assessments.append(ProgressReport.Scores(read.assessment))
    }
    let report = ProgressReport(
      progress, scores: assessments, in: session.settings.language)
    let writing = ProgressOutput(
      session: session, path: output, form: form, replacing: force, digits: digits)
    try writing.write(report, layout.layout, diagnostics: diagnostics)
    session.report(diagnostics)
    return .done
  }
}

/// The published forms of a progress report.
enum ProgressLayout: String, Sendable, CaseIterable {
  case status, results

  var layout: PlanLayout {
    switch self {
    case .status: .status
    case .results: .results
    }
  }
}

/// The folder of a plan, in which evidence is looked for.
struct PlanFolder {
  private var session: Session
  private var folder: String

  init(of plan: String, in session: Session) {
    self.session = session
    folder = PathStyle.current.parted(plan).folder
  }

  /// Whether a file stands at a path from the folder; a link is not followed, since it may lead
  /// elsewhere.
  func holds(_ path: String) -> Bool {
    var place = folder
    for part in PathStyle.current.parts(of: path) {
      place = (place.isEmpty ? "" : PathStyle.current.opened(place)) + part
      let status = (try? session.files.status(session.resolved(place))).flatMap { $0 }
      guard let status, status.kind != .link else { return false }
    }
    return !path.isEmpty
  }
}

extension Parameter where Value == ThaiDate {
  /// `--as-of`, which must be given: there is no clock in any result.
  static var asOf: Self {
    let shape = ParameterShape(
      kind: .option, name: "as-of", valueName: "DATE",
      help: LocalizedText(
        thai: "วันที่ของรายงาน เช่น 2568-03-31 หรือ 31/3/2568 (ต้องระบุ)",
        english: "the report's date, such as 2568-03-31 (must be given)"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first, let date = ThaiDate(word) else {
        throw UsageError(
          .badValue(
            words.first ?? "", parameter: shape.label, .words(["2568-03-31"], near: [])))
      }
      return date
    }
  }
}
