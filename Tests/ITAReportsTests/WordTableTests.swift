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
    #expect(kept[1] == [true, true] + Array(repeating: false, count: 11) + [true, false])
    #expect(try tables()[0].first("w:tblCaption")?["w:val"] == "ตารางที่ ๑ คะแนนตามแบบวัด")
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
