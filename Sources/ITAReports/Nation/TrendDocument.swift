import ITAModel
import ITATables

/// Trends as a document: a table of years for each agency.
public struct TrendDocument: Sendable {
  private let texts: [TrendText]

  /// Makes a document of trends.
  public init(_ texts: [TrendText]) { self.texts = texts }

  /// The document.
  public var document: Document {
    let language = texts.first?.language ?? .thai
    let title = LocalizedText(thai: "แนวโน้มผล ITA", english: "Trend of ITA results")
    return Document(
      title: title[language], language: language, digits: .arabic,
      sections: texts.map { DocumentSection(.portrait, blocks($0)) })
  }

  private func blocks(_ text: TrendText) -> [Block] {
    let heads = [
      LocalizedText(thai: "ปี", english: "Year"),
      LocalizedText(thai: "คะแนนรวม", english: "Overall"),
      LocalizedText(thai: "เปลี่ยน", english: "Change"),
      LocalizedText(thai: "ระดับที่ประกาศ", english: "Level published"),
      LocalizedText(thai: "ระดับตามเกณฑ์", english: "Level by the rules"),
    ]
    var rows: [[DocumentTable.Cell]] = []
    for point in text.trend.points {
      if let broken = point.breakBefore {
        rows.append([.init([Span(broken.label[text.language])], columns: 5, emphasis: .strong)])
      }
      rows.append(
        [
          "\(point.year)", point.overall.map { Points.text(hundredths: $0) } ?? "-",
          TrendText.change(point), point.published ?? "-",
          point.levels.joined(separator: "/"),
        ].map { DocumentTable.Cell([Span($0)]) })
    }
    let table = DocumentTable(
      columns: [.init(.center), .init(.end), .init(.end), .init(width: 2), .init(width: 3)],
      header: [heads.map { .init([Span($0[text.language])]) }], rows: rows)
    let warnings = text.trend.warnings.map {
      Block.paragraph([Span($0.label[text.language])], .flush)
    }
    return [.heading(.first, [Span(text.trend.agency)]), .table(table)] + warnings
  }
}
