import ITATables

/// The numbers of headings, tables and charts.
struct ReportNumbering {
  var language: Language
  private var first = 0
  private var second = 0
  private var tables = 0
  private var charts = 0

  init(language: Language) { self.language = language }

  /// The sections with numbers; the headings of the appendix have none.
  func numbered(
    _ sections: [DocumentSection], appendix: DocumentSection? = nil
  ) -> [DocumentSection] {
    var numbering = self
    let body = sections.map { section in
      DocumentSection(section.orientation, section.blocks.map { numbering.next($0) })
    }
    guard let appendix else { return body }
    let last = appendix.blocks.map { block -> Block in
      if case .heading = block { return block }
      return numbering.next(block)
    }
    return body + [DocumentSection(appendix.orientation, last)]
  }

  private mutating func next(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let spans):
      return .heading(level, [Span(number(level))] + spans)
    case .table(var table):
      if table.caption.isEmpty { return block }
      tables += 1
      table.caption.insert(Span(word("ตารางที่", "Table", tables)), at: 0)
      return .table(table)
    case .chart(var chart):
      charts += 1
      chart.title = word("แผนภูมิที่", "Chart", charts) + chart.title
      return .chart(chart)
    case .paragraph, .list, .signatures, .fields, .pageBreak, .cover, .tableOfContents:
      return block
    }
  }

  private mutating func number(_ level: HeadingLevel) -> String {
    switch level {
    case .first:
      (first, second) = (first + 1, 0)
      return "\(first). "
    case .second:
      second += 1
      return "\(first).\(second) "
    case .third: return ""
    }
  }

  private func word(_ thai: String, _ english: String, _ number: Int) -> String {
    "\(LocalizedText(thai: thai, english: english)[language]) \(number) "
  }
}
