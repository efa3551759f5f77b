import TestSupport
import Testing

@testable import ita

/// No command passes on what a file has for a terminal: escape sequences, C1 controls, marks that
/// turn the direction of text. Programs behind a pipe get documents as they are.
@Suite struct TerminalSafetyTests {
  static let hostile = [
    "\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m\u{85}a\u{8}b",
    "\u{202E}fdp.exe\u{2066}x\u{2069}\u{200E}\u{061C}\u{2028}",
  ]

  static let commands = [
    "analyze", "analyze --items", "analyze --format json", "analyze --format md",
    "analyze --format html", "analyze --format line", "analyze --plain", "check",
    "check --format json", "whatif", "whatif --contest", "whatif --format json",
    "explain overall", "explain 9 --format json", "explain level", "plan", "plan -o -",
    "plan --layout issues", "plan --layout indicators -o -", "convert", "convert -o -",
    "check --require OIT=99", "analyze --agency HOSTILE", "analyze --framework HOSTILE",
    "whatif --set HOSTILE", "whatif --target HOSTILE", "explain HOSTILE", "help HOSTILE",
    "rules show --framework HOSTILE", "HOSTILE", "analyze --HOSTILE",
  ]

  static let others = [
    "compare NATION", "compare NATION --format json", "compare NATION --format csv",
    "compare NATION --format md", "compare NATION --format html", "compare NATION --by type",
    "compare NATION --agency HOSTILE", "trend NATION", "trend NATION --format csv",
    "trend NATION --format md", "trend NATION --format json",
    "progress PLAN --as-of 2568-03-31", "progress PLAN --as-of 2568-03-31 -o -",
    "progress PLAN --as-of 2568-03-31 --layout results -o -", "progress PLAN --as-of HOSTILE",
    "new", "convert SHEET -o HOSTILE.tsv", "report SHEET -o HOSTILE.md",
  ]

  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private func files(_ word: String, _ name: String, hasResult: Bool = true) -> MemoryFiles {
    let plan = String(decoding: Fixtures.bytes("plans/kudhae-2568.csv") ?? [], as: UTF8.self)
    let nation = (2565...2567).map { year in
      "\(year)\t1\t\(word)\tอบต.\(word)\t\(word)\tเมือง\t9\(year % 10).04\n"
        + "\(year)\t2\tอบต.ข\tอบต.\tพิจิตร\tเมือง\t\(word)\n"
    }
    return MemoryFiles([
      "SHEET" + name: Array(OutputSafetyTests.sheet(word, hasResult: hasResult).utf8),
      "PLAN" + name: Array(plan.replacing("หลักฐาน", with: word + "หลักฐาน").utf8),
      "NATION" + name: Array(
        ("year\tcode\tname\ttype\tprovince\tdistrict\toverall\n" + nation.joined()).utf8),
    ])
  }

  @Test(arguments: commands.map { $0 + " SHEET" } + others)
  func nothingActsOnTheTerminal(_ line: String) {
    for (word, hasResult) in Self.hostile.flatMap({ [($0, true), ($0, false)] }) {
      let name = word + ".csv"
      let words = line.split(separator: " ").map { part -> String in
        let isFile = ["SHEET", "PLAN", "NATION"].contains(part)
        return isFile ? part + name : String(part).replacing("HOSTILE", with: word)
      }
      let input = NewTests.answers.replacing("อบต.ทดลอง", with: word).replacing("95.01", with: word)
      let recorded = RecordedSession(
        files: files(word, name, hasResult: hasResult).fileSystem, input: input, isTerminal: true)
      _ = Program.ita.run(words + ["--color", "never"], in: recorded.session)
      let text = recorded.written + recorded.told
      #expect(!text.isEmpty)
      #expect(!text.unicodeScalars.contains(where: isDangerous), "\(word.debugDescription)")
    }
  }

  @Test func aPipeGetsTheDocumentAsItIs() {
    let files = files("ก\u{202E}", "")
    for (isTerminal, kept) in [(false, true), (true, false)] {
      let recorded = RecordedSession(files: files.fileSystem, isTerminal: isTerminal)
      #expect(recorded.run("compare", "NATION", "--format", "csv", "-q") == .done)
      #expect(recorded.written.unicodeScalars.contains("\u{202E}") == kept)
      #expect(recorded.written.utf8.contains(0x0D) == kept)
    }
  }
}
