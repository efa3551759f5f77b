import ITAModel
import TestSupport
import Testing

@testable import ita

@Suite struct NewTests {
  /// The answers of a page, one a line; `-` where the page has none.
  static let answers = """
    อบต.ทดลอง
    ๒๕๖๖
    95.01
    84,45
    88.62
    ๘๓.๐๗
    86.04
    87.44
    85.07
    84.54
    82.73
    -
    -
    84.11
    100
    100
    100

    """

  static let forms = ["scores.xlsx", "scores.tsv", "scores.csv"]

  @Test(arguments: forms) func whatIsTypedIsAnalyzed(_ path: String) {
    let files = MemoryFiles()
    let typed = RecordedSession(files: files.fileSystem, input: Self.answers + "91.47\n")
    #expect(typed.run("new", "-o", path) == .done)
    #expect(typed.told.contains("91.47  คะแนนรวม ที่คำนวณได้"))
    #expect(!typed.told.contains("W210"))
    let read = RecordedSession(files: files.fileSystem)
    #expect(read.run("analyze", path) == .done)
    #expect(read.written.hasPrefix("อบต.ทดลอง   ปีงบประมาณ พ.ศ. 2566"))
    #expect(read.written.contains("   91.47   B3    คะแนนรวมตามไฟล์"))
    #expect(read.written.contains("ระดับ  ผ่าน\n"))
  }

  @Test func theMistypedNumberIsPointedAt() {
    let files = MemoryFiles()
    let typed = RecordedSession(files: files.fileSystem, input: Self.answers + "91.74\n")
    #expect(typed.run("new", "-o", "a.tsv") == .done)
    #expect(typed.told.contains("W210"))
    #expect(typed.told.contains("91.47 สลับหลัก"))
    let strict = RecordedSession(files: files.fileSystem, input: Self.answers + "91.74\n")
    #expect(strict.run("new", "-o", "b.tsv", "--strict") == .input)
    #expect(files.paths == ["a.tsv"])
  }

  @Test func anEarlierNumberIsCorrected() {
    let files = MemoryFiles()
    let input = Self.answers.replacing("100\n100\n100\n", with: "90\n100\n9=100\n100\n")
    let typed = RecordedSession(files: files.fileSystem, input: input + "91.47\n")
    #expect(typed.run("new", "-o", "a.tsv") == .done)
    #expect(!typed.told.contains("W210"))
  }

  /// What is no correction is told and asked again; only an empty line keeps the figures.
  @Test(arguments: ["คะแนนรวม=91.47", "overall=91.47", "ตัวชี้วัดที่ 11=91.47", "91.47", "x=1"])
  func aPersonCorrectsUntilNothingContradicts(_ line: String) {
    let files = MemoryFiles()
    let input = Self.answers + "91.74\n\(line)\nคะแนนรวม = ๙๑.๔๗\n1=1\n"
    let typed = RecordedSession(files: files.fileSystem, input: input, isTerminal: true)
    #expect(typed.run("new", "-o", "a.tsv", "--color", "never") == .done)
    let read = RecordedSession(files: files.fileSystem)
    #expect(read.run("analyze", "a.tsv", "--strict") == .done)
    #expect(read.written.contains("   91.47   B3    คะแนนรวมตามไฟล์"))
    #expect(typed.told.contains("E205") == ["11", "x"].contains { line.contains($0) })
  }

  @Test func anEmptyLineKeepsWhatWasTyped() {
    let files = MemoryFiles()
    let typed = RecordedSession(
      files: files.fileSystem, input: Self.answers + "91.74\n-\n", isTerminal: true)
    #expect(typed.run("new", "-o", "a.tsv", "--color", "never") == .done)
    #expect(files["a.tsv"].map { String(decoding: $0, as: UTF8.self) }?.contains("91.74") == true)
  }

