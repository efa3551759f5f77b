import ITATables

extension DocumentChart {
  /// The same figures as a table, for forms that can't draw.
  func table(in language: Language) -> DocumentTable {
    var columns = [DocumentTable.Column(width: 1, .end)]
    var header = [DocumentTable.Cell([Span(measure)])]
    if hasTargets {
      columns.append(.init(width: 1, .end))
      header.append(DocumentTable.Cell([Span(targetName)]))
    }
    columns.append(.init(width: 4))
    header.append("")
    let rows = figures(in: language).map { row in
      var cells = [DocumentTable.Cell([Span(row.value ?? "–")])]
      if hasTargets { cells.append(DocumentTable.Cell([Span(row.target ?? "–")])) }
      return cells + [DocumentTable.Cell([Span(row.name)])]
    }
    return DocumentTable(
      caption: [Span(title)], columns: columns, header: [header], rows: rows)
  }

  /// What the lines across it mean: `85 …, 95 …`; empty where there are none.
  var thresholdText: String {
    readableThresholds.map { "\($0.threshold.value) \($0.threshold.label)" }
      .joined(separator: ", ")
  }

  /// Whether a bar has a target.
  var hasTargets: Bool {
    switch form {
    case .bars(let bars): bars.contains { ChartValue($0.target) != nil }
    case .line: false
    }
  }

  private func figures(in language: Language) -> [(name: String, value: String?, target: String?)] {
    switch form {
    case .bars(let bars):
      bars.map { ($0.fullName, readable($0.value), readable($0.target)) }
    case .line(let points):
      points.map { point in
        let mark = point.startsAnew ? " (\(DocumentWords.newMethod[language]))" : ""
        return (point.label + mark, readable(point.value), nil)
      }
    }
  }

  /// A score as given; nil where it is none.
  func readable(_ value: String?) -> String? {
    ChartValue(value) == nil ? nil : value
  }
}

extension DocumentChart {
  /// Whether another method began inside the chart.
  var beginsAnew: Bool {
    switch form {
    case .bars: false
    case .line(let points): points.dropFirst().contains(where: \.startsAnew)
    }
  }

  /// The years in which another method began, and what that means.
  func newMethodText(in language: Language) -> String {
    switch form {
    case .bars: return ""
    case .line(let points):
      let years = points.dropFirst().filter(\.startsAnew).map(\.label).joined(separator: ", ")
      return "\(years): \(DocumentWords.newMethod[language])"
    }
  }
}
