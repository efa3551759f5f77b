import ITATables
import TestSupport
import Testing

/// Reads a text; findings come back beside the table.
func read(_ text: String, by delimiter: DelimitedText) -> (table: Table, codes: [String]) {
  read(Array(text.utf8), by: delimiter)
}

func read(_ bytes: [UInt8], by delimiter: DelimitedText) -> (table: Table, codes: [String]) {
  var found: [Diagnostic] = []
  guard let text = DecodedText(bytes, file: "f", diagnostics: &found) else {
    return (Table(file: "f"), found.map(\.code))
  }
  let table = delimiter.table(from: text, file: "f", diagnostics: &found)
  return (table, found.map { "\($0.location.row):\($0.location.column) \($0.code)" })
}

@Suite struct DelimitedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// The cells of each row with text; rows are told apart by their number.
    var rows: [Int: [String]]
    var findings: [String] = []
    var testDescription: String { text.debugDescription }
  }

  static let cases: [Case] = [
    Case(text: "a,b\nc,d\n", rows: [1: ["a", "b"], 2: ["c", "d"]]),
    Case(text: "a,b\r\nc,d", rows: [1: ["a", "b"], 2: ["c", "d"]]),
    Case(text: "a,b\rc,d\r", rows: [1: ["a", "b"], 2: ["c", "d"]]),
    Case(text: "a\n\r\r\nb", rows: [1: ["a"], 4: ["b"]]),
    Case(text: "a,\n,b,\n,,\nc", rows: [1: ["a", ""], 2: ["", "b", ""], 4: ["c"]]),
    Case(text: "a,", rows: [1: ["a", ""]]),
    Case(text: "\"a,b\",c", rows: [1: ["a,b", "c"]]),
    Case(text: "\"a\"\"b\"", rows: [1: ["a\"b"]]),
    Case(text: "\"a\r\nb\rc\nd\",e\nf", rows: [1: ["a\nb\nc\nd", "e"], 2: ["f"]]),
    Case(text: "5\" x,b\"c\"", rows: [1: ["5\" x", "b\"c\""]]),
    Case(text: "\"a\" b,c", rows: [1: ["a b", "c"]]),
    Case(text: "\"a\nb\" ,c", rows: [1: ["a\nb ", "c"]]),
    Case(text: "\"\",b", rows: [1: ["", "b"]]),
    Case(text: "\"\u{0E31}\",\u{0E31}\"\n", rows: [1: ["\u{0E31}", "\u{0E31}\""]]),
    Case(text: "x,\"\u{0E31}\r\n\u{0E33}\",y\r\nz", rows: [1: ["x", "ั\nำ", "y"], 2: ["z"]]),
    Case(text: "a\n\nb,\"c\nd", rows: [1: ["a"]], findings: ["3:2 E209"]),
    Case(text: "\"", rows: [:], findings: ["1:1 E209"]),
    Case(text: "a\n\"b\nc\"d\ne", rows: [1: ["a"]], findings: ["2:1 E209"]),
  ]

  @Test(arguments: cases) func reads(_ example: Case) {
    let (table, codes) = read(example.text, by: .commas)
    let rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.number, $0.cells) })
    #expect(rows == example.rows)
    #expect(codes == example.findings)
  }

  static let sniffed: [(String, DelimitedText)] = [
    ("หน่วยงาน,ก\nปี,2567\n\nข้อ,ตัวชี้วัด,คะแนน\n1,,90\n", .commas),
    ("ปี;2567\n\nข้อ;ตัวชี้วัด;คะแนน\n1;;90\n", .semicolons),
    ("a\tb\nc, d, e\nf\tg, h\n", .tabs),
    ("a,b,c\n1,2,3\n4,5,6\n", .commas),
    ("a;b\n1;88,53\n2;77,10\n", .semicolons),
    ("a|b\n1|2\n3|4\n", .pipes),
    ("ปี ๒๕๖๗\n\na,\"b\nb\",c\n1,2,3\n4,5,6\n", .commas),
    ("a,b\n1,2\n", .commas),
    ("ทั้งนี้, ควรปรับปรุง\nข้อ ๑, ๒ และ ๓, ๔\nจบ\n", .tabs),
    ("ได้คะแนน ๘๘,๕๓\nลดลง\nจากปีก่อน, ซึ่งดี, มาก\nก,ข,ค,ง\nจบ", .tabs),
    ("a,b\n1,2\n3,4\n5,6\n7,8\n9,10\nx\ty,z\n11,12\n13,14\n", .commas),
    ("a, b\n1, 2\n3, 4\n5, 6\n7, 8\n", .commas),
    ("ควรปรับปรุง, แก้ไข\nและเร่งรัด, ติดตาม\nทุกเดือน, ทุกปี\n", .tabs),
    ("ก,\nข,\nค,\n", .commas),
    ("ไม่มีตัวคั่น", .tabs),
  ]

  @Test(arguments: sniffed) func sniffs(_ text: String, _ expected: DelimitedText) throws {
    var found: [Diagnostic] = []
    let decoded = try #require(DecodedText(Array(text.utf8), file: "f", diagnostics: &found))
    #expect(DelimitedText.sniffed(decoded) == expected)
  }

  @Test func givesTheSameRowsOneByOne() {
    for seed in 0..<1_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let extra = ["\"", "\"", ",", ",", "\n", "\r", "\r\n", "\"ั"]
      let text = random.thaiText(upTo: 30, extra: extra)
      let (table, codes) = read(text + "\n", by: .commas)
      var rows: [Row] = []
      let refused = DelimitedText.commas.forEachRow(in: Array(text.utf8).span) { rows.append($0) }
      #expect(rows == table.rows, "seed \(seed)")
      #expect((refused == nil) == codes.isEmpty, "seed \(seed)")
      // Quotes apart, nothing may be lost or made up: the text's other bytes are the cells' bytes.
      if refused == nil, !text.utf8.contains(UInt8(ascii: "\"")) {
        let kept = text.utf8.filter { $0 != 10 && $0 != 13 && $0 != UInt8(ascii: ",") }
        #expect(rows.flatMap(\.bytes) == kept, "seed \(seed)")
      }
    }
  }

  @Test func stopsWhereTheBodyThrows() {
    struct Enough: Error {}
    var seen = 0
    #expect(throws: Enough.self) {
      _ = try DelimitedText.tabs.forEachRow(in: Array("a\nb\nc".utf8).span) {
        (row: Row) throws(Enough) in
        seen = row.number
        if seen == 2 { throw Enough() }
      }
    }
    #expect(seen == 2)
  }

  struct Large: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var finding: String
    var rows: Int
    var testDescription: String { name }
  }

  static let large: [Large] = [
    Large(
      name: "a million columns", text: "a\n" + String(repeating: ",", count: 1_000_000),
      finding: "2:16385 E207", rows: 1),
    Large(
      name: "as many columns as Excel", text: "a" + String(repeating: ",", count: 16_383),
      finding: "", rows: 1),
    Large(
      name: "a cell of two million bytes",
      text: "a\nb," + String(repeating: "x", count: 2_000_000), finding: "2:2 E207", rows: 1),
    Large(
      name: "a quote that swallows two million bytes",
      text: "a\n\"" + String(repeating: "x\n", count: 1_000_000), finding: "2:1 E209", rows: 1),
    Large(
      name: "a million blank rows", text: String(repeating: "\n", count: 1_048_577),
      finding: "1048576:0 E207", rows: 0),
  ]

  @Test func countsTheCellsOfRowsWithText() {
    var limits = TableLimits()
    limits.cells = 6
    var rows = 0
    let text = Array("a,,\n,,\nb,,\nc\n".utf8)
    let refused = DelimitedText.commas.forEachRow(in: text.span, limits: limits) { _ in rows += 1 }
    #expect(rows == 2)
    #expect(refused?.row == 4)
    #expect(refused?.finding as? TableLimitFinding == .cells(6))
  }

  @Test(arguments: large) func stopsAtItsLimits(_ example: Large) {
    let (table, codes) = read(example.text, by: .commas)
    #expect(codes == (example.finding.isEmpty ? [] : [example.finding]))
    #expect(table.rows.count == example.rows)
  }
}
