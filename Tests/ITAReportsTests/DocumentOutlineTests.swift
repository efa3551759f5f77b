import Testing

@testable import ITAReports

@Suite struct DocumentOutlineTests {
  private func document(_ levels: [HeadingLevel]) -> Document {
    Document(
      title: "t",
      sections: levels.map { DocumentSection(.portrait, [.heading($0, [Span("\($0)")])]) })
  }

  @Test func missingLevelsAreClosedUp() {
    let outline = DocumentOutline(document([.third, .third, .first, .third, .second]))
    #expect(outline.entries.map(\.level) == [1, 2, 1, 2, 2])
    #expect(outline.entries.map(\.anchor) == ["s1", "s2", "s3", "s4", "s5"])
  }

  @Test func aDocumentWithoutHeadingsHasNone() {
    #expect(DocumentOutline(.memoSample).entries.isEmpty)
    #expect(Document.memoSample.showsTitle)
    #expect(Document.sample.showsTitle)
    #expect(!Document.englishSample.showsTitle)
  }
}
