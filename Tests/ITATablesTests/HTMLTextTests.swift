import ITATables
import TestSupport
import Testing

@Suite struct HTMLTextTests {
  static let cases: [(String, String)] = [
    ("ไม่มีแท็ก  เลย ", "ไม่มีแท็ก  เลย "), ("", ""),
    ("<p>1. ทำ</p> <p>2. ต่อ</p>", "1. ทำ\n2. ต่อ"),
    ("ก <br> ข<BR/>ค", "ก\nข\nค"), ("<b>I1</b> โปร่งใส", "I1 โปร่งใส"),
    ("<ul style=\"list-style-type: none\">- ก</ul>", "- ก"), ("<p></p>", ""),
    ("คะแนน <85", "คะแนน <85"), ("<85> คะแนน", "<85> คะแนน"), ("<คะแนน>", "<คะแนน>"),
    ("<หน่วย> <xyz> <p>", "<หน่วย> <xyz>"), ("a<b และ c>d", "a<b และ c>d"), ("<p", "<p"),
    ("&lt;p&gt; A&amp;B &nbsp;", "<p> A&B \u{A0}"), ("AT&T", "AT&T"),
    ("a<b and c>d", "a<b and c>d"), ("<p class=x id='>' >ก</P >", "ก"), ("<p a=\"", "<p a=\""),
    ("<p>\"\u{E31}</p>", "\"\u{E31}"), ("<i>1</i>", "1"),
  ]

  @Test(arguments: cases) func strips(_ cell: String, _ expected: String) {
    #expect(Array(HTMLText.stripped(cell).utf8) == Array(expected.utf8))
  }

  @Test func leavesOtherTextAlone() {
    for seed in 0..<1_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let cell = random.thaiText(upTo: 12, extra: ["<85", "<", "> ", "& ", "\n"])
      #expect(Array(HTMLText.stripped(cell).utf8) == Array(cell.utf8), "seed \(seed)")
    }
  }

  @Test func isQuickOnOpenTags() {
    let cell = String(repeating: "<p a='", count: 100_000)
    #expect(HTMLText.stripped(cell) == cell)
  }
}
