import ITATables
import TestSupport
import Testing

@testable import ita

/// National files as they come: faults in them, other formats, published rankings.
@Suite struct CompareFixtureTests {
  /// Every planted fault is set aside with its cell and code or listed, and nothing else is.
  @Test(arguments: [
    (
      "wide",
      "8 I8 E206, 9 9 E605, 10 C10 E604, 14 C14 E602, 15 A15 E603, 16 G16 E205, 19 J19 E205,"
        + " 21 K21 E206"
    ),
    (
      "long",
      "104 F104 E604, 105 F105 E606, 106 G106 E206, 108 108 E605, 109 C109 E602, 111 A111 E603"
    ),
  ]) func plantedFaults(form: String, planted: String) throws {
    let name = "faults-\(form).tsv"
    let run = try NationSession(
      ["compare", name, "--rejects", "r.tsv"], fixtures: ["nation/\(name)"])
    #expect(run.status == .done)
    let rejects = String(decoding: run.files["r.tsv"] ?? [], as: UTF8.self)
    let listed = rejects.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).prefix(3)
        .joined(separator: " ")
    }
    #expect(listed.joined(separator: ", ") == planted)
    let whole = run.text + "---\n" + run.told + "---\n" + rejects
    let difference = Fixtures.difference(
      of: Array(whole.utf8), fromGolden: "nation/faults-\(form).txt")
    #expect(difference == nil)
  }

  /// Workbooks of three programs, OpenDocument, a page, and other encodings give what the TSV gives.
  @Test(arguments: [
    "openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx", "libreoffice.ods", "libreoffice.html",
    "windows-874.tsv", "utf16le.tsv",
  ]) func everyFormatGivesTheSame(file: String) throws {
    let want = try NationSession(
      ["compare", "wide.tsv", "--format", "json", "-q"], fixtures: ["nation/wide.tsv"])
    let run = try NationSession(
      ["compare", file, "--format", "json", "-q"], fixtures: ["nation/\(file)"])
    #expect(run.status == .done && want.text.utf8.count > 10_000)
    let isSame = run.text == want.text
    #expect(isSame)
  }

  @Test func aRowForEachFigureGivesTheSame() throws {
    let bytes = try #require(Fixtures.bytes("nation/wide.tsv"))
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    var long = rows[0].prefix(6).joined(separator: "\t") + "\tตัวชี้วัด\tคะแนน\n"
    for row in rows.dropFirst() {
      for (place, score) in row.enumerated().dropFirst(6) {
        let item = place == 16 ? "คะแนนรวม" : "\(place - 5)"
        long += row.prefix(6).joined(separator: "\t") + "\t\(item)\t\(score)\n"
      }
    }
    let words = ["--format", "csv", "-q"]
    let want = try NationSession(["compare", "wide.tsv"] + words, fixtures: ["nation/wide.tsv"])
    let run = try NationSession(["compare", "long.tsv"] + words, files: ["long.tsv": long])
    #expect(want.rows.count == 47)
    let isSame = run.text == want.text
    #expect(isSame)
  }

  /// Published: of the 8,317 agencies of 2568 had 7,832, or 94.17 percent, at least 85.
  @Test func theNationOf2568() throws {
    var text = "year\tcode\tname\toverall\n"
    for agency in 1...8_317 {
      text += "2568\t\(agency)\tหน่วยงาน \(agency)\t\(agency <= 7_832 ? "85.00" : "84.99")\n"
    }
    let run = try NationSession(["compare", "n.tsv"], files: ["n.tsv": text])
    #expect(run.status == .done)
    #expect(run.text.contains("   8317   หน่วยงาน"))
    #expect(run.text.contains("7832   จาก 8317 ได้ 85.00 ขึ้นไป (ร้อยละ 94.17)"))
  }

  /// Phichit 2564 as published: ranks with a tie, levels, and no contradiction.
  @Test func theRankingOfPhichit() throws {
    let bytes = try #require(Fixtures.bytes("cases/fy2564.tsv"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    var text = "ปี\tหน่วยงาน\tจังหวัด\tตัวชี้วัดที่ 9\tตัวชี้วัดที่ 10\tคะแนนรวม\tระดับ\n"
    for cells in lines.shuffled(using: &Self.generator) {
      let figures = cells[4...7].joined(separator: "\t")
      text += "2564\t\(cells[0])\tพิจิตร\t\(figures)\n"
    }
    let run = try NationSession(
      ["compare", "n.tsv", "--province", "พิจิตร", "--format", "csv", "-q"], files: ["n.tsv": text])
    #expect(run.status == .done)
    #expect(
      run.rows.map { $0[14] }
        == "1 2 3 4 5 6 7 8 9 9 11 12 13".split(separator: " ").map { String($0) })
    let published = Dictionary(uniqueKeysWithValues: lines.map { ($0[0], $0[6] + " " + $0[7]) })
    for row in run.rows {
      #expect(published[row[2]] == row[9] + " " + row[10], "\(row[2])")
      #expect(row[19] == "")
    }
  }

  private static var generator: SeededGenerator {
    get { SeededGenerator(seed: 4) }
    set { _ = newValue }
  }

  /// Columns of items that the year's rules do not have are told, not silently left out.
  @Test func columnsOfUnknownItemsAreTold() throws {
    let text = "year\tname\ti1\to35\to40\toverall\n2567\tก\t90\t100\t50\t90\n2567\tข\t90\t\t0\t90\n"
    let run = try NationSession(["compare", "n.tsv"], files: ["n.tsv": text])
    #expect(run.text.contains("ข้อที่เกณฑ์ของปีไม่มี") && run.text.contains("      2 O40"))
    #expect(!run.text.contains("O35"))
  }

  /// A byte that is no text before any header is told as such, not as a missing header.
  @Test func undecodableTextIsToldFirst() throws {
    let run = try NationSession(["compare", "n.tsv"], files: [:])
    #expect(run.status == .input)
    let files = MemoryFiles(["n.tsv": Array("a\tb".utf8) + [0xFF, 10] + Array("1\t2\n".utf8)])
    let recorded = RecordedSession(files: files.fileSystem)
    #expect(recorded.run("compare", "n.tsv") == .input)
    #expect(recorded.told.contains("E104") && !recorded.told.contains("E601"))
  }
}
