import ITAModel
import ITATables

// The result: overall score, level with its conditions, tools, indicators, history.
extension Report {
  var result: [Block] {
    [
      .heading(.first, [Span(words("ผลการประเมิน", "Result"))]),
      .heading(.second, [Span(words("คะแนนรวมและระดับ", "Overall score and level"))]),
      .paragraph([
        Span(
          words(
            "\(agency ?? "หน่วยงาน")ได้คะแนนรวม ",
            "\(agency ?? "The agency") has an overall score of ")),
        .bold(assessment.figure(.overall).shown?.shown ?? "–"),
        Span(words(" คะแนน ผลการประเมินอยู่ในระดับ ", " points; the level is ")),
        .bold(levelText),
      ]),
    ] + reasons + conditions + [
      .heading(.second, [Span(words("คะแนนตามแบบวัด", "Scores by tool"))]),
      .table(tools),
    ] + indicators + history
  }

  /// What holds the level down, or what it still needs.
  private var reasons: [Block] {
    var lines = AnalysisText(analysis, in: language).reasons.map(\.text)
    if case .undetermined(_, let needs) = assessment.verdict {
      let names = needs.map(name).joined(separator: ", ")
      lines.append(words("คะแนนที่ต้องมีเพื่อตัดสินระดับ: \(names)", "To settle the level: \(names)"))
    }
    return lines.map { .paragraph([Span($0)]) }
  }

  private var conditions: [Block] {
    if assessment.conditions.isEmpty { return [] }
    let header = [
      words("ระดับ", "Level"), words("เงื่อนไข", "Condition"), words("คะแนน", "Score"),
      words("เกณฑ์", "Floor"), words("ขาด", "Missing"), words("ผล", "Met"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return [
      .table(
        DocumentTable(
          caption: [Span(words("เงื่อนไขของระดับกับคะแนนที่ได้", "Conditions and scores"))],
          columns: [
            .init(width: 4), .init(width: 6), .init(width: 3, .end), .init(width: 3, .end),
            .init(width: 3, .end), .init(width: 3, .center),
          ], header: [header], rows: conditionRows))
    ]
  }

  private var conditionRows: [[DocumentTable.Cell]] {
    framework.levels.flatMap { level in
      let own = assessment.conditions.filter { $0.level == level }
      return own.enumerated().map { index, condition in
        let cells = self.cells(condition)
        return index == 0
          ? [.init([Span(level.name[language])], rows: own.count)] + cells : cells
      }
    }
  }

  private func cells(_ condition: Condition) -> [DocumentTable.Cell] {
    let figures = condition.figures.map { $0.label[language] }.joined(
      separator: words(" และ ", " and "))
    let isUnmet = condition.isMet == false
    let mark =
      switch condition.isMet {
      case true?: words("ถึง", "yes")
      case false?: words("ไม่ถึง", "no")
      case nil: words("ยังไม่ทราบ", "open")
      }
    return [
      .init([Span(figures)]), number(condition.value), number(condition.floor),
      .init([Span(condition.missing?.shownUp ?? "–")]),
      .init([Span(mark)], emphasis: isUnmet ? .warning : .none),
    ]
  }

  private var tools: DocumentTable {
    let header = [
      words("แบบวัด", "Tool"), words("น้ำหนัก", "Weight"), words("คะแนนตามไฟล์", "In the file"),
      words("คะแนนที่คำนวณได้", "Computed"), words("คะแนนที่ใช้", "Used"),
    ].map { DocumentTable.Cell([Span($0)]) }
    let parts = framework.parts.map { FigureID.part($0.part) }
    let rows = framework.tools.flatMap { rule -> [[DocumentTable.Cell]] in
      let below = rule.tool == .eit ? parts.filter { assessment.figure($0).used != nil } : []
      return [row(.tool(rule.tool), weight: rule.weight, .none)]
        + below.map { row($0, weight: nil, .none) }
    }
    return DocumentTable(
      caption: [Span(words("คะแนนตามแบบวัดและคะแนนรวม", "Scores of the tools and overall"))],
      columns: [.init(width: 4), .init(width: 2, .end)]
        + Array(repeating: .init(width: 3, .end), count: 3),
      header: [header], rows: rows + [row(.overall, weight: nil, .strong)], hasRowHeaders: true)
  }

  private func row(
    _ id: FigureID, weight: Int?, _ emphasis: DocumentTable.Emphasis
  ) -> [DocumentTable.Cell] {
    let figure = assessment.figure(id)
    var cells = [
      DocumentTable.Cell([Span(id.label[language])]),
      DocumentTable.Cell([Span(weight.map { "\($0)" } ?? "–")]), number(figure.stated?.points),
      number(figure.computed), number(figure.shown),
    ]
    for index in cells.indices { cells[index].emphasis = emphasis }
    return cells
  }
}
