import ITAModel
public import ITATables

// A trend as rows for spreadsheets and as JSON.
extension TrendText {
  /// The names of the columns of `rows`.
  public static let header: [OutputCell] =
    [
      "agency", "year", "overall", "change", "comparable", "iit", "eit", "oit", "published",
      "level",
    ].map { .text($0) } + (1...10).map { .text("\($0)") }

  /// The rows of a table, a year each, without header.
  public var rows: [[OutputCell]] {
    trend.points.map { point in
      [.text(trend.agency), .number("\(point.year)"), cell(point.overall), cell(point.change)]
        + [.text(point.breakBefore?.rawValue ?? "yes")] + point.tools.map(cell)
        + [.text(point.published ?? ""), .text(point.levels.joined(separator: "/"))]
        + point.indicators.map(cell)
    }
  }

  private func cell(_ score: Int?) -> OutputCell {
    score.map { .number(Points.text(hundredths: $0)) } ?? .empty
  }

  /// The trend as JSON: one agency of `ita.trend/1`.
  public var json: JSONValue {
    func score(_ value: Int?) -> JSONValue {
      value.map { .number(Points.text(hundredths: $0)) } ?? .null
    }
    return .object([
      .init("agency", .string(trend.agency)), .init("rules", .text(trend.rules)),
      .init("unofficial", .bool(trend.rules != nil)),
      .init(
        "years",
        .array(
          trend.points.map { point in
            .object([
              .init("year", .whole(point.year.buddhist)), .init("overall", score(point.overall)),
              .init("change", score(point.change)),
              .init("break", .text(point.breakBefore?.rawValue)),
              .init("tools", .array(point.tools.map(score))),
              .init("indicators", .array(point.indicators.map(score))),
              .init("published", .text(point.published)),
              .init("levels", .array(point.levels.map { .string($0) })),
              .init("contradicts_level", .bool(point.contradictsLevel)),
            ])
          })),
      .init("warnings", .array(trend.warnings.map { .string($0.label.english) })),
    ])
  }
}
