import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct ExplainTests {
  private static let sheet = "Fixtures/sheets/maesai-2566.tsv"

  /// What is explained, and words that the answer must have.
  static let figures: [(what: [String], words: [String])] = [
    (["overall"], [" 91.47", "คะแนนรวม"]), (["IIT"], ["IIT", "= เฉลี่ย 1 2 3 4 5"]),
    (["EIT"], [" 84.11"]), (["EIT2"], ["EIT ส่วนที่ 2", "เป็นได้"]), (["๘"], [" 82.73", "อ่านจาก"]),
    (["9.2"], ["ตัวชี้วัดย่อยที่ 9.2", "ไม่มีคะแนน"]), (["o10"], ["ข้อ O10"]),
    (["level"], ["“ผ่านดี”   ไม่ครบ", "“ผ่าน”   ครบทุกข้อ"]),
  ]

  @Test(arguments: figures) func figuresAreExplained(_ what: [String], _ words: [String]) {
    let recorded = packageSession()
    let status = Program.ita.run(["explain"] + what + [Self.sheet], in: recorded.session)
    #expect(status == .done)
    for word in words { #expect(recorded.written.contains(word), "\(what): \(recorded.written)") }
  }

  @Test func aCellIsTheFigureThatStandsInIt() {
    let files = MemoryFiles()
    files.add("s.tsv", Array("ปีงบประมาณ\t2567\nข้อ\tคะแนน\t\n1\t90\nO1\t100\n".utf8))
    for words in [["B4"], ["cell", "B4"], ["เซลล์", "b4"]] {
      let recorded = RecordedSession(files: files.fileSystem)
      #expect(Program.ita.run(["explain"] + words + ["s.tsv"], in: recorded.session) == .done)
      #expect(recorded.written.contains("100.00   ข้อ O1"), "\(words)")
    }
    let item = RecordedSession(files: files.fileSystem)
    #expect(item.run("explain", "O1", "s.tsv") == .done)
    #expect(item.written.contains("100.00"))
  }

  static let cells: [(what: [String], told: [String])] = [
    (["cell", "C4"], ["เซลล์นี้ว่าง", "คะแนนที่อยู่ใกล้  B4 (O1)  B3 (1)"]),
    (["C99"], ["อยู่นอกตาราง ซึ่งจบที่เซลล์  C4", "B4 (O1)"]), (["ZZ1"], ["อยู่นอกตาราง"]),
    (["B2"], ["มีข้อความ «คะแนน» ซึ่งไม่ได้อ่านเป็นคะแนน", "B3 (1)  B4 (O1)"]),
    (
      ["C99", "--lang", "en"], ["lies outside the table, which ends at  C4", "Scores near it  B4"]
    ),
    (["A1", "--lang", "en"], ["has «ปีงบประมาณ», which was not read"]),
    (["C3", "--lang", "en"], ["The cell is empty."]),
  ]

  /// A cell without a score is told as such, with the scores beside it, not with a list of words.
  @Test(arguments: cells) func aCellWithoutAScore(_ what: [String], _ told: [String]) {
    let text = "ปีงบประมาณ\t2567\nข้อ\tคะแนน\t\n1\t90\t\nO1\t100\t\n"
    let files = MemoryFiles(["s.tsv": Array(text.utf8)])
    let recorded = RecordedSession(files: files.fileSystem)
    let words = ["explain"] + what.filter { !$0.hasPrefix("-") && $0 != "en" } + ["s.tsv"]
    let status = Program.ita.run(
      words + (what.contains("en") ? ["--lang", "en"] : []), in: recorded.session)
    #expect(status == .usage && recorded.told.contains("E904"))
    for words in told { #expect(recorded.told.contains(words), "\(recorded.told)") }
    #expect(!recorded.told.contains("overall"))
  }

  static let rules: [(what: [String], words: [String])] = [
    (["rule", "level", "--year", "2568"], ["พ.ศ. 2568", "overall=95"]),
    (["rule", "level", "--year", "2025"], ["พ.ศ. 2568"]),
    (["rule", "rounding", "--rules-as", "2565"], ["พ.ศ. 2565", "half-up"]),
    (["rule", "O10", "--year", "2567"], ["คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่"]),
    (["rule", "tool", sheet], ["พ.ศ. 2566", "iit"]),
    (["rule", "target"], ["overall", "85"]),
  ]

  @Test(arguments: rules) func rulesAreExplained(_ what: [String], _ words: [String]) {
    let recorded = packageSession()
    #expect(Program.ita.run(["explain"] + what, in: recorded.session) == .done)
    for word in words + ["["] { #expect(recorded.written.contains(word), "\(what) \(word)") }
  }

  @Test(arguments: ["E205", "e205", "W210", "N215", "E301"]) func codesAreExplained(_ code: String)
  {
    let thai = packageSession()
    #expect(thai.run("explain", code) == .done)
    #expect(thai.written.split(separator: "\n").count >= 2)
    #expect(thai.written.contains(code.uppercased()))
    let english = packageSession()
    #expect(english.run("explain", code, "--lang", "en") == .done)
    #expect(english.written != thai.written)
  }

  static let failures: [([String], ExitStatus)] = [
    ([], .usage), (["overall"], .usage), (["rule"], .usage), (["rule", "nothing"], .usage),
    (["O99", sheet], .usage), (["9.9", sheet], .usage), (["ไม่มี", sheet], .usage),
    (["Z99", sheet], .usage), (["overall", "absent.tsv"], .input),
    (["rule", "level", "--year", "2570"], .input), (["level"], .usage),
    (["overall", sheet, "--depth", "10"], .usage),
  ]

  @Test(arguments: failures) func whatCannotBeExplainedSaysWhy(
    _ words: [String], _ status: ExitStatus
  ) {
    let recorded = packageSession()
    #expect(Program.ita.run(["explain"] + words, in: recorded.session) == status)
    #expect(!recorded.told.isEmpty)
    #expect(recorded.written.isEmpty)
  }

  @Test func whatTheRulesDoNotListIsToldWithWhatTheyList() {
    let thai = packageSession()
    #expect(thai.run("explain", "O99", Self.sheet) == .usage)
    for words in ["E904", "«O99»", "พ.ศ. 2566", "O1 … O43", "cell O99"] {
      #expect(thai.told.contains(words), "\(thai.told)")
    }
    let english = packageSession()
    #expect(english.run("explain", "O99", Self.sheet, "--lang", "en") == .usage)
    #expect(english.told.contains("There are  O1 … O43 "))
    // A score that stands in the file is explained whatever the rules list.
    let own = "ปีงบประมาณ\t2566\nข้อ\tคะแนน\nO99\t80\n1\t90\n"
    let files = MemoryFiles(["s.tsv": Array(own.utf8)])
    let stated = RecordedSession(files: files.fileSystem)
    #expect(stated.run("explain", "O99", "s.tsv") == .done)
    #expect(stated.written.contains("80.00   ข้อ O99"))
  }

  @Test func aRuleIsOfTheFrameworkFileThatIsNamed() {
    let shown = packageSession()
    #expect(shown.run("rules", "show", "2568", "--format", "tsv") == .done)
    let harder = shown.written.replacing("overall=95 ", with: "overall=96 ")
    let files = MemoryFiles(["r.tsv": Array(harder.utf8), "bad.tsv": Array("x\n".utf8)])
    let own = RecordedSession(files: files.fileSystem)
    #expect(own.run("explain", "rule", "level", "--framework", "r.tsv") == .done)
    #expect(own.written.contains("overall=96") && !own.written.contains("overall=95"))
    let bad = RecordedSession(files: files.fileSystem)
    #expect(bad.run("explain", "rule", "level", "--framework", "bad.tsv") == .input)
    #expect(bad.told.contains("E310") && bad.written == "")
  }

  @Test func depthAndFormatShapeTheAnswer() {
    let short = packageSession()
    #expect(short.run("explain", "overall", Self.sheet, "--depth", "1") == .done)
    let long = packageSession()
    #expect(long.run("explain", "overall", Self.sheet) == .done)
    #expect(short.written.utf8.count < long.written.utf8.count)
    let json = packageSession()
    #expect(json.run("explain", "IIT", Self.sheet, "--format", "json") == .done)
    #expect(json.written.contains("\"schema\": \"ita.explanation/1\""))
  }
}
