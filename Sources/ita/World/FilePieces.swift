import ITATables
import Synchronization

/// A file that is read piece by piece, because it is too large to be in memory whole; the next
/// piece is read while the one before is looked at.
struct FilePieces {
  let files: FileSystem
  let workers: Workers
  /// How many bytes are read at once: so few that they stay in the cache. Behind the first 16 pieces
  /// and behind 128 more it is four times as many, for by then what threads cost each other is more
  /// than the memory.
  var size = 1 << 18

  /// Reads a file. `take` tells how many bytes of a piece it has used; the rest comes again at the
  /// start of the next one.
  func read(
    _ path: String, _ take: (Span<UInt8>, _ isLast: Bool) -> Int
  ) throws(SystemError) {
    let opened = try files.openInput(path)
    defer { try? files.close(opened) }
    var piece = Piece(size: size)
    piece.fill(from: opened, files)
    if piece.isLast, piece.error == nil {
      _ = piece.used(take)
      return
    }
    let files = files
    let ahead = Mutex(Piece(size: size))
    var count = 0
    while true {
      if let error = piece.error { throw error }
      var used = 0
      if piece.isLast {
        _ = piece.used(take)
        return
      }
      workers.both(
        { used = piece.used(take) },
        { ahead.withLock { $0.fill(from: opened, files) } })
      ahead.withLock { next in
        next.prepend(piece.rest(from: used))
        swap(&piece, &next)
        count += 1
        let larger = count < 16 ? size : count < 144 ? size * 4 : size * 16
        if next.size < larger { next = Piece(size: larger) }
      }
    }
  }

  /// Bytes of a file, with room in front of them for what is left over of the piece before.
  private struct Piece: Sendable {
    private var bytes: [UInt8]
    private var start: Int
    private var end: Int
    private let room: Int
    /// How many bytes it was made for.
    let size: Int
    /// Whether the file ends with it.
    private(set) var isLast = false
    private(set) var error: SystemError?

    init(size: Int) {
      self.size = size
      // No row of a national table is that long; for one that is, more room is made.
      room = min(size, 1 << 16)
      (start, end) = (room, room)
      bytes = [UInt8](repeating: 0, count: room + max(size, 2))
    }

    /// What a reader uses of it.
    func used(_ take: (Span<UInt8>, _ isLast: Bool) -> Int) -> Int {
      take(bytes.span.extracting(start..<end), isLast)
    }

    /// Reads as many bytes as there is room for behind the first.
    mutating func fill(from opened: FileSystem.Descriptor, _ files: FileSystem) {
      (start, end) = (room, room)
      do throws(SystemError) {
        while end < bytes.count, !isLast {
          let got = try files.readSome(opened, &bytes, end)
          end += got
          isLast = got == 0
        }
      } catch {
        self.error = error
      }
    }

    /// What is behind the bytes used.
    func rest(from used: Int) -> ArraySlice<UInt8> {
      bytes[(start + min(max(used, 0), end - start))..<end]
    }

    /// Puts bytes in front.
    mutating func prepend(_ rest: ArraySlice<UInt8>) {
      if rest.count <= start {
        start -= rest.count
        bytes.replaceSubrange(start..<(start + rest.count), with: rest)
      } else {
        bytes.replaceSubrange(..<start, with: rest)
        end += rest.count - start
        start = 0
      }
    }
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
