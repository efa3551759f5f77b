import Foundation
import Synchronization
import Testing

@testable import ita

/// The evidence that a plan names is looked for below the plan's folder, and only looked for.
@Suite struct EvidenceSafetyTests {
  static let outside = [
    "../secret.pdf", "/etc/passwd.pdf", "inner/../../secret.pdf", "C:secret.pdf",
    "\\\\server\\share\\a.pdf", "..\\secret.pdf", "link/secret.pdf", "linked.pdf",
    "file:///etc/passwd.pdf",
  ]

  @Test func nothingOutsideThePlansFolderIsTouched() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder("plan/inner"), withIntermediateDirectories: true)
    for name in ["secret.pdf", "plan/ok.pdf", "plan/inner/deep.pdf"] { try folder.put("x", name) }
    try manager.createSymbolicLink(atPath: folder("plan/link"), withDestinationPath: "..")
    try manager.createSymbolicLink(
      atPath: folder("plan/linked.pdf"), withDestinationPath: "../secret.pdf")
    let inside = ["ok.pdf", "inner/deep.pdf", "./ok.pdf", "https://example.org/a.pdf"]
    let rows = (inside + Self.outside).enumerated().map { number, path in
      "เสร็จ,M\(number),ทำ,2568-01-31,\(path)\n"
    }
    try folder.put(
      "สถานะ,รหัสมาตรการ,มาตรการ/กิจกรรม,สิ้นสุด,หลักฐานที่แนบ\n" + rows.joined(), "plan/plan.csv")

    let touched = Mutex<[String]>([])
    var files = FileSystem.live
    files.status = { (path) throws(SystemError) in
      touched.withLock { $0.append(path) }
      return try FileSystem.live.status(path)
    }
    files.read = { (path, limit) throws(SystemError) in
      touched.withLock { $0.append(path) }
      return try FileSystem.live.read(path, limit)
    }
    files.names = { (_) throws(SystemError) in throw .failed }
    let recorded = RecordedSession(files: files, folder: folder.path)
    #expect(recorded.run("progress", "plan/plan.csv", "--as-of", "2568-03-31") == .done)
    for path in touched.withLock({ $0 }) {
      #expect(path.hasPrefix(folder("plan/")) && !path.contains(".."), "\(path)")
      // Of what lies behind a link not even the existence is asked.
      #expect(!path.hasSuffix("secret.pdf") && !path.contains("example.org"), "\(path)")
    }
    #expect(touched.withLock { $0.contains(folder("plan/inner/deep.pdf")) })
    for path in inside { #expect(!recorded.told.contains("«\(path)»"), "\(path)") }
    for path in Self.outside.dropLast() { #expect(recorded.told.contains("«\(path)»"), "\(path)") }
  }
}
