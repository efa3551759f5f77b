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
        case .table(let header, let rows, let joined):
          .table(Self.table(header, rows, joined))
        }
      }
    return Document(
      title: title, language: language, digits: digits,
      sections: [DocumentSection(.landscape, blocks)])
  }

  private static func table(
    _ header: [String], _ rows: [[String]], _ joined: Set<Int>
  ) -> DocumentTable {
    DocumentTable(
      columns: zip(header.indices, weights(header, rows)).map { place, weight in
        let isNumber = rows.allSatisfy { row in
          row.indices.contains(place) && isShownNumber(row[place])
        }
        return DocumentTable.Column(
          width: weight, isNumber && !rows.isEmpty ? .center : .start)
      },
      header: [header.map { DocumentTable.Cell([Span($0)]) }],
      rows: rows.indices.map { cells(of: $0, in: rows, joined) })
  }

  /// The cells of a row: in a joined column one cell goes down over the empty ones below it, so
  /// that a long text does not make its first row as high as a page.
  private static func cells(
    of place: Int, in rows: [[String]], _ joined: Set<Int>
  ) -> [DocumentTable.Cell] {
    rows[place].indices.compactMap { column in
      let text = rows[place][column]
      guard joined.contains(column) else { return .init([Span(text)]) }
      if text.isEmpty, place > 0 { return nil }
      let below = rows[(place + 1)...].prefix { $0.indices.contains(column) && $0[column].isEmpty }
      return .init([Span(text)], rows: below.count + 1)
    }
  }

  /// Whether a cell shows a number, or nothing.
  private static func isShownNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") } || text == "-"
  }
}
