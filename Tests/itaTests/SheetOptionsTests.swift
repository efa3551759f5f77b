import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

/// The options that say how one agency's file is read and by which rules.
@Suite struct SheetOptionsTests {
  private static let ten = (1...10).map { "\($0)\t90\n" }.joined()
  private static let tools = "ปีงบประมาณ\t2567\nIIT\t96\nOIT\t96\nข้อ\tคะแนน\nO1\t100\nEIT\t"

  private func run(
    _ files: [String: String], _ words: String...
  ) -> (status: ExitStatus, session: RecordedSession) {
    let memory = MemoryFiles(files.mapValues { Array($0.utf8) })
    let recorded = RecordedSession(files: memory.fileSystem)
    return (Program.ita.run(words, in: recorded.session), recorded)
  }

  static let oneAgency: [(command: String, words: [String])] = [
    ("analyze", []), ("check", []), ("explain", ["level"]), ("whatif", []), ("plan", []),
    ("report", ["-o", "out.md"]), ("convert", []),
  ]

  /// Whatever is done with one agency's scores, they are read in the same ways.
  @Test(arguments: oneAgency) func theSameOptionsHoldEverywhere(
    _ command: String, _ words: [String]
  ) throws {
    let declared = try #require(Program.ita.command(named: command)).shapes.map(\.name)
    #expect(Set(Parameter.reading.shapes.map(\.name)).isSubset(of: declared))
    let contradicted = "ปีงบประมาณ\t2565\nIIT\t95\nข้อ\tคะแนน\n" + Self.ten
    let files = MemoryFiles(["s.tsv": Array(contradicted.utf8)])
    func status(_ more: String...) -> ExitStatus {
      let recorded = RecordedSession(files: files.fileSystem)
      return Program.ita.run([command] + words + ["s.tsv", "-q"] + more, in: recorded.session)
    }
    #expect(status() == .done)
    #expect(status("--strict") == .input)
    #expect(status("--year", "2500") == .input)
    #expect(status("--framework", "none.tsv") == .input)
    #expect(status("--encoding", "latin") == .usage && status("--trust", "me") == .usage)
  }

  static let levels: [(eit: String, level: String, needs: Bool)] = [
    ("90.00", "ระดับ  “ผ่านดี” หรือ “ผ่าน”", true), ("84.11", "ระดับ  ผ่าน\n", false),
    ("99.68", "ระดับ  ผ่านดีเยี่ยม\n", false),
  ]

