import Foundation
import Testing

@testable import ita

/// Long work is told of on a terminal, and nowhere else.
@Suite struct ProgressLineTests {
  private func told(
    pace: Int, words: [String] = [], environment: [String: String] = [:], isTerminal: Bool = true
  ) -> (told: String, written: String) {
    let files = MemoryFiles(["n.tsv": Array(CompareTests.nation.utf8)])
    let recorded = RecordedSession(
      files: files.fileSystem, environment: environment, isTerminal: isTerminal, pace: pace)
    let status = Program.ita.run(["compare", "n.tsv"] + words, in: recorded.session)
    #expect(status == .done)
    return (recorded.told, recorded.written)
  }

  @Test func aLineStandsThereWhileItLastsAndIsTakenAway() throws {
    let (text, written) = told(pace: 1_001, words: ["--color", "never"])
    #expect(text.hasPrefix("\rกำลังอ่าน n.tsv  0 MB\u{1B}[K"))
    let end = try #require(text.range(of: "\r\u{1B}[K", options: .backwards))
    #expect(!text[end.upperBound...].unicodeScalars.contains("\u{1B}"))
    #expect(!written.unicodeScalars.contains("\u{1B}"))
  }

  @Test func shortWorkAndEveryOtherReaderGetNone() {
    let quick = told(pace: 100).told
    #expect(!quick.contains("กำลังอ่าน"))
    #expect(!told(pace: 1_001, isTerminal: false).told.contains("กำลังอ่าน"))
    #expect(!told(pace: 1_001, environment: ["TERM": "dumb"]).told.contains("กำลังอ่าน"))
    #expect(!told(pace: 1_001, words: ["--plain"]).told.contains("กำลังอ่าน"))
    #expect(!told(pace: 1_001, words: ["-q"]).told.contains("กำลังอ่าน"))
  }
}
