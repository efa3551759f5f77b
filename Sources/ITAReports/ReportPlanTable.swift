import ITAModel
import ITATables

// One table of measures.
extension Report {
  /// The columns that the form of the year has: by issue the follow-up is the last step, by
  /// indicator it has a column.
  func table(_ measures: [ReportMeasure], caption: String) -> DocumentTable {
    let hasFollowUp = framework.issues.isEmpty
    let names = [
      words("ประเด็นที่ต้องยกระดับ", "Point to raise"),
      words("มาตรการ โครงการ หรือกิจกรรม", "Measure, project or activity"),
      words("ขั้นตอนหรือวิธีการปฏิบัติ", "Steps"), words("ระยะเวลา", "Period"),
      words("ผู้รับผิดชอบ", "Responsible"), words("การกำกับติดตาม", "Follow-up"),
      words("สถานะ", "Standing"),
    ]
    let widths = hasFollowUp ? [7, 8, 10, 4, 4, 9, 3] : [11, 9, 13, 4, 5, 0, 4]
    let shown = names.indices.filter { widths[$0] > 0 }
    return DocumentTable(
      caption: [Span(caption)],
      columns: shown.map { .init(width: widths[$0], $0 == 6 ? .center : .start) },
      header: [shown.map { .init([Span(names[$0])]) }],
      rows: measures.map { measure in
        let cells = self.cells(measure, hasFollowUp: hasFollowUp)
        return shown.map { cells[$0] }
      })
  }

  private func cells(_ measure: ReportMeasure, hasFollowUp: Bool) -> [DocumentTable.Cell] {
    let entry = measure.entry
    let follow = words("กำกับติดตาม: ", "Follow-up: ") + entry.monitoring[language]
    let steps = entry.steps.map { $0[language] } + (hasFollowUp ? [] : [follow])
    let numbered = steps.enumerated().map { "(\($0.offset + 1)) \($0.element)" }
    return [
      .init([
        .bold(name(measure.figure)), Span(score(measure)), Span("\n\(entry.finding[language])"),
      ]),
      .init([Span(entry.measure[language])]),
      .init([Span(numbered.joined(separator: "\n"))]),
      .init([Span(days(measure.period.start, measure.period.end))]),
      .init([Span(entry.responsible[language])]),
      .init([Span(entry.monitoring[language])]),
      .init([Span(entry.standing.label[language])]),
    ]
  }

  private func score(_ measure: ReportMeasure) -> String {
    let band = measure.band.label[language]
    if measure.target == measure.score {
      return words(
        "\nคะแนน \(measure.score.shown) (\(band))", "\nscore \(measure.score.shown) (\(band))")
    }
    return words(
      "\nคะแนน \(measure.score.shown) เป้าหมาย \(measure.target.shown) (\(band))",
      "\nscore \(measure.score.shown), target \(measure.target.shown) (\(band))")
  }
}
