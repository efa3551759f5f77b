import ITATables
import Testing

@testable import ITAModel
@testable import ita

/// A national file of which more rows are set aside than are kept.
@Suite struct RejectedRowsTests {
  static let bad = 12_000

  static let nation: String = {
    var text = "year\tname\toverall\n2568\tก\t90\n"
    for row in 0..<bad { text += "2568\tข\(row)\t\(row % 2 == 0 ? "101" : "ไม่ส่ง")\n" }
    return text
  }()

  private func run(_ words: String..., path: String = "n.tsv") throws -> NationSession {
    try NationSession(words, files: [path: Self.nation, "two.tsv": CompareTests.nation])
  }

  @Test func theFileHasThemAll() throws {
    let run = try run("compare", "n.tsv", "two.tsv", "--rejects", "r.tsv", "-o", "o.csv")
    #expect(run.status == .done)
    let lines = String(decoding: run.files["r.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(lines.count == Self.bad + 2 && run.files["r.tsv"]?.count ?? 0 > GrowingFile.room)
    for place in [1, 1_500, Self.bad] {
      #expect(lines[place].hasPrefix("\(place + 2)\tC\(place + 2)\tE20"))
      #expect(lines[place].hasSuffix("\tn.tsv\t"))
    }
    #expect(lines.last?.hasSuffix("\ttwo.tsv\t") == true)
    #expect(run.files.paths == ["n.tsv", "o.csv", "r.tsv", "two.tsv"])
    #expect(run.told.contains("แยกไว้ 12001 แถว") && run.told.contains("6001 E206 C3 101"))
  }

  @Test func allCountWithoutAFileToo() throws {
    #expect(try run("compare", "n.tsv", "--max-rejects", "12000").status == .done)
    let run = try run("compare", "n.tsv", "--max-rejects", "11999")
    #expect(run.status == .input && run.told.contains("E607"))
  }

  @Test func aTrialWritesNothing() throws {
    let run = try run("compare", "n.tsv", "--rejects", "r.tsv", "-n")
    #expect(run.status == .done && run.files.paths == ["n.tsv", "two.tsv"])
    let whole = try self.run("compare", "n.tsv", "--rejects", "r.tsv")
    #expect(run.told.contains("จะเขียน r.tsv จำนวน \(whole.files["r.tsv"]?.count ?? 0) ไบต์"))
  }

  @Test func onStandardOutputTheyComeBehindTheRest() throws {
    let run = try run("compare", "n.tsv", "--rejects", "-", "--format", "csv")
    let parts = run.text.split(separator: "\r\n")
    #expect(parts[0].contains("rank") && parts.last?.hasPrefix("row\tcell") == true)
    #expect(run.text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).count == Self.bad + 3)
  }

  /// An output that is there already is kept, and the list with it.
  @Test func aRefusalLeavesNothingBehind() throws {
    let run = try run("compare", "n.tsv", "--rejects", "r.tsv", "-o", "two.tsv")
    #expect(run.status == .output && run.files.paths == ["n.tsv", "two.tsv"])
  }

  /// A trend lists the first ones and says how many more there are.
  @Test func aTrendListsTheFirst() throws {
    let run = try run("trend", "n.tsv", "--agency", "ก")
    #expect(run.status == .done)
    #expect(run.told.contains("E206") && run.told.contains("E205"))
    #expect(run.told.contains("W602") && run.told.contains("อีก 11000 แถว"))
  }

  @Test func whatIsKeptDoesNotGrow() {
    var rejects = RejectedRows(RecordedSession().session)
    let row = RejectedRow(
      diagnostic: Diagnostic(NationalFinding.noAgency, at: Location(file: "n")), raw: "",
      agency: "")
    for _ in 0..<100 { rejects.take([RejectedRow](repeating: row, count: 100)) }
    #expect(rejects.count == 10_000 && rejects.first.count == RejectedRows.most)
  }
}
