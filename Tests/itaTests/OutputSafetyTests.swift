import ITATables
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

  /// A sheet full of a word; with it as a score too there is no result, only messages.
  static func sheet(_ word: String, hasResult: Bool = true) -> String {
    let name = word.replacing("\"", with: "\"\"")
    let rows = (1...10).map { "\($0),\"\(name)\",90\n" }.joined()
    let last = hasResult ? "70" : "\"\(name)\""
    return "หน่วยงาน,\"อบต.\(name)\"\nปีงบประมาณ,2566\nระดับ,\"\(name)\"\n\nข้อ,ตัวชี้วัด,คะแนน\n"
      + rows + "O99,\"\(name)\",50\n\"\(name)\",\"\(name)\",\(last)\n"
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
    for (place, word) in Self.hostile.enumerated() {
      for name in ["a.csv", "\u{1B}[31m\u{202E}.csv"] {
        let hasResult = (place + name.utf8.count) % 2 == 0
        let files = MemoryFiles([name: Array(Self.sheet(word, hasResult: hasResult).utf8)])
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
        #expect(Program.ita.run(words, in: recorded.session) == .done, "\(recorded.told)")
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

  /// Names of files, sheets, agencies and units that are markup stay text in every document.
  @Test func noTextOfAFileIsMarkup() throws {
    // Whole tags are taken for what is left of a web page and fall out when a cell is read.
    let word = "กข < คง & \"5' > {{x}} ]]>"
    let name = "<b>&'.csv"
    let files = MemoryFiles([
      name: Array(Self.sheet(word).utf8),
      "units": Array("ข้อ\tหน่วยงาน\tผู้รับผิดชอบ\n9\t\(word)\t\(word)\n".utf8),
      "profile": Array("อำเภอ\t\(word)\nผู้ลงนาม\t\(word)\n".utf8),
      "nation": Array(
        "year\tname\ttype\tprovince\toverall\n2567\t\(word)\t\(word)\t\(word)\t90\n".utf8),
    ])
    let lines = [
      ["analyze", name, "--format", "html"], ["compare", "nation", "--format", "html"],
      ["report", name, "--profile", "profile", "-o", "r.html"],
      ["report", name, "--profile", "profile", "-o", "r.docx"],
      ["plan", name, "--units", "units", "-o", "p.xlsx"], ["convert", name, "-o", "c.xlsx"],
    ]
    for line in lines {
      let recorded = RecordedSession(files: files.fileSystem)
      #expect(Program.ita.run(line + ["-q"], in: recorded.session) == .done, "\(line)")
      #expect(!recorded.written.contains("กข < คง") && !recorded.written.contains("<b>&"))
    }
    let page = String(decoding: try #require(files["r.html"]), as: UTF8.self)
    #expect(page.contains("กข &lt; คง &amp; ") && !page.contains("กข < คง"))
    for path in ["r.docx", "p.xlsx", "c.xlsx"] {
      var found: [Diagnostic] = []
      let read = InputFile.read(files[path] ?? [], file: path, diagnostics: &found)
      #expect(!found.contains { $0.severity == .error }, "\(path)")
      let cells = read?.tables.flatMap(\.rows).flatMap(\.cells) ?? []
      #expect(path == "r.docx" || cells.contains { $0.contains(word) })
    }
  }
}
