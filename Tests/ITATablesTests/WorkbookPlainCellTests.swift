import TestSupport
import Testing

@testable import ITATables

@Suite struct WorkbookPlainCellTests {
  /// The text of a sheet's rows and of everything found.
  static func said(_ rows: String) -> [String] {
    var found: [Diagnostic] = []
    let sample = SampleWorkbook(
      rows: rows, sharedStrings: "<sst><si><t>ก็</t></si><si><t>_x0041_</t></si></sst>",
      styles: "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/><xf numFmtId=\"10\"/>"
        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>")
    let book = Workbook(sample.bytes, file: "f", diagnostics: &found)
    let cells = (book?.tables ?? []).flatMap(\.rows).map { "\($0.number): \($0.cells)" }
    return cells + found.map { "\($0.code) \($0.location)" }
  }

  static let values = [
    "88.67", "87.79000000000001", "100", "0", "00.5", "0.50", "-1", "1e2", "1E+1", "5.", ".5",
    "123456789012345", "1234567890123456", "2.5 ", "", "1", "7", "ก", "_x0041_", "a&amp;b", "x\ny",
    "&#3585;&#3633;",
    "&#x41;b", "\r\n&#13;",
    "45000", "0.88465", "٣",
  ]
  static let broken = ["&#0;", "&#1114112;", "&nbsp;"]
  static let types = ["", " t=\"s\"", " t=\"n\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"x\""]
  static let styles = ["", " s=\"1\"", " s=\"2\"", " s=\"3\"", " s=\"99\"", " s=\"x\""]

  /// A cell in some spelling, the usual one as often as not; `place` is its letter and row.
  static func cell(_ place: String, _ random: inout SeededGenerator) -> String {
    func one(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let reference = one([" r=\"\(place)\"", " r=\"\(place)\"", " r=\"\(place)\"", "", " r=\"A9\""])
    let value = one(Int.random(in: 0..<32, using: &random) == 0 ? broken : values)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "<c\(reference)\(one(styles))/>"
    case 1: return "<c\(reference)\(one(types))/>"
    case 2: return "<c\(reference) t=\"inlineStr\"><is><t>\(value)</t></is></c>"
    case 3: return "<c\(one(types))\(reference)><v>\(value)</v></c>"
    case 4: return "<c\(reference)><f>A1</f><v>\(value)</v></c>"
    default: return "<c\(reference)\(one(styles))\(one(types))><v>\(value)</v></c>"
    }
  }

  /// With a blank more in every tag of a cell the events read it; the result must be the same.
  @Test func readsWhatTheEventsRead() {
    var refused = 0
    for seed in 0..<4_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let rows = (1...2).map { number in
        let cells = ["A", "AA"].map { Self.cell("\($0)\(number)", &random) }
        return "<row r=\"\(number)\">\(cells.joined())</row>"
      }.joined()
      let slow = rows.split(separator: "<c", omittingEmptySubsequences: false)
        .joined(separator: "<c ")
      let said = Self.said(rows)
      #expect(said == Self.said(slow), "seed \(seed) \(rows)")
      if said.contains(where: { $0.hasPrefix("E") }) { refused += 1 }
    }
    #expect(refused > 400 && refused < 3_900)
  }

  /// With a blank in every end of a row the events read the step to the next one; the result must be
  /// the same.
  @Test func stepsFromRowToRowAsTheEventsDo() {
    let tags = [
      " r=\"#\"", " r=\"#\"", " r=\"#\" spans=\"1:17\"", " r=\"#\" spans=\"1:17\"", "",
      " spans=\"1:2\"",
      " spans=\"1:2\" r=\"#\"", " r=\"#\" ht=\"15\"", " r='#'", "  r=\"#\"", " r=\"#\" ",
      " r=\"0#\"",
      " r=\"#\" spans=\"\"", " r=\"#\" spans=\"1 2\"",
    ]
    let wrong = [
      " r=\"\"", " r=\"x\"", " r=\"0\"", " r=\"1\"", " r=\"1048577\"", " r=\"12345678901\"",
      " r=\"#\"spans=\"1:2\"", " r=\"#\" spans=\"1", " r=\"#\" spans=\"1:&\"", " r=\"#\" r=\"#\"",
    ]
    var refused = 0
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var number = 0
      let rows = (0..<6).map { _ in
        number += Int.random(in: 1...3, using: &random) % 3 + (number == 0 ? 1 : 0)
        let among = Int.random(in: 0..<12, using: &random) == 0 ? wrong : tags
        let tag = (among.randomElement(using: &random) ?? "")
          .split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number)")
        let cell =
          Bool.random(using: &random) ? "<c r=\"B\(number)\"><v>7</v></c>" : "<c><v>8</v></c>"
        return "<row\(tag)>\(cell)</row>"
      }.joined()
      let slow = rows.split(separator: "</row>", omittingEmptySubsequences: false)
        .joined(separator: "</row >")
      let said = Self.said(rows)
      #expect(said == Self.said(slow), "seed \(seed) \(rows)")
      if said.contains(where: { $0.hasPrefix("E") }) { refused += 1 }
    }
    #expect(refused > 100 && refused < 950)
  }

  static let numbers = [
    "0", "5", "88.67", "100", "0.5", "0.05", "00", "05", "1.0", "1.", ".1", "-1", "1e1", "", "1.23",
    "123456789012345", "1234567890123456", "12345678901234.5", "123456789012345.6", "1 ", "1.2.3",
  ]

  /// What is shown as it is stored must be what writing the number gives.
  @Test(arguments: [0, 1, 2]) func storedNumbersAreShownAsTheyAre(_ decimals: Int) {
    let format = WorkbookFormat.number(decimals: decimals)
    var shown = 0
    for number in Self.numbers.map({ Array($0.utf8) }) where format.showsAsStored(number.span) {
      shown += 1
      #expect(format.text(of: number, startsIn1904: false) == number, "\(number)")
    }
    #expect(shown > 2)
    let five = Array("5".utf8)
    let isShown = WorkbookFormat.percent(decimals: 0).showsAsStored(five.span)
    #expect(!isShown)
  }
}
