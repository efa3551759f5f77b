import ITAReports
import TestSupport
import Testing

@Suite struct DocumentGoldenTests {
  @Test func markdownStaysTheSame() {
    let difference = Fixtures.difference(
      of: Document.sample.markdown(), fromGolden: "documents/sample.md")
    #expect(difference == nil)
  }

  @Test func htmlStaysTheSame() {
    let difference = Fixtures.difference(
      of: Document.sample.html(), fromGolden: "documents/sample.html")
    #expect(difference == nil)
  }

  @Test func plainTextStaysTheSame() {
    let text = Document.sample.plainText(width: 72)
    let difference = Fixtures.difference(of: Array(text.utf8), fromGolden: "documents/sample.txt")
    #expect(difference == nil)
  }
}
