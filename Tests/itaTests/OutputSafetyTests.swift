import TestSupport
import Testing

@testable import ita

/// What strangers write into a file reaches no terminal, no spreadsheet and no other file.
@Suite struct OutputSafetyTests {
  static let hostile = [
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{202E}fdp.exe", "\u{2066}x\u{2069}",
    "a\rb\u{8}",
    "=HYPERLINK(\"http://x\")", "@SUM(1)", "+1", "/etc/passwd", "../../secret.tsv",
    "file:///etc/passwd",
  ]

  static func sheet(_ word: String) -> String {
    let name = word.replacing("\"", with: "\"\"")
    let rows = (1...10).map { "\($0),\"\(name)\",90\n" }.joined()
    return "หน่วยงาน,\"อบต.\(name)\"\nปีงบประมาณ,2566\nระดับ,\"\(name)\"\n\nที่,ตัวชี้วัด,คะแนน\n"
      + rows + "O99,\"\(name)\",50\n\"\(name)\",\"\(name)\",\"\(name)\"\n"
  }

  static let commands = [
    ["check"], ["analyze"], ["analyze", "--items"], ["analyze", "--digits", "thai"], ["whatif"],
    ["explain", "overall"], ["explain", "9"], ["plan"], ["check", "--require-level", "ผ่านดีเยี่ยม"],
  ]

  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: commands) func noControlCharacterReachesTheTerminal(_ command: [String]) {
    for word in Self.hostile {
      for name in ["a.csv", "\u{1B}[31m\u{202E}.csv"] {
        let files = MemoryFiles([name: Array(Self.sheet(word).utf8)])
        let recorded = RecordedSession(files: files.fileSystem)
        _ = Program.ita.run(command + [name], in: recorded.session)
        let text = recorded.written + recorded.told
        #expect(!text.isEmpty)
        #expect(
          !text.unicodeScalars.contains(where: isDangerous), "\(command) \(word.debugDescription)")
        #expect(files.paths == [name])
      }
    }
  }

  /// Names that the file gives are never opened: the only file read is the one that was named.
  @Test(arguments: commands) func noPathOfAnInputIsOpened(_ command: [String]) {
    for word in Self.hostile.suffix(3) {
      let files = MemoryFiles(["a.csv": Array(Self.sheet(word).utf8)])
      let recorded = RecordedSession(files: files.fileSystem)
      _ = Program.ita.run(command + ["a.csv"], in: recorded.session)
      #expect(files.calls.count { $0 == "read" } == 1, "\(word)")
    }
  }

  @Test func noCellOfAPlanOrTableIsAFormula() throws {
    for word in Self.hostile {
      let files = MemoryFiles(["a.csv": Array(Self.sheet(word).utf8)])
      for words in [
        ["analyze", "a.csv", "--plan", "out.csv", "--force"], ["convert", "a.csv", "-o", "-"],
      ] {
        let recorded = RecordedSession(files: files.fileSystem)
        guard Program.ita.run(words, in: recorded.session) == .done else { continue }
        var text = recorded.written
        if words[0] == "analyze" { text = String(decoding: files["out.csv"] ?? [], as: UTF8.self) }
        let cells = text.split { $0 == "," || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
        for cell in cells {
          let start = cell.utf8.first == UInt8(ascii: "\"") ? cell.dropFirst() : cell
          #expect(!"=@+".contains(start.first ?? " "), "\(cell)")
        }
      }
    }
  }
}
