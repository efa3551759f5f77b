import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct NationalFaultsTests {
  /// Every planted fault is listed with its row and cell, and nothing else is.
  @Test func plantedFaults() {
    var rows = [Array("year\tcode\tname\tprovince\toverall\tIIT\n".utf8)]
    func add(_ text: String) { rows.append(Array((text + "\n").utf8)) }
    add("2568\t1\tก่อั\"น\tตาก\t90.00\t90.00")
    add("2568\t2\tข\tตาก\t101\t90.00")
    rows.append(Array("2568\t3\t".utf8) + [0xA1, 0xD1] + Array("\tตาก\t90.00\t90.00\n".utf8))
    add("2568\t1\tก่อั\"น\tตาก\t91.00\t90.00")
    add("2568\t4\tง\tตาก\t\t90.00")
    add("2568\t5\t\"จ\"\"ั\"\tตาก\t88.00\tไม่ส่ง")
    add("2550\t6\tฉ\tตาก\t88.00\t88.00")
    add("2568\t\t\tตาก\t88.00\t88.00")
    add("2568\t7\t\"ช\tตาก\t88.00\t88.00")
    add("2568\t8\t\"ซ\"\"ู\"\tตาก\t88.00\t88.00")
    let table = NationalSamples.scan(rows.flatMap { $0 }).table
    let listed = table.rejects.map {
      "\($0.diagnostic.location.cell) \($0.diagnostic.code)"
    }
    #expect(
      listed == [
        "E3 E206", "4 E605", "C5 E604", "F7 E205", "A8 E603", "C9 E602", "C10 E209",
      ])
    #expect(table.agencies.map(\.code).filter { !$0.isEmpty } == ["1", "2", "4", "5", "8"])
    #expect(table.records.map { table.agencies[$0.agency].name } == ["ก่อั\"น", "ง", "ซ\"ู"])
    #expect(table.rows == 10)
  }

  @Test func everyFindingIsInBothLanguages() {
    #expect(NationalFinding.examples.map(\.code) == NationalFinding.Code.allCases)
    for finding in NationalFinding.examples {
      let thai = finding.message.thai
      #expect(thai.unicodeScalars.contains { ("\u{0E01}"..."\u{0E5B}").contains($0) })
      #expect(finding.message.english.contains("\n"))
      #expect(finding.code.rawValue.first == (finding.severity == .error ? "E" : "W"))
    }
  }

  @Test func bytesNeverTrap() {
    var generator = SeededGenerator(seed: 11)
    let head = Array("year\tcode\tname\titem\tscore\n".utf8)
    let row = Array("2567\t1\tกั\ti1\t90.00\n".utf8)
    for _ in 0..<300 {
      var text = head
      for _ in 0..<6 { text += row }
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        text[Int.random(in: 0..<text.count, using: &generator)] =
          [9, 10, 13, 34, 0, 0xE0, 0xFF, 0x39, 0x2E].randomElement(using: &generator) ?? 0
      }
      let cut = Array(text.prefix(Int.random(in: 0...text.count, using: &generator)))
      let table = NationalSamples.scan(cut, piece: 17).table
      #expect(table.scores.count == table.records.count)
    }
  }
}
