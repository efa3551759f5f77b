import Testing

@testable import ITAReports

@Suite struct MarkdownTests {
  private func markdown(_ blocks: [Block], digits: Digits = .arabic) -> String {
    let document = Document(
      title: "t", digits: digits, sections: [DocumentSection(.portrait, blocks)])
    return String(decoding: document.markdown(), as: UTF8.self)
  }

  @Test func theTitleIsTheMainHeading() {
    #expect(markdown([]) == "# t\n")
    #expect(markdown([.paragraph(["ก"], .title), .paragraph(["ข"], .title)]) == "# ก\n\n**ข**\n")
    #expect(markdown([.heading(.second, ["ข"])]) == "# t\n\n## ข\n")
  }

  @Test func listsThatFollowEachOtherCountAnew() {
    let list = Block.list(DocumentList(ordered: true, texts: [["ก"]]))
    #expect(markdown([list, list]) == "# t\n\n1. ก\n\n<!-- -->\n\n1. ก\n")
  }

  @Test func tablesHaveAsManyCellsInEveryRow() {
    let lines = String(decoding: Document.sample.markdown(), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == 9 - 1 + 12 + 7 + 16 - 1)
    for line in lines {
      #expect(line.hasSuffix(" |"))
    }
  }

  @Test func anEmptyTableIsLeftOut() {
    let table = DocumentTable(caption: ["ก"], columns: [], header: [], rows: [["a"]])
    #expect(markdown([.table(table)]) == "# t\n")
  }

  @Test func entriesOfTheContentsLeadToAnchors() {
    let text = String(decoding: Document.sample.markdown(), as: UTF8.self)
    for number in 1...6 {
      #expect(text.contains("](#s\(number))"))
      #expect(text.contains("<a id=\"s\(number)\"></a>"))
    }
    #expect(!String(decoding: Document.englishSample.markdown(), as: UTF8.self).contains("<a id"))
  }
}
