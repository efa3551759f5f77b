import ITAModel
import ITATables

/// Trends as a document: for each agency a chart, a table of its years, and one of its indicators.
public struct TrendDocument: Sendable {
  private let texts: [TrendText]

  /// Makes a document of trends.
  public init(_ texts: [TrendText]) { self.texts = texts }

  /// The document; Arabic digits, since the numbers are to be looked up.
  public var document: Document {
    let language = texts.first?.language ?? .thai
    let title = LocalizedText(thai: "แนวโน้มผล ITA", english: "Trend of ITA results")
    return Document(
      title: title[language], language: language, digits: .arabic,
      sections: texts.map { DocumentSection(.portrait, blocks($0)) })
  }

  private func blocks(_ text: TrendText) -> [Block] {
    var blocks: [Block] = [.heading(.first, [Span(text.agency)])]
    if let stamp = text.stamp { blocks.append(.paragraph([Span(stamp, bold: true)], .flush)) }
    blocks += [.chart(chart(text)), .table(years(text))]
    if text.isBroken { blocks.append(.paragraph([Span(text.bracketNote)], .small)) }
    if text.part != .instrument, let table = indicators(text) { blocks.append(.table(table)) }
    let remarks = text.remarks.map { [Span($0)] }
    if !remarks.isEmpty { blocks.append(.list(DocumentList(ordered: false, texts: remarks))) }
    return blocks
  }

  private func chart(_ text: TrendText) -> DocumentChart {
    let points = text.trend.points
    let told = points.map { "\($0.year) \(Self.score($0.overall))" }.joined(separator: ", ")
    let title = text.words("คะแนนรวมแต่ละปี", "Overall score by year")
    return DocumentChart(
      title: title, alternative: told, measure: text.words("คะแนนรวม", "overall score"),
      thresholds: thresholds(text),
      form: .line(
        points.map { point in
          DocumentChart.Point(
            "\(point.year)", value: point.overall.map { Points.text(hundredths: $0) },
            startsAnew: point.breakBefore != nil)
        }))
  }

  /// Where the levels of the last year begin, as far as the scores come near to them.
  private func thresholds(_ text: TrendText) -> [DocumentChart.Threshold] {
    guard let last = text.trend.points.last(where: { FrameworkLibrary.framework($0.year) != nil }),
      let framework = FrameworkLibrary.framework(last.year),
      let lowest = text.trend.points.compactMap(\.overall).min()
    else { return [] }
    var floors: [Int: String] = [:]
    for level in framework.levels {
      for floor in level.floors where floor.figure == .overall {
        let value = floor.points.hundredths
        if value > 0, value > lowest - 1_000 { floors[value] = level.name[text.language] }
      }
    }
    return floors.sorted { $0.key < $1.key }.map { value, name in
      DocumentChart.Threshold(
        Points.text(hundredths: value),
        label: text.words("เริ่ม “\(name)” ตามเกณฑ์ปี \(last.year)", "“\(name)” of \(last.year)"))
    }
  }

  private func years(_ text: TrendText) -> DocumentTable {
    let showsTools = text.part != .indicator
    let tools = showsTools ? Tool.allCases.map { FigureID.tool($0).label } : []
    let heads =
      [
        LocalizedText(thai: "ปี", english: "Year"),
        LocalizedText(thai: "คะแนนรวม", english: "Overall"),
        LocalizedText(thai: "เปลี่ยน", english: "Change"),
      ] + tools + [
        LocalizedText(thai: "ระดับที่ประกาศ", english: "Level published"),
        LocalizedText(thai: "ระดับตามเกณฑ์", english: "Level by the rules"),
      ]
    var rows: [[DocumentTable.Cell]] = []
    for point in text.trend.points {
      if let broken = point.breakBefore {
        rows.append([
          .init([Span(broken.label[text.language])], columns: heads.count, emphasis: .strong)
        ])
      }
      let scores = showsTools ? point.tools.map(Self.score) : []
      let numbers = ["\(point.year)", Self.score(point.overall), TrendText.change(point)] + scores
      rows.append(
        (numbers + [point.published ?? "-"]).map { DocumentTable.Cell([Span($0)]) }
          + [
            DocumentTable.Cell(
              [Span(text.levelNames(point))], emphasis: point.contradictsLevel ? .warning : .none)
          ])
    }
    return DocumentTable(
      // A score, of six letters at most, must fit in a line.
      columns: [.init(width: 4, .center), .init(width: 4, .end), .init(width: 5, .end)]
        + tools.map { _ in .init(width: 4, .end) } + [.init(width: 5), .init(width: 6)],
      header: [heads.map { .init([Span($0[text.language])]) }], rows: rows)
  }

  /// The indicators by year; nil where no year has any.
  private func indicators(_ text: TrendText) -> DocumentTable? {
    let points = text.trend.points
    let places = (0..<10).filter { place in points.contains { $0.indicators[place] != nil } }
    if places.isEmpty { return nil }
    let title = text.words("ตัวชี้วัด", "Indicator")
    let heads = [title] + points.map { "\($0.year)" } + [text.words("เปลี่ยน", "Change")]
    return DocumentTable(
      columns: [.init(width: 13)] + points.map { _ in .init(width: 4, .end) }
        + [.init(width: 5, .end)],
      header: [heads.map { .init([Span($0)]) }],
      rows: places.map { place in
        let scores = points.map { Self.score($0.indicators[place]) }
        let cells = [text.indicatorName(place)] + scores + [text.lastChange(ofIndicator: place)]
        return cells.map { DocumentTable.Cell([Span($0)]) }
      }, hasRowHeaders: true)
  }

  private static func score(_ hundredths: Int?) -> String {
    hundredths.map { Points.text(hundredths: $0) } ?? "-"
  }
}
