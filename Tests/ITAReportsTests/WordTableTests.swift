import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordTableTests {
  private func tables(_ document: Document = .sample) throws -> [XMLElement] {
    var package = try WordReading(document.word())
    return try package.part("word/document.xml").all("w:tbl")
  }

  @Test func headsAreRepeatedAndNoRowIsSplit() throws {
    for table in try tables() {
      let rows = table.all("w:tr")
      #expect(rows.allSatisfy { $0.first("w:cantSplit") != nil })
      let heads = rows.prefix { $0.first("w:tblHeader") != nil }
      #expect(heads.count == (rows.count == 7 ? 2 : 1))
      #expect(rows.filter { $0.first("w:tblHeader") != nil }.count == heads.count)
    }
  }

  @Test func theGridIsFixedAndAsWideAsTheText() throws {
    let widths = [9_071, 14_570]
    for (table, width) in zip(try tables(), widths) {
      #expect(table.first("w:tblLayout")?["w:type"] == "fixed")
      #expect(table.first("w:tblW")?["w:w"] == "\(width)")
      let grid = table.all("w:gridCol").compactMap { Int($0["w:w"] ?? "") }
      #expect(grid.reduce(0, +) == width)
      for row in table.all("w:tr") {
        var column = 0
        for cell in row.all("w:tc") {
          let span = Int(cell.first("w:gridSpan")?["w:val"] ?? "1") ?? 0
          let expected = grid[column..<(column + span)].reduce(0, +)
          #expect(cell.first("w:tcW")?["w:w"] == "\(expected)")
          #expect(cell.all("w:p").count == 1)
          column += span
        }
        #expect(column == grid.count)
      }
    }
  }

  @Test func cellsThatHangDownAreContinued() throws {
    let rows = try tables()[0].all("w:tr")
    let merges = rows.map { row in
      row.all("w:tc").map { $0.first("w:vMerge").map { $0["w:val"] ?? "^" } ?? "." }.joined()
    }
    #expect(merges == ["restart.restart", "^..^", "....", "restart...", "^...", "....", "...."])
    #expect(rows[4].all("w:tc")[0].all("w:t").isEmpty)
  }

  @Test func captionsStayWithTheirTableAndAShortTableOnOnePage() throws {
    var package = try WordReading(Document.sample.word())
    let body = try package.part("word/document.xml")
    let captions = body.all("w:p").filter { $0.first("w:pStyle")?["w:val"] == "Caption" }
    #expect(captions.map { $0.stringValue ?? "" }.first == "ตารางที่ ๑ คะแนนตามแบบวัด")
    #expect(captions.first?.first("w:keepNext") != nil)
    let kept = try tables().map { table in
      table.all("w:tr").map { row in row.all("w:p").allSatisfy { $0.first("w:keepNext") != nil } }
    }
    #expect(kept[0] == [true, true, true, true, true, true, false])
    // The rows of a wide table are high; only its head stays with the next.
    #expect(kept[1] == [true] + Array(repeating: false, count: 14))
    #expect(try tables()[0].first("w:tblCaption")?["w:val"] == "ตารางที่ ๑ คะแนนตามแบบวัด")
  }

  /// Whether each row stays with the next, in a table of rows of one column.
  private func kept(
    _ rows: [[DocumentTable.Cell]], _ orientation: DocumentSection.Orientation
  ) throws -> [Bool] {
    let table = DocumentTable(columns: [.init(), .init()], header: [["ก", "ข"]], rows: rows)
    let document = Document(
      title: "t",
      sections: [DocumentSection(orientation, [.paragraph(["ดังตาราง"]), .table(table)])])
    return try #require(try tables(document).first).all("w:tr").map { row in
      row.all("w:p").allSatisfy { $0.first("w:keepNext") != nil }
    }
  }

  @Test func aLongTableLeavesNoSingleRowOnAPage() throws {
    let rows: [[DocumentTable.Cell]] = Array(repeating: ["ก", "ข"], count: 6)
    #expect(try kept(rows, .portrait) == [true, true, false, false, false, true, false])
    #expect(
      try kept(Array(rows.prefix(5)), .portrait) == Array(repeating: true, count: 5) + [false])
  }

  @Test func aRowThatNamesOthersStaysWithThem() throws {
    let name: [DocumentTable.Cell] = [.init(["ประเด็นที่ 1"], columns: 2)]
    #expect(
      try kept([name, ["ก", "ข"], name, ["ก", "ข"]], .landscape) == [
        true, true, false, true, false,
      ])
  }

  /// Rows beside a cell of several rows are low, also on a page on its side.
  @Test func rowsBesideOneHighCellStayTogether() throws {
    func rows(_ count: Int) -> [[DocumentTable.Cell]] {
      [["ก", .init(["ยาว"], rows: count)]] + Array(repeating: ["ก"], count: count - 1)
    }
    #expect(try kept(rows(3), .landscape) == [true, true, true, false])
    #expect(
      try kept(rows(7), .landscape) == [true, true, false, false, false, false, true, false])
  }

  @Test func onlyARowThatFillsAPageMayBeSplit() throws {
    func cell(_ lines: Int) -> DocumentTable.Cell {
      .init([Span(Array(repeating: "บรรทัด", count: lines).joined(separator: "\n"))])
    }
    let table = DocumentTable(
      columns: [.init(), .init()], header: [["ก", "ข"]],
      rows: [
        [cell(14), "ข"], ["ก", cell(15)], ["ก", .init([Span(String(repeating: "ก", count: 600))])],
      ])
    let document = Document(title: "t", sections: [DocumentSection(.landscape, [.table(table)])])
    let rows = try #require(try tables(document).first).all("w:tr")
    #expect(rows.map { $0.first("w:cantSplit") != nil } == [true, true, false, true])
    let narrow = Document(title: "t", sections: [DocumentSection(.portrait, [.table(table)])])
    let split = try #require(try tables(narrow).first).all("w:tr").map {
      $0.first("w:cantSplit") == nil
    }
    #expect(split == [false, false, true, true])
  }

  @Test func wordsThatLeadToATableStayWithIt() throws {
    var package = try WordReading(
      Document(
        title: "t",
        sections: [
          DocumentSection(
            .portrait,
            [
              .paragraph(["ดังตาราง"]),
              .table(DocumentTable(columns: [.init()], header: [], rows: [["ก"]])),
            ])
        ]
      ).word())
    let words = try package.part("word/document.xml").all("w:p").first {
      $0.stringValue == "ดังตาราง"
    }
    #expect(words?.first("w:keepNext") != nil)
  }

  @Test func emphasisIsBoldAsWellAsShaded() throws {
    let cell = try tables()[0].all("w:tr")[4].all("w:tc")[2]
    #expect(cell.first("w:t")?.stringValue == "๘๒.๘๗")
    #expect(cell.first("w:shd")?["w:fill"] == "FDECCC")
    #expect(cell.first("w:bCs") != nil)
    #expect(cell.first("w:jc")?["w:val"] == "right")
  }

  @Test func aTableIsNeverEmptyNorLast() throws {
    let empty = DocumentTable(columns: [.init(), .init()], header: [], rows: [])
    let none = DocumentTable(columns: [], header: [], rows: [["a"]])
    let blocks: [Block] = [.table(empty), .table(empty), .table(none)]
    let document = Document(title: "t", sections: [DocumentSection(.portrait, blocks)])
    var package = try WordReading(document.word())
    let body = try package.part("word/document.xml").first("w:body")
    #expect(
      (body?.children ?? []).compactMap { $0.name }
        == ["w:p", "w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
    #expect(body?.all("w:tc").count == 4)
  }
}
