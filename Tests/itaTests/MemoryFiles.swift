import Synchronization

@testable import ita

/// Files in memory, for sessions that must not touch the disk.
///
/// A class, because a file system is written through closures that share it.
final class MemoryFiles: Sendable {
  private struct Contents {
    var files: [String: [UInt8]]
    var open: [Int32: String] = [:]
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

  private func pieces(
    _ path: String, _ size: Int, _ take: (Span<UInt8>, Bool) -> Int
  ) throws(SystemError) {
    let bytes = try call("pieces", at: path) { contents in
      contents.files[path].map { .success($0) } ?? .failure(.absent)
    }
    var (start, end, isLast) = (0, 0, false)
    while !isLast {
      isLast = end == bytes.count
      end = min(end + size, bytes.count)
      start += take(Array(bytes[start..<end]).span, isLast)
    }
  }

  /// The calls that the program makes, on these files; every folder exists.
  var fileSystem: FileSystem {
    FileSystem(
      read: { (path, limit) throws(SystemError) in
        try self.call("read", at: path) { contents in
          guard let bytes = contents.files[path] else { return .failure(.absent) }
          return bytes.count > limit ? .failure(.tooLarge) : .success(bytes)
        }
      },
      names: { (folder) throws(SystemError) in
        try self.call("names", at: folder) { Self.names(in: folder, of: $0) }
      },
      status: { (path) throws(SystemError) in
        try self.call("status", at: path) { contents in
          .success(
            contents.files[path].map {
              FileStatus(kind: .regular, size: $0.count, mode: 0o644, owner: 0, group: 0)
            })
        }
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
      pieces: { (path, size, take) throws(SystemError) in try self.pieces(path, size, take) })
  }
}
