/// An output that is made piece by piece and may be larger than memory.
///
/// Its beginning waits in memory. What is more goes to a temporary file beside the target, which
/// takes the target's place in the end: the old file or the new one, whole, as `OutputFile` has it.
struct GrowingFile {
  /// As many bytes wait in memory.
  static let room = 1 << 20

  /// A file that has outgrown memory.
  private struct Spill {
    /// Where it belongs.
    var target: String
    var old: FileStatus?
    /// Its name until then; nil where the target, a FIFO or a device, is written as it is.
    var temporary: String?
    var descriptor: FileSystem.Descriptor
  }

  private let output: OutputFile
  private let replacing: Bool
  /// What was made and is not written yet.
  private var bytes: [UInt8] = []
  private var spill: Spill?

  init(_ output: OutputFile, replacing: Bool) {
    (self.output, self.replacing) = (output, replacing)
  }

  private var files: FileSystem { output.files }

  /// Appends bytes; a fault leaves what stood there before and no other file.
  mutating func append(_ more: [UInt8]) throws(FileFinding) {
    if bytes.count + more.count < Self.room {
      bytes += more
      return
    }
    if spill == nil { spill = try begun() }
    guard let spill else { return }
    do throws(SystemError) {
      // What is large is not copied first.
      if more.count < Self.room { bytes += more }
      if !bytes.isEmpty { try files.write(spill.descriptor, bytes) }
      if more.count >= Self.room { try files.write(spill.descriptor, more) }
    } catch {
      abandon()
      throw .unwritable(error, isStream: spill.temporary == nil)
    }
    bytes.removeAll(keepingCapacity: true)
    if files.isInterrupted() {
      abandon()
      throw .unwritable(.failed)
    }
  }

  /// What writing would do, without doing it; no more than what waits in memory is looked at.
  func trial() throws(FileFinding) -> OutputFile.Outcome {
    try output.trial([bytes], replacing: replacing)
  }

  /// Puts the whole in the target's place.
  mutating func finish() throws(FileFinding) -> OutputFile.Outcome {
    guard let spill else { return try output.write([bytes], replacing: replacing) }
    do throws(SystemError) {
      try files.write(spill.descriptor, bytes)
    } catch {
      abandon()
      throw .unwritable(error, isStream: spill.temporary == nil)
    }
    self.spill = nil
    defer { if spill.temporary != nil { files.releaseSignals() } }
    do throws(SystemError) {
      guard let temporary = spill.temporary else {
        try files.close(spill.descriptor)
        return .written
      }
      try output.finish(spill.descriptor, spill.old)
      try files.rename(temporary, spill.target)
    } catch {
      if let temporary = spill.temporary { try? files.remove(temporary) }
      throw .unwritable(error, isStream: spill.temporary == nil)
    }
    return .written
  }

  /// Takes away what was written so far; the target stays as it was.
  mutating func abandon() {
    bytes = []
    guard let spill else { return }
    self.spill = nil
    try? files.close(spill.descriptor)
    guard let temporary = spill.temporary else { return }
    try? files.remove(temporary)
    // A Ctrl-C that waited ends the process here, with nothing left behind.
    files.releaseSignals()
  }

  private func begun() throws(FileFinding) -> Spill {
    switch try output.target() {
    case .stream(let path):
      do {
        return Spill(target: path, descriptor: try files.open(path))
      } catch { throw .unwritable(error, isStream: true) }
    case .new(let path): return try begun(path, nil)
    case .existing(let path, let status):
      if !replacing { throw .exists }
      if !files.mayWrite(path) { throw .unwritable(.notPermitted) }
      return try begun(path, status)
    }
  }

  private func begun(_ path: String, _ old: FileStatus?) throws(FileFinding) -> Spill {
    files.holdSignals()
    do throws(FileFinding) {
      let (name, descriptor) = try output.temporaryFile(beside: path, isPrivate: old != nil)
      return Spill(target: path, old: old, temporary: name, descriptor: descriptor)
    } catch {
      files.releaseSignals()
      throw error
    }
  }
}
