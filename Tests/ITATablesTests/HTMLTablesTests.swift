import ITATables
import TestSupport
import Testing

/// Reads a page; rows come as `number: cells`, findings as `row:column code`.
func readPage(
  _ page: String, limits: TableLimits = TableLimits()
) -> (rows: [Int: [String]]?, codes: [String]) {
  var found: [Diagnostic] = []
  guard let text = DecodedText(Array(page.utf8), file: "f", diagnostics: &found) else {
    return (nil, found.map(\.code))
  }
  let table = HTMLTables.table(from: text, file: "f", limits: limits, diagnostics: &found)
  let rows = table.map { table in
    Dictionary(uniqueKeysWithValues: table.rows.map { ($0.number, $0.cells) })
  }
  return (rows, found.map { "\($0.location.row):\($0.location.column) \($0.code)" })
}

@Suite struct HTMLTablesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var page: String
    var rows: [Int: [String]]?
    var findings: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a plain table", page: "<table><tr><th>ก<th>ข</tr><tr><td>1</td><td>2</td></table>",
      rows: [1: ["ก", "ข"], 2: ["1", "2"]]),
    Case(
      name: "prose around tables, in order",
      page: """
        <html><head><title>x</title><style>td { color: <b> }</style></head><body>
        <h1>อบต.\u{E17} ตัวอย่าง</h1> ปี <b>๒๕</b>๖๗<br>ใช่ <table><caption>คะแนน</caption>
        <tr><td>1</table>ท้าย<p>จบ</p></body></html>
        """,
      rows: [
        1: ["อบต.\u{E17} ตัวอย่าง"], 2: ["ปี ๒๕๖๗"], 3: ["ใช่"], 4: ["คะแนน"], 5: ["1"],
        6: ["ท้าย"], 7: ["จบ"],
      ]),
    Case(
      name: "columns spanned",
      page: "<table><tr><td colspan=2>a<td>b</tr><tr><td>c<td COLSPAN=' 2x'>d<td>e</table>",
      rows: [1: ["a", "", "b"], 2: ["c", "d", "", "e"]]),
    Case(
      name: "rows spanned",
      page: """
        <table><tr><td rowspan="3">a<td>b<tr><td>c<tr><td rowspan=0>d<tr><td>e<td>f</table>
        """,
      rows: [1: ["a", "b"], 2: ["", "c"], 3: ["", "d"], 4: ["e", "f"]]),
    Case(
      name: "rows and columns spanned",
      page: "<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>",
      rows: [1: ["a", "b", "", "c"], 2: ["d", "", "", "e"]]),
    Case(
      name: "senseless spans",
      page: "<table><tr><td colspan=-1 rowspan=x>a<td colspan=>b<td colspan=0>c</table>",
      rows: [1: ["a", "b", "c"]]),
    Case(
      name: "lines inside a cell",
      page: "<table><tr><td> <p>ก</p>\n<p>ข<br/>ค</p><ul><li>ง</ul> <td>x  \t\r\n y</table>",
      rows: [1: ["ก\nข\nค\nง", "x y"]]),
    Case(
      name: "blank cells and rows keep their place",
      page: "<table><tr><td>&nbsp;<td>a<tr><td>&nbsp; <br><tr></tr><tr><td>b</table>",
      rows: [1: ["", "a"], 4: ["b"]]),
    Case(
      name: "a table inside a cell",
      page: """
        <table><tr><td>x<td>ชื่อ<table><tr><td>1<td>2</table>ท้าย</td><td>z</tr>
        <tr><td>q</table>
        """,
      rows: [1: ["x", "ชื่อ"], 2: ["1", "2"], 3: ["", "ท้าย", "z"], 4: ["q"]]),
    Case(
      name: "a page laid out by a table",
      page: "<table><tr><td><table><tr><td>1<td>2<tr><td>3</table></td></tr></table>",
      rows: [1: ["1", "2"], 2: ["3"]]),
    Case(
      name: "entities",
      page: """
        <table><tr><td>&lt;85&gt; &amp;amp; &#3585;&#xE31; &quot;&#39;<td>A&B &copy=1 &x; &#0;
        <td>&#150;&#xD800;&#x110000;&#129;<td>a&#10;b</table>
        """,
      rows: [
        1: ["<85> &amp; กั \"'", "A&B &copy=1 &x; &#0;", "–&#xD800;&#x110000;&#129;", "a b"]
      ]),
    Case(
      name: "comments, declarations, scripts, choices",
      page: """
        <!DOCTYPE html><!-- <table> > --><!--><![if !mso]><?x ?><script>"</table><td>"</SCRIPT >
        <table><tr><td><select><option>2567<option>2568</select>a<!-- -- > -->b</table>
        """,
      rows: [1: ["ab"]]),
    Case(
      name: "what is no tag is text", page: "<table><tr><td>a < b <85 </ <> <คะแนน></table>",
      rows: [1: ["a < b <85 </ <> <คะแนน>"]]),
    Case(
      name: "unknown elements and quoted brackets",
      page: "<table><tr><td title='>\"' x:num=\"88.5>\"><o:p>8</o:p><font size=+1>8</font></table>",
      rows: [1: ["88"]]),
    Case(
      name: "a quote before a vowel sign",
      page: "<table><tr><td title=\"\u{E31}\">\"\u{E31}</table>",
      rows: [1: ["\"\u{E31}"]]),
    Case(
      name: "words between cells", page: "<table>ก<tr>ข<td>1</td>ค<td>2</td>ง</table>จ",
      rows: [1: ["ก"], 2: ["ข"], 3: ["ค"], 4: ["1", "2"], 5: ["ง"], 6: ["จ"]]),
    Case(
      name: "rows copied without their table", page: "<tr><td>1<td>2</tr><tr><td>3",
      rows: [1: ["1", "2"], 2: ["3"]]),
    Case(name: "ends without starts", page: "</td></tr></table><table></table>x", rows: [1: ["x"]]),
    Case(name: "no table", page: "<html><p>x</p></html>", findings: ["0:0 E107"]),
    Case(
      name: "cut in a table", page: "<html><table><tr><td>1<tr><td>2", rows: [1: ["1"], 2: ["2"]],
      findings: ["2:0 E108"]),
    Case(
      name: "cut in a tag", page: "<table><tr><td>1</table><p title='", rows: [1: ["1"]],
      findings: ["1:0 E108"]),
    Case(
      name: "cut in a comment", page: "<table><tr><td>1</table><!-- x", rows: [1: ["1"]],
      findings: ["1:0 E108"]),
    Case(
      name: "cut in a script", page: "<script>x<table></table>", rows: [:],
      findings: ["0:0 E108"]),
    Case(
      name: "cut between tables", page: "<html><table><tr><td>1</table>", rows: [1: ["1"]],
      findings: ["1:0 W108"]),
    Case(
      name: "careless, but whole", page: "<body><table><tr><td>1</body>", rows: [1: ["1"]]),
  ]

  @Test(arguments: cases) func reads(_ example: Case) {
    let (rows, codes) = readPage(example.page)
    #expect(rows == example.rows)
    #expect(codes == example.findings)
  }

  @Test func stopsAtItsLimits() {
    var limits = TableLimits()
    #expect(
      readPage("<table><tr>" + String(repeating: "<td>", count: 20_000)).codes == ["1:16385 E207"])
    let wide = "<table><tr>" + String(repeating: "<td colspan=1000>x", count: 17)
    #expect(readPage(wide).codes == ["1:16385 E207"])
    limits.rows = 2
    #expect(readPage("<table><tr><td>1<tr><tr>", limits: limits).codes == ["2:0 E207"])
    limits.rows = 9
    limits.cells = 3
    #expect(readPage("<table><tr><td>1<tr><td>2<td>3<td>4", limits: limits).codes == ["1:0 E207"])
    limits.cells = 9
    limits.cellBytes = 5
    #expect(readPage("<table><tr><td>1<td>123456", limits: limits).codes == ["1:2 E207"])
  }

  /// Every row reaches down over all others, so each would step over thousands of columns.
  @Test func spansCannotMakeItSlow() {
    let first = "<table><tr>" + String(repeating: "<td colspan=1000 rowspan=65534>x", count: 16)
    let page = first + String(repeating: "<tr><td>y", count: 5_000)
    var limits = TableLimits()
    limits.cells = 200_000
    #expect(readPage(page, limits: limits).codes.last?.hasSuffix("E207") == true)
  }

  @Test func nestingHasNoDepth() throws {
    let deep = String(repeating: "<table><tr><td>", count: 10_000)
    let (rows, codes) = readPage(deep + "x" + String(repeating: "</table>", count: 10_000))
    #expect(rows?.values.contains { $0.contains("x") } == true)
    #expect(codes.isEmpty)
  }

  @Test func anyPageGivesRowsOrFindings() {
    let pieces = [
      "<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=3>", "<td rowspan=2>", "<p>",
      "<!--", "-->", "<", ">", "\"", "'", "&", "&amp;", "&#", ";", "<script>", "</script>", "ก",
      "\u{E31}", " ", "\n", "=", "</body>", "<html>",
    ]
    for seed in 0..<3_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let page = "x" + random.thaiText(upTo: 30, extra: pieces)
      let (rows, codes) = readPage(page)
      #expect(rows != nil || codes == ["0:0 E107"], "seed \(seed)")
    }
  }

  /// Tables of the generator, written and read: cells, spans and entities come back.
  @Test func readingGivesWhatWasWritten() {
    for seed in 0..<500 {
      var random = SeededGenerator(seed: UInt64(seed))
      var page = "<html><table>"
      var expected: [Int: [String]] = [:]
      for number in 1...Int.random(in: 1...6, using: &random) {
        page += "<tr>"
        var row: [String] = []
        for _ in 1...Int.random(in: 1...5, using: &random) {
          let words = "ก" + random.thaiText(upTo: 5, extra: ["<", "&", "\"", "&lt;"]) + "7"
          let columns = Int.random(in: 1...3, using: &random)
          page += "<td colspan=\"\(columns)\">" + Self.escaped(words) + "</td>"
          row.append(Self.withoutDoubledBlanks(words))
          row += [String](repeating: "", count: columns - 1)
        }
        page += "</tr>"
        expected[number] = row
      }
      let (rows, codes) = readPage(page + "</table></html>")
      #expect(codes.isEmpty, "seed \(seed)")
      #expect(rows?.mapValues(Self.utf8) == expected.mapValues(Self.utf8), "seed \(seed)")
    }
  }

  static func utf8(_ cells: [String]) -> [[UInt8]] { cells.map { Array($0.utf8) } }

  static func escaped(_ words: String) -> String {
    words.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case "&": "&amp;"
      case "\u{E31}": "&#3633;"
      case "\u{200B}": "&#x200b;"
      default: String(scalar)
      }
    }.joined()
  }

  static func withoutDoubledBlanks(_ words: String) -> String {
    var text: [UInt8] = []
    for byte in words.utf8 where byte != 32 || text.last != 32 { text.append(byte) }
    return String(decoding: text, as: UTF8.self)
  }
}
