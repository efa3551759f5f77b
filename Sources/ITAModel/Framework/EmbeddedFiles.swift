internal import FrameworkData

/// The data files that are compiled into the program.
enum EmbeddedFiles {
  /// The names of all files, in the order of the C list.
  static var names: [String] {
    (0..<embedded_file_count()).compactMap { index in
      unsafe embedded_file(index).name.map { unsafe String(cString: $0) }
    }
  }

  /// The bytes of a file; nil where there is none of that name.
  static func bytes(named name: String) -> [UInt8]? {
    for index in 0..<embedded_file_count() {
      let file = unsafe embedded_file(index)
      guard let fileName = unsafe file.name, unsafe String(cString: fileName) == name,
        let start = unsafe file.start
      else { continue }
      return unsafe [UInt8](UnsafeBufferPointer(start: start, count: file.count))
    }
    return nil
  }
}
