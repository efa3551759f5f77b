import TestSupport
import Testing

@testable import ita

/// What hands do at a command line, each through the program as a whole: words nearly right, the
/// keyboard switched to Thai, options anywhere, `--`, `-`, several files, a trial run, quiet.
@Suite struct CommandLineHabitsTests {
  static let sheet = "Fixtures/sheets/maesai-2566.tsv"
  static let workbook = "Fixtures/formats/openpyxl-second-sheet-at-c5.xlsx"

  private func files(_ more: [String: [UInt8]] = [:]) -> MemoryFiles {
    let files = MemoryFiles(more)
    files.add("scores.tsv", Fixtures.bytes("sheets/maesai-2566.tsv") ?? [])
    return files
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var words: [String]
    var status: ExitStatus
    /// What the message must offer.
    var offers: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let slips = [
    Slip(words: ["analyse", sheet], status: .usage, offers: "ลองสั่ง  ita analyze \(sheet)"),
    Slip(words: ["ฟืฟสัผำ", sheet], status: .usage, offers: "ลองสั่ง  ita analyze \(sheet)"),
    Slip(words: ["analyze", sheet, "--formt", "json"], status: .usage, offers: "--format"),
    Slip(words: ["analyze", sheet, "-format", "json"], status: .usage, offers: "--format"),
    Slip(words: ["analyze", sheet, "--format", "jsn"], status: .usage, offers: "หมายถึง  «json»"),
    Slip(words: ["check", sheet, "ขขดนพทฟะ", "json"], status: .usage, offers: "--format"),
    Slip(
      words: ["check", sheet, "--require-level", "ผ่านด"], status: .usage,
      offers: "หมายถึง  «ผ่านดี»"),
    Slip(words: ["explain", "rule", "levl"], status: .usage, offers: "หมายถึง  «level»"),
    Slip(words: ["help", "exit-code"], status: .usage, offers: "exit-codes"),
    Slip(
      words: ["analyze", "Fixtures/sheets/maesai-2565.tsv"], status: .input,
      offers: "ลองสั่ง  ita analyze \(sheet)"),
    Slip(
      words: ["check", workbook, "--sheet", "ผลการประเมน"], status: .input,
      offers: "หมายถึง  «ผลการประเมิน»"),
  ]

  @Test(arguments: slips) func whatIsNearIsOffered(_ slip: Slip) {
    let recorded = packageSession()
    #expect(Program.ita.run(slip.words, in: recorded.session) == slip.status)
    #expect(recorded.told.contains(slip.offers), "\(recorded.told)")
    #expect(recorded.written == "")
  }

  @Test func aSheetUnlikeAllOthersIsNotGuessed() {
    let recorded = packageSession()
    #expect(recorded.run("check", Self.workbook, "--sheet", "งบประมาณ") == .input)
    #expect(recorded.told.contains("«ผลการประเมิน»") && !recorded.told.contains("น่าจะหมายถึง"))
  }

  @Test func aTextFileHasNoSheetsAndIsReadWhole() {
    let named = packageSession()
    #expect(named.run("analyze", Self.sheet, "--sheet", "คะแนน") == .done)
    #expect(named.told.contains("N121") && named.told.contains("«--sheet คะแนน»"))
    let free = packageSession()
    #expect(free.run("analyze", Self.sheet) == .done)
    #expect(!free.told.contains("N121"))
  }

  @Test func optionsStandInAnyOrder() {
    let orders = [
      ["analyze", Self.sheet, "--format", "json", "--top", "2", "-q"],
      ["--top", "2", "-q", "analyze", "--format", "json", Self.sheet],
      ["-q", "--format=json", "analyze", Self.sheet, "--top=2"],
      ["--format", "json", "analyze", "--top", "2", "-q", "--", Self.sheet],
    ]
    let written = orders.map { words in
      let recorded = packageSession()
      #expect(Program.ita.run(words, in: recorded.session) == .done, "\(recorded.told)")
      return recorded.written
    }
    #expect(Set(written).count == 1 && !written[0].isEmpty)
  }

  @Test func behindTwoDashesEverythingIsAFile() {
    let files = files()
    files.add("--format", Fixtures.bytes("sheets/maesai-2566.tsv") ?? [])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("analyze", "--", "--format") == .done)
    #expect(recorded.written.contains("91.47"))
    let option = RecordedSession(files: files.fileSystem)
    #expect(option.run("analyze", "--format") == .usage)
  }

  static let toStandardOutput = [
    ["convert", "scores.tsv", "-o", "-"], ["template", "-o", "-"],
    ["plan", "scores.tsv", "-o", "-"], ["report", "scores.tsv", "--format", "md", "-o", "-"],
  ]

  @Test(arguments: toStandardOutput) func aDashIsStandardOutput(_ words: [String]) {
    let files = files()
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(Program.ita.run(words, in: recorded.session) == .done, "\(recorded.told)")
    #expect(!recorded.written.isEmpty && files.paths == ["scores.tsv"])
  }

  @Test func severalFilesAndAFolderAreToldApart() {
    let other = Fixtures.bytes("sheets/kudhae-2567.tsv") ?? []
    let files = files(["d/a.tsv": other, "d/b.tsv": other, "d/.c.tsv": [1], "d/~$b.xlsx": [1]])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("analyze", "scores.tsv", "d", "-q") == .done, "\(recorded.told)")
    for name in ["scores.tsv", "d/a.tsv", "d/b.tsv"] {
      #expect("\n\(recorded.written)".contains("\n\(name)\n"), "\(name)")
    }
    #expect(!recorded.written.contains(".c.tsv") && !recorded.written.contains("~$"))
  }

  static let writing = [
    ["convert", "scores.tsv", "-o", "out.csv"], ["template", "-o", "out.xlsx"],
    ["plan", "scores.tsv", "-o", "out.xlsx"], ["report", "scores.tsv", "-o", "out.docx"],
  ]

  @Test(arguments: writing) func aTrialRunWritesNothing(_ words: [String]) throws {
    let files = files()
    func run(_ more: String...) -> (status: ExitStatus, told: String) {
      let recorded = RecordedSession(files: files.fileSystem)
      return (Program.ita.run(words + more, in: recorded.session), recorded.told)
    }
    let path = try #require(words.last)
    let trial = run("--dry-run")
    #expect(trial.status == .done && trial.told.contains("จะเขียน \(path)"), "\(trial.told)")
    #expect(files.paths == ["scores.tsv"])
    #expect(run("--dry-run", "-q") == (.done, ""))
    #expect(run("-q").status == .done)
    let count = try #require(files[path]?.count)
    #expect(trial.told.contains("จำนวน \(count) ไบต์"))
    #expect(run("--dry-run").told.contains("มีเนื้อหาเดียวกันอยู่แล้ว"))
    files.add(path, [1])
    // What would fail, fails in the trial too.
    #expect(run("--dry-run").status == .output && run("--dry-run", "--force").status == .done)
    #expect(files[path] == [1])
  }

  @Test func quietTellsErrorsOnly() {
    let files = files(["bad.tsv": Array("ปีงบประมาณ\t2566\n".utf8)])
    let loud = RecordedSession(files: files.fileSystem)
    #expect(loud.run("analyze", "scores.tsv") == .done)
    let quiet = RecordedSession(files: files.fileSystem)
    #expect(quiet.run("analyze", "scores.tsv", "-q") == .done)
    #expect(quiet.written == loud.written && quiet.told == "")
    let bad = RecordedSession(files: files.fileSystem)
    #expect(bad.run("analyze", "bad.tsv", "-q") == .input)
    #expect(bad.told.contains("E2"))
  }
}
