import ITAModel
import ITATables

// One table of measures.
extension Report {
  /// The columns that the form of the year has: by issue the follow-up is the last step, by
  /// indicator it has a column. A group without a title has no row of its own.
  func table(_ groups: [(title: [Span], rows: [PlanRow])], caption: String) -> DocumentTable {
    let hasFollowUp = framework.issues.isEmpty
    let names = [
      words("ประเด็นที่ต้องยกระดับ", "Point to raise"),
      words("มาตรการ", "Measure"),
      words("ขั้นตอนหรือวิธีการปฏิบัติ", "Steps"), words("ระยะเวลา", "Period"),
      words("ผู้รับผิดชอบ", "Responsible"), words("การกำกับติดตาม", "Follow-up"),
      words("สถานะ", "Standing"),
    ]
    let shown = names.indices.filter { hasFollowUp || $0 != 5 }
    func cells(_ row: PlanRow) -> [DocumentTable.Cell] {
      let cells = self.cells(row, hasFollowUp: hasFollowUp)
      return shown.map { cells[$0] }
    }
    let header: [DocumentTable.Cell] = shown.map { .init([Span(names[$0])]) }
    let widths = DocumentTableBalance(header: header, rows: plan.map(cells)).widths
    let rows = groups.flatMap { group in
      let title = DocumentTable.Cell(group.title, columns: shown.count, emphasis: .strong)
      return (group.title.isEmpty ? [] : [[title]]) + group.rows.map(cells)
    }
    return DocumentTable(
      caption: [Span(caption)],
      columns: zip(shown, widths).map { .init(width: $1, $0 == 6 ? .center : .start) },
      header: [header], rows: rows)
  }

  private func cells(_ row: PlanRow, hasFollowUp: Bool) -> [DocumentTable.Cell] {
    let form = PlanForm([row], in: language)
    let subject = row.figure.map(name) ?? row.subject
    return [
      .init([.bold(subject), Span(score(row)), Span("\n\(row[.finding])")]),
      .init([Span(row[.measure])]),
      .init([Span(hasFollowUp ? row[.steps] : form.stepsWithFollowUp(row))]),
      .init([Span(period(row))]), .init([Span(form.responsible(row))]),
      .init([Span(row[.monitoring])]), .init([Span(row[.standing])]),
    ]
  }

  private func score(_ row: PlanRow) -> String {
    if row[.score].isEmpty { return "" }
    let band = row[.group].isEmpty ? "" : " (\(row[.group]))"
    let target = row[.target]
    if target == row[.score] || target.isEmpty {
      return words("\nคะแนน \(row[.score])\(band)", "\nscore \(row[.score])\(band)")
    }
    return words(
      "\nคะแนน \(row[.score]) เป้าหมาย \(target)\(band)",
      "\nscore \(row[.score]), target \(target)\(band)")
  }

  /// Months of the period; words that are no date stay as they are.
  private func period(_ row: PlanRow) -> String {
    [row[.start], row[.end]].filter { !$0.isEmpty }.map { text in
      ThaiDate(text).flatMap { ReportDate($0.description) }?.month(in: language) ?? text
    }.joined(separator: words(" ถึง ", " to "))
  }
}
