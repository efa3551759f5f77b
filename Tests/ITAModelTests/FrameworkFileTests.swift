import ITATables
import Testing

@testable import ITAModel

@Suite struct FrameworkFileTests {
  static func facts(_ text: String) -> (facts: [Fact]?, found: [String]) {
    var found: [Diagnostic] = []
    let file = FrameworkFile(table(text), diagnostics: &found)
    return (file?.facts, found.places)
  }

  static let header = FrameworkFile.columns.joined(separator: "\t")

  @Test func aFactHasItsCellsAndItsRow() throws {
    let text = Self.header + "\n\nitem\tO1\t9\t\tโครงสร้าง\tStructure\tconfirmed\tp. 3\n"
    let (facts, found) = Self.facts(text)
    let fact = try #require(facts?.first)
    #expect(found == [])
    #expect(fact.kind == .item)
    #expect(fact.id == "O1")
    #expect(fact.parent == "9")
    #expect(fact.value == "")
    #expect(fact.name == LocalizedText(thai: "โครงสร้าง", english: "Structure"))
    #expect(fact.standing == .confirmed)
    #expect(fact.source == "p. 3")
    #expect(fact.location == Location(file: "f", row: 3))
  }

  static let headers = [
    "", "kind\tid\n", "kind,id,in,value,thai,english,standing,source\n",
    "id\tkind\tin\tvalue\tthai\tenglish\tstanding\tsource\n",
  ]

  @Test(arguments: headers) func anotherFirstRowIsNoFrameworkFile(_ text: String) {
    let (facts, found) = Self.facts(text)
    #expect(facts == nil)
    #expect(found == ["0:0 E310"])
  }

  static let rows: [(String, String)] = [
    ("item\tO1\t9\t\tก\ta\tsingle", "2:0 E311"),
    ("item\tO1\t9\t\tก\ta\tsingle\tp. 1\tmore", "2:0 E311"),
    ("items\tO1\t9\t\tก\ta\tsingle\tp. 1", "2:1 E312"),
    ("item\tO1\t9\t\tก\ta\tsure\tp. 1", "2:7 E312"),
    ("item\tO1\t9\t\tก\ta\t\tp. 1", "2:7 E312"),
    ("item\tO1\t9\t\tก\ta\tsingle\t", "2:8 E313"),
  ]

  @Test(arguments: rows) func aBrokenRowIsLeftOut(_ row: String, _ expected: String) {
    let good = "item\tO2\t9\t\tก\ta\tsingle\tp. 1"
    let (facts, found) = Self.facts(Self.header + "\n" + row + "\n" + good + "\n")
    #expect(found == [expected])
    #expect(facts?.map(\.id) == ["O2"])
  }

  @Test func everyKindAndStandingIsAWord() {
    for kind in Fact.Kind.allCases {
      for standing in Standing.allCases {
        let row = "\(kind.rawValue)\tx\t\t\t\t\t\(standing.rawValue)\tp. 1\n"
        #expect(Self.facts(Self.header + "\n" + row).facts?.count == 1, "\(kind) \(standing)")
      }
    }
  }
}