  @Test func aPersonIsAskedAgainAndAPipeIsRefused() {
    let wrong = "ก\n2570\n"
    let piped = RecordedSession(input: wrong)
    #expect(piped.run("new") == .input)
    #expect(piped.told.contains("E301") && piped.told.contains("แถว 2"))
    #expect(piped.told.contains("ระบุปีหนึ่งในนี้") && !piped.told.contains("--rules-as"))
    let letters = RecordedSession(input: "ก\n2566\nเก้า\n")
    #expect(letters.run("new") == .input)
    #expect(letters.told.contains("E205") && letters.told.contains("แถว 3"))
    let person = RecordedSession(
      input: "ก\n2570\n2566\nเก้า\n95.01\n", isTerminal: true)
    #expect(person.run("new", "--color", "never") == .done)
    #expect(person.written.contains("1\tการปฏิบัติหน้าที่\t95.01\n"))
    #expect(RecordedSession(input: "").run("new") == .input)
    #expect(RecordedSession(input: "ก\n2566\n").run("new") == .input)
  }

  @Test func nothingIsAskedWhereTheFileExists() {
    let files = MemoryFiles(["a.tsv": [1]])
    let typed = RecordedSession(files: files.fileSystem, input: Self.answers)
    #expect(typed.run("new", "-o", "a.tsv") == .output)
    #expect(typed.told.contains("E402") && files["a.tsv"] == [1])
  }

  @Test(arguments: ["form.tsv", "form.csv"], [[], ["--items"]])
  func aBlankFormIsReadAndHasNoScores(_ path: String, _ words: [String]) {
    let files = MemoryFiles()
    let recorded = RecordedSession(files: files.fileSystem)
    let status = Program.ita.run(
      ["template", "-o", path, "--year", "2567"] + words, in: recorded.session)
    #expect(status == .done)
    let read = RecordedSession(files: files.fileSystem)
    #expect(read.run("check", path, "-q") == .done)
    #expect(read.written.contains("2567"))
    #expect(!read.told.contains("E2"))
  }

  @Test func aFilledFormIsAnalyzed() {
    let blank = RecordedSession()
    #expect(blank.run("template", "--year", "๒๕๖๖") == .done)
    var text = blank.written.replacing("หน่วยงาน\t", with: "หน่วยงาน\tอบต.ทดลอง")
    for number in 1...10 {
      text = text.replacing("\n\(number)\t", with: "\n\(number)\t#\(number)")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("#") ? line.replacing("#", with: "").description + "90.00" : String(line)
    }
    let read = RecordedSession(input: lines.joined(separator: "\n"))
    #expect(read.run("analyze", "-") == .done)
    #expect(read.written.contains("   90.00         คะแนนรวมที่คำนวณได้"))
  }

  @Test(arguments: ["a.xlsx", "a.csv", "a.tsv"], ["2566", "2567"])
  func aFormOfEveryKindIsReadOnceFilled(_ path: String, _ year: String) throws {
    let framework = try #require(FrameworkLibrary.framework(id: year))
    var form = ScoreTable.form(framework, year: framework.year, listsItems: true)
    for (place, row) in form.rows.enumerated() where row.count == 3 && row[0] != "ข้อ" {
      form.rows[place][2] = place % 2 == 0 ? "90.00" : ""
    }
    let files = MemoryFiles([path: form.bytes(for: path)])
    let read = RecordedSession(files: files.fileSystem)
    #expect(read.run("check", path, "--format", "json") == .done)
    let expected = form.rows.count { $0.count == 3 && $0[2] == "90.00" }
    #expect(read.written.split(separator: "\"raw\": \"90").count - 1 == expected)
  }

  @Test func aFormWithoutYearLeavesItToTheOffice() {
    let blank = RecordedSession()
    #expect(blank.run("template") == .done)
    #expect(blank.written.contains("ปีงบประมาณ\t\n"))
    for words in [["template", "--year", "2570"], ["rules", "show", "2570"]] {
      let unknown = RecordedSession()
      #expect(Program.ita.run(words, in: unknown.session) == .input)
      #expect(unknown.told.contains("E301") && !unknown.told.contains("--rules-as"))
    }
  }
}
