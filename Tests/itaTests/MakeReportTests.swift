import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct MakeReportTests {
  private func session(_ files: MemoryFiles) -> RecordedSession {
    files.add("scores.tsv", Fixtures.bytes("sheets/maesai-2566.tsv") ?? [])
    files.add("profile.tsv", Array("อำเภอ\tแม่สาย\nโทรสาร\t1\n".utf8))
    return RecordedSession(files: files.fileSystem)
  }

  @Test(arguments: ["docx", "html", "md", "txt", "json"])
  func theEndingDecidesTheForm(_ ending: String) throws {
    let files = MemoryFiles()
    #expect(session(files).run("report", "scores.tsv", "-o", "r.\(ending)") == .done)
    let bytes = try #require(files["r.\(ending)"])
    let starts = ["docx": "PK", "html": "<!DOCTYPE html>", "md": "# ", "json": "{"]
    #expect(bytes.starts(with: (starts[ending] ?? "").utf8))
    #expect(session(files).run("report", "scores.tsv", "-o", "r.\(ending)") == .done)
    #expect(files["r.\(ending)"] == bytes)
  }

  @Test func digitsAreThoseOfTheLanguageWhereNobodyChose() throws {
    let files = MemoryFiles()
    for (name, language, digits, shown) in [
      ("a", "th", nil, "๙๑.๔๗"), ("b", "en", nil, "91.47"), ("c", "th", "arabic", "91.47"),
      ("d", "en", "thai", "๙๑.๔๗"),
    ] {
      let choice = digits.map { ["--digits", $0] } ?? []
      let words = ["--lang", language, "report", "scores.tsv", "-o", "\(name).md"] + choice
      #expect(Program.ita.run(words, in: session(files).session) == .done)
      let text = String(decoding: try #require(files["\(name).md"]), as: UTF8.self)
      #expect(text.contains(shown), "\(name)")
    }
  }

  @Test func aReportWithoutPlaceOrFormIsRefused() {
    let files = MemoryFiles()
    for words in [[], ["-o", "r.pdf"], ["-o", "-"], ["-o", "r.md", "--template", "t.docx"]] {
      let recorded = session(files)
      let status = Program.ita.run(["report", "scores.tsv"] + words, in: recorded.session)
      #expect(status == .usage, "\(words)")
      #expect(recorded.written.isEmpty)
    }
    #expect(session(files).run("report", "scores.tsv", "-o", "r.md", "--date", "x") == .usage)
  }

  @Test func theProfileFillsTheMemo() throws {
    let files = MemoryFiles()
    let recorded = session(files)
    let status = recorded.run(
      "report", "scores.tsv", "--memo", "--profile", "profile.tsv", "-o", "m.md")
    #expect(status == .done)
    #expect(recorded.told.contains("W652"))
    let text = String(decoding: files["m.md"] ?? [], as: UTF8.self)
    #expect(text.hasPrefix("# บันทึกข้อความ"))
    #expect(text.contains("๙๑.๔๗"))
  }

  @Test func linesForAChatAreFewAndShort() {
    for sheet in AnalyzeTests.sheets {
      let recorded = packageSession()
      let file = "Fixtures/sheets/\(sheet).tsv"
      #expect(recorded.run("analyze", file, "--format", "line") == .done)
      let lines = recorded.written.split(separator: "\n")
      #expect((3...12).contains(lines.count))
      for line in lines { #expect(TerminalText.columns(of: String(line)) <= 80, "\(line)") }
    }
  }

  @Test func plainTextHasOneFactALine() {
    let recorded = packageSession()
    #expect(recorded.run("analyze", "Fixtures/sheets/maesai-2566.tsv", "--plain") == .done)
    #expect(recorded.written.contains("ระดับ: ผ่าน\n"))
    #expect(!recorded.written.contains("<--") && !recorded.written.contains("#"))
  }

  /// The whole program gives the same bytes wherever and whenever it runs.
  @Test(.enabled(if: ChildProcess.builtProgram != nil), arguments: ["docx", "html", "md", "json"])
  func clockAndPlaceChangeNoByte(_ form: String) throws {
    let program = try #require(ChildProcess.builtProgram)
    let places = [
      [:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "th_TH.UTF-8", "LANG": "th_TH.UTF-8"],
      ["TZ": "America/Adak", "LC_ALL": "C", "COLUMNS": "40"],
    ]
    let folder = try TemporaryFolder()
    let scores = Fixtures.path("sheets/kudhae-2567.tsv")
    let outputs = try places.enumerated().map { number, place in
      let words = ["report", scores, "-o", folder("\(number).\(form)"), "-q"]
      let run = try ChildProcess(program, words, environment: place)
      #expect(run.status == 0, "\(run.error)")
      return Fixtures.contents(of: folder("\(number).\(form)")) ?? []
    }
    #expect(Set(outputs).count == 1 && outputs.first?.isEmpty == false)
  }
}
