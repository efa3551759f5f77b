import ITATables
import Testing

@testable import ita

@Suite struct SessionTests {
  private func session(_ names: String..., folder: String = "", input: String = "") -> Session {
    let files = names.map { ($0, Array("bytes of \($0)".utf8)) }
    return RecordedSession(
      files: MemoryFiles(Dictionary(uniqueKeysWithValues: files)).fileSystem, folder: folder,
      input: input
    ).session
  }

  @Test func readsFilesAndStandardInput() throws {
    let world = session("in/a.tsv", folder: "in", input: "typed")
    #expect(try world.contents(of: "a.tsv") == Array("bytes of in/a.tsv".utf8))
    #expect(try world.contents(of: "-") == Array("typed".utf8))
    #expect(world.resolved("/a") == "/a" && world.resolved("a") == "in/a")
  }

  @Test func aMissingFileNamesItsLikesAndTheLineToTry() {
    var world = session("in/scores.xlsx", "in/scores-2567.xlsx", "in/.scores.xlsx", "notes.txt")
    world.words = ["analyze", "in/score.xlsx", "--items"]
    let error = #expect(throws: InputError.self) { try world.contents(of: "in/score.xlsx") }
    #expect(error?.path == "in/score.xlsx")
    #expect(
      error?.finding
        == .notFound(similar: ["scores.xlsx"], retry: "ita analyze in/scores.xlsx --items"))
    let other = #expect(throws: InputError.self) { try world.contents(of: "missing/x.tsv") }
    #expect(other?.finding == .notFound(similar: [], retry: nil))
  }

  @Test func aNameTypedWithTheWrongLayoutIsUnderstood() {
    var world = session("plan.csv")
    world.words = ["report", "ยสฟืใแหอ"]
    let error = #expect(throws: InputError.self) { try world.contents(of: "ยสฟืใแหอ") }
    #expect(error?.finding == .notFound(similar: ["plan.csv"], retry: "ita report plan.csv"))
  }

  @Test func foldersStandForTheirVisibleFiles() {
    let world = session("d/b.tsv", "d/a.tsv", "d/.hidden", "d/~$a.xlsx", "d/sub/c.tsv", "e.tsv")
    #expect(world.expanded(["e.tsv", "d", "-"]) == ["e.tsv", "d/a.tsv", "d/b.tsv", "-"])
    #expect(world.expanded(["d/"]) == ["d/a.tsv", "d/b.tsv"])
    #expect(world.expanded(["missing"]) == ["missing"])
  }

  @Test func deliversToFilesAndStandardOutput() throws {
    let files = MemoryFiles(["out/old.txt": [1]])
    let recorded = RecordedSession(files: files.fileSystem, folder: "out")
    let world = recorded.session
    #expect(try world.deliver([2], to: "new.txt", replacing: false) == .written)
    #expect(files["out/new.txt"] == [2])
    for name in ["-", "/dev/stdout"] {
      try world.deliver(Array("x".utf8), to: name, replacing: false)
    }
    #expect(recorded.written == "xx")
    let failure = #expect(throws: CommandFailure.self) {
      try world.deliver([2], to: "old.txt", replacing: false)
    }
    #expect(failure?.status == .output)
    #expect(failure?.diagnostics.map(\.code) == ["E402"])
    #expect(failure?.diagnostics.map(\.location) == [Location(file: "old.txt")])
  }

  @Test(arguments: [(SystemError.brokenPipe, nil as String?), (.noSpace, "E401")])
  func onlyABrokenPipeIsQuiet(_ fault: SystemError, _ code: String?) {
    let world = RecordedSession(outputFault: fault).session
    do throws(CommandFailure) {
      try world.print("text")
      #expect(code == nil)
    } catch {
      #expect(error.status == .output && error.diagnostics.map(\.code) == [code])
    }
  }

  @Test func quietTellsOnlyErrors() {
    let recorded = RecordedSession()
    var world = recorded.session
    world.settings.quiet = true
    let note = DiagnosticTextTests.Sample(code: .note)
    let error = DiagnosticTextTests.Sample(code: .error, text: "ก")
    let place = Location(file: "")
    world.report([Diagnostic(note, at: place), Diagnostic(error, at: place)])
    world.hint(LocalizedText(thai: "ลอง", english: "try"))
    #expect(recorded.told == "ข้อผิดพลาด E998  ก\n")
    world.settings.quiet = false
    world.hint(LocalizedText(thai: "ลอง\u{1B}", english: "try"))
    #expect(recorded.told.hasSuffix("ลอง␛\n"))
  }

  @Test(arguments: [("100", 100), ("0", 80), ("-3", 80), ("x", 80), ("99999", 1_000), ("", 80)])
  func columns(_ variable: String, _ expected: Int) {
    let world = RecordedSession(environment: ["COLUMNS": variable]).session
    #expect(world.columns == expected)
  }

  @Test func linesFitTheTerminalBrokenAtSpacesOnly() {
    let line = "   43.75 ->  84.69  +8.19   10 การป้องกัน การทุจริตของหน่วยงาน"
    let narrow = RecordedSession(environment: ["COLUMNS": "40"]).session
    #expect(
      narrow.fitted(line) == [
        "   43.75 ->  84.69  +8.19", "     10 การป้องกัน การทุจริตของหน่วยงาน",
      ])
    #expect(
      narrow.fitted("  เท่านี้จึงแน่นอน ไม่ว่าคะแนน EIT จะแบ่งเป็นสองส่วนอย่างไร") == [
        "  เท่านี้จึงแน่นอน ไม่ว่าคะแนน EIT", "    จะแบ่งเป็นสองส่วนอย่างไร",
      ])
    #expect(narrow.fitted("สั้น") == ["สั้น"])
    #expect(narrow.fitted("") == [""])
    let whole = String(repeating: "ที่", count: 60)
    #expect(narrow.fitted(whole) == [whole])
    // Into a pipe lines go as they are: what reads them may look for a whole one.
    #expect(RecordedSession().session.fitted(line + line) == [line + line])
  }
}
