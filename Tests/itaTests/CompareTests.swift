import ITATables
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
    let units = Self.nation.utf16.map { UInt16($0) }
    let bytes: [UInt8] =
      switch encoding {
      case .utf8: Array(Self.nation.utf8)
      case .utf16LittleEndian: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .windows874: units.map { $0 < 0x80 ? UInt8($0) : UInt8($0 - 0x0E00 + 0xA0) }
      }
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

  @Test func badRowsGoToTheirFile() {
    let files = files()
    let (status, _, _) = run(["--rejects", "r.tsv", "--max-rejects", "0"], files)
    #expect(status == .input)
    let lines = String(decoding: files["r.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("5\tG5\tE206\t4 จังหวัดง\t101\t") == true)
    #expect(run(["--max-rejects", "1"], files).0 == .done)
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
}
