import ITAModel
public import ITATables

/// A comparison as a document: the summary of each year and a table of its agencies.
public struct ComparisonDocument: Sendable {
  private let texts: [ComparisonText]

  /// Makes a document of years.
  public init(_ texts: [ComparisonText]) { self.texts = texts }

  /// The document; Arabic digits, since the numbers are to be looked up.
  public func document(in language: Language) -> Document {
    let title = LocalizedText(thai: "เปรียบเทียบผล ITA", english: "Comparison of ITA results")
    return Document(
      title: title[language], language: language, digits: .arabic,
      sections: texts.map { text in
        DocumentSection(.landscape, blocks(text, language))
      })
  }

  private func blocks(_ text: ComparisonText, _ language: Language) -> [Block] {
    let lines = text.lines
    var blocks: [Block] = [.heading(.first, [Span(lines.first ?? "")])]
    blocks += lines.dropFirst().filter { !$0.isEmpty }.map { .paragraph([Span($0)], .flush) }
    blocks.append(.table(ranking(text, language)))
    return blocks
  }

  /// The agencies asked for by their rank, or the first three hundred of the nation, so that the
  /// page stays small.
  private func ranking(_ text: ComparisonText, _ language: Language) -> DocumentTable {
    let comparison = text.comparison
    let ranks = comparison.places[.nation] ?? []
    let order = text.byRank.prefix(300)
    let head = [
      LocalizedText(thai: "ลำดับ", english: "Rank"),
      LocalizedText(thai: "คะแนนรวม", english: "Overall"),
      LocalizedText(thai: "ระดับ", english: "Level"),
      LocalizedText(thai: "หน่วยงาน", english: "Agency"),
      LocalizedText(thai: "จังหวัด", english: "Province"),
    ]
    return DocumentTable(
      columns: [.init(.end), .init(.end), .init(width: 3), .init(width: 5), .init(width: 2)],
      header: [head.map { DocumentTable.Cell([Span($0[language])]) }],
      rows: order.map { index in
        let verdict = comparison.verdicts[index]
        let names = comparison.levelNames(verdict.levels)
        let agency = comparison.agency(index)
        return [
          ranks[index].map { "\($0.rank)" } ?? "",
          verdict.overall.map { Points.text(hundredths: $0) } ?? "",
          LocalizedText(thai: names.thai, english: names.english)[language], agency.name,
          comparison.name(of: .province, for: agency),
        ].map { DocumentTable.Cell([Span($0)]) }
      })
  }
}
