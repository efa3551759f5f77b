import TestSupport
import Testing

@testable import ita

@Suite struct GateTests {
  static let file = "Fixtures/sheets/maesai-2566.tsv"

  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String]
    var status: ExitStatus
    var told: [String]
    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case(words: ["--require-level", "ผ่าน"], status: .done, told: []),
    Case(words: ["--require-level", "pass"], status: .done, told: []),
    Case(words: ["--require-level", "ต้องปรับปรุง"], status: .done, told: []),
    Case(words: ["--require-level", "ผ่านดี"], status: .gateNotMet, told: ["E911", "84.11"]),
    Case(words: ["--require", "OIT=100"], status: .done, told: []),
    Case(words: ["--require", "EIT=84.11"], status: .done, told: []),
    Case(words: ["--require", "EIT=84.12"], status: .gateNotMet, told: ["E913", "84.11"]),
    Case(
      words: ["--require", "eit=๘๕", "--require", "8=90"], status: .gateNotMet,
      told: ["EIT", "ตัวชี้วัดที่ 8"]),
    Case(words: ["--require", "O12=90"], status: .gateNotMet, told: ["E914"]),
    Case(words: ["--require-level", "ผ่านด"], status: .usage, told: ["E904", "«ผ่านดี»"]),
    Case(words: ["--require", "OTI=90"], status: .usage, told: ["E904", "«OIT=85»"]),
    Case(words: ["--require", "OIT=ก"], status: .usage, told: ["E904"]),
    Case(words: ["--require", "OIT"], status: .usage, told: ["E904"]),
  ]

  @Test(arguments: cases) func endsAsAsked(_ given: Case) {
    let recorded = packageSession()
    let status = Program.ita.run(["check", Self.file, "-q"] + given.words, in: recorded.session)
    #expect(status == given.status)
    for word in given.told { #expect(recorded.told.contains(word)) }
    if given.told.isEmpty { #expect(recorded.told.isEmpty) }
  }

  @Test func anOpenLevelCountsAsNotMetAndSaysWhatIsNeeded() {
    let files = MemoryFiles([
      "a.tsv": Array("ปีงบประมาณ\t2567\nข้อ\tคะแนน\nIIT\t95\nEIT\t90\nOIT\t95\n".utf8)
    ])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("check", "a.tsv", "--require-level", "ผ่านดี") == .gateNotMet)
    #expect(recorded.told.contains("E912") && recorded.told.contains("EIT1, EIT2"))
    let lower = RecordedSession(files: files.fileSystem)
    #expect(lower.run("check", "a.tsv", "--require-level", "ผ่าน") == .done)
  }

  @Test func aBadFileWeighsMoreThanAGate() {
    let recorded = packageSession()
    let status = recorded.run(
      "check", Self.file, "Fixtures/none.tsv", "--require", "EIT=99", "--format", "json")
    #expect(status == .input)
    #expect(recorded.written.contains("\"code\": \"E913\""))
    #expect(recorded.told.contains("E101"))
  }

  @Test func severalFilesAndFoldersAreReadOneByOne() {
    let recorded = packageSession()
    #expect(recorded.run("analyze", "Fixtures/sheets", "-q") == .done)
    for name in AnalyzeTests.sheets {
      #expect(recorded.written.contains("\nFixtures/sheets/\(name).tsv\n") || name.hasPrefix("kh"))
    }
    #expect(recorded.written.hasPrefix("Fixtures/sheets/khlongmai-2565.tsv\n"))
    let plan = packageSession()
    #expect(plan.run("analyze", "Fixtures/sheets", "--plan", "x.csv") == .usage)
  }
}
