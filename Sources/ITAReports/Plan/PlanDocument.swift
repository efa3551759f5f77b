public import ITATables

extension PlanOutline {
  /// The outline as a document, for Markdown, HTML and Word: A4 on its side, since the forms are
  /// wide.
  public func document(in language: Language, digits: Digits) -> Document {
    var blocks: [Block] = [.paragraph([Span(title)], .title)]
    var rest = parts[...]
    while let part = rest.first {
      let groups = Self.groups(rest)
      if let header = groups.first?.header, groups.count > 1 {
        blocks.append(.table(Self.table(header, groups)))
        rest = rest.dropFirst(2 * groups.count)
        continue
      }
      rest = rest.dropFirst()
      switch part {
      case .heading(let text, let level):
        blocks.append(.heading(level == 1 ? .first : .second, [Span(text)]))
      case .remark(let text): blocks.append(.paragraph([Span(text)], .flush))
      case .table(let header, let rows, let joined):
        blocks.append(.table(Self.table(header, rows, joined)))
      }
    }
    return Document(
      title: title, language: language, digits: digits,
      sections: [DocumentSection(.landscape, blocks)])
  }

  /// A heading and the table under it.
  private struct Group {
    var title: String
    var header: [String]
    var rows: [[String]]
  }

  /// The parts at the start that are headings of the second level, each with nothing but a table
  /// under it, all with the same columns: one table, in which a page has room for more than one.
  private static func groups(_ parts: ArraySlice<Part>) -> [Group] {
    var groups: [Group] = []
    var rest = parts
    while case .heading(let title, level: 2)? = rest.first,
      case .table(let header, let rows, joined: [])? = rest.dropFirst().first,
      header == groups.first?.header ?? header
    {
      groups.append(Group(title: title, header: header, rows: rows))
      rest = rest.dropFirst(2)
    }
    return groups
  }

  private static func table(_ header: [String], _ groups: [Group]) -> DocumentTable {
    var table = table(header, groups.flatMap(\.rows), [])
    table.rows = groups.flatMap { group in
      [[.init([.bold(group.title)], columns: header.count, emphasis: .strong)]]
        + group.rows.map { $0.map { .init([Span($0)]) } }
    }
    return table
  }

  private static func table(
    _ header: [String], _ rows: [[String]], _ joined: Set<Int>
  ) -> DocumentTable {
    DocumentTable(
      columns: zip(header.indices, widths(header, rows, joined)).map { place, width in
        let isNumber = rows.allSatisfy { row in
          row.indices.contains(place) && isShownNumber(row[place])
        }
        return DocumentTable.Column(
          width: width, isNumber && !rows.isEmpty ? .center : .start)
      },
      header: [header.map { DocumentTable.Cell([Span($0)]) }],
      rows: rows.indices.map { cells(of: $0, in: rows, joined) })
  }

  /// How wide the columns are beside each other: where a cell has text for several lines, so that
  /// the rows are as low as they can be. An empty cell is to be filled in and needs the room that
  /// its column's name tells.
  private static func widths(
    _ header: [String], _ rows: [[String]], _ joined: Set<Int>
  ) -> [Int] {
    let isLong = rows.contains { $0.contains { DocumentText.width($0) > severalLines } }
    let isFilled = rows.allSatisfy { row in
      header.indices.allSatisfy { column in
        joined.contains(column) || row.indices.contains(column) && !row[column].isEmpty
      }
    }
    guard isLong, isFilled else { return weights(header, rows) }
    let places = rows.indices.map { place in
      header.indices.map { column in
        joined.contains(column)
          ? share(of: place, column, in: rows)
          : rows[place].indices.contains(column) ? rows[place][column] : ""
      }
    }
    func cells(_ texts: [String]) -> [DocumentTable.Cell] { texts.map { .init([Span($0)]) } }
    return DocumentTableBalance(header: cells(header), rows: places.map(cells)).widths
  }

  private static let severalLines = 60

  /// What a row bears of a text that goes over several rows: as many letters as every other.
  private static func share(of place: Int, _ column: Int, in rows: [[String]]) -> String {
    guard
      let start = rows[...place].lastIndex(where: {
        $0.indices.contains(column) && !$0[column].isEmpty
      })
    else { return "" }
    let end = rows[(start + 1)...].firstIndex {
      !$0.indices.contains(column) || !$0[column].isEmpty
    }
    let count = (end ?? rows.count) - start
    let letters = Array(rows[start][column].unicodeScalars)
    let from = letters.count * (place - start) / count
    let to = letters.count * (place - start + 1) / count
    return String(String.UnicodeScalarView(letters[from..<to]))
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
