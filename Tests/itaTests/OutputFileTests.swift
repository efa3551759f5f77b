import Foundation
import TestSupport
import Testing

@testable import ita

@Suite struct OutputFileTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ text: String, _ name: String, replacing: Bool = true
  ) throws(FileFinding) -> OutputFile.Outcome {
    try OutputFile(files: .live, path: folder(name)).write([Array(text.utf8)], replacing: replacing)
  }

  @Test func aNewFileHasTheUsualMode() throws {
    #expect(try write("ก", "new.txt", replacing: false) == .written)
    try folder.put("", "usual")
    let plain = FileManager.default.createFile(atPath: folder("plain"), contents: nil)
    #expect(plain && folder.mode("new.txt") == folder.mode("plain"))
    #expect(folder.text("new.txt") == "ก")
    #expect(folder.names == ["new.txt", "plain", "usual"])
  }

  @Test(arguments: [0o640, 0o600, 0o755, 0o664]) func theModeIsKept(_ mode: Int) throws {
    try folder.put("old", "a.txt", mode: mode)
    #expect(try write("new", "a.txt") == .written)
    #expect(folder.mode("a.txt") == mode)
    #expect(folder.text("a.txt") == "new" && folder.names == ["a.txt"])
  }

  @Test func anExistingFileNeedsPermission() throws {
    try folder.put("old", "a.txt")
    #expect(throws: FileFinding.exists) { try write("new", "a.txt", replacing: false) }
    #expect(folder.text("a.txt") == "old" && folder.names == ["a.txt"])
  }

  @Test func theSameBytesLeaveTheFileUntouched() throws {
    try folder.put("same", "a.txt", mode: 0o444)
    let identity = folder.identity("a.txt")
    #expect(try write("same", "a.txt", replacing: false) == .unchanged)
    #expect(folder.identity("a.txt") == identity && identity != nil)
    #expect(try write("", "empty", replacing: false) == .written)
    #expect(try write("", "empty", replacing: false) == .unchanged)
  }

  @Test func theFileBehindALinkIsReplacedAndTheLinkStays() throws {
    try FileManager.default.createDirectory(
      atPath: folder("deep"), withIntermediateDirectories: true)
    try folder.put("old", "deep/a.txt", mode: 0o640)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder("one"), withDestinationPath: "deep/two")
    try manager.createSymbolicLink(atPath: folder("deep/two"), withDestinationPath: "a.txt")
    #expect(throws: FileFinding.exists) { try write("new", "one", replacing: false) }
    #expect(try write("new", "one") == .written)
    #expect(folder.text("deep/a.txt") == "new" && folder.mode("deep/a.txt") == 0o640)
    #expect(try manager.destinationOfSymbolicLink(atPath: folder("one")) == "deep/two")
    #expect(try manager.destinationOfSymbolicLink(atPath: folder("deep/two")) == "a.txt")
  }

  @Test func aLinkToNothingMakesTheFile() throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: folder("target"))
    #expect(try write("new", "link", replacing: false) == .written)
    #expect(folder.text("target") == "new" && folder.names == ["link", "target"])
  }

  @Test func linksInACircleAreRefused() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(
      atPath: folder("b"), withDestinationPath: "a")
    #expect(throws: FileFinding.unwritable(.tooManyLinks)) { try write("x", "a") }
  }

  @Test func placesThatAreNone() throws {
    try folder.put("", "file")
    #expect(throws: FileFinding.noPlace(.isFolder)) { try write("x", "") }
    #expect(throws: FileFinding.noPlace(.absent)) { try write("x", "missing/a.txt") }
    #expect(throws: FileFinding.noPlace(.absent)) { try write("x", "missing/") }
    #expect(throws: FileFinding.noPlace(.notAFolder)) { try write("x", "file/a.txt") }
    let long = String(repeating: "ก", count: 100)
    #expect(throws: FileFinding.unwritable(.nameTooLong)) { try write("x", long) }
    #expect(folder.names == ["file"])
  }

  @Test(.enabled(if: ChildProcess.installed("mkfifo") != nil))
  func aFIFOIsWrittenAsItIs() async throws {
    try #require(try ChildProcess.shell("/usr/bin/mkfifo fifo", folder: folder.path).status == 0)
    let path = folder("fifo")
    let reader = Thread.detachedReading(path)
    #expect(try write("ผ่านดี", "fifo", replacing: false) == .written)
    #expect(await reader.value == "ผ่านดี")
    let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    #expect(kind != .typeRegular && folder.names == ["fifo"])
  }

  @Test func aDeviceIsWrittenAsItIs() throws {
    let null = OutputFile(files: .live, path: "/dev/null")
    #expect(try null.write([[1, 2, 3]], replacing: false) == .written)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(kind as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDeviceIsTold() {
    #expect(throws: FileFinding.unwritable(.noSpace, isStream: true)) {
      try OutputFile(files: .live, path: "/dev/full").write([[1]], replacing: true)
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func withoutPermissionNothingIsWritten() throws {
    try folder.put("old", "a.txt", mode: 0o444)
    #expect(throws: FileFinding.unwritable(.notPermitted)) { try write("new", "a.txt") }
    #expect(folder.text("a.txt") == "old")
  }
}

extension Thread {
  /// Reads a file to its end on a thread of its own: opening a FIFO waits for the other side.
  fileprivate static func detachedReading(_ path: String) -> Task<String?, Never> {
    Task.detached {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          let bytes = try? FileSystem.live.read(path, 1_000)
          continuation.resume(returning: bytes.map { String(decoding: $0, as: UTF8.self) })
        }
      }
    }
  }
}
