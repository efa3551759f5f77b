import ITATables

/// What a row of a score table is about: its codes and names taken together.
struct RowSubject {
  /// What the labels mean.
  enum Meaning {
    /// One figure.
    case figure(FigureID)
    /// An item whose code is damaged.
    case code(CodeReading)
    /// The one figure whose name differs little.
    case similar(FigureID, name: String)
    /// Several figures.
    case several([FigureID])
    /// A summing-up of the table, such as its highest score.
    case summary
    /// Nothing that is known.
    case unknown
  }

  /// What the labels mean.
  var meaning: Meaning
  /// The label to show.
  var label: String
  /// The column that it stands in.
  var column: Int

  init(
    _ row: Row, under header: HeaderRow, section: DocumentSection, labels: LabelReader,
    in framework: Framework
  ) {
    func first(_ columns: [Int]) -> (text: String, column: Int)? {
      columns.map { (CellText.cleaned(row, $0), $0) }.first { !$0.0.isEmpty }
    }
    let code = first(header.codes)
    let name = first(header.names)
    let shown = name ?? code ?? first(header.ordinals) ?? ("", header.score)
    (label, column) = (shown.text, shown.column)
    if header.agency == nil,
      (0..<row.count).contains(where: {
        Self.summaryWords.contains(LabelKey(row.cellBytes($0 + 1)))
      })
    {
      meaning = .summary
      return
    }
    if header.listsQuestions || section.tool == .oit, let written = code ?? name,
      let reading = CodeReading(written.text, tool: section.tool, in: framework),
      header.listsQuestions || reading.isIntact
    {
      let isCertain = reading.isIntact && reading.candidates.count == 1
      meaning = isCertain ? .figure(.item(reading.candidates[0])) : .code(reading)
      return
    }
    if let code, case .figure(let figure) = labels.meaning(of: code.text) {
      var named = name.map { labels.meaning(of: $0.text) } ?? .unknown
      // Words may count the item that the code names: «10 ข้อคำถาม» beside i10 is no indicator.
      if case .item(let item) = figure, case .figure(.indicator(let indicator)) = named,
        indicator.number == item.number, let name, labels.isOnlyNumbered(name.text)
      {
        named = .unknown
      }
      meaning = Self.meaning(LabelReader.agreed(figure, named, hasName: name != nil))
    } else if let name {
      meaning = Self.meaning(labels.meaning(of: name.text))
    } else if let code {
      meaning = Self.meaning(labels.meaning(of: code.text))
    } else if let ordinal = first(header.ordinals), header.names.isEmpty, header.codes.isEmpty {
      // A counting column is an indicator's number only where the table has no names at all.
      meaning = Self.meaning(labels.meaning(of: ordinal.text))
    } else {
      meaning = .unknown
    }
  }

  private static func meaning(_ meaning: LabelReader.Meaning) -> Meaning {
    switch meaning {
    case .figure(let figure): .figure(figure)
    case .similar(let figure, let name): .similar(figure, name: name)
    case .several(let figures): .several(figures)
    case .unknown: .unknown
    }
  }

  private static let summaryWords = Set(
    ["คะแนนสูงสุด", "คะแนนต่ำสุด", "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "สูงสุด", "ต่ำสุด", "เฉลี่ย"].map {
      LabelKey($0)
    })
}
