import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Thirteen agencies of 2564 whose tools are printed in weighted points.
@Suite struct ReconciliationPhichitTests {
  static let weights: [(column: String, tool: Tool, weight: Int)] = [
    ("iit-points", .iit, 30), ("eit-points", .eit, 30), ("oit-points", .oit, 40),
  ]

  static func sheet(_ row: [String: String]) throws -> ScoreSheet {
    var sheet = try Samples.sheet([
      "9": row["9"] ?? "", "10": row["10"] ?? "", "overall": row["overall"] ?? "",
    ])
    for (column, tool, weight) in weights {
      let text = row[column] ?? ""
      sheet.scores[.tool(tool)] = StatedScore(
        weighted: try Samples.points(text), of: weight, raw: text, location: Location(file: "f"))
    }
    return sheet
  }

  @Test func allThirteenColumnsReconcile() throws {
    let framework = try Samples.framework("2564")
    for row in try scenarios("fy2564.tsv") {
      let result = framework.assess(try Self.sheet(row))
      #expect(result.reconciliation.conflicts.isEmpty, "\(row["case"] ?? "")")
      #expect(result.contradictions.isEmpty, "\(row["case"] ?? "")")
    }
  }

  @Test func anyChangedFigureIsCaughtAndSuspected() throws {
    let framework = try Samples.framework("2564")
    for row in try scenarios("fy2564.tsv") {
      for column in ["9", "10", "overall", "iit-points", "eit-points", "oit-points"] {
        for change in [-10, 10] {
          let changed = try Samples.points(row[column] ?? "").hundredths + change
          let isTooMuch =
            changed > (Self.weights.first { $0.column == column }?.weight ?? 100) * 100
          if isTooMuch { continue }
          var other = row
          other[column] = Points.text(hundredths: changed)
          let found = framework.reconcile(try Self.sheet(other)).conflicts
          let figure =
            Self.weights.first { $0.column == column }.map { FigureID.tool($0.tool) }
            ?? FigureID(column)
          let suspects = found.flatMap(\.suspects).map(\.cell.figure)
          #expect(suspects.contains { $0 == figure }, "\(row["case"] ?? "") \(column) \(change)")
        }
      }
    }
  }
}
