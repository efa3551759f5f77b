import TestSupport
import Testing

@testable import ITAReports

@Suite struct PlainTextTests {
  @Test(arguments: [20, 40, 59, 72, 100], [true, false])
  func linesAreNoWiderThanAskedUnlessAWordIs(width: Int, records: Bool) {
    let text = Document.sample.plainText(width: width, records: records)
    for line in text.split(separator: "\n") {
      let words = line.unicodeScalars.split(separator: " ")
      let isLongWord = words.count == 1 || (words.count == 2 && words[0].count <= 2)
      #expect(line.unicodeScalars.count <= width || isLongWord, "\(line)")
    }
  }

  @Test func hasNoBoxesAndNoControlCharacters() {
    for records in [true, false] {
      let text = Document.sample.plainText(width: 60, records: records)
      for scalar in text.unicodeScalars {
        #expect(!(0x2500...0x259F).contains(scalar.value))
        #expect(scalar.value >= 0x20 || scalar == "\n")
      }
    }
  }

  @Test func columnsNeedLettersOfSureWidth() {
    let table = DocumentTable(
      columns: [.init(.end), .init()], header: [["คะแนน", "ตัวชี้วัด"]],
      rows: [["88.53", "ตัวชี้วัดที่ 1"], ["9.00", "ที่ 2"]])
    let document = Document(
      title: "t", digits: .arabic, sections: [DocumentSection(.portrait, [.table(table)])])
    #expect(
      document.plainText()
        == "t\n\nคะแนน | ตัวชี้วัด\n88.53   ตัวชี้วัดที่ 1\n 9.00   ที่ 2\n")
    #expect(
      document.plainText(records: true)
        == "t\n\nคะแนน: 88.53\n  ตัวชี้วัด: ตัวชี้วัดที่ 1\nคะแนน: 9.00\n  ตัวชี้วัด: ที่ 2\n")
    var turned = table
    turned.columns.reverse()
    turned.header = [["ตัวชี้วัด", "คะแนน"]]
    turned.rows = [["ตัวชี้วัดที่ 1", "88.53"]]
    let other = Document(
      title: "t", digits: .arabic, sections: [DocumentSection(.portrait, [.table(turned)])])
    #expect(other.plainText() == "t\n\nตัวชี้วัด: ตัวชี้วัดที่ 1\n  คะแนน: 88.53\n")
  }

  @Test func wrapsAtSpacesOnly() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 60, extra: [" ", " ", "\n", "\u{1B}"])
      let document = Document(
        title: "t", digits: .arabic,
        sections: [DocumentSection(.portrait, [.paragraph([Span(text)])])])
      let shown = document.plainText(width: 20)
      #expect(words(shown) == words("t " + text.replacing("\u{1B}", with: "")), "seed \(seed)")
    }
  }

  private func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
