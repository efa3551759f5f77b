import ITAModel
import ITATables

// One table of measures.
extension Report {
  func table(_ measures: [ReportMeasure], caption: String) -> DocumentTable {
    let header = [
      words("ประเด็นที่ต้องยกระดับ", "Point to raise"),
      words("มาตรการ โครงการ หรือกิจกรรม", "Measure, project or activity"),
      words("ขั้นตอนหรือวิธีการปฏิบัติ", "Steps"),
      words("ช่วงระยะเวลา", "Period"), words("ผู้รับผิดชอบ", "Responsible"),
      words("การกำกับติดตาม", "Follow-up"), words("สถานะ", "Standing"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return DocumentTable(
      caption: [Span(caption)],
      columns: [
        .init(width: 6), .init(width: 7), .init(width: 10), .init(width: 4), .init(width: 4),
        .init(width: 6), .init(width: 4, .center),
      ], header: [header], rows: measures.map(row))
  }

  private func row(_ measure: ReportMeasure) -> [DocumentTable.Cell] {
    let entry = measure.entry
    let steps = entry.steps.enumerated().map { "(\($0.offset + 1)) \($0.element[language])" }
    let isWeak = measure.band == .urgent || measure.band == .develop
    return [
      .init(
        [.bold(name(measure.figure)), Span(score(measure)), Span("\n\(entry.finding[language])")],
        emphasis: isWeak && measure.band == .urgent ? .warning : .none),
      .init([Span(entry.measure[language])]),
      .init([Span(steps.joined(separator: "\n"))]),
      .init([Span(days(measure.period.start, measure.period.end))]),
      .init([Span(entry.responsible[language])]),
      .init([Span(entry.monitoring[language])]),
      .init([Span(standing(entry.standing))]),
    ]
  }

  private func score(_ measure: ReportMeasure) -> String {
    if measure.target == measure.score {
      return words("\nคะแนน \(measure.score.shown)", "\nscore \(measure.score.shown)")
    }
    return words(
      "\nคะแนน \(measure.score.shown) เป้าหมาย \(measure.target.shown)",
      "\nscore \(measure.score.shown), target \(measure.target.shown)")
  }

  private func standing(_ standing: AdviceStanding) -> String { standing.label[language] }
}
