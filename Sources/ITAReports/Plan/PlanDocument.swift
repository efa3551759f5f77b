public import ITATables

extension PlanOutline {
  /// The outline as a document, for Markdown, HTML and Word: A4 on its side, since the forms are
  /// wide.
  public func document(in language: Language, digits: Digits) -> Document {
    let blocks: [Block] =
      [.paragraph([Span(title)], .title)]
      + parts.map { part in
        switch part {
        case .heading(let text, let level): .heading(level == 1 ? .first : .second, [Span(text)])
        case .remark(let text): .paragraph([Span(text)], .flush)
        case .table(let header, let rows): .table(Self.table(header, rows))
        }
      }
    return Document(
      title: title, language: language, digits: digits,
      sections: [DocumentSection(.landscape, blocks)])
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> DocumentTable {
    DocumentTable(
      columns: zip(header.indices, weights(header, rows)).map { place, weight in
        let isNumber = rows.allSatisfy { row in
          row.indices.contains(place) && isShownNumber(row[place])
        }
        return DocumentTable.Column(
          width: weight, isNumber && !rows.isEmpty ? .center : .start)
      },
      header: [header.map { DocumentTable.Cell([Span($0)]) }],
      rows: rows.map { row in row.map { DocumentTable.Cell([Span($0)]) } })
  }

  /// Whether a cell shows a number, or nothing.
  private static func isShownNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") } || text == "-"
  }
}
