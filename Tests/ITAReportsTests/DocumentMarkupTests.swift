import FoundationXML
import TestSupport
import Testing

@testable import ITAReports

@Suite struct DocumentMarkupTests {
  @Test func escapesTextAndAttributes() {
    var markup = Markup()
    markup.element("a", ["b": "<\"'&>\n\u{1}", "c": nil]) {
      $0.text("<\"'&>\t\u{0}ก\u{0E33}")
      $0.empty("d")
    }
    let expected = "<a b=\"&lt;&quot;'&amp;&gt; \">&lt;\"'&amp;&gt; ก\u{0E33}<d/></a>"
    #expect(String(decoding: markup.bytes, as: UTF8.self) == expected)
  }

  @Test func anyTextComesBackFromXML() throws {
    let extra = ["<", ">", "&", "\"", "'", "]]>", "\u{0}", "\u{8}", noncharacters, "😀", "&amp;"]
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 20, extra: extra)
      var markup = Markup.xml()
      markup.element("a", ["b": text], text: text)
      let element = try #require(try xml(markup.bytes).rootElement(), "seed \(seed)")
      let allowed = String(
        String.UnicodeScalarView(text.unicodeScalars.filter(DocumentText.isAllowed)))
      #expect(element.stringValue == allowed, "seed \(seed)")
      #expect(element.attribute(forName: "b")?.stringValue == allowed, "seed \(seed)")
    }
  }
}
