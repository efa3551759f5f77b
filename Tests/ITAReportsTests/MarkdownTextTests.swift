import TestSupport
import Testing

@testable import ITAReports

@Suite struct MarkdownTextTests {
  private func text(_ spans: [Span], _ place: MarkdownText.Place = .paragraph) -> String {
    MarkdownText(digits: .arabic, place: place).text(spans)
  }

  @Test(arguments: [
    (["a*b_c`d[e]f|g~h$i\\j"], #"a\*b\_c\`d\[e\]f\|g\~h\$i\\j"#),
    (["<b>&amp;"], "&lt;b&gt;&amp;amp;"), (["# a #"], "\\# a \\#"), (["- a"], #"\- a"#),
    (["+ a"], #"\+ a"#), (["12. a"], #"12\. a"#), (["12) a"], #"12\) a"#), (["12.5"], #"12\.5"#),
    (["== a"], #"\== a"#), (["ข้อ 1. a"], "ข้อ 1. a"), (["  a  "], "a"), ([""], ""),
    (["ก\nข"], "ก\\\nข"), (["ก\n- ข"], "ก\\\n\\- ข"),
  ])
  func textStaysText(spans: [Span], markdown: String) {
    #expect(text(spans) == markdown)
  }

  @Test(
    arguments: [
      ([.bold("ผ่าน"), "ไทย"], "**ผ่าน**ไทย"),
      ([.bold("“ผ่าน”"), "ไทย"], "<strong>“ผ่าน”</strong>ไทย"),
      ([.bold("ก "), "ข"], "**ก** ข"), ([.bold("ก"), .bold("ข")], "**กข**"),
      ([.italic("ก"), "ข"], "<em>ก</em>ข"), ([.bold(" ")], ""),
      ([.code("O10")], "`O10`"), ([.code("a`b")], "``a`b``"), ([.code("`a")], "`` `a ``"),
      ([.link("ก", to: "https://a.th/?b&c")], "[ก](<https://a.th/?b&amp;c>)"),
      ([.link("[ก]", to: "javascript:x")], #"\[ก\]"#),
    ] as [([Span], String)])
  func looksAreMarked(spans: [Span], markdown: String) {
    #expect(text(spans) == markdown)
  }

  @Test func aCellIsOneLine() {
    #expect(text(["ก\nข|ค"], .cell) == #"ก<br>ข\|ค"#)
    #expect(text([.code("a|b\\")], .cell) == #"<code>a\|b\\</code>"#)
    #expect(text(["ก\nข"], .heading) == "ก ข")
  }

  @Test func noTextMakesACellOrATag() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let extra = ["|", "\\", "`", "<", "\n", "*", "\u{0}", "- "]
      let spans = (0..<3).map { _ in
        Span(
          random.thaiText(upTo: 6, extra: extra), bold: Bool.random(using: &random),
          code: Bool.random(using: &random))
      }
      let cell = text(spans, .cell)
      #expect(barePipes(in: cell) == 0, "seed \(seed): \(cell)")
      #expect(!cell.utf8.contains(10) && !cell.utf8.contains(0), "seed \(seed)")
      let bare = Array(text([Span(spans[0].text)], .cell).utf8)
      for place in bare.indices where bare[place] == UInt8(ascii: "<") {
        #expect(bare[place...].starts(with: "<br>".utf8), "seed \(seed)")
      }
    }
  }

  /// Pipes that GitHub's tables would take for the end of a cell.
  private func barePipes(in text: String) -> Int {
    var count = 0
    var isEscaped = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }
}
