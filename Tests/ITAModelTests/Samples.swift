import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// The bundled frameworks, each read once.
enum Samples {
  static let frameworks: [String: Framework] = Dictionary(
    uniqueKeysWithValues: FrameworkLibrary.ids.compactMap { id in
      FrameworkLibrary.framework(id: id).map { (id, $0) }
    })

  static func framework(_ id: String) throws -> Framework {
    try #require(frameworks[id], "no framework \(id)")
  }

  /// A sheet of codes and the texts of their scores.
  static func sheet(_ scores: [String: String], level: String? = nil) throws -> ScoreSheet {
    var sheet = ScoreSheet(file: "f")
    for (code, text) in scores.sorted(by: { $0.key < $1.key }) {
      let figure = try #require(FigureID(code), "no figure \(code)")
      guard case .score(let points, let decimals) = ScoreText(text) else {
        throw NoScore(text: text)
      }
      sheet.scores[figure] = StatedScore(
        points: points, decimals: decimals, raw: text,
        location: Location(file: "f", row: 1, column: 1))
    }
    sheet.statedLevel = level.map { Located($0, at: Location(file: "f")) }
    return sheet
  }

  /// A sheet of the ten indicators in order.
  static func sheet(indicators: [String]) throws -> ScoreSheet {
    try sheet(
      Dictionary(
        uniqueKeysWithValues: indicators.enumerated().map { ("\($0.offset + 1)", $0.element) }))
  }

  static func points(_ text: String) throws -> Points {
    try #require(ScoreText.plain(text), "no score \(text)")
  }
}

struct NoScore: Error { var text: String }

/// A table of tab-separated text, as a file has it.
func table(_ text: String, file: String = "f") -> Table {
  var found: [Diagnostic] = []
  guard let decoded = DecodedText(Array(text.utf8), file: file, as: .utf8, diagnostics: &found)
  else { return Table(file: file) }
  return DelimitedText.tabs.table(from: decoded, file: file, diagnostics: &found)
}

extension [Diagnostic] {
  /// The findings as fixture folders write them: `row:column code`.
  var places: [String] { map { "\($0.location.row):\($0.location.column) \($0.code)" } }
}

/// The rows of a scenario table below `Fixtures/cases`, each by the names of its columns.
func scenarios(_ name: String) throws -> [[String: String]] {
  let bytes = try #require(Fixtures.bytes("cases/" + name), "no scenario table \(name)")
  let rows = table(String(decoding: bytes, as: UTF8.self), file: name).rows.map(\.cells)
  let header = try #require(rows.first)
  return rows.dropFirst().map { row in
    Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
  }
}

extension FigureMap {
  /// Makes the map of a dictionary, in the order of the figures.
  init(_ values: [FigureID: Value]) {
    self.init()
    for (figure, value) in values.sorted(by: { $0.key < $1.key }) { self[figure] = value }
  }
}
