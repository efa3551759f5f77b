import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ita

/// Large files of a nation that are read in two halves.
@Suite struct NationalPiecesTests {
  /// A long table, in which a cell has a line end and a row is wrong where they are wanted.
  private func file(_ seed: UInt64, breaks: Bool, faults: Bool) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text = "year,code,name,province,item,score\n"
    for agency in 0..<40 {
      let name = breaks ? "\"อบต.\nที่\n\n\n\n\n\n\n \(agency)\"" : "อบต.ที่ \(agency)"
      for item in 1...9 {
        let isWrong = faults && Int.random(in: 0..<20, using: &generator) == 0
        let score = isWrong ? 300 : Int.random(in: 50...99, using: &generator)
        text += "2567,A\(agency),\(name),จังหวัด \(agency % 7),i\(item),\(score).5\n"
      }
    }
    return Array(text.utf8)
  }

  /// The second half first: what two threads do in an order that is always the same.
  private static let backwards = Workers { here, there in
    there()
    here()
  }

  private func read(
    _ bytes: [UInt8], _ options: ReadOptions, least: Int, _ workers: Workers
  ) throws -> (table: NationalTable, rejects: [String], calls: Int) {
    let files = MemoryFiles(["in": bytes])
    let opened = try files.fileSystem.openInput("in")
    let pieces = NationalPieces(
      pieces: FilePieces(files: files.fileSystem, opened: opened, size: 600), workers: workers,
      least: least)
    var reader = PieceReader(scan: NationalScan(), file: "in", options: options)
    var rejects = RejectedRows(RecordedSession(files: files.fileSystem).session)
    var told = 0
    try pieces.read(into: &reader, &rejects) { told = $0 }
    #expect(told >= bytes.count)
    return (
      reader.scan.table, rejects.first.map { "\($0.diagnostic) \($0.raw)" },
      files.calls.count { $0 == "readSome" }
    )
  }

  /// Whatever is in the middle, a cell's line end or a wrong row, both ways of reading agree.
  @Test(arguments: [false, true], [false, true])
  func halvesAreAsTheWhole(_ breaks: Bool, _ faults: Bool) throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let bytes = file(seed, breaks: breaks, faults: faults)
      let whole = try read(bytes, ReadOptions(), least: .max, .one)
      for workers in [Workers.one, Self.backwards] {
        let halves = try read(bytes, ReadOptions(), least: 1, workers)
        #expect(halves.table.records == whole.table.records)
        #expect(halves.table.agencies == whole.table.agencies)
        #expect(halves.table.rows == whole.table.rows && halves.rejects == whole.rejects)
        #expect(halves.calls > whole.calls)
      }
    }
  }

  /// Two threads on a file of the disk read what one thread reads.
  @Test func twoThreadsAreAsOne() throws {
    let folder = try TemporaryFolder()
    let text = String(decoding: file(5, breaks: false, faults: true), as: UTF8.self)
    try folder.put(text, "in.csv")
    let tables = try [Workers.one, .live].map { workers in
      let opened = try FileSystem.live.openInput(folder("in.csv"))
      defer { try? FileSystem.live.close(opened) }
      let pieces = NationalPieces(
        pieces: FilePieces(files: .live, opened: opened, size: 600), workers: workers, least: 1)
      var reader = PieceReader(scan: NationalScan(), file: "in", options: ReadOptions())
      var rejects = RejectedRows(RecordedSession(files: .live).session)
      try pieces.read(into: &reader, &rejects) { _ in }
      #expect(rejects.count == reader.scan.table.rejected && rejects.count > 0)
      return reader.scan.table
    }
    #expect(tables[0].records == tables[1].records && tables[0].rows == tables[1].rows)
    #expect(tables[0].agencies == tables[1].agencies)
  }

  /// In every encoding the second half begins with a line.
  @Test(arguments: TextEncoding.allCases) func everyEncodingIsParted(_ encoding: TextEncoding)
    throws
  {
    let text = file(7, breaks: false, faults: false)
    let plain = try read(text, ReadOptions(), least: .max, .one)
    let bytes = try #require(
      TextEncoder.bytes(of: String(decoding: text, as: UTF8.self), in: encoding))
    let halves = try read(bytes, ReadOptions(encoding: encoding), least: 1, .one)
    #expect(halves.table.records == plain.table.records)
    #expect(halves.table.agencies == plain.table.agencies)
    // The middle and the two ends are more, but nothing was read again.
    let whole = try read(bytes, ReadOptions(encoding: encoding), least: .max, .one)
    #expect(halves.calls <= whole.calls + 6)
  }

  /// A pipe has no middle, and what was read of it does not come again.
  @Test func aPipeIsReadAsItComes() throws {
    let bytes = file(7, breaks: true, faults: false)
    let whole = try read(bytes, ReadOptions(), least: .max, .one)
    let files = MemoryFiles(["in": bytes])
    var pipe = files.fileSystem
    pipe.size = { _ in nil }
    let pieces = NationalPieces(
      pieces: FilePieces(files: pipe, opened: try pipe.openInput("in"), size: 600),
      workers: .one, least: 1)
    var reader = PieceReader(scan: NationalScan(), file: "in", options: ReadOptions())
    var rejects = RejectedRows(RecordedSession(files: pipe).session)
    try pieces.read(into: &reader, &rejects) { _ in }
    #expect(reader.scan.table.records == whole.table.records)
    #expect(reader.scan.table.rows == whole.table.rows)
  }

  /// A fault of any call that reads is told; one in the second half only reads it again.
  @Test func faultsAreTold() throws {
    let bytes = file(7, breaks: false, faults: false)
    let sound = MemoryFiles(["in": bytes])
    func read(_ files: MemoryFiles) throws -> Int {
      let opened = try files.fileSystem.openInput("in")
      let pieces = NationalPieces(
        pieces: FilePieces(files: files.fileSystem, opened: opened, size: 600), workers: .one,
        least: 1)
      var reader = PieceReader(scan: NationalScan(), file: "in", options: ReadOptions())
      var rejects = RejectedRows(RecordedSession(files: files.fileSystem).session)
      try pieces.read(into: &reader, &rejects) { _ in }
      return reader.scan.table.rows
    }
    let rows = try read(sound)
    var failed = 0
    for call in sound.calls.indices where sound.calls[call] != "close" {
      let files = MemoryFiles(["in": bytes])
      files.fail(atCall: call, with: .failed)
      do { #expect(try read(files) == rows) } catch { failed += 1 }
    }
    #expect(failed > 3)
  }
}
