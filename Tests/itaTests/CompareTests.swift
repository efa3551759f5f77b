import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct CompareTests {
  static let nation = """
    year\tcode\tname\ttype\tprovince\tdistrict\toverall\tlevel
    2564\t1\tอบต.กั\tอบต.\tพิจิตร\tเมือง\t98.04\tAA
    2564\t2\tอบต.ขี\tอบต.\tพิจิตร\tเมือง\t94.73\tA
    2564\t3\tอบต.คุ\tอบต.\tพิจิตร\tโพทะเล\t94.73\tAA
    2564\t4\tจังหวัดง\tจังหวัด\tพิจิตร\tเมือง\t101\tA
    2564\t5\tจังหวัดจ\tจังหวัด\tพิจิตร\tเมือง\t99.00\tAA
    """

  private func run(_ words: [String], _ files: MemoryFiles) -> (ExitStatus, String, String) {
    let session = RecordedSession(files: files.fileSystem)
    let status = Program.ita.run(["compare", "n.tsv"] + words, in: session.session)
    return (status, session.written, session.told)
  }

  private func files(_ encoding: TextEncoding = .utf8) -> MemoryFiles {
    let bytes = TextEncoder.bytes(of: Self.nation, in: encoding) ?? []
    return MemoryFiles(["n.tsv": bytes])
  }

  @Test func theSentenceOfAnAgency() {
    let (status, text, told) = run(["--agency", "2"], files())
    #expect(status == .done)
    #expect(
      text.contains(
        "ลำดับที่ 3 จาก 3 แห่ง ของอำเภอเมือง และลำดับที่ 2 จาก 3 แห่ง ของ อปท. จังหวัดพิจิตร"), "\(text)")
    #expect(told.contains("W601") && told.contains("E206"))
  }

  /// The ranks within the nation and the distances to the best quarters, as JSON has them.
  @Test func thePercentileAndTheQuarterStandInTheTable() throws {
    let (_, text, _) = run(["--format", "csv", "--province", "พิจิตร"], files())
    let rows = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    let names = ["overall", "percentile", "to_upper_quarter", "to_upper_quarter_province"]
    let places = try names.map { name in try #require(rows[0].firstIndex(of: name)) }
    let cells = rows.dropFirst().map { row in places.map { row[$0] }.joined(separator: " ") }
    #expect(
      cells == [
        "99.00 75.00 0.00 0.00", "98.04 50.00 0.96 0.96", "94.73 0.00 4.27 4.27",
        "94.73 0.00 4.27 4.27",
      ])
    let json = run(["--format", "json", "--province", "พิจิตร"], files()).1
    #expect(json.contains("\"percentile\": 50.00") && json.contains("\"to_upper_quarter\": 4.27"))
  }

  @Test func badRowsGoToTheirFile() {
    let files = files()
    let (status, _, _) = run(["--rejects", "r.tsv", "--max-rejects", "0"], files)
    #expect(status == .input)
    let lines = String(decoding: files["r.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("5\tG5\tE206\t4 จังหวัดง\t101\t") == true)
    #expect(run(["--max-rejects", "1"], files).0 == .done)
  }

  /// A file of which nothing is left has no result; what was set aside is listed all the same.
  @Test(arguments: ["compare", "trend"], [0, 3]) func nothingLeftIsNoResult(
    _ command: String, _ count: Int
  ) throws {
    for (form, cells) in [("overall", "101"), ("item\tscore", "i1\t101")] {
      var text = "year\tname\t\(form)\n"
      for row in 0..<count { text += "2567\tก\(row)\t\(cells)\n" }
      let list = command == "compare" ? ["--rejects", "r.tsv"] : []
      let run = try NationSession([command, "n.tsv"] + list, files: ["n.tsv": text])
      #expect(run.status == .input && run.text == "", "\(form)")
      #expect(run.told.contains("E610") && !run.told.contains("E601"), "\(run.told)")
      #expect(run.told.contains(count == 0 ? "ใต้หัวตาราง" : "ทั้ง 3 แถว"))
      if command == "trend" { continue }
      #expect(run.told.contains("W601") == (count > 0))
      let rejects = String(decoding: run.files["r.tsv"] ?? [], as: UTF8.self)
      #expect(rejects.split(separator: "\n").count == count + 1)
    }
  }

  /// Columns headed like items that no year has are told with their cells; others are not.
  @Test func impossibleItemsInTheHeaderAreTold() throws {
    let text = "ปี\tname\ti1\ti๙๙\to77\te0\tnote1\toverall\n2567\tก\t90\t1\t2\t3\t4\t90\n"
    for command in ["compare", "trend"] {
      let run = try NationSession([command, "n.tsv"], files: ["n.tsv": text])
      #expect(run.status == .done)
      #expect(run.told.split(separator: "\n").count { $0.contains("W603") } == 3, "\(run.told)")
      for (heading, cell) in [("i๙๙", "D1"), ("o77", "E1"), ("e0", "F1")] {
        #expect(run.told.contains("«\(heading)»") && run.told.contains("เซลล์ \(cell)"))
      }
    }
    let long = "ปี\tname\titem\tscore\to77\n2567\tก\ti1\t90\t5\n"
    #expect(
      !(try NationSession(["compare", "n.tsv"], files: ["n.tsv": long])).told.contains("W603"))
  }

  @Test(arguments: TextEncoding.allCases) func encodings(_ encoding: TextEncoding) {
    let (status, text, _) = run(["--format", "csv"], files(encoding))
    #expect(status == .done)
    #expect(text == run(["--format", "csv"], files()).1)
    #expect(text.split(separator: "\r\n").count == 5)
  }

  @Test func formsAndRefusals() {
    #expect(run(["--format", "json"], files()).1.contains("\"schema\": \"ita.compare/1\""))
    #expect(run(["--format", "md"], files()).1.contains("98.04"))
    #expect(run(["--format", "html"], files()).1.contains("<table"))
    #expect(run(["--agency", "ไม่มี"], files()).0 == .input)
    #expect(run(["--by", "planet"], files()).0 == .usage)
    let none = MemoryFiles(["n.tsv": Array("a\tb\n1\t2\n".utf8)])
    #expect(run([], none).0 == .input)
  }

  /// A table that is written year by year is the one that is written at once.
  @Test func aLargeTableIsWrittenYearByYear() throws {
    let text = (2565...2567).map { Self.nation.replacing("2564", with: "\($0)") }
      .joined(separator: "\n")
    let years = Comparison.years(of: try table(text))
    #expect(years.count == 3)
    func written(_ most: Int, _ change: (inout Session) -> Void = { _ in }) throws -> [UInt8]? {
      let files = MemoryFiles(["old.csv": [1]])
      var session = RecordedSession(files: files.fileSystem).session
      change(&session)
      var output = CompareOutput(session: session, path: "out.csv", replacing: false)
      output.mostRowsInMemory = most
      try output.write(years)
      #expect(files["old.csv"] == [1] && files.paths.allSatisfy { $0.hasSuffix("csv") })
      output.path = "old.csv"
      #expect(throws: CommandFailure.self) { try output.write(years) }
      return files["out.csv"]
    }
    let whole = try #require(try written(1_000))
    #expect(whole.count > 1_000)
    #expect(try written(0) == whole)
    #expect(try written(0) { $0.settings.dryRun = true } == nil)
  }

  private func table(_ text: String) throws -> NationalTable {
    var scan = NationalScan()
    scan.begin(file: "n.tsv")
    let bytes = Array(text.utf8)
    _ = scan.read(bytes.span, isLast: true, format: .tabs)
    return scan.table
  }
}
