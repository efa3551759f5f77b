import ITATables
import Testing

@testable import ITAModel

@Suite struct FrameworkAssemblyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var row: String
    var column: Int
    var text: String
    /// The code, at the changed cell unless a place is given.
    var code: String
    var place: String?
    var testDescription: String { why }
  }

  static func id(_ why: String, _ row: String, _ text: String) -> Case {
    Case(why: why, row: row, column: 2, text: text, code: "E314")
  }

  static func parent(_ why: String, _ row: String, _ text: String) -> Case {
    Case(why: why, row: row, column: 3, text: text, code: "E317")
  }

  static func value(_ why: String, _ row: String, _ text: String) -> Case {
    Case(why: why, row: row, column: 4, text: text, code: "E315")
  }

  static let cells = [
    id("no tool", "tool iit", "xit"), id("no part", "part eit1", "eit3"),
    id("no indicator", "indicator 1", "11"), id("no sub-indicator", "sub 9.1", "9"),
    id("no item", "item O1", "O100"), id("no range", "member O1", "O2-O1"),
    id("no range of scores", "scores O1", "x"), id("no issue", "issue 1", "a"),
    parent("indicator of no tool", "indicator 1", "xit"),
    parent("item of no indicator", "item O1", "11"),
    parent("item of another tool's indicator", "item O1", "1"),
    parent("member of no sub-indicator", "member O1", "9.7"),
    parent("issue member of no issue", "issue-member O1", "2"),
    Case(
      why: "member that is no item", row: "member O1", column: 2, text: "O7", code: "E317"),
    Case(
      why: "scores of no item", row: "scores O1", column: 2, text: "O7-O9", code: "E317"),
    value("weight", "tool iit", "3o"), value("weight with decimals", "tool iit", "30.5"),
    value("part weight", "part eit1", ""), value("scores", "scores O1", "0 101"),
    value("no scores", "scores O1", ""), value("target", "target overall", "many"),
    value("level floor", "level good", "overall=many"),
    value("level without floors", "level good", ""),
    value("level figure", "level good", "all=85"), value("level word", "level good", "overall"),
    value("tolerance", "rule tolerance", "x"),
    Case(
      why: "unknown rule", row: "rule tolerance", column: 2, text: "luck", code: "E315", place: "4"),
  ]

  @Test(arguments: cells) func aBrokenCellIsNamed(_ example: Case) {
    let small = SmallFramework()
    let row = small.index(example.row) + 2
    let (framework, found) = small.changing(
      example.row, column: example.column, to: example.text
    ).reading
    #expect(framework == nil)
    #expect(found.first == "\(row):\(example.place ?? "\(example.column)") \(example.code)")
  }

  @Test func theUnbrokenFileIsAFramework() throws {
    let (framework, found) = SmallFramework().reading
    #expect(found == [])
    let read = try #require(framework)
    #expect(read.id == "2590")
    #expect(read.year.buddhist == 2590)
    #expect(read.status == .draft)
    #expect(read.tools.compactMap(\.weight) == [30, 30, 40])
    #expect(read.parts.map(\.weight) == [1, 1])
    #expect(read.indicators.count == 10)
    #expect(read.items.first?.sub?.description == "9.1")
    #expect(read.items.first?.allowed == [.zero, .hundred])
    #expect(read.levels.map(\.id) == ["good", "bad"])
    #expect(read.target == Points(85))
    #expect(read.issues.first?.items.map(\.description) == ["O1"])
    #expect(read.tolerance == Points(hundredths: 2))
    #expect(!read.hasSubMeans)
  }

  static let wholes: [(String, SmallFramework, String)] = [
    ("no framework row", SmallFramework().without("framework 2590"), "0:0 E318"),
    ("no indicator 8", SmallFramework().without("indicator 8"), "0:0 E318"),
    ("weights of 90", SmallFramework().changing("tool oit", column: 4, to: "30"), "0:0 E319"),
    ("one weight unknown", SmallFramework().changing("tool oit", column: 4, to: ""), "0:0 E319"),
    ("no lowest level", SmallFramework().without("level bad"), "0:0 E318"),
    (
      "levels in the wrong order",
      SmallFramework().changing("level bad", column: 4, to: "overall=85 oit=90"), "0:0 E320"
    ),
    (
      "a worse level that asks for another figure",
      SmallFramework().changing("level bad", column: 4, to: "overall=0 iit=0"), "0:0 E320"
    ),
    (
      "a year that is none", SmallFramework().changing("framework 2590", column: 2, to: "1990"),
      "0:0 E318"
    ),
    (
      "a status that is none", SmallFramework().changing("framework 2590", column: 4, to: "new"),
      "0:0 E318"
    ),
  ]

  @Test(arguments: wholes) func aWholeThatIsNoneIsRefused(
    _ why: String, _ file: SmallFramework, _ expected: String
  ) {
    let (framework, found) = file.reading
    #expect(framework == nil)
    #expect(found.first == expected)
  }

  @Test func aFactStatedTwiceIsNamed() {
    let small = SmallFramework()
    for name in ["item O1", "tool iit", "level good", "indicator 1", "member O1", "target overall"]
    {
      let (framework, found) = small.adding(small.rows[small.index(name)]).reading
      #expect(framework == nil)
      #expect(found == ["\(small.rows.count + 2):2 E316"], "\(name)")
    }
  }

  struct Respelled: Sendable, CustomTestStringConvertible {
    var name: String
    var id: String
    var testDescription: String { "\(name) as \(id)" }
  }

  static let respelled = [
    Respelled(name: "item O1", id: "o1"), Respelled(name: "item O1", id: "O01"),
    Respelled(name: "tool iit", id: "IIT"), Respelled(name: "indicator 1", id: "01"),
    Respelled(name: "framework 2590", id: "2591"), Respelled(name: "member O1", id: "O1-O1"),
  ]

  @Test(
    arguments: respelled)
  func aFactStatedTwiceInAnotherSpellingIsNamed(_ example: Respelled) {
    let small = SmallFramework()
    var row = small.rows[small.index(example.name)]
    row[1] = example.id
    let (framework, found) = small.adding(row).reading
    #expect(framework == nil)
    #expect(found == ["\(small.rows.count + 2):2 E316"])
  }

  static let unchecked: [(String, SmallFramework, String)] = [
    ("a part of nothing", SmallFramework().changing("part eit1", column: 3, to: "oit"), ":3 E317"),
    ("a part of weight 0", SmallFramework().changing("part eit1", column: 4, to: "0"), ":4 E315"),
    (
      "a sub-indicator of another", SmallFramework().changing("sub 9.1", column: 3, to: "10"),
      ":3 E317"
    ),
    (
      "a level that asks for a part that is not there",
      SmallFramework().without("part eit1").without("part eit2")
        .changing("level good", column: 4, to: "overall=85 eit1=85"), ":4 E317"
    ),
    (
      "a plan item that is not there",
      SmallFramework().adding(["plan-item", "O77", "", "", "", "", "single", "a"]), ":2 E317"
    ),
  ]

  @Test(
    arguments: unchecked)
  func everyReferenceIsLookedAt(_ why: String, _ file: SmallFramework, _ expected: String) {
    let (framework, found) = file.reading
    #expect(framework == nil)
    #expect(found.contains { $0.hasSuffix(expected) })
  }

  @Test func undecodableBytesAreRefused() {
    var found: [Diagnostic] = []
    #expect(FrameworkLibrary.framework([0xFF, 0xFE, 0x00], file: "f", diagnostics: &found) == nil)
    #expect(found.map(\.severity) == [.error])
  }
}
