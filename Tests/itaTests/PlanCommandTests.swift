import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct PlanCommandTests {
  static let scores = "Fixtures/sheets/kudhae-2567.tsv"
  static let edited = "Fixtures/plans/kudhae-2568.csv"

  private func differs(_ words: [String], _ golden: String) -> String? {
    let recorded = packageSession()
    let status = Program.ita.run(words + ["-q"], in: recorded.session)
    #expect(status == .done)
    return Fixtures.difference(of: Array(recorded.written.utf8), fromGolden: "plan/" + golden)
  }

  @Test(arguments: [
    ("kudhae-2567", "issues"), ("maesai-2566", "indicators"), ("khlongmai-2565", "indicators"),
    ("laksi-2567-district", "status"), ("maesai-2566", "results"),
  ]) func layoutsAreAsRecorded(_ sheet: String, _ layout: String) {
    let words = ["plan", "Fixtures/sheets/\(sheet).tsv", "--layout", layout, "-o", "-"]
    #expect(differs(words, "\(sheet).\(layout).csv") == nil)
  }

  /// The years before 2567 have no issues: the form would be a page without a measure.
  @Test(arguments: ["maesai-2566", "khlongmai-2565"]) func aFormWithoutContentIsRefused(
    _ sheet: String
  ) {
    let session = packageSession()
    let words = ["plan", "Fixtures/sheets/\(sheet).tsv", "--layout", "issues"]
    for output in [[], ["-o", "-", "--format", "docx"]] {
      #expect(Program.ita.run(words + output, in: session.session) == .usage)
    }
    #expect(session.written.isEmpty)
    #expect(session.told.contains("E904") && session.told.contains("«issues»"))
    #expect(session.told.contains("ไม่แบ่งแผนเป็นประเด็น"))
    #expect(session.told.contains("«indicators»") && !session.told.contains("«issues»  «"))
    let english = packageSession()
    #expect(Program.ita.run(words + ["--lang", "en"], in: english.session) == .usage)
    #expect(english.told.contains("name no issues"))
  }

  @Test func theTextIsAsRecorded() {
    #expect(differs(["plan", Self.scores], "kudhae-2567.txt") == nil)
  }

  @Test func theSixMonthReportIsAsRecorded() {
    let words = ["progress", Self.edited, "--as-of", "2568-03-31"]
    #expect(differs(words + ["--scores", Self.scores], "kudhae-2568.six-months.txt") == nil)
    #expect(differs(words + ["-o", "-"], "kudhae-2568.six-months.csv") == nil)
  }

  /// Last year's and this year's scores: an item has another number in the new year, and a
  /// question whose code the new year does not know has no score there.
  @Test func scoresOfTwoYearsStandBesideEachOther() {
    let words = ["progress", Self.edited, "--as-of", "2568-09-30"]
    let scores = ["--scores", "Fixtures/plans/scores-2568.tsv", "--scores", Self.scores]
    #expect(differs(words + scores, "kudhae-2568.two-years.txt") == nil)
    #expect(
      differs(words + scores + ["--format", "json"], "kudhae-2568.two-years.json") == nil)
  }

  /// The files of `--scores` are read with the options that other commands read scores with.
  @Test func scoresAreReadAsTheUserSays() {
    let thai = "ตัวชี้วัด\tคะแนน\n1\t90\n".unicodeScalars.map {
      $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x0E00 + 0xA0)
    }
    let files = MemoryFiles([
      "s.tsv": thai, "plan.csv": Fixtures.bytes("plans/kudhae-2568.csv") ?? [],
    ])
    func run(_ words: [String]) -> (status: ExitStatus, told: String) {
      let recorded = RecordedSession(files: files.fileSystem)
      let words = ["progress", "plan.csv", "--as-of", "2568-03-31", "--scores", "s.tsv"] + words
      return (Program.ita.run(words, in: recorded.session), recorded.told)
    }
    #expect(run([]).told.contains("E302"))
    #expect(run(["--year", "2567"]).status == .done)
    #expect(run(["--year", "2567", "--encoding", "windows-874"]).status == .done)
    let wrong = run(["--year", "2567", "--encoding", "utf-8"])
    #expect(wrong.status == .input && wrong.told.contains("E104"))
    #expect(run(["--year", "2567", "--strict"]).status == .input)
    #expect(run(["--year", "2567", "--rules-as", "2568"]).status == .done)
  }

  /// With Thai digits a code is still the code that the score file has.
  @Test func codesKeepTheirDigits() {
    for words in [
      ["plan", Self.scores], ["plan", Self.scores, "--layout", "issues"],
      ["progress", Self.edited, "--as-of", "2568-03-31"],
    ] {
      let recorded = packageSession()
      #expect(Program.ita.run(words + ["--digits", "thai", "-q"], in: recorded.session) == .done)
      let text = recorded.written
      #expect(text.contains("O11") && text.contains("i13") && text.contains("๒๕๖๘"), "\(words)")
      #expect(!text.contains("O๑๑") && !text.contains("i๑๓") && !text.contains(" 2568"), "\(words)")
    }
  }

  @Test func thePlanAsJSONIsAsRecorded() {
    #expect(differs(["plan", Self.scores, "--format", "json"], "kudhae-2567.json") == nil)
  }

  @Test func documentsAreOfTheYearsFormAndInThaiDigits() throws {
    let files = MemoryFiles()
    files.add("s.tsv", try #require(Fixtures.bytes("sheets/kudhae-2567.tsv")))
    files.add("p.csv", try #require(Fixtures.bytes("plans/kudhae-2568.csv")))
    let session = RecordedSession(files: files.fileSystem)
    for name in ["p.docx", "p.html", "p.md"] {
      #expect(session.run("plan", "s.tsv", "-o", name, "-q") == .done, "\(name)")
    }
    #expect(
      session.run("progress", "p.csv", "--as-of", "2568-03-31", "-o", "r.md", "-q") == .done)
    #expect(session.run("plan", "s.tsv", "--plan", "p.csv", "-o", "edited.md", "-q") == .done)
    let plan = String(decoding: files["p.md"] ?? [], as: UTF8.self)
    #expect(plan.contains("ประเด็นที่ ๗") && plan.contains("๕๐.๐๐"))
    #expect(files["p.docx"]?.starts(with: "PK".utf8) == true)
    let report = String(decoding: files["r.md"] ?? [], as: UTF8.self)
    #expect(report.contains("๓๑ มี.ค. ๒๕๖๘"))
    #expect(
      String(decoding: files["edited.md"] ?? [], as: UTF8.self).contains("ประเด็นที่ ๑"))
    // JSON holds measures, and an update is a table.
    #expect(session.run("plan", "s.tsv", "--layout", "issues", "-o", "x.json") == .usage)
    #expect(session.run("plan", "s.tsv", "--update", "p.csv", "-o", "x.docx") == .usage)
  }

  @Test func theTwelveMonthReportIsAsRecorded() {
    let words = ["progress", Self.edited, "--as-of", "30/9/2568", "--layout", "results"]
    #expect(differs(words + ["-o", "-"], "kudhae-2568.twelve-months.csv") == nil)
  }

  @Test func anUpdateByTheSameScoresChangesNothing() throws {
    let files = MemoryFiles()
    let plan = try #require(Fixtures.bytes("plans/kudhae-2568.csv"))
    files.add(Self.scores, try #require(Fixtures.bytes("sheets/kudhae-2567.tsv")))
    files.add("plan.csv", plan)
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("plan", Self.scores, "--update", "plan.csv") == .done)
    #expect(files["plan.csv"] == plan)
    #expect(files["plan.csv.bak"] == nil)
  }

  @Test func aWorkbookIsUpdatedInPlaceAndKeptBesideIt() throws {
    let files = MemoryFiles()
    let scores = try #require(Fixtures.bytes("sheets/kudhae-2567.tsv"))
    files.add("a.tsv", scores)
    let lines = scores.split(separator: 10).filter { !$0.starts(with: "O10\t".utf8) }
    files.add("b.tsv", Array(lines.joined(separator: [10])))
    let session = RecordedSession(files: files.fileSystem)
    #expect(session.run("plan", "a.tsv", "-o", "p.xlsx", "-q") == .done)
    let old = try #require(files["p.xlsx"])
    #expect(session.run("plan", "a.tsv", "--update", "p.xlsx", "-q") == .done)
    #expect(files["p.xlsx"] == old)
    let other = RecordedSession(files: files.fileSystem)
    #expect(other.run("plan", "b.tsv", "--update", "p.xlsx") == .done)
    #expect(other.told.contains("W510"))
    #expect(files["p.xlsx"] != old)
    #expect(files["p.xlsx.bak"] == old)
  }

  /// The plan tables of the five documents: every one is read by its own columns and checked.
  @Test(arguments: [
    ("plans/published-2568.txt", "kudhae-2567", ["W505", "W513", "N527"]),
    ("documents/maesai-2566.txt", "maesai-2566", ["W528", "W513"]),
    ("documents/khlongmai-2565.txt", "khlongmai-2565", ["W528", "W513"]),
    ("documents/dongmothong-2566.txt", "maesai-2566", ["W513"]),
    ("documents/laksi-2568.txt", "laksi-2567-district", ["W513"]),
  ]) func publishedPlansAreChecked(_ plan: String, _ scores: String, _ codes: [String]) {
    let recorded = packageSession()
    let status = recorded.run(
      "check", "Fixtures/sheets/\(scores).tsv", "--plan", "Fixtures/\(plan)")
    #expect(status == .done)
    for code in codes { #expect(recorded.told.contains(" \(code) "), "\(code)") }
    #expect(!recorded.told.contains("E501"))
  }

  @Test func aPlanIsCheckedAgainstItsYear() throws {
    let files = MemoryFiles()
    files.add("s.tsv", try #require(Fixtures.bytes("sheets/kudhae-2567.tsv")))
    files.add(
      "p.csv",
      Array(
        """
        เป้าหมายของแผน 85 คะแนน หรือระดับผ่านดี
        รหัสมาตรการ,คะแนน,เป้าหมาย,มาตรการ/กิจกรรม,ขั้นตอน,การกำกับติดตาม,หน่วยงานรับผิดชอบ,เริ่ม,สิ้นสุด
        2567-O10,50.00,50.00,ทำคู่มือ,,รายงานทุกเดือน,สำนักปลัด,1 ต.ค. 67,31 ธ.ค. 68

        """.utf8))
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("check", "s.tsv", "--plan", "p.csv") == .input)
    for code in ["E512", "W513", "W514", "W515", "W517"] {
      #expect(recorded.told.contains(code), "\(code)")
    }
  }

  @Test func evidenceIsLookedForInThePlansFolderAlone() {
    let recorded = packageSession()
    #expect(recorded.run("progress", Self.edited, "--as-of", "2568-03-31") == .done)
    #expect(recorded.told.contains("«ทะเบียน.pdf»"))
    #expect(!recorded.told.contains("คู่มือการปฏิบัติงาน.txt"))
    #expect(recorded.written.contains("ไม่ใช่คะแนน"))
  }

  @Test func otherEndingsAndMissingDatesAreRefused() {
    #expect(packageSession().run("plan", Self.scores, "-o", "x.pdf") == .usage)
    #expect(packageSession().run("progress", Self.edited) == .usage)
  }
}
