import TestSupport
import Testing

@testable import ITATables

@Suite struct DelimitedWriterTests {
  static let written: [(OutputCell, String)] = [
    (.text("การปฏิบัติหน้าที่"), "การปฏิบัติหน้าที่"), (.empty, ""), (.text(""), ""),
    (.text("a,b"), "\"a,b\""), (.text("\u{FEFF}a"), "\"\u{FEFF}a\""), (.text("a\"b"), "\"a\"\"b\""),
    (.text("\"ั"), "\"\"\"ั\""),
    (.text("a\r\nb\rc\nd"), "\"a\nb\nc\nd\""),
    (.text("=1+1"), "'=1+1"), (.text("+1"), "'+1"), (.text("-1"), "'-1"), (.text("@x"), "'@x"),
    (.text("\tx"), "'\tx"), (.text("\rx"), "\"'\nx\""), (.text("＝1"), "'＝1"),
    (.text("＋1"), "'＋1"), (.text("－1"), "'－1"), (.text("＠1"), "'＠1"),
    (.text("  =1"), "'  =1"), (.text("\u{A0}\u{200B}=1"), "'\u{A0}\u{200B}=1"),
    (.text("\n=1"), "\"'\n=1\""), (.text("1-2"), "1-2"), (.text("– ไม่มี"), "– ไม่มี"),
    (.text("=ั"), "'=ั"), (.text("'=1"), "''=1"), (.text("'ก'"), "'ก'"), (.number("-5"), "-5"),
    (.number("88.53"), "88.53"),
    (.number("88,53"), "\"88,53\""),
  ]

  @Test(arguments: written) func writes(_ cell: OutputCell, _ expected: String) {
    let bytes = DelimitedWriter(.commas).bytes(of: [[cell]])
    #expect(bytes == Array((expected + "\n").utf8))
  }

  @Test func writesRowEndsAndMark() {
    let writer = DelimitedWriter(
      .tabs, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
    let bytes = writer.bytes(of: [[.text("a"), .empty], [], [.number("1")]])
    #expect(bytes == Array("\u{FEFF}a\t\r\n\r\n1\r\n".utf8))
  }

  @Test func readingGivesWhatWasWritten() {
    let formats: [DelimitedText] = [.tabs, .commas, .semicolons, .pipes]
    for seed in 0..<1_500 {
      var random = SeededGenerator(seed: UInt64(seed))
      let extra = ["\"", "\"ั", "\n", "\r", "\r\n", ",", "\t", ";", "|", "=", "-", "＝", "'"]
      let texts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          random.thaiText(upTo: 6, extra: extra)
        }
      }
      guard let format = formats.randomElement(using: &random),
        let lineEnd = DelimitedWriter.LineEnd.allCases.randomElement(using: &random)
      else { continue }
      let writer = DelimitedWriter(
        format, lineEnd: lineEnd, hasByteOrderMark: Bool.random(using: &random))
      let written = writer.bytes(of: texts.map { $0.map { OutputCell.text($0) } })
      if written.isEmpty || written == [0xEF, 0xBB, 0xBF] { continue }
      let (table, codes) = read(written, by: format)
      #expect(codes.isEmpty, "seed \(seed)")
      var expected: [Int: [[UInt8]]] = [:]
      for (place, cells) in texts.enumerated() where cells.contains(where: { $0 != "" }) {
        expected[place + 1] = cells.map {
          Self.withLineFeeds(Array(DelimitedWriter.guarded($0).utf8))
        }
      }
      let rows = table.rows.map { row in
        (row.number, (1...row.count).map { Array(row.cellBytes($0)) })
      }
      #expect(Dictionary(uniqueKeysWithValues: rows) == expected, "seed \(seed)")
    }
  }

  @Test func guardsAreUndone() {
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let extra = ["'", "'", "=", "-", "＝", "\t", "\r", "\u{A0}"]
      let words = random.thaiText(upTo: 4, extra: extra)
      let guarded = DelimitedWriter.guarded(words)
      #expect(Array(DelimitedWriter.unguarded(guarded).utf8) == Array(words.utf8), "seed \(seed)")
    }
  }

  /// CR and CR LF as LF, the slow and plain way.
  static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.compactMap { place in
      if bytes[place] == 10, place > 0, bytes[place - 1] == 13 { return nil }
      return bytes[place] == 13 ? 10 : bytes[place]
    }
  }
}
