import ITATables

/// A file that an output goes to: either the whole new file stands there in the end, or what
/// stood there before.
struct OutputFile {
  /// What writing has done.
  enum Outcome: Sendable, Equatable {
    case written
    /// The same bytes stood there already, and the file was not touched.
    case unchanged
  }

  /// Where a path leads in the end.
  enum Target {
    case new(String)
    case existing(String, FileStatus)
    /// A FIFO or a device: nothing can take its place, so it is written as it is.
    case stream(String)
  }

  let files: FileSystem
  /// The path for the file system.
  let path: String

  /// Writes the bytes, which come in parts; an existing file is overwritten only where `replacing`
  /// is set.
  func write(_ parts: [[UInt8]], replacing: Bool) throws(FileFinding) -> Outcome {
    switch try target() {
    case .stream(let path):
      do { try writeInPlace(parts, path) } catch { throw .unwritable(error, isStream: true) }
    case .new(let path):
      try replace(path, nil, parts)
    case .existing(let path, let status):
      if holds(path, status, parts) { return .unchanged }
      if !replacing { throw .exists }
      // Renaming asks for no permission on the old file, but its owner has said read-only.
      if !files.mayWrite(path) { throw .unwritable(.notPermitted) }
      try replace(path, status, parts)
    }
    return .written
  }

  /// What writing would do, without doing it; it fails where the place, the old file or the
  /// permission on it would make writing fail.
  func trial(_ parts: [[UInt8]], replacing: Bool) throws(FileFinding) -> Outcome {
    switch try target() {
    case .stream, .new: return .written
    case .existing(let path, let status):
      if holds(path, status, parts) { return .unchanged }
      if !replacing { throw .exists }
      if !files.mayWrite(path) { throw .unwritable(.notPermitted) }
      return .written
    }
  }

  // MARK: The place

  /// Follows symbolic links, so that the file behind a link is replaced and not the link.
  func target() throws(FileFinding) -> Target {
    var place = path
    for _ in 0..<40 {
      let status: FileStatus?
      do { status = try files.status(place) } catch {
        throw error == .notAFolder ? .noPlace(error) : .unwritable(error)
      }
      guard let status else { return .new(place) }
      switch status.kind {
      case .regular: return .existing(place, status)
      case .folder: throw .noPlace(.isFolder)
      case .other: return .stream(place)
      case .link:
        // What these links lead to is an open file, whatever name is written in them.
        if Self.isOpenFile(place) { return .stream(place) }
        do { place = Self.path(try files.linkTarget(place), from: place) } catch {
          throw .unwritable(error)
        }
      }
    }
    throw .unwritable(.tooManyLinks)
  }

  private static func isOpenFile(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count >= 3 && parts.first == "proc" && parts[parts.count - 2] == "fd"
  }

  private static func path(_ target: String, from link: String) -> String {
    PathStyle.current.isAbsolute(target)
      ? target : PathStyle.current.parted(link).folder + target
  }

  private func holds(_ path: String, _ status: FileStatus, _ parts: [[UInt8]]) -> Bool {
    guard status.size == parts.reduce(0, { $0 + $1.count }),
      let opened = try? files.openInput(path)
    else { return false }
    defer { try? files.close(opened) }
    // In small pieces: the old file needs no room beside the new one.
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    for part in parts {
      var place = 0
      while place < part.count {
        let most = min(piece.count, part.count - place)
        guard let got = try? files.readSome(opened, &piece, 0, most, nil), got > 0,
          piece.span.extracting(first: got).isSame(
            as: part.span.extracting(place..<(place + got)))
        else { return false }
        place += got
      }
    }
    // It may have grown since its size was asked.
    return (try? files.readSome(opened, &piece, 0, 1, nil)) == 0
  }

  // MARK: The writing

  /// Writes a temporary file beside the target and puts it in the target's place.
  private func replace(
    _ path: String, _ old: FileStatus?, _ parts: [[UInt8]]
  ) throws(FileFinding) {
    files.holdSignals()
    defer { files.releaseSignals() }
    let (temporary, descriptor) = try temporaryFile(beside: path, isPrivate: old != nil)
    do throws(SystemError) {
      try fill(descriptor, parts, old)
      try files.rename(temporary, path)
    } catch {
      try? files.remove(temporary)
      throw .unwritable(error)
    }
  }

  /// A new file in the target's folder, since a file can be renamed only within one disk.
  func temporaryFile(
    beside path: String, isPrivate: Bool
  ) throws(FileFinding) -> (String, FileSystem.Descriptor) {
    var last = SystemError.exists
    for number in 0..<100 {
      let name = PathStyle.current.parted(path).folder + ".ita-\(processNumber())-\(number).tmp"
      do { return (name, try files.create(name, isPrivate)) } catch { last = error }
      // A file of this name is left from a process that was killed; others are not ours to take.
      if last != .exists { break }
    }
    switch last {
    case .absent, .notAFolder: throw .noPlace(last)
    case .notPermitted, .isFolder, .exists, .noSpace, .readOnly, .tooLarge, .nameTooLong,
      .tooManyLinks, .inUse, .brokenPipe, .failed:
      throw .unwritable(last)
    }
  }

  private func fill(
    _ descriptor: FileSystem.Descriptor, _ parts: [[UInt8]], _ old: FileStatus?
  ) throws(SystemError) {
    do throws(SystemError) {
      for part in parts { try files.write(descriptor, part) }
    } catch {
      try? files.close(descriptor)
      throw error
    }
    try finish(descriptor, old)
  }

  /// Gives a temporary file what its target had, and closes it.
  func finish(
    _ descriptor: FileSystem.Descriptor, _ old: FileStatus?
  ) throws(SystemError) {
    do throws(SystemError) {
      if let old { try files.adopt(descriptor, old) }
      try files.synchronize(descriptor)
    } catch {
      try? files.close(descriptor)
      throw error
    }
    // Some disks tell only now that they are full.
    try files.close(descriptor)
  }

  private func writeInPlace(_ parts: [[UInt8]], _ path: String) throws(SystemError) {
    let descriptor = try files.open(path)
    do throws(SystemError) {
      for part in parts { try files.write(descriptor, part) }
    } catch {
      try? files.close(descriptor)
      throw error
    }
    try files.close(descriptor)
  }
}
