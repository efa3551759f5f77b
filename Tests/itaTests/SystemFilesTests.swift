import Foundation
import Testing

@testable import ita

@Suite struct SystemFilesTests {
  let folder: TemporaryFolder
  let files = FileSystem.live
  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000]) func readsAnySize(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(fileURLWithPath: folder("a")))
    #expect(try files.read(folder("a"), size) == bytes)
    if size > 0 {
      #expect(throws: SystemError.tooLarge) { try files.read(folder("a"), size - 1) }
    }
  }

  @Test func tellsWhyItCannotRead() throws {
    try folder.put("x", "file")
    #expect(throws: SystemError.absent) { try files.read(folder("none"), 9) }
    #expect(throws: SystemError.isFolder) { try files.read(folder.path, 9) }
    #expect(throws: SystemError.notAFolder) { try files.read(folder("file/a"), 9) }
    #expect(throws: SystemError.notAFolder) { try files.names(folder("file")) }
    #expect(throws: SystemError.absent) { try files.names(folder("none")) }
    #expect(throws: SystemError.exists) { try files.create(folder("file"), false) }
    #expect(throws: SystemError.absent) { try files.remove(folder("none")) }
    #expect(throws: SystemError.absent) { try files.rename(folder("none"), folder("b")) }
    #expect(throws: SystemError.failed) { try files.linkTarget(folder("file")) }
    #expect(throws: SystemError.failed) { try files.write(-1, [1]) }
    #expect(throws: SystemError.failed) { try files.close(-1) }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func readsFilesThatStateNoSize() throws {
    let text = String(decoding: try files.read("/proc/self/status", 1 << 20), as: UTF8.self)
    #expect(text.hasPrefix("Name:"))
  }

  @Test func namesAreSortedAndWhole() throws {
    let long = String(repeating: "ก", count: 85)
    for name in ["b", "ก", "a b", ".h", long] { try folder.put("", name) }
    #expect(try files.names(folder.path) == [".h", "a b", "b", "ก", long])
  }

  @Test func statusDoesNotFollowLinks() throws {
    try folder.put("four", "file", mode: 0o640)
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: "ที่อื่น")
    let file = try files.status(folder("file"))
    #expect(file?.kind == .regular && file?.size == 4 && file?.mode == 0o640)
    #expect(try files.status(folder("link"))?.kind == .link)
    #expect(try files.status(folder.path)?.kind == .folder)
    #expect(try files.status("/dev/null")?.kind == .other)
    #expect(try files.status(folder("none")) == nil)
    #expect(try files.linkTarget(folder("link")) == "ที่อื่น")
  }

  @Test func aHeldSignalWaits() async {
    await #expect(processExitsWith: .exitCode(7)) {
      FileSystem.live.holdSignals()
      raise(SIGTERM)
      raise(SIGINT)
      exit(7)
    }
    await #expect(processExitsWith: .signal(SIGTERM)) {
      FileSystem.live.holdSignals()
      raise(SIGTERM)
      FileSystem.live.releaseSignals()
      exit(7)
    }
    await #expect(processExitsWith: .exitCode(7)) {
      FileSystem.live.holdSignals()
      if FileSystem.live.isInterrupted() { exit(1) }
      raise(SIGINT)
      exit(FileSystem.live.isInterrupted() ? 7 : 2)
    }
  }

  @Test func environmentIsSeen() {
    #expect(environmentValue("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(environmentValue("ITA_NO_SUCH_VARIABLE") == nil)
    #expect(processNumber() == Int(ProcessInfo.processInfo.processIdentifier))
  }
}
