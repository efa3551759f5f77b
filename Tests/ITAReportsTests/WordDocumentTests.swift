import Foundation
import FoundationXML
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct WordDocumentTests {
  private func body(_ document: Document) throws -> XMLDocument {
    var package = try WordReading(document.word())
    return try package.part("word/document.xml")
  }

  private func body(_ blocks: [Block]) throws -> XMLDocument {
    try body(
      Document(title: "t", digits: .arabic, sections: [DocumentSection(.portrait, blocks)]))
  }

  @Test func theSameDocumentGivesTheSameBytes() {
    #expect(Document.sample.word() == Document.sample.word())
  }

  @Test func everySectionNamesItsHeadsAndFeetAndCountsInThai() throws {
    let sections = try body(.sample).all("w:sectPr")
    #expect(sections.count == 3)
    for section in sections {
      let heads = section.all("w:headerReference").map { $0["w:type"] }
      #expect(heads.first == "default")
      #expect(section.all("w:footerReference").map { $0["w:type"] } == heads)
      #expect(section.first("w:pgNumType")?["w:fmt"] == "thaiNumbers")
      #expect(section.first("w:titlePg") == nil || heads == ["default", "first"])
    }
    #expect(sections.map { $0.first("w:titlePg") != nil } == [true, false, false])
    let pages = sections.compactMap { $0.first("w:pgSz") }
    #expect(pages.map { $0["w:orient"] ?? "portrait" } == ["portrait", "landscape", "portrait"])
    #expect(pages.map { $0["w:w"] } == ["11906", "16838", "11906"])
    #expect(pages.map { $0["w:h"] } == ["16838", "11906", "16838"])
  }

  @Test func aSectionEndsInItsLastParagraph() throws {
    let root = try #require(try body(.sample).rootElement()?.first("w:body"))
    #expect(root.children?.compactMap { $0.name }.last == "w:sectPr")
    let paragraphs = root.all("w:p").filter { $0.first("w:sectPr") != nil }
    #expect(paragraphs.map { $0.first("w:pStyle")?["w:val"] } == ["ITACentered", "ITATableEnd"])
  }

  /// What follows the last heading of a section goes overleaf as a whole, not with two lines.
  @Test func theEndOfASectionStaysTogether() throws {
    let end = DocumentSection(
      .portrait,
      [.paragraph(["ก"]), .heading(.first, ["ข"]), .paragraph(["ค"]), .paragraph(["ง"], .flush)])
    let document = Document(
      title: "ก", language: .thai, digits: .thai,
      sections: [end, DocumentSection(.landscape, [.paragraph(["จ"])])])
    let paragraphs = try body(document).all("w:p")
    func texts(_ property: String) -> [String?] {
      paragraphs.filter { $0.first(property) != nil }.map(\.stringValue)
    }
    #expect(texts("w:keepNext") == ["ข", "ค"])
    #expect(texts("w:keepLines") == ["ง"])
  }

  @Test func headingsAreHeadingsWithBookmarks() throws {
    let paragraphs = try body(.sample).all("w:p")
    let headings = paragraphs.filter {
      $0.first("w:pStyle")?["w:val"]?.hasPrefix("Heading") == true
    }
    #expect(
      headings.map { $0.first("w:pStyle")?["w:val"] ?? "" }
        == ["Heading1", "Heading2", "Heading1", "Heading2", "Heading1", "Heading1"])
    #expect(headings.allSatisfy { $0.first("w:keepNext") != nil })
    let bookmarks = headings.compactMap { $0.first("w:bookmarkStart") }
    #expect(Set(bookmarks.compactMap { $0["w:id"] }).count == 6)
    let entries = paragraphs.filter { $0.first("w:pStyle")?["w:val"]?.hasPrefix("TOC") == true }
    #expect(entries.count == 7)
    #expect(
      entries.compactMap { $0.first("w:hyperlink")?["w:anchor"] }
        == bookmarks.compactMap { $0["w:name"] })
  }

  @Test func theContentsAreAFieldWithEntries() throws {
    let body = try body(.sample)
    // Without page numbers: nobody but who lays out the pages could say them.
    #expect(body.all("w:instrText").map(\.stringValue) == [#" TOC \o "1-3" \n \h \u "#])
    let kinds = body.all("w:fldChar").map { $0["w:fldCharType"] ?? "" }
    #expect(kinds == ["begin", "separate", "end"])
    #expect(body.all("w:fldChar").allSatisfy { $0["w:dirty"] == nil })
    let entries = body.all("w:p").filter {
      $0.first("w:pStyle")?["w:val"]?.hasPrefix("TOC") == true
    }
    #expect(entries.allSatisfy { $0.first("w:tab") == nil })
    var package = try WordReading(Document.sample.word())
    #expect(try package.part("word/settings.xml").first("w:updateFields") == nil)
    #expect(body.first("w:docPartGallery")?["w:val"] == "Table of Contents")
  }

  @Test func aPageBreakLeavesNoEmptyParagraph() throws {
    let table = DocumentTable(columns: [.init()], header: [], rows: [["a"]])
    let body = try body([
      .pageBreak, .paragraph(["ก"]), .pageBreak, .pageBreak, .paragraph(["ข"]), .pageBreak,
      .table(table), .pageBreak,
    ])
    let breaks = body.all("w:p").filter { $0.first("w:pageBreakBefore") != nil }
    #expect(breaks.map { $0.stringValue } == ["ก", "ข", ""])
    #expect(body.all("w:br").isEmpty)
  }

  @Test func blanksToFillInAreDotted() throws {
    let paragraphs = try body(.memoSample).all("w:p")
    let signing = paragraphs.filter { $0.first("w:pStyle")?["w:val"] == "Signature" }
    #expect(
      signing.map { $0.stringValue ?? "" }
        == ["(ลงชื่อ) ผู้รายงาน", "(นายสมชาย ใจดี)", "ตำแหน่ง ", "วันที่ "])
    for line in [signing[0], signing[2], signing[3]] {
      #expect(line.all("w:tab").contains { $0["w:leader"] == "dot" })
      #expect(line.all("w:r").contains { $0.first("w:tab") != nil })
    }
    #expect(signing.map { $0.first("w:keepNext") != nil } == [true, true, true, false])
    let fields = paragraphs.filter { $0.first("w:pStyle")?["w:val"] == "ITAFields" }
    #expect(fields.map { $0.all("w:tabs").flatMap { $0.all("w:tab") }.count } == [1, 2, 1])
    #expect(fields[1].all("w:tab").filter { $0["w:leader"] == "dot" }.count == 2)
  }

  @Test func signaturesStayOnOnePageWithTheWordsBefore() throws {
    let body = try body([
      .paragraph(["ความ"]),
      .signatures([DocumentSignature(role: "ผู้จัดทำ"), DocumentSignature(role: "ผู้เห็นชอบ")]),
    ])
    let kept = body.all("w:p").dropFirst().map { $0.first("w:keepNext") != nil }
    #expect(kept == Array(repeating: true, count: 8) + [false])
  }

  @Test func weightIsSaidForComplexScriptsToo() throws {
    let runs = try body(.sample).all("w:rPr")
    #expect(runs.contains { $0.first("w:b") != nil })
    for run in runs {
      #expect((run.first("w:b") == nil) == (run.first("w:bCs") == nil))
      #expect((run.first("w:i") == nil) == (run.first("w:iCs") == nil))
    }
  }

  @Test func linksLeadOutsideThroughRelations() throws {
    var package = try WordReading(Document.sample.word())
    let link = try #require(
      try package.part("word/document.xml").all("w:hyperlink").first { $0["r:id"] != nil })
    let relations = try package.part("word/_rels/document.xml.rels").all("Relationship")
    let relation = relations.first { $0["Id"] == link["r:id"] }
    #expect(relation?["Target"] == "https://itas.example.go.th/2568?a=1&b=2")
    #expect(relation?["TargetMode"] == "External")
    #expect(relations.filter { $0["TargetMode"] != nil }.count == 1)
  }

  @Test func noArabicDigitsButInCodes() throws {
    var package = try WordReading(Document.sample.word())
    let texts = try package.texts()
    #expect(texts.count > 100)
    for text in texts { #expect(straysOfArabicDigits(in: text).isEmpty, "\(text)") }
    for name in package.names where name.contains("chart") {
      let chart = try package.part(name)
      let shown = chart.all("c:strCache").flatMap { $0.all("c:v") } + chart.all("a:t")
      #expect(shown.count > 10)
      for text in shown {
        #expect(straysOfArabicDigits(in: text.stringValue ?? "").isEmpty, "\(text)")
      }
    }
    let footer = try package.part("word/footer1.xml").stringValue ?? ""
    #expect(straysOfArabicDigits(in: footer).isEmpty)
  }

  @Test func aLineEndInATextIsALineEnd() throws {
    let body = try body([.paragraph(["ก\nข\r\nค\t."])])
    #expect(body.all("w:br").count == 2)
    #expect(body.all("w:t").map { $0.stringValue ?? "" }.suffix(3) == ["ก", "ข", "ค ."])
  }

  @Test func anyTextStaysText() throws {
    let extra = ["<w:p>", "&", "\"", "]]>", "\u{0}", "\u{B}", "\n", noncharacters, "😀"]
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 12, extra: extra)
      let spans = [Span(text, bold: true, link: "https://a.th")]
      let body = try body([
        .paragraph(spans), .list(DocumentList(ordered: true, texts: [spans])),
        .table(
          DocumentTable(caption: spans, columns: [.init()], header: [], rows: [[.init(spans)]])),
        .heading(.first, spans), .fields([[DocumentField(text, spans)]]),
        .signatures([DocumentSignature(role: text, name: text, position: text)]),
      ])
      let shown = body.all("w:p")[1].stringValue
      #expect(shown == DocumentText.lines(text).joined(), "seed \(seed)")
    }
  }
}
