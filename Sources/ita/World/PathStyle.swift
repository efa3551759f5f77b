/// How a system writes paths.
enum PathStyle: Sendable {
  /// Parts between `/`; a path from the root begins with one.
  case slashes
  /// Of Windows: parts between `/` or `\`, and perhaps a drive such as `C:` before them.
  case drives

  #if os(Windows)
    static let current = PathStyle.drives
  #else
    static let current = PathStyle.slashes
  #endif

  private func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || self == .drives && byte == UInt8(ascii: "\\")
  }

  /// Whether a path holds whatever folder the process is in; of a drive, whatever folder it is.
  func isAbsolute(_ path: String) -> Bool {
    let bytes = path.utf8
    return bytes.first.map(separates) == true
      || self == .drives && bytes.dropFirst().first == UInt8(ascii: ":")
  }

  /// A path as its folder, with the separator behind it and empty for a bare name, and the name.
  func parted(_ path: String) -> (folder: String, name: String) {
    let bytes = Array(path.utf8)
    let isOnDrive = self == .drives && bytes.dropFirst().first == UInt8(ascii: ":")
    let end = bytes.lastIndex(where: separates).map { $0 + 1 } ?? (isOnDrive ? 2 : 0)
    return (
      String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self)
    )
  }

  /// The names that a path leads through.
  func parts(of path: String) -> [String] {
    path.utf8.split(whereSeparator: separates).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A folder's path to put a name behind.
  func opened(_ folder: String) -> String {
    folder.utf8.last.map(separates) == true ? folder : folder + "/"
  }
}
