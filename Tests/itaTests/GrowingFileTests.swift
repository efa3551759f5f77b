import Testing

@testable import ita

/// An output larger than what waits in memory: the old file or the new one, whole.
@Suite struct GrowingFileTests {
  static let part = [UInt8](repeating: 7, count: GrowingFile.room / 2)
  static let whole = part + part + part

  private func write(
    _ files: FileSystem, replacing: Bool = true, parts: Int = 3
  ) throws(FileFinding) -> OutputFile.Outcome {
    var file = GrowingFile(OutputFile(files: files, path: "a.tsv"), replacing: replacing)
    defer { file.abandon() }
    for _ in 0..<parts { try file.append(Self.part) }
    return try file.finish()
  }

  @Test(arguments: [nil, [1]] as [[UInt8]?]) func theWholeTakesThePlace(_ old: [UInt8]?) throws {
    let files = MemoryFiles(old.map { ["a.tsv": $0] } ?? [:])
    #expect(try write(files.fileSystem) == .written)
    let isWhole = files["a.tsv"] == Self.whole
    #expect(isWhole && files.paths == ["a.tsv"])
    #expect(files.calls.count { $0 == "write" } == 2)
  }

  @Test func aSmallOneIsWrittenAsOthersAre() throws {
    let files = MemoryFiles(["a.tsv": Self.part])
    #expect(try write(files.fileSystem, replacing: false, parts: 1) == .unchanged)
    #expect(!files.calls.contains("create"))
  }

  @Test func nothingIsReplacedUnasked() {
    let files = MemoryFiles(["a.tsv": [1]])
    #expect(throws: FileFinding.exists) { try write(files.fileSystem, replacing: false) }
    #expect(files["a.tsv"] == [1] && files.paths == ["a.tsv"])
  }

  @Test(arguments: [true, false]) func aFaultLeavesTheOldFile(_ hasOld: Bool) throws {
    let old: [String: [UInt8]] = hasOld ? ["a.tsv": [1]] : [:]
    let whole = MemoryFiles(old)
    _ = try write(whole.fileSystem)
    for call in whole.calls.indices {
      let files = MemoryFiles(old)
      files.fail(atCall: call, with: .noSpace)
      let name = whole.calls[call]
      #expect(throws: FileFinding.unwritable(.noSpace), "\(name)") { try write(files.fileSystem) }
      #expect(files.paths == old.keys.sorted() && files["a.tsv"] == old["a.tsv"], "\(name)")
    }
  }

  /// Signals are held from the first byte on the disk to the end, whatever the end is.
  @Test(arguments: [false, true]) func aSignalEndsItWithNothingLeft(_ isInterrupted: Bool) throws {
    let files = MemoryFiles()
    let held = MemoryFiles()
    var system = files.fileSystem
    let marks = held.fileSystem
    system.holdSignals = { _ = try? marks.create("held", false) }
    system.releaseSignals = { try? marks.remove("held") }
    system.isInterrupted = { isInterrupted }
    let create = system.create
    system.create = { (path, isPrivate) throws(SystemError) in
      if held.paths.isEmpty { throw .failed }
      return try create(path, isPrivate)
    }
    if isInterrupted {
      #expect(throws: FileFinding.unwritable(.failed)) { try write(system) }
      #expect(files.paths == [])
    } else {
      #expect(try write(system) == .written && files.paths == ["a.tsv"])
    }
    #expect(held.paths == [])
  }
}
