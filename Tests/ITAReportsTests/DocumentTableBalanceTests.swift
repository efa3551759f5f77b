import TestSupport
import Testing

@testable import ITAReports

@Suite struct DocumentTableBalanceTests {
  private func widths(_ header: [String], _ rows: [[String]]) -> [Int] {
    func cells(_ texts: [String]) -> [DocumentTable.Cell] { texts.map { .init([Span($0)]) } }
    return DocumentTableBalance(header: cells(header), rows: rows.map(cells)).widths
  }

  @Test func roomGoesWhereTheTextIs() {
    let long = String(repeating: "ขั้นตอน", count: 40)
    let widths = widths(["ที่", "ขั้นตอน", "ผู้รับผิดชอบ"], [["1", long, "กอง"], ["2", long, "กอง"]])
    #expect(widths.reduce(0, +) == 130)
    #expect(widths[1] > 100)
    // A head of one word fits in its column.
    #expect(widths[0] == 10 && widths[2] == 13)
  }

  @Test func columnsOfAsMuchTextAreAsWide() {
    let text = String(repeating: "ก", count: 200)
    let widths = widths(["ก", "ข"], [[text, text], [text, text]])
    #expect(widths == [65, 65])
  }

  @Test func marksTakeNoRoom() {
    let plain = String(repeating: "กก", count: 50)
    let marked = String(repeating: "กู้ก", count: 50)
    #expect(widths(["ก", "ข"], [[plain, marked]]) == widths(["ก", "ข"], [[plain, plain]]))
  }

  /// One letter more saves a line, which the share of a line does not tell.
  @Test func aLetterGoesWhereItSavesALine() {
    let steps = Array(repeating: String(repeating: "ก", count: 44), count: 3)
    let cells = [String(repeating: "ข", count: 150), steps.joined(separator: "\n"), "ค"]
    let widths = widths(["ก", "ข", "ค"], [cells])
    #expect(widths[1] >= 46)
    #expect(widths.reduce(0, +) == 130)
  }

  @Test func aLongWordHasRoomBelowAShortHead() {
    let text = String(repeating: "ขั้นตอน", count: 40)
    let widths = widths(["งาน", "ที่"], [["งานประชาสัมพันธ์ (สำนักปลัด)", text], ["กอง", text]])
    #expect(widths[0] >= 16 && widths.reduce(0, +) == 130)
  }

  @Test func nothingIsNothing() {
    #expect(widths([], []) == [])
    #expect(widths(["ก"], [[]]) == [])
    #expect(widths(["ก", "ข"], []).reduce(0, +) == 130)
  }

  @Test func widthsAreAlwaysThere() {
    for seed in UInt64(0)..<30 {
      var generator = SeededGenerator(seed: seed)
      let columns = Int.random(in: 1...8, using: &generator)
      let rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<columns).map { _ in
          String(repeating: "กี่\n", count: Int.random(in: 0...300, using: &generator))
        }
      }
      let widths = widths(Array(repeating: "ที่", count: columns), rows)
      #expect(widths.count == columns, "seed \(seed)")
      #expect(widths.allSatisfy { $0 >= 10 }, "seed \(seed)")
      #expect(widths.reduce(0, +) == 130, "seed \(seed)")
    }
  }
}
