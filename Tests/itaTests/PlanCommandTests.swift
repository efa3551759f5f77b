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

  @Test func theTextIsAsRecorded() {
    #expect(differs(["plan", Self.scores], "kudhae-2567.txt") == nil)
  }

  @Test func theSixMonthReportIsAsRecorded() {
    let words = ["progress", Self.edited, "--as-of", "2568-03-31"]
    #expect(differs(words + ["--scores", Self.scores], "kudhae-2568.six-months.txt") == nil)
    #expect(differs(words + ["-o", "-"], "kudhae-2568.six-months.csv") == nil)
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
