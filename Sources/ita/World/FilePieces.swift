import ITATables

/// An open file that is read piece by piece, because it is too large to be in memory whole.
struct FilePieces {
  private let files: FileSystem
  private let opened: FileSystem.Descriptor
  /// How many bytes the file has; nil for a pipe or a device, which has no offsets.
  let fileSize: Int?
  /// How many bytes are read at once.
  let size: Int

  /// Reads what is open; so few bytes at once that they stay in the cache.
  init(files: FileSystem, opened: FileSystem.Descriptor, size: Int = 1 << 18) {
    (self.files, self.opened, self.size) = (files, opened, size)
    fileSize = files.size(opened)
  }

  /// Reads from an offset on, up to another one or to the file's end, and tells how far it was used;
  /// what has no offsets is read where it stands.
  ///
  /// `take` tells how many bytes of a piece it has used, nil to end the reading; the rest comes
  /// again at the start of the next one. Only a piece behind which the file ends is told as the last.
  @discardableResult
  func read(
    from start: Int = 0, to end: Int = .max,
    _ take: (Span<UInt8>, _ isLast: Bool) -> Int?
  ) throws(SystemError) -> Int {
    // No row of a national table is that long; for one that is, more room is made.
    let room = min(size, 1 << 16)
    let first = min(max(size, 2), max(end - start, 2))
    var bytes = [UInt8](repeating: 0, count: room + first)
    var offset = start
    var rest = room..<room
    while true {
      let behind = offset + rest.count
      let most = min(bytes.count - rest.upperBound, end - behind)
      let (got, isLast) = try fill(
        &bytes, rest.upperBound, most, at: fileSize == nil ? nil : behind)
      let piece = rest.lowerBound..<(rest.upperBound + got)
      guard let taken = take(bytes.span.extracting(piece), isLast) else { return offset }
      let used = min(max(taken, 0), piece.count)
      offset += used
      if isLast || behind + got >= end { return offset }
      rest = Self.moved(&bytes, (piece.lowerBound + used)..<piece.upperBound, room)
    }
  }

  /// Reads so many bytes, fewer only where the file ends.
  private func fill(
    _ bytes: inout [UInt8], _ start: Int, _ most: Int, at offset: Int?
  ) throws(SystemError) -> (got: Int, isLast: Bool) {
    var got = 0
    while got < most {
      let more = try files.readSome(
        opened, &bytes, start + got, most - got, offset.map { $0 + got })
      if more == 0 { return (got, true) }
      got += more
    }
    return (got, false)
  }

  /// Moves what was left over to the end of the room for it, and makes more where it is too long.
  private static func moved(
    _ bytes: inout [UInt8], _ rest: Range<Int>, _ room: Int
  ) -> Range<Int> {
    let left = Array(bytes[rest])
    if left.count <= room {
      bytes.replaceSubrange((room - left.count)..<room, with: left)
      return (room - left.count)..<room
    }
    bytes = left + [UInt8](repeating: 0, count: max(bytes.count - room, left.count))
    return 0..<left.count
  }
}

extension FilePieces {
  /// The same with bytes that are in memory already; a piece in which nothing is used comes again,
  /// longer.
  static func read(
    _ bytes: [UInt8], size: Int = 1 << 20, _ take: (Span<UInt8>, _ isLast: Bool) -> Int
  ) {
    var start = 0
    var length = max(size, 2)
    while true {
      let end = min(start + length, bytes.count)
      let isLast = end == bytes.count
      let piece = bytes.span.extracting(start..<end)
      let used = min(max(take(piece, isLast), 0), piece.count)
      if isLast { return }
      start += used
      length = used == 0 ? length * 2 : max(size, 2)
    }
  }
}
