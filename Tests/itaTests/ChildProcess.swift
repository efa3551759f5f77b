import Foundation

/// Another program, run to its end by a test.
struct ChildProcess: Sendable {
  var status: Int32
  var output: String
  var error: String

  /// The first of some paths where a program is; nil where none is installed.
  static func installed(_ name: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The built `ita` beside the test bundle; nil where the tests are built without it.
  static let builtProgram: String? = {
    let words = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    return words.compactMap { word in
      let folder = URL(fileURLWithPath: word).deletingLastPathComponent()
      let path = folder.appendingPathComponent("ita").path
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }.first
  }()

  /// Runs a program with words, in a folder, with nothing in its environment but what is given.
  init(
    _ program: String, _ words: [String], folder: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let place = try TemporaryFolder()
    let (out, err) = (place("out"), place("err"))
    for name in ["out", "err"] { try place.put("", name) }
    // Files, not pipes: a child that writes much to both could wait for a reader for ever.
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = place.text("out") ?? ""
    error = place.text("err") ?? ""
  }

  /// Runs a line of `sh`.
  static func shell(
    _ line: String, folder: String? = nil, environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess("/bin/sh", ["-c", line], folder: folder, environment: environment)
  }
}
