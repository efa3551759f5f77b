import ITATables
import TestSupport
import Testing

@testable import ita

/// Each option of `compare` through the command.
@Suite struct CompareOptionsTests {
  private func run(_ words: String...) throws -> NationSession {
    try NationSession(["compare", "wide.tsv"] + words, fixtures: ["nation/wide.tsv"])
  }

  private func chosen(_ words: String...) throws -> [[String]] {
    let run = try NationSession(
      ["compare", "wide.tsv", "--format", "csv"] + words, fixtures: ["nation/wide.tsv"])
    #expect(run.status == .done, "\(words)")
    return run.rows
  }

  @Test func filtersKeepTheRanksOfTheNation() throws {
    let all = try chosen()
    #expect(all.count == 47)
    let province = try chosen("--province", "จังหวัดตาก")
    #expect(province == all.filter { $0[4] == "ตาก" } && province.count == 23)
    let type = try chosen("--type", "เทศบาลตำบล")
    #expect(type == all.filter { $0[3] == "เทศบาลตำบล" } && type.count == 12)
    let district = try chosen("--district", "แม่สอด", "--type", "องค์การบริหารส่วนตำบล")
    #expect(district == all.filter { $0[5] == "แม่สอด" && $0[3] == "องค์การบริหารส่วนตำบล" })
    #expect(!district.isEmpty)
    #expect(try chosen("--agency", "00003").map { $0[0] } == ["2566", "2567"])
    #expect(try chosen("--agency", "บางไผ่").map { $0[1] } == ["00003", "00003"])
  }

  @Test func nothingFits() throws {
    for option in ["--agency", "--province", "--district", "--type"] {
      let run = try run(option, "ไม่มี")
      #expect(run.status == .input && run.told.contains("E608"), "\(option)")
    }
  }

  @Test func groupsAreListed() throws {
    let text = try run("--by", "province,type").text
    #expect(text.contains("   พิจิตร\n") && text.contains("   ตาก\n"))
    #expect(text.contains("   เทศบาลตำบล\n") && text.contains("   องค์การบริหารส่วนตำบล\n"))
    // Districts of one name are kept apart by their province.
    #expect(try run("--by", "district").text.contains("   แม่สอด ตาก\n"))
    #expect(try run("--by", "planet").status == .usage)
  }

  @Test func nearIsThePointsThatMayBeMissing() throws {
    func count(_ near: String) throws -> Int {
      let run = try NationSession(
        ["compare", "wide.tsv", "--near", near, "--all", "--plain"],
        fixtures: ["nation/wide.tsv"])
      return run.text.split(separator: "\n").count {
        $0.hasPrefix("ใกล้เลื่อนระดับ: ขาด (ไม่เกิน \(near))")
      }
    }
    #expect(try count("0.00") == 0)
    #expect(try count("0.50") < count("2.00") && count("2.00") < count("5.00"))
    #expect(try run("--near", "x").status == .usage)
  }

  @Test func listsAreBoundedAndToldWhole() throws {
    let short = try run("--near", "5").text
    #expect(short.contains("และอีก ") && short.contains("--all"))
    let whole = try run("--near", "5", "--all").text
    #expect(!whole.contains("และอีก "))
    #expect(whole.split(separator: "\n").count > short.split(separator: "\n").count)
  }

  @Test(arguments: [[], ["--agency", "00003"], ["--by", "province", "--lang", "en"]])
  func plainTextIsAFactALine(_ words: [String]) throws {
    let run = try NationSession(
      ["compare", "wide.tsv", "--plain"] + words, fixtures: ["nation/wide.tsv"])
    let lines = run.text.split(separator: "\n")
    #expect(lines.count > 20 && lines.allSatisfy { $0.contains(": ") })
    #expect(run.text.unicodeScalars.allSatisfy { !(0x2190...0x25FF).contains($0.value) })
    for score in words.contains("00003") ? ["84.86"] : ["80.72", "82.82", "33.33"] {
      #expect(run.text.contains(score), "\(score)")
    }
  }

  @Test func rejectsAreCounted() throws {
    func status(_ most: String) throws -> ExitStatus {
      try NationSession(
        ["compare", "faults-wide.tsv", "--max-rejects", most, "-q"],
        fixtures: ["nation/faults-wide.tsv"]
      ).status
    }
    #expect(try status("8") == .done)
    #expect(try status("7") == .input)
  }

  /// The workbook has the ranks, the groups and the lists, and is read back as a national table.
  @Test func theWorkbookIsReadBack() throws {
    let run = try run("-o", "x.xlsx", "-q")
    #expect(run.status == .done)
    let bytes = try #require(run.files["x.xlsx"])
    var found: [Diagnostic] = []
    let tables = try #require(InputFile.read(bytes, file: "x.xlsx", diagnostics: &found)).tables
    let names = tables.map { $0.sheet ?? "" }
    #expect(Array(names.prefix(4)) == ["ลำดับ", "ประเทศ", "จังหวัด", "ประเภท"])
    #expect(names.contains("ใกล้เลื่อนระดับ") && names.contains("เปลี่ยนแปลงมากที่สุดจากปีก่อน"))
    let rows = tables[0].rows
    #expect(rows.count == 48 && rows[0].cells.contains("ลำดับในจังหวัด"))
    let want = try chosen()
    for (row, other) in zip(rows.dropFirst(), want) {
      #expect(row[1] == other[0] && row[5] == other[1] && row[2] == other[11])
      #expect(row[4] == other[10], "the level")
    }
    let again = RecordedSession(files: MemoryFiles(["x.xlsx": bytes]).fileSystem)
    #expect(again.run("compare", "x.xlsx", "--sheet", "ลำดับ", "--format", "csv", "-q") == .done)
    #expect(again.written.split(separator: "\r\n").count == 48)
  }

  @Test func theEndingChoosesTheForm() throws {
    for (ending, start) in [
      ("html", "<!DOCTYPE html>"), ("md", "#"), ("json", "{"), ("tsv", "year\tcode"),
    ] {
      let run = try run("-o", "x.\(ending)", "-q")
      let text = String(decoding: run.files["x.\(ending)"] ?? [], as: UTF8.self)
      #expect(text.hasPrefix(start), "\(ending)")
    }
  }
}
