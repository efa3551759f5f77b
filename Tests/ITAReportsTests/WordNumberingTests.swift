import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordNumberingTests {
  @Test func everyListCountsFromOneInTheDocumentsDigits() throws {
    var package = try WordReading(Document.sample.word())
    let numbering = try package.part("word/numbering.xml")
    let ordered = numbering.all("w:abstractNum")[0]
    #expect(ordered.all("w:numFmt").allSatisfy { $0["w:val"] == "thaiNumbers" })
    #expect(ordered.all("w:lvl").count == 9)
    let lists = numbering.all("w:num")
    #expect(lists.map { $0["w:numId"] } == ["1", "2", "3", "4"])
    #expect(lists.map { $0.first("w:abstractNumId")?["w:val"] } == ["0", "1", "0", "0"])
    #expect(lists.map { $0.first("w:startOverride")?["w:val"] } == ["1", nil, "1", "1"])
    #expect(lists.map { $0.first("w:lvlOverride")?["w:ilvl"] } == ["0", nil, "1", "0"])

    let items = try package.part("word/document.xml").all("w:numPr")
    #expect(
      items.compactMap { $0.first("w:numId")?["w:val"] } == ["1", "2", "2", "3", "3", "1", "4"])
    #expect(
      items.compactMap { $0.first("w:ilvl")?["w:val"] } == ["0", "1", "1", "1", "1", "0", "0"])
  }

  @Test func arabicDigitsCountInDecimals() throws {
    let kinds = try xml(WordNumbering(digits: .arabic).part()).all("w:abstractNum")
    #expect(kinds[0].all("w:numFmt").allSatisfy { $0["w:val"] == "decimal" })
    #expect(kinds[1].all("w:numFmt").allSatisfy { $0["w:val"] == "bullet" })
  }

  @Test func aListInListsWithoutEndStaysAtTheDeepestLevel() throws {
    var list = DocumentList(ordered: true, texts: [["ก"]])
    for _ in 0..<20 { list = DocumentList(ordered: true, [.init(["ข"], lists: [list])]) }
    let document = Document(title: "t", sections: [DocumentSection(.portrait, [.list(list)])])
    var package = try WordReading(document.word())
    let levels = try package.part("word/document.xml").all("w:ilvl").compactMap { $0["w:val"] }
    #expect(levels.count == 21)
    #expect(levels.compactMap { Int($0) }.max() == 8)
  }
}
