import Synchronization

@testable import ita

/// Files in memory, for sessions that must not touch the disk.
///
/// A class, because a file system is written through closures that share it.
final class MemoryFiles: Sendable {
  private struct Contents {
    var files: [String: [UInt8]]
    var open: [Int32: String] = [:]
    var read: [Int32: Int] = [:]
    var calls: [String] = []
    var targets: [String] = []
    var fault: (call: Int, error: SystemError)?
  }

  private let contents: Mutex<Contents>

  init(_ files: [String: [UInt8]] = [:]) { contents = Mutex(Contents(files: files)) }

  /// The bytes of a file; nil where there is none.
  subscript(path: String) -> [UInt8]? { contents.withLock { $0.files[path] } }

  /// Puts a file there, in place of one of its path.
  func add(_ path: String, _ bytes: [UInt8]) { contents.withLock { $0.files[path] = bytes } }

  /// The paths of all files, sorted.
  var paths: [String] { contents.withLock { $0.files.keys.sorted() } }

  /// The names of the calls made, in order.
  var calls: [String] { contents.withLock { $0.calls } }

  /// What each call was about, in order: the path.
  var targets: [String] { contents.withLock { $0.targets } }

  /// Makes one of the coming calls fail, counted from 0, those before it counted too.
  func fail(atCall call: Int, with error: SystemError) {
    contents.withLock { $0.fault = (call, error) }
  }

  private func call<Value: Sendable>(
    _ name: String, _ target: (Contents) -> String,
    _ body: (inout Contents) -> Result<Value, SystemError>
  ) throws(SystemError) -> Value {
    let result = contents.withLock { contents -> Result<Value, SystemError> in
      contents.calls.append(name)
      contents.targets.append(target(contents))
      if let fault = contents.fault, fault.call == contents.calls.count - 1 {
        return .failure(fault.error)
      }
      return body(&contents)
    }
    return try result.get()
  }

  private func call<Value: Sendable>(
    _ name: String, at path: String, _ body: (inout Contents) -> Result<Value, SystemError>
  ) throws(SystemError) -> Value {
    try call(name, { _ in path }, body)
  }

  private func call<Value: Sendable>(
    _ name: String, of descriptor: Int32, _ body: (inout Contents) -> Result<Value, SystemError>
  ) throws(SystemError) -> Value {
    try call(name, { $0.open[descriptor] ?? "" }, body)
  }

  private static func create(
    _ path: String, in contents: inout Contents
  ) -> Result<Int32, SystemError> {
    if contents.files[path] != nil { return .failure(.exists) }
    contents.files[path] = []
    let descriptor = Int32(contents.calls.count)
    contents.open[descriptor] = path
    return .success(descriptor)
  }

  private static func names(
    in folder: String, of contents: Contents
  ) -> Result<[String], SystemError> {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let names = contents.files.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
    return names.isEmpty && !prefix.isEmpty ? .failure(.absent) : .success(Set(names).sorted())
  }

  private static func read(
    _ path: String, _ limit: Int, in contents: Contents
  ) -> Result<[UInt8], SystemError> {
    guard let bytes = contents.files[path] else { return .failure(.absent) }
    return bytes.count > limit ? .failure(.tooLarge) : .success(bytes)
  }

  private static func status(of path: String, in contents: Contents) -> FileStatus? {
    contents.files[path].map {
      FileStatus(kind: .regular, size: $0.count, mode: 0o644, owner: 0, group: 0)
    }
  }

  private static func openInput(
    _ path: String, in contents: inout Contents
  ) -> Result<Int32, SystemError> {
    if contents.files[path] == nil { return .failure(.absent) }
    let descriptor = Int32(contents.calls.count)
    contents.open[descriptor] = path
    contents.read[descriptor] = 0
    return .success(descriptor)
  }

  private func readSome(
    _ descriptor: Int32, _ bytes: inout [UInt8], _ start: Int, _ most: Int, _ offset: Int?
  ) throws(SystemError) -> Int {
    let room = min(bytes.count - start, most)
    let some = try call("readSome", of: descriptor) { contents -> Result<[UInt8], SystemError> in
      guard let path = contents.open[descriptor], let file = contents.files[path],
        let read = contents.read[descriptor]
      else { return .failure(.failed) }
      let some = Array(file.dropFirst(offset ?? read).prefix(room))
      if offset == nil { contents.read[descriptor] = read + some.count }
      return .success(some)
    }
    bytes.replaceSubrange(start..<(start + some.count), with: some)
    return some.count
  }

  private func size(_ descriptor: Int32) -> Int? {
    try? call("size", of: descriptor) { contents in
      .success(contents.open[descriptor].flatMap { contents.files[$0]?.count } ?? 0)
    }
  }

  /// The calls that the program makes, on these files; every folder exists.
  var fileSystem: FileSystem {
    FileSystem(
      read: { (path, limit) throws(SystemError) in
        try self.call("read", at: path) { Self.read(path, limit, in: $0) }
      },
      names: { (folder) throws(SystemError) in
        try self.call("names", at: folder) { Self.names(in: folder, of: $0) }
      },
      status: { (path) throws(SystemError) in
        try self.call("status", at: path) { .success(Self.status(of: path, in: $0)) }
      },
      linkTarget: { (_) throws(SystemError) in throw .failed },
      mayWrite: { _ in true },
      create: { (path, _) throws(SystemError) in
        try self.call("create", at: path) { Self.create(path, in: &$0) }
      },
      open: { (_) throws(SystemError) in throw .failed },
      write: { (descriptor, bytes) throws(SystemError) in
        try self.call("write", of: descriptor) { contents in
          guard let path = contents.open[descriptor] else { return .failure(.failed) }
          contents.files[path, default: []] += bytes
          return .success(())
        }
      },
      adopt: { (descriptor, _) throws(SystemError) in
        try self.call("adopt", of: descriptor) { _ in .success(()) }
      },
      synchronize: { (descriptor) throws(SystemError) in
        try self.call("synchronize", of: descriptor) { _ in .success(()) }
      },
      close: { (descriptor) throws(SystemError) in
        try self.call("close", of: descriptor) { contents in
          contents.open[descriptor] == nil ? .failure(.failed) : .success(())
        }
      },
      rename: { (old, new) throws(SystemError) in
        try self.call("rename", at: new) { contents in
          guard let bytes = contents.files.removeValue(forKey: old) else {
            return .failure(.absent)
          }
          contents.files[new] = bytes
          return .success(())
        }
      },
      remove: { (path) throws(SystemError) in
        try self.call("remove", at: path) { contents in
          contents.files.removeValue(forKey: path) == nil ? .failure(.absent) : .success(())
        }
      },
      holdSignals: {}, releaseSignals: {},
      openInput: { (path) throws(SystemError) in
        try self.call("openInput", at: path) { Self.openInput(path, in: &$0) }
      },
      size: { self.size($0) },
      readSome: { (descriptor, bytes, start, most, offset) throws(SystemError) in
        try self.readSome(descriptor, &bytes, start, most, offset)
      })
  }
}