  @Test(arguments: levels) func eitWithoutPartsDecidesWhereItCan(
    _ eit: String, _ level: String, _ needs: Bool
  ) {
    let text = run(["s.tsv": Self.tools + eit + "\n"], "analyze", "s.tsv")
    #expect(text.status == .done)
    #expect(text.session.written.contains(level), "\(text.session.written)")
    #expect(
      text.session.written.contains("ต้องมีเพื่อตัดสิน  EIT ส่วนที่ 1, EIT ส่วนที่ 2") == needs)
    let json = run(["s.tsv": Self.tools + eit + "\n"], "analyze", "s.tsv", "--format", "json")
    #expect(json.session.written.contains("\"EIT1\",\n      \"EIT2\"") == needs)
  }

  private func framework(_ change: (String) -> String) -> String {
    let recorded = packageSession()
    _ = recorded.run("rules", "show", "2568", "--format", "tsv")
    return change(recorded.written)
  }

  @Test func aFrameworkFileIsUsedInPlaceOfTheBundled() {
    let harder = framework {
      $0.replacing("overall=85 iit=85", with: "overall=92 iit=85")
        .replacing("framework\t2568", with: "framework\t2569")
    }
    let sheet = "ปีงบประมาณ\t2569\nEIT1\t90\nEIT2\t90\nข้อ\tคะแนน\n" + Self.ten
    let files = ["s.tsv": sheet, "rules.tsv": harder]
    let own = run(files, "analyze", "s.tsv", "--framework", "rules.tsv")
    #expect(own.status == .done, "\(own.session.told)")
    #expect(own.session.written.contains("ระดับ  ผ่าน\n"))
    #expect(!own.session.written.contains("ไม่เป็นทางการ"))
    let bundled = run(files, "analyze", "s.tsv", "--rules-as", "2568")
    #expect(bundled.session.written.contains("ระดับ  ผ่านดี\n"))
    #expect(bundled.session.written.contains("ไม่เป็นทางการ"))
  }

  static let broken: [(why: String, from: String, to: String)] = [
    ("a tool of no weight", "tool\tiit\t\t30", "tool\tiit\t\tสามสิบ"),
    ("an unknown kind", "indicator\t3", "indicater\t3"),
    ("an indicator past ten", "indicator\t3", "indicator\t13"),
    ("a level of nothing", "overall=85 iit=85", "overall=เยอะ"),
  ]

  @Test(arguments: broken) func aBrokenFrameworkIsRefusedWithItsRow(
    _ why: String, _ from: String, _ to: String
  ) throws {
    let text = framework { $0.replacing(from, with: to, maxReplacements: 1) }
    let row = try #require(text.split(separator: "\n").firstIndex { $0.contains(to) }) + 1
    let sheet = "ปีงบประมาณ\t2568\nข้อ\tคะแนน\n" + Self.ten
    let files = ["s.tsv": sheet, "rules.tsv": text]
    for command in ["analyze", "check", "convert"] {
      let result = run(files, command, "s.tsv", "--framework", "rules.tsv")
      #expect(result.status == .input)
      #expect(result.session.written.isEmpty)
      let told = result.session.told
      #expect(told.contains("E3"), "\(told)")
      #expect(told.contains("rules.tsv"), "\(told)")
      let places = ["แถว \(row)"] + ["A", "B", "C", "D"].map { "rules.tsv เซลล์ \($0)\(row)" }
      let ends = told.split(whereSeparator: \.isNewline).map { String($0) }
      #expect(ends.contains { line in places.contains { line.hasSuffix($0) } }, "\(told)")
    }
  }

  @Test func aFileOfAnotherHeaderIsNoFramework() {
    let text = framework { $0.replacing("kind\tid", with: "kind\tname", maxReplacements: 1) }
    let sheet = "ปีงบประมาณ\t2568\nข้อ\tคะแนน\n" + Self.ten
    let result = run(
      ["s.tsv": sheet, "rules.tsv": text], "check", "s.tsv", "--framework", "rules.tsv")
    #expect(result.status == .input)
    #expect(result.session.told.contains("E310"))
  }

  @Test func anAgencyIsChosenByName() {
    let ten = (1...10).map { "\($0)" }.joined(separator: "\t")
    let rows = ["อบต.ก", "อบต.ข"].enumerated().map { index, name in
      name + String(repeating: "\t\(80 + index * 10)", count: 10) + "\n"
    }.joined()
    let files = ["s.tsv": "ปีงบประมาณ\t2565\nหน่วยงาน\t\(ten)\n\(rows)"]
    let none = run(files, "analyze", "s.tsv")
    #expect(none.status == .input)
    #expect(none.session.told.contains("E225"))
    #expect(none.session.told.contains("อบต.ข"))
    let second = run(files, "analyze", "s.tsv", "--agency", "อบต.ข")
    #expect(second.status == .done)
    #expect(second.session.written.hasPrefix("อบต.ข"))
    #expect(second.session.written.contains("90.00"))
    #expect(run(files, "check", "s.tsv", "--agency", "อบต.ค").status == .input)
  }

  @Test func aSheetIsChosenByName() {
    let path = "Fixtures/formats/openpyxl-second-sheet-at-c5.xlsx"
    let free = packageSession()
    #expect(free.run("convert", path, "-q") == .done)
    let wrong = packageSession()
    #expect(wrong.run("convert", path, "--sheet", "ไม่มีแผ่นนี้") == .input)
    #expect(wrong.told.contains("E121"))
    #expect(wrong.written.isEmpty)
  }

  @Test func anEncodingIsBelieved() {
    let path = "Fixtures/formats/windows-874.tsv"
    let named = packageSession()
    #expect(named.run("convert", path, "-q", "--encoding", "windows-874") == .done)
    let free = packageSession()
    #expect(free.run("convert", path, "-q") == .done)
    #expect(named.written == free.written)
    let wrong = packageSession()
    #expect(wrong.run("convert", path, "--encoding", "utf-8") == .input)
    #expect(wrong.told.contains("E104"))
    let unknown = packageSession()
    #expect(unknown.run("convert", path, "--encoding", "latin-1") == .usage)
    #expect(unknown.told.contains("windows-874"))
  }
}
