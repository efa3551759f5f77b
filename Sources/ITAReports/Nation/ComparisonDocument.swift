import ITAModel
public import ITATables

/// A comparison as a document: the summary of each year, its lists, and a table of its agencies.
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
    var blocks = text.title.enumerated().map { place, line -> Block in
      place == 0 ? .heading(.first, [Span(line)]) : .paragraph([Span(line, bold: true)], .flush)
    }
    if text.isOfFew {
      blocks += text.members.map { index in
        .list(DocumentList(ordered: false, texts: text.plainAgency(index).map { [Span($0)] }))
      }
    } else {
      let facts = text.plain(text.group).map { [Span($0)] }
      blocks.append(.list(DocumentList(ordered: false, texts: facts)))
      blocks += text.scopes.compactMap { groups(text, $0) }
      for list in text.lists { blocks += self.list(list, text) }
    }
    return blocks + ranking(text, language)
  }

  private func groups(_ text: ComparisonText, _ scope: ComparisonScope) -> Block? {
    let groups = text.comparison.groups(by: scope, among: text.members)
    if groups.isEmpty { return nil }
    let heads = [
      text.words("กลุ่ม", "Group"), text.words("หน่วยงาน", "Agencies"),
      text.words("เฉลี่ย", "Mean"), text.words("ร้อยละที่ถึงเป้า", "% at target"),
    ]
    let rows = groups.map { group in
      [
        group.name.isEmpty ? text.words("ทั้งหมด", "all") : group.name, "\(group.count)",
        ComparisonPage.score(group.overall), ComparisonPage.score(group.share),
      ]
    }
    return .table(
      table(
        scope.label[text.language], heads, rows,
        [.init(width: 4), .init(.end), .init(.end), .init(.end)]))
  }

  private func list(_ list: ComparisonList, _ text: ComparisonText) -> [Block] {
    let rows = list.rows.prefix(text.mostRows)
    let columns = (rows.first ?? []).map { cell in
      DocumentTable.Column(width: cell.isNumber ? 1 : 3, cell.isNumber ? .end : .start)
    }
    let heads = list.columns.map { $0[text.language] }
    let title = "\(list.kind.label[text.language]) (\(list.rows.count))"
    let table = table(title, heads, rows.map { $0.map(\.shown) }, columns)
    let rest = list.rest(in: text.language, most: text.mostRows)
    return [.table(table)] + (rest.map { [.paragraph([Span($0)], .small)] } ?? [])
  }

  private func table(
    _ title: String, _ heads: [String], _ rows: [[String]], _ columns: [DocumentTable.Column]
  ) -> DocumentTable {
    func cells(_ texts: [String]) -> [DocumentTable.Cell] { texts.map { .init([Span($0)]) } }
    return DocumentTable(
      caption: [Span(title)], columns: columns, header: [cells(heads)], rows: rows.map(cells))
  }

  /// The most agencies of a table, so that the document stays readable.
  private static let mostAgencies = 300

  /// The agencies asked for by their rank, the best only of a nation.
  private func ranking(_ text: ComparisonText, _ language: Language) -> [Block] {
    let comparison = text.comparison
    let ranks = comparison.places[.nation]
    let order = text.byRank
    let heads = [
      text.words("ลำดับ", "Rank"), text.words("คะแนนรวม", "Overall"), text.words("ระดับ", "Level"),
      text.words("หน่วยงาน", "Agency"), text.words("จังหวัด", "Province"),
    ]
    let rows = order.prefix(Self.mostAgencies).map { index in
      let verdict = comparison.verdicts[index]
      let agency = comparison.agency(index)
      return [
        ranks[index].map { "\($0.rank)" } ?? "", ComparisonPage.score(verdict.overall),
        text.levels(verdict.levels), agency.name, comparison.name(of: .province, for: agency),
      ]
    }
    let table = table(
      text.words("ลำดับในประเทศ", "Rank in the nation"), heads, rows,
      [.init(.end), .init(.end), .init(width: 3), .init(width: 5), .init(width: 2)])
    let rest = order.count - rows.count
    let note = text.words(
      "และอีก \(rest) หน่วยงาน  ดูใน  -o ผล.xlsx", "and \(rest) more: -o FILE.xlsx")
    return [.table(table)] + (rest > 0 ? [.paragraph([Span(note)], .small)] : [])
  }
}
