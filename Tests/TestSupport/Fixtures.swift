internal import FoundationEssentials

/// The package's fixture files and goldens.
public enum Fixtures {
  /// The package's top folder, found from this file's own place.
  public static let package: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The path of a file or folder below `Fixtures`.
  public static func path(_ name: String) -> String { package + "/Fixtures/" + name }

  /// The bytes of a file below `Fixtures`; nil where there is none.
  public static func bytes(_ name: String) -> [UInt8]? { contents(of: path(name)) }

  /// The bytes of any file; nil where it cannot be read.
  public static func contents(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
  }

  /// The names of the files and folders in a folder below `Fixtures`, sorted; empty where none.
  public static func names(in folder: String) -> [String] {
    names(inFolder: path(folder))
  }

  /// The names of the files and folders in any folder, sorted; empty where none.
  public static func names(inFolder path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The paths of all files below a folder, relative to it, sorted.
  public static func allFiles(below path: String) -> [String] {
    names(inFolder: path).flatMap { name -> [String] in
      var isFolder = false
      let full = path + "/" + name
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else { return [] }
      return isFolder ? allFiles(below: full).map { name + "/" + $0 } : [name]
    }
  }

  /// Compares bytes with a golden file below `Fixtures/golden`.
  ///
  /// With `ITA_RECORD=1` the golden is written instead, and the answer is still a difference, so
  /// that recording never passes a test.
  /// - Returns: nil where they are the same, otherwise what to tell.
  public static func difference(of bytes: [UInt8], fromGolden name: String) -> String? {
    let file = path("golden/" + name)
    if ProcessInfo.processInfo.environment["ITA_RECORD"] == "1" {
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      try? FileManager.default.createDirectory(
        atPath: "/" + folder, withIntermediateDirectories: true)
      try? Data(bytes).write(to: URL(filePath: file))
      return "recorded \(name); run again without ITA_RECORD"
    }
    guard let golden = contents(of: file) else { return "no golden file \(name)" }
    if golden == bytes { return nil }
    let old = golden.split(separator: 10, omittingEmptySubsequences: false)
    let new = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end)"
    }
    return "\(name) differs at line \(line + 1):\n- \(text(old))\n+ \(text(new))"
  }
}
