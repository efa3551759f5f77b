import ITATables
import TestSupport
import Testing

@testable import ita

@Suite struct FilePiecesTests {
  /// Whatever a reader leaves over comes again, and everything between two offsets comes once, in
  /// order; only the end of the file is told as the end.
  @Test func everyByteComesOnce() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<300 {
      let count = Int.random(in: 0...400, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let size = Int.random(in: 1...(round % 3 == 0 ? 600 : 40), using: &generator)
      let start = round % 2 == 0 ? 0 : Int.random(in: 0...count, using: &generator)
      let end = round % 4 < 2 ? Int.max : Int.random(in: start...(count + 5), using: &generator)
      let files = MemoryFiles(["in": bytes]).fileSystem
      var given: [UInt8] = []
      var ends = 0
      let pieces = FilePieces(files: files, opened: try files.openInput("in"), size: size)
      let used = try pieces.read(from: start, to: end) { piece, isLast in
        ends += isLast ? 1 : 0
        let used = isLast ? piece.count : Int.random(in: 0...piece.count, using: &generator)
        given.append(copying: piece.extracting(first: used))
        return used
      }
      #expect(given == Array(bytes[start..<used]), "round \(round)")
      // What was left over before an offset is not told as used.
      #expect(end > count ? used == count && ends == 1 : used <= end, "round \(round)")
    }
  }

  /// A reader that has enough is asked no more.
  @Test func aReaderMayEndTheReading() throws {
    let files = MemoryFiles(["in": [UInt8](repeating: 65, count: 100)]).fileSystem
    var asked = 0
    let opened = try files.openInput("in")
    let used = try FilePieces(files: files, opened: opened, size: 10).read { piece, _ in
      asked += 1
      return asked == 3 ? nil : piece.count
    }
    #expect(used == 20 && asked == 3)
  }

  /// What has no offsets, a pipe, is read where it stands, and no byte of it twice.
  @Test func aPipeIsReadOnce() throws {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    var files = MemoryFiles(["in": bytes]).fileSystem
    files.size = { _ in nil }
    var given: [UInt8] = []
    try FilePieces(files: files, opened: try files.openInput("in"), size: 64).read {
      piece, isLast in
      let used = isLast ? piece.count : piece.count / 2
      given.append(copying: piece.extracting(first: used))
      return used
    }
    #expect(given == bytes)
  }

  /// Bytes in memory come in the same way.
  @Test func bytesInMemoryComeOnce() {
    var generator = SeededGenerator(seed: 12)
    for round in 0..<300 {
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map {
        UInt8(truncatingIfNeeded: $0)
      }
      var given: [UInt8] = []
      var ends = 0
      FilePieces.read(bytes, size: Int.random(in: 0...40, using: &generator)) { piece, isLast in
        ends += isLast ? 1 : 0
        let used = isLast ? piece.count : Int.random(in: 0...piece.count, using: &generator)
        given.append(copying: piece.extracting(first: used))
        return used
      }
      #expect(given == bytes && ends == 1, "round \(round)")
    }
  }

  /// A reader that uses nothing is given more and more, until all of the file is one piece.
  @Test func aRowMayBeLongerThanAnyPiece() throws {
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0) }
    let files = MemoryFiles(["in": bytes]).fileSystem
    var last: [UInt8] = []
    try FilePieces(files: files, opened: try files.openInput("in"), size: 64).read { piece, _ in
      #expect(piece.count >= last.count)
      last = [UInt8](copying: piece)
      return 0
    }
    #expect(last == bytes)
  }

  /// A fault of any call is told, wherever in the file it comes.
  @Test func everyFaultIsTold() throws {
    let sound = MemoryFiles(["in": [UInt8](repeating: 65, count: 1_000)])
    func read(_ files: FileSystem) throws {
      let opened = try files.openInput("in")
      try FilePieces(files: files, opened: opened, size: 100).read { piece, _ in piece.count }
    }
    try read(sound.fileSystem)
    let calls = sound.calls
    #expect(calls.filter { $0 == "readSome" }.count >= 10)
    for call in calls.indices where calls[call] != "size" {
      let files = MemoryFiles(["in": [UInt8](repeating: 65, count: 1_000)])
      files.fail(atCall: call, with: .failed)
      #expect(throws: SystemError.failed) { try read(files.fileSystem) }
    }
  }

  /// Threads change nothing in what is written of a nation.
  @Test func threadsMakeTheSame() throws {
    var text = "year\tcode\tname\ttype\tprovince\tiit\teit\toit\toverall\n"
    var generator = SeededGenerator(seed: 4)
    for agency in 0..<2_500 {
      let scores = (0..<4).map { _ in "\(Int.random(in: 50...99, using: &generator)).5" }
      text += "2567\tA\(agency)\tอบต.ที่ \(agency)\tอบต\tจังหวัด \(agency % 7)\t"
      text += scores.joined(separator: "\t") + "\n"
    }
    let results = try [Workers.one, .live].map { workers in
      let files = MemoryFiles(["in.tsv": Array(text.utf8)])
      var session = RecordedSession(files: files.fileSystem).session
      session.workers = workers
      let status = Program.ita.run(["compare", "in.tsv", "-o", "out.csv"], in: session)
      #expect(status == .done)
      return try #require(files["out.csv"])
    }
    #expect(results[0] == results[1] && results[0].count > 200_000)
  }
}
