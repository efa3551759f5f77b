public import ITAModel
public import ITATables

/// The progress of a plan in words and as forms. Completion is told as counts, never as a score.
public struct ProgressReport: Sendable {
  /// One file of scores beside the plan.
  public struct Scores: Sendable {
    /// The scores.
    public var assessment: Assessment
    /// Joins them.
    public init(_ assessment: Assessment) { self.assessment = assessment }
  }

  /// The progress.
  public var progress: Progress
  /// Scores to show beside each weak point, by rising year.
  public var scores: [Scores]
  /// The language of the words.
  public var language: Language
  private var catalogue: MeasureCatalogue

  /// Joins what is reported.
  public init(_ progress: Progress, scores: [Scores], in language: Language) {
    self.progress = progress
    self.scores = scores.sorted { $0.assessment.year < $1.assessment.year }
    self.language = language
    catalogue = MeasureCatalogue()
  }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  private func date(_ date: ThaiDate) -> String {
    language == .thai ? date.thai : date.description
  }

  /// What must be said wherever completion is counted.
  public var caution: String {
    words(
      "การทำมาตรการเสร็จไม่ใช่คะแนน คะแนนจะทราบเมื่อประกาศผลการประเมินของปี",
      "A finished measure is no score; scores are known when the year's result is published.")
  }

  private func name(_ state: Progress.State) -> String {
    switch state {
    case .done: words("เสร็จ", "done")
    case .underway: words("กำลังดำเนินการ", "in progress")
    case .overdue: words("เลยกำหนด", "overdue")
    case .notStarted: words("ยังไม่เริ่ม", "not started")
    case .cancelled: words("ยกเลิก", "cancelled")
    }
  }

  // MARK: Text

  /// The lines for a terminal: numbers first, Thai last.
  public var lines: [String] {
    let total = progress.total
    var lines = [
      words("ณ วันที่ \(date(progress.asOf))", "as of \(date(progress.asOf))"), "",
      "  " + AnalysisText.column("\(total.total)", 4) + "   " + words("มาตรการทั้งหมด", "measures"),
    ]
    lines += Progress.State.allCases.map { state in
      "  " + AnalysisText.column("\(total[state])", 4) + "   " + name(state)
    }
    lines.append(
      "  " + AnalysisText.column("\(total.withoutEvidence)", 4) + "   "
        + words("เสร็จแต่ไม่มีหลักฐาน", "done without evidence"))
    lines += dates(words("เลยกำหนด", "overdue"), progress.overdue)
    lines += dates(words("กำหนดถัดไป", "due next"), Array(progress.next.prefix(5)))
    lines += counts(words("รายหน่วยงาน", "by unit"), progress.byUnit)
    lines += counts(words("รายตัวชี้วัด", "by indicator"), progress.byIndicator)
    lines += scoreLines
    return lines + ["", caution]
  }

  private func dates(_ title: String, _ entries: [Progress.Entry]) -> [String] {
    if entries.isEmpty { return [] }
    return ["", title]
      + entries.map { entry in
        "  " + AnalysisText.left(entry.due?.description ?? "", 12)
          + AnalysisText.left(entry.row.id, 12)
          + "\(entry.row.subject)  [\(entry.row[.unit])]"
      }
  }

  private func counts(_ title: String, _ counts: [Progress.Count]) -> [String] {
    let head = words(
      "  (เสร็จ / กำลังดำเนินการ / เลยกำหนด / ยังไม่เริ่ม / ยกเลิก / รวม)",
      "  (done / in progress / overdue / not started / cancelled / all)")
    return ["", title + head]
      + counts.map { count in
        let numbers = Progress.State.allCases.map { AnalysisText.column("\(count[$0])", 4) }
        return numbers.joined() + AnalysisText.column("\(count.total)", 6) + "   "
          + (count.name.isEmpty ? words("ไม่ระบุ", "not named") : count.name)
      }
  }

  private var scoreLines: [String] {
    if scores.isEmpty { return [] }
    let years = scores.map { AnalysisText.column("\($0.assessment.year)", 8) }.joined()
    return ["", years + "   " + words("คะแนนของจุดที่มีมาตรการ", "scores of the measured points")]
      + progress.entries.map { entry in
        points(of: entry.row).map { AnalysisText.column($0, 8) }.joined() + "   "
          + entry.row.subject
      }
  }

