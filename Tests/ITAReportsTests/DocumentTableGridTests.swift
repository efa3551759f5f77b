import TestSupport
import Testing

@testable import ITAReports

@Suite struct DocumentTableGridTests {
  private func table(
    _ columns: Int, header: [[DocumentTable.Cell]] = [], _ rows: [[DocumentTable.Cell]]
  ) -> DocumentTable {
    DocumentTable(
      columns: Array(repeating: .init(), count: columns), header: header, rows: rows)
  }

  private func shape(_ grid: [[DocumentTable.Place]]) -> [String] {
    grid.map { row in
      row.map { "\($0.column)+\($0.columns)\($0.isCovered ? "^" : "")" }.joined(separator: " ")
    }
  }

  @Test func spansAreCutAtTheEdgesAndMissingCellsAreEmpty() {
    let grid = table(
      3,
      [
        [.init(["a"], columns: 9), "past"], [.init(["b"], columns: 2, rows: 9), "c"], ["d"], [],
      ]
    ).rowGrid
    #expect(shape(grid) == ["0+3", "0+2 2+1", "0+2^ 2+1", "0+2^ 2+1"])
    #expect(grid[1][0].rows == 3)
    #expect(grid[2][1].cell.spans == ["d"])
    #expect(grid[3][1].cell.spans == [])
  }

  @Test func aCellStopsAtOneThatHangsDown() {
    let rows: [[DocumentTable.Cell]] = [
      ["a", .init(["b"], rows: 2), "c"], [.init(["d"], columns: 3)],
    ]
    #expect(shape(table(3, rows).rowGrid) == ["0+1 1+1 2+1", "0+1 1+1^ 2+1"])
  }

  @Test func everyRowFillsEveryColumn() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let columns = Int.random(in: 0...6, using: &random)
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          DocumentTable.Cell(
            [], columns: Int.random(in: -1...8, using: &random),
            rows: Int.random(in: -1...8, using: &random))
        }
      }
      for (index, row) in table(columns, rows).rowGrid.enumerated() {
        var next = 0
        for place in row {
          #expect(place.column == next, "seed \(seed)")
          #expect(place.rows <= rows.count - index, "seed \(seed)")
          next += place.columns
        }
        #expect(next == columns, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [[1], [1, 1, 1], [3, 2, 9, 1], [0, -5, 7], [10_000, 1]])
  func widthsAddUp(parts: [Int]) {
    let table = DocumentTable(columns: parts.map { .init(width: $0) }, header: [], rows: [])
    let widths = table.widths(total: 9_071)
    #expect(widths.reduce(0, +) == 9_071)
    #expect(widths.allSatisfy { $0 >= 0 })
  }

  @Test func namesOfColumnsComeFromAbove() {
    let header: [[DocumentTable.Cell]] = [
      [.init(["แบบ"], rows: 2), .init(["คะแนน"], columns: 2)], ["2567", .init([.code("O1")])],
    ]
    let names = table(3, header: header, []).columnNames
    #expect(names == [["แบบ"], ["คะแนน", " ", "2567"], ["คะแนน", " ", .code("O1")]])
  }
}
