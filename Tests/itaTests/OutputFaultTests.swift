import Testing

@testable import ita

/// A fault in any single call of writing: the old file or the new one, whole, and nothing else.
@Suite struct OutputFaultTests {
  static let errors: [SystemError] = [.noSpace, .notPermitted, .readOnly, .failed, .inUse]

  private func calls(replacingOld: Bool) throws -> [String] {
    let files = MemoryFiles(replacingOld ? ["a.txt": [1]] : [:])
    _ = try OutputFile(files: files.fileSystem, path: "a.txt").write([[2, 3]], replacing: true)
    return files.calls
  }

  @Test func theCallsOfAReplacement() throws {
    #expect(
      try calls(replacingOld: true)
        == ["status", "create", "write", "adopt", "synchronize", "close", "rename"])
    #expect(
      try calls(replacingOld: false)
        == ["status", "create", "write", "synchronize", "close", "rename"])
  }

  @Test(arguments: errors, [true, false])
  func nothingIsLostAndNothingIsLeft(_ error: SystemError, _ replacingOld: Bool) throws {
    let old: [String: [UInt8]] = replacingOld ? ["a.txt": [1]] : [:]
    for call in try calls(replacingOld: replacingOld).indices {
      let files = MemoryFiles(old)
      files.fail(atCall: call, with: error)
      #expect(throws: FileFinding.unwritable(error), "call \(call)") {
        try OutputFile(files: files.fileSystem, path: "a.txt").write([[2, 3]], replacing: true)
      }
      #expect(files.paths == old.keys.sorted(), "call \(call)")
      #expect(files["a.txt"] == old["a.txt"], "call \(call)")
    }
  }

  @Test func aReadOnlyFileIsNotReplaced() {
    let files = MemoryFiles(["a.txt": [1]])
    var fileSystem = files.fileSystem
    fileSystem.mayWrite = { $0 != "a.txt" }
    #expect(throws: FileFinding.unwritable(.notPermitted)) {
      try OutputFile(files: fileSystem, path: "a.txt").write([[2]], replacing: true)
    }
    #expect(files["a.txt"] == [1] && files.paths == ["a.txt"])
  }

  @Test func aTemporaryFileOfAKilledProcessIsLeftAlone() throws {
    let left = ".ita-\(processNumber())-0.tmp"
    let files = MemoryFiles([left: [9]])
    _ = try OutputFile(files: files.fileSystem, path: "a.txt").write([[2]], replacing: false)
    #expect(files[left] == [9] && files["a.txt"] == [2])
    #expect(files.paths.sorted() == [left, "a.txt"])
  }

  @Test func afterAHundredNamesItGivesUp() {
    let names = (0..<100).map { ".ita-\(processNumber())-\($0).tmp" }
    let files = MemoryFiles(Dictionary(uniqueKeysWithValues: names.map { ($0, []) }))
    #expect(throws: FileFinding.unwritable(.exists)) {
      try OutputFile(files: files.fileSystem, path: "a.txt").write([[2]], replacing: false)
    }
    #expect(files.paths == names.sorted())
  }

  @Test func signalsWaitOnlyWhileATemporaryFileExists() throws {
    let order = MemoryFiles()
    var fileSystem = order.fileSystem
    let held = MemoryFiles()
    let heldSystem = held.fileSystem
    fileSystem.holdSignals = { _ = try? heldSystem.create("held", false) }
    fileSystem.releaseSignals = { try? heldSystem.remove("held") }
    let create = fileSystem.create
    fileSystem.create = { (path, isPrivate) throws(SystemError) in
      if held.paths.isEmpty { throw .failed }
      return try create(path, isPrivate)
    }
    _ = try OutputFile(files: fileSystem, path: "a.txt").write([[1]], replacing: false)
    #expect(order["a.txt"] == [1] && held.paths.isEmpty)
  }
}
