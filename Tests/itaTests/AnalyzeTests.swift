import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

/// A session on the package's own files, named as a person in the package's folder would.
func packageSession(input: String = "") -> RecordedSession {
  RecordedSession(files: .live, folder: Fixtures.package, input: input)
}

@Suite struct AnalyzeTests {
  static let sheets = ["kudhae-2567", "maesai-2566", "khlongmai-2565", "laksi-2567-district"]

  @Test(arguments: sheets) func textIsAsRecorded(_ sheet: String) {
    for language in ["th", "en"] {
      let recorded = packageSession()
      let status = recorded.run("analyze", "Fixtures/sheets/\(sheet).tsv", "--lang", language)
      #expect(status == .done)
      let text = recorded.written + "---\n" + recorded.told
      let difference = Fixtures.difference(
        of: Array(text.utf8), fromGolden: "analyze/\(sheet).\(language).txt")
      #expect(difference == nil)
    }
  }

  @Test(arguments: sheets) func documentIsAsRecorded(_ sheet: String) {
    let recorded = packageSession()
    let status = recorded.run("analyze", "Fixtures/sheets/\(sheet).tsv", "--format", "json")
    #expect(status == .done)
    let difference = Fixtures.difference(
      of: Array(recorded.written.utf8), fromGolden: "analyze/\(sheet).json")
    #expect(difference == nil)
  }

  @Test func standardInputIsReadLikeAFile() {
    let bytes = Fixtures.bytes("sheets/maesai-2566.tsv") ?? []
    let recorded = packageSession(input: String(decoding: bytes, as: UTF8.self))
    #expect(recorded.run("analyze", "-") == .done)
    #expect(recorded.written.contains("ระดับ  ผ่าน"))
  }

  @Test func planIsWrittenOnceAndNotOverwritten() throws {
    let files = MemoryFiles()
    files.add("scores.tsv", Fixtures.bytes("sheets/kudhae-2567.tsv") ?? [])
    let first = RecordedSession(files: files.fileSystem)
    #expect(first.run("analyze", "scores.tsv", "--plan", "plan.csv") == .done)
    let plan = try #require(files["plan.csv"])
    let difference = Fixtures.difference(of: plan, fromGolden: "analyze/kudhae-2567.plan.csv")
    #expect(difference == nil)
    #expect(plan.starts(with: [0xEF, 0xBB, 0xBF]))

    let other = RecordedSession(files: files.fileSystem)
    files.add("plan.csv", Array("แก้ไขด้วยมือ".utf8))
    #expect(other.run("analyze", "scores.tsv", "--plan", "plan.csv") == .output)
    #expect(other.told.contains("E402"))
    #expect(files["plan.csv"] == Array("แก้ไขด้วยมือ".utf8))

    let forced = RecordedSession(files: files.fileSystem)
    #expect(forced.run("analyze", "scores.tsv", "--plan", "plan.csv", "--force") == .done)
    #expect(files["plan.csv"] == plan)
  }

  @Test func trustChoosesBetweenATotalAndItsIndicators() {
    let rows = zip(1..., [95.01, 84.45, 88.62, 83.07, 86.04, 75.07, 84.54, 82.73, 100, 100])
    let text =
      "ปีงบประมาณ\t2566\nคะแนนรวม\t91.47\n\nที่\tตัวชี้วัด\tคะแนน\n"
      + rows.map { "\($0.0)\tตัวชี้วัดที่ \($0.0)\t\($0.1)\n" }.joined()
    for (words, used) in [([], "90.47"), (["published"], "91.47"), (["computed"], "90.47")] {
      let recorded = packageSession(input: text)
      let status =
        words.isEmpty
        ? recorded.run("analyze", "-") : recorded.run("analyze", "-", "--trust", words[0])
      #expect(status == .done)
      #expect(recorded.told.contains("ผลใช้ คะแนนรวม \(used)"))
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var content: String
    var code: String
    var testDescription: String { code + " " + content.prefix(20) }
  }

  static let bad = [
    Bad(content: "ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\t101\n", code: "E206"),
    Bad(content: "ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\t-5\n", code: "E206"),
    Bad(content: "ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\tดีมาก\n", code: "E205"),
    Bad(content: "ปีงบประมาณ\t2567\nข้อ\tคะแนน\n1\t1,234\n", code: "E219"),
    Bad(content: "ปีงบประมาณ\t2570\nข้อ\tคะแนน\n1\t90\n", code: "E301"),
    Bad(content: "ข้อ\tคะแนน\n1\t90\n", code: "E302"),
    Bad(content: "ปีงบประมาณ\t2567\nบันทึก\n", code: "E201"),
  ]

  @Test(arguments: bad) func badInputEndsInOneMessage(_ bad: Bad) {
    let files = MemoryFiles()
    files.add("bad.tsv", Array(bad.content.utf8))
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("analyze", "bad.tsv", "--plan", "plan.csv") == .input)
    #expect(recorded.told.contains(bad.code))
    #expect(recorded.written.isEmpty)
    #expect(files["plan.csv"] == nil)

    let json = RecordedSession(files: files.fileSystem)
    #expect(json.run("analyze", "bad.tsv", "--format", "json") == .input)
    #expect(json.written.contains("\"code\": \"\(bad.code)\""))
  }

  @Test func yearsAreReadInBothCalendarsAndBorrowedOnlyWithAStamp() {
    let rows = (1...10).map { "\($0)\t90\n" }.joined()
    let files = MemoryFiles()
    files.add("gregorian.tsv", Array("ปีงบประมาณ\t2025\nข้อ\tคะแนน\n\(rows)".utf8))
    files.add("future.tsv", Array("ปีงบประมาณ\t2570\nข้อ\tคะแนน\n\(rows)".utf8))
    let gregorian = RecordedSession(files: files.fileSystem)
    #expect(gregorian.run("analyze", "gregorian.tsv") == .done)
    #expect(gregorian.written.contains("พ.ศ. 2568"))
    #expect(gregorian.told.contains("N215"))
    let future = RecordedSession(files: files.fileSystem)
    #expect(future.run("analyze", "future.tsv", "--rules-as", "2568") == .done)
    #expect(future.written.contains("ไม่เป็นทางการ"))
    #expect(future.told.contains("W218"))
  }

  @Test func thaiDigitsAndTopAndItemsShapeTheText() {
    let thai = packageSession()
    _ = thai.run("analyze", "Fixtures/sheets/kudhae-2567.tsv", "--digits", "thai", "--top", "1")
    #expect(thai.written.contains("๙๗.๘๘"))
    #expect(!thai.written.contains("97.88"))
    let items = packageSession()
    _ = items.run("analyze", "Fixtures/sheets/kudhae-2567.tsv", "--items")
    #expect(items.written.contains("i15"))
  }

  @Test func strictTakesWarningsForErrors() {
    let strict = packageSession()
    #expect(strict.run("analyze", "Fixtures/sheets/kudhae-2567.tsv", "--strict") == .input)
    #expect(
      packageSession().run("analyze", "Fixtures/sheets/khlongmai-2565.tsv", "--strict") == .done)
  }
}
