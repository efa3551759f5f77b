import FoundationEssentials
import ITATables
import TestSupport
import Testing

@testable import ita

/// Files cut anywhere, with bits turned over, or made to hurt: one clear message, never a trap.
@Suite struct BadFileTests {
  /// Nothing in a folder is no result: never an empty table and success.
  @Test(arguments: ["analyze", "check", "compare", "trend"])
  func anEmptyFolderIsRefused(_ command: String) {
    let files = MemoryFiles(["d/.hidden": [], "d/~$open.xlsx": []])
    for more in [[], ["--format", "json"]] {
      let recorded = RecordedSession(files: files.fileSystem)
      #expect(Program.ita.run([command, "d"] + more, in: recorded.session) == .usage)
      #expect(recorded.told.contains("E905") && recorded.written.isEmpty)
    }
  }

  static let names = Fixtures.names(in: "formats").filter { name in
    ![".md", ".py"].contains { name.hasSuffix($0) }
  }

  /// Whether a damage is tried: a few for each file, each file others, so that all together take a
  /// second or two; with `ITA_LONG=1` all of them.
  private static func isChosen(_ number: Int, of count: Int, _ name: String) -> Bool {
    let place = names.firstIndex(of: name) ?? 0
    return isLong || number % count == place % count
  }

  private static let isLong = ProcessInfo.processInfo.environment["ITA_LONG"] == "1"

  /// Checks bytes as a file; what is wrong with the answer, nil where nothing is.
  private func complaint(_ bytes: [UInt8], _ name: String) -> String? {
    let files = MemoryFiles([name: bytes])
    let recorded = RecordedSession(files: files.fileSystem)
    switch recorded.run("check", name) {
    case .done: return recorded.written.isEmpty ? "nothing told" : nil
    case .input:
      if recorded.told.isEmpty { return "no message" }
      return recorded.told.contains("E9") ? "told as a defect: \(recorded.told)" : nil
    case .gateNotMet, .usage, .output, .bug: return "another exit: \(recorded.told)"
    }
  }

  @Test(arguments: names) func aFileCutAnywhereIsTold(_ name: String) throws {
    let bytes = try #require(Fixtures.bytes("formats/" + name))
    for place in 0..<12 where Self.isChosen(place, of: 6, name) {
      let cut = Array(bytes.prefix(bytes.count * place / 12))
      #expect(complaint(cut, name) == nil, "\(name) cut at \(cut.count)")
    }
  }

  @Test(arguments: names) func bitsTurnedOverAreTold(_ name: String) throws {
    let bytes = try #require(Fixtures.bytes("formats/" + name))
    for seed in 0..<30 as Range<UInt64> where Self.isChosen(Int(seed), of: 30, name) {
      var random = SeededGenerator(seed: seed)
      var changed = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      #expect(complaint(changed, name) == nil, "\(name) seed \(seed)")
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    var why: String
    var bytes: [UInt8]
    var testDescription: String { why }

    init(_ why: String, _ bytes: [UInt8]) {
      self.why = why
      self.bytes = bytes
    }
  }

  static let hostile: [Hostile] = [
    Hostile("empty", []), Hostile("one byte", [0x50]),
    Hostile("blank lines", Array(repeating: 10, count: 100_000)),
    Hostile("NULs", Array(repeating: 0, count: 100_000)),
    Hostile("NULs in a table", Array("ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\t9\u{0}0\n".utf8)),
    Hostile("columns", Array(repeating: 9, count: 1_000_000)),
    Hostile("quotes", Array(repeating: 0x22, count: 100_000)),
    Hostile("marks", Array(String(repeating: "\u{0E31}\t", count: 50_000).utf8)),
    Hostile("tags", Array(String(repeating: "<table>", count: 20_000).utf8)),
    Hostile("brackets", Array(String(repeating: "(", count: 100_000).utf8)),
    Hostile("a signature alone", [0x50, 0x4B, 0x03, 0x04]), Hostile("a mark alone", [0xFF, 0xFE]),
    Hostile("half a unit", [0xFF, 0xFE, 0x31]), Hostile("101", scored("101")),
    Hostile("-5", scored("-5")),
    Hostile("a word", scored("ดีมาก")),
  ]

  private static func scored(_ score: String) -> [UInt8] {
    Array("ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\t\(score)\n2\t90\n".utf8)
  }

  @Test(arguments: hostile) func hostileFilesAreRefused(_ hostile: Hostile) {
    let files = MemoryFiles(["bad.tsv": hostile.bytes])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("check", "bad.tsv") == .input)
    #expect(recorded.told.contains(" E"), "\(recorded.told)")
    #expect(recorded.told.utf8.count < 4000)
  }

  @Test func manyColumnsUnderAHeaderAreNoTrouble() {
    var bytes = Array("ปีงบประมาณ\t2567\nข้อ\tคะแนน".utf8)
    bytes += Array(repeating: 9, count: 15_000) + [10]
    bytes += Array("1\t90\n".utf8)
    #expect(complaint(bytes, "wide.tsv") == nil)
  }

  @Test func billionsOfLaughsAndOutsideEntitiesAreRefused() {
    let laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ข้อ\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"
    for text in [laughs, laughs.replacing("\"ข้อ\"", with: "SYSTEM \"file:///etc/passwd\"")] {
      let bytes = ZipWriter.archive(
        entries: [(name: "word/document.xml", bytes: Array(text.utf8))], isDeflated: false)
      let files = MemoryFiles(["a.docx": bytes])
      let recorded = RecordedSession(files: files.fileSystem)
      #expect(recorded.run("check", "a.docx") == .input)
      #expect(recorded.told.contains(" E"))
      #expect(!recorded.told.contains("root:"))
    }
  }

  @Test func aBombIsRefused() throws {
    let bytes = try #require(Fixtures.bytes("findings/E111/blanks.xlsx"))
    let files = MemoryFiles(["bomb.xlsx": bytes])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("check", "bomb.xlsx") == .input)
    #expect(recorded.told.contains("E111"))
  }
}
