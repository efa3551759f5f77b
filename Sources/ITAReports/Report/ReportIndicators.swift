import ITAModel
import ITATables

// The ten indicators as a table and as a chart, and what the file tells of other years.
extension Report {
  var indicators: [Block] {
    let head: [Block] = [
      .heading(.second, [Span(words("คะแนนตามตัวชี้วัด", "Scores by indicator"))])
    ]
    if analysis.indicators.isEmpty {
      return head + [
        .paragraph([
          Span(words("ไฟล์คะแนนไม่มีคะแนนรายตัวชี้วัด", "The file has no score of an indicator."))
        ])
      ]
    }
    return head + [.table(indicatorScores), .chart(indicatorChart)]
  }

  private var indicatorScores: DocumentTable {
    let header = [
      words("ที่", "No."), words("ตัวชี้วัด", "Indicator"), words("แบบวัด", "Tool"),
      words("คะแนน", "Score"), words("อันดับ", "Rank"), words("สถานะ", "Standing"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return DocumentTable(
      caption: [Span(words("คะแนนและอันดับของตัวชี้วัด", "Scores and ranks of the indicators"))],
      columns: [
        .init(width: 2, .center), .init(width: 12), .init(width: 4, .center),
        .init(width: 4, .end), .init(width: 3, .center), .init(width: 4, .center),
      ], header: [header],
      rows: analysis.indicators.map { ranked in
        let isWeak = ranked.side == .weakness
        let rule = framework.rule(of: ranked.indicator)
        return [
          .init([Span("\(ranked.indicator)")]), .init([Span(rule?.name[language] ?? "")]),
          .init([Span(rule?.tool.rawValue ?? "")]), number(ranked.figure.shown),
          .init([Span("\(ranked.rank)")]),
          .init([Span(side(ranked.side))], emphasis: isWeak ? .warning : .none),
        ]
      }, hasRowHeaders: true)
  }

  func side(_ side: Analysis.Side) -> String {
    switch side {
    case .strength: words("จุดแข็ง", "strength")
    case .weakness: words("จุดอ่อน", "weakness")
    }
  }

  private var indicatorChart: DocumentChart {
    DocumentChart(
      title: words("คะแนนรายตัวชี้วัดเทียบกับเกณฑ์", "Scores of the indicators"),
      alternative: alternative, measure: words("คะแนน", "score"), thresholds: thresholds,
      form: .bars(
        Indicator.all.map { indicator in
          .init(
            "\(indicator)", name: ownName(.indicator(indicator)),
            value: assessment.figure(.indicator(indicator)).shown?.shown)
        }))
  }

  private var alternative: String {
    guard let lowest = analysis.fromLowest.first, let highest = analysis.fromLowest.last else {
      return ""
    }
    func text(_ ranked: Analysis.RankedIndicator) -> String {
      "\(FigureID.indicator(ranked.indicator).label[language]) \(ranked.figure.shown?.shown ?? "")"
    }
    return words(
      "ต่ำสุด \(text(lowest)) สูงสุด \(text(highest))",
      "lowest \(text(lowest)), highest \(text(highest))")
  }

  /// The overall floors of the levels from the target up; levels of one floor share a line.
  var thresholds: [DocumentChart.Threshold] {
    var lines: [DocumentChart.Threshold] = []
    for level in framework.levels {
      guard let floor = level.floors.first(where: { $0.figure == .overall }),
        floor.points >= analysis.threshold
      else { continue }
      if let last = lines.last, last.value == floor.points.shown {
        lines[lines.count - 1].label += words(" หรือ ", " or ") + level.name[language]
      } else {
        lines.append(.init(floor.points.shown, label: level.name[language]))
      }
    }
    return lines
  }

  // MARK: History

  var history: [Block] {
    let years = assessment.history(in: language)
    if years.isEmpty { return [] }
    return [
      .heading(.second, [Span(words("คะแนนรวมย้อนหลัง", "Overall score over the years"))]),
      .table(table(years)),
      .chart(
        DocumentChart(
          title: words("คะแนนรวมย้อนหลัง", "Overall score over the years"),
          alternative: years.map { "\($0.year): \($0.overall.shown)" }.joined(separator: ", "),
          measure: words("คะแนนรวม", "overall score"), thresholds: thresholds,
          form: .line(
            years.map {
              .init("\($0.year)", value: $0.overall.shown, startsAnew: $0.startsAnew)
            }))),
    ]
  }

  private func table(_ years: [HistoryYear]) -> DocumentTable {
    DocumentTable(
      caption: [Span(words("คะแนนรวมและระดับแต่ละปี", "Overall score and level a year"))],
      columns: [.init(width: 2, .center), .init(width: 2, .end), .init(width: 4)],
      header: [
        [words("ปี", "Year"), words("คะแนนรวม", "Score"), words("ระดับ", "Level")]
          .map { .init([Span($0)]) }
      ],
      rows: years.map { year in
        [
          .init([Span("\(year.year)")]), number(year.overall),
          .init([Span(year.level ?? "–")]),
        ]
      }, hasRowHeaders: true)
  }
}
