import ITAModel
import ITATables

/// What stands in a cell that holds no score, for somebody who asked where its number comes from.
struct CellContents {
  private let place: CellReference
  private let contents: UsageFinding.Contents

  /// Looks a cell up in the tables of a file; with several, in the first that has words there.
  init(_ place: CellReference, in tables: [Table]) {
    self.place = place
    let rows = tables.flatMap(\.rows)
    let words = rows.lazy.filter { $0.number == place.row }.map { $0[place.column] }
    let lastRow = rows.map(\.number).max() ?? 0
    let lastColumn = rows.map(\.count).max() ?? 0
    if let text = words.first(where: { !$0.isEmpty }) {
      contents = .words(text)
    } else if place.row <= lastRow, place.column <= lastColumn {
      contents = .empty
    } else {
      contents = .outside(last: CellReference(row: lastRow, column: lastColumn).description)
    }
  }

  /// What there is to tell: the contents, and the scores that stand nearest.
  func valid(near sheet: ScoreSheet) -> UsageFinding.ValidValues {
    func distance(_ location: Location) -> (Int, Int) {
      (abs(location.row - place.row), abs(location.column - place.column))
    }
    let near = sheet.scores.filter { $0.value.location.column > 0 }.sorted { left, right in
      let (one, other) = (distance(left.value.location), distance(right.value.location))
      return one == other ? left.key < right.key : one < other
    }
    return .cell(
      contents,
      near: near.prefix(3).map { ($0.value.location.cell, "\($0.key)") }.map {
        "\($0) (\($1))"
      })
  }
}