  /// The score of a row's point in every file; `-` where the file has none. Items change their
  /// numbers from year to year, so in another year's file the item of the same theme is meant.
  private func points(of row: PlanRow) -> [String] {
    scores.map { points(of: row, in: $0)?.shown ?? "-" }
  }

  /// The score of a row's point in one file; nil where the file has none.
  func points(of row: PlanRow, in file: Scores) -> Points? {
    figure(of: row, in: file.assessment.framework).flatMap {
      file.assessment.figure($0).shown
    }
  }

  /// The point of a row in a framework: in another year's the item of the same theme.
  func figure(of row: PlanRow, in framework: Framework) -> FigureID? {
    guard let figure = row.figure, case .item(let id) = figure, row.framework != framework.id
    else { return row.figure }
    guard let own = row.framework.flatMap({ FrameworkLibrary.framework(id: $0) }),
      let theme = catalogue.theme(of: id, in: own)
    else { return nil }
    return framework.items.first { item in
      item.id.tool == id.tool && catalogue.theme(of: item.id, in: framework) == theme
    }.map { .item($0.id) }
  }

  // MARK: Forms

  /// The report of six months, up to 31 March, or of twelve, in one of the two published forms.
  public func outline(_ layout: PlanLayout) -> PlanOutline {
    let isHalf = (10...12).contains(progress.asOf.month) || progress.asOf.month <= 3
    let year = progress.asOf.fiscalYear
    let title = words(
      "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. \(year) รอบ \(isHalf ? 6 : 12) เดือน ณ วันที่ \(date(progress.asOf))",
      "Report on the measures for integrity and transparency, \(year), \(isHalf ? 6 : 12) months, as of \(date(progress.asOf))"
    )
    let form = PlanForm(progress.entries.map { shown($0) }, in: language)
    var outline =
      layout == .results ? form.results(title: title) : form.status(title: title)
    outline.parts = [.remark(caution)] + countTables + outline.parts + scoreTable
    return outline
  }

  /// A row whose status is the state on the day, and whose evidence says which files are missing.
  private func shown(_ entry: Progress.Entry) -> PlanRow {
    var row = entry.row
    row.cells[.status] = name(entry.state)
    let missing = entry.missing.map { words("ไม่พบไฟล์ \($0)", "no file \($0)") }
    let none = entry.isDoneWithoutEvidence ? [words("ไม่มีหลักฐาน", "no evidence")] : []
    row.cells[.attached] = ([row[.attached]] + missing + none).filter { !$0.isEmpty }
      .joined(separator: "\n")
    return row
  }

  private var countTables: [PlanOutline.Part] {
    func table(_ title: String, _ counts: [Progress.Count]) -> [PlanOutline.Part] {
      let header =
        [title] + Progress.State.allCases.map(name)
        + [words("เสร็จแต่ไม่มีหลักฐาน", "done without evidence"), words("รวม", "all")]
      return [
        .table(
          header: header,
          rows: counts.map { count in
            [count.name.isEmpty ? words("ทั้งหมด", "all") : count.name]
              + Progress.State.allCases.map { "\(count[$0])" }
              + ["\(count.withoutEvidence)", "\(count.total)"]
          })
      ]
    }
    return [.heading(words("จำนวนมาตรการ", "Counts"), level: 1)]
      + table(words("ภาพรวม", "all measures"), [progress.total])
      + table(words("หน่วยงาน", "unit"), progress.byUnit)
      + table(words("ตัวชี้วัด", "indicator"), progress.byIndicator)
  }

  private var scoreTable: [PlanOutline.Part] {
    if scores.isEmpty { return [] }
    return [
      .heading(words("คะแนนของจุดที่มีมาตรการ", "Scores of the measured points"), level: 1),
      .table(
        header: [words("ประเด็น", "point")] + scores.map { "\($0.assessment.year)" },
        rows: progress.entries.map { [$0.row.subject] + points(of: $0.row) }),
    ]
  }
}
