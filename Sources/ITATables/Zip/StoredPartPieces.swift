import Synchronization

/// A part of a ZIP file that is inflated piece by piece, each of which can be looked at while the
/// next one is inflated on another thread: a large sheet never stands whole in memory.
///
/// A piece ends where a character does. What is wrong with the part as a whole is known when its
/// last piece has come; until then a piece may be of a damaged part.
final class StoredPartPieces: Sendable {
  /// What is wrong with a part as a whole.
  enum Fault: Error {
    case damaged(ZipFinding)
    case notUTF8
  }

  /// How many bytes the part has when inflated.
  let size: Int
  /// Who makes pieces holds this one for long, and the queue for a moment.
  private let state: Mutex<State>
  private let queue = Mutex(Queue())
  /// How often the queue was changed.
  private let changes = Atomic(0)

  /// Prepares for a part; nothing is inflated yet.
  init(_ part: StoredPart) throws(ZipFinding) {
    size = part.entry.size
    state = try Mutex(State(part))
  }

  /// What is wrong, as far as is known.
  var fault: Fault? { change { $0.fault } }

  /// How many pieces are inflated and not taken.
  var ready: Int { change { $0.ready.count } }

  /// Changes the queue. The thread sanitizer does not know the lock; by the number it sees who comes
  /// behind whom.
  private func change<Result>(_ change: (inout Queue) -> sending Result) -> sending Result {
    queue.withLock { queue in
      _ = changes.load(ordering: .acquiring)
      defer { changes.add(1, ordering: .releasing) }
      return change(&queue)
    }
  }

  /// Inflates the next piece, of so many bytes if the part has them, or of another size once there
  /// is one before it.
  /// - Returns: whether there was one left.
  @discardableResult
  func inflate(_ first: Int, then later: Int? = nil) -> Bool {
    state.withLock { state in
      if state.isAtEnd { return false }
      var piece = change { $0.free.popLast() } ?? Piece()
      state.inflate(state.inflated > 0 ? later ?? first : first, into: &piece)
      change { queue in
        queue.ready.append(piece)
        queue.fault = state.fault
      }
      return true
    }
  }

  /// Inflates all that is left, only to see whether it is right.
  func inflateRest() {
    while inflate(1 << 16) { take { _, _ in } }
  }

  /// Gives the piece that was inflated first of those not given yet, and whether it is the last one
  /// of the part; nothing where there is none.
  func take(_ look: (_ piece: Span<UInt8>, _ isLast: Bool) -> Void) {
    guard
      let piece = change({ $0.ready.isEmpty ? nil : $0.ready.removeFirst() })
    else { return }
    look(piece.room.span.extracting(0..<piece.count), piece.isLast)
    change { $0.free.append(piece) }
  }

  /// Room for a piece, and how much of it is one.
  private struct Piece {
    var room: [UInt8] = []
    var count = 0
    var isLast = false
  }

  private struct Queue {
    var ready: [Piece] = []
    /// Those that were looked at, whose room is used again.
    var free: [Piece] = []
    var fault: Fault?
  }

  private struct State: ~Copyable {
    private let part: StoredPart
    /// Of a part that is deflated.
    private var inflation: Deflate.Inflation?
    private(set) var inflated = 0
    private var checksum: UInt32 = 0
    /// The first bytes of a character, at the end of the last piece, whose others are still to come.
    private var tail: [UInt8] = []
    private(set) var isAtEnd = false
    private(set) var fault: Fault?

    init(_ part: StoredPart) throws(ZipFinding) {
      self.part = part
      switch part.entry.method {
      case 0: inflation = nil
      case 8:
        inflation = Deflate.Inflation(part.bytes)
        if inflation == nil { throw .damagedPart(part.entry.name) }
      default: throw .unknownCompression(part.entry.name, method: part.entry.method)
      }
    }

    mutating func inflate(_ wanted: Int, into piece: inout Piece) {
      // One byte more than the part may have, so that a stream that goes on is seen to.
      let wanted = min(max(wanted, 1), part.entry.size + 1 - inflated)
      let start = tail.count
      if piece.room.count < start + wanted {
        piece.room = [UInt8](repeating: 0, count: start + wanted)
      }
      for place in 0..<start { piece.room[place] = tail[place] }
      let came = fill(&piece.room, from: start, wanted)
      checksum = Deflate.checksum(
        of: piece.room.span.extracting(start..<start + came), after: checksum)
      inflated += came
      check(&piece, start + came, isShort: came < wanted)
    }

    /// Takes the next bytes as they are stored, or inflates them.
    private mutating func fill(_ room: inout [UInt8], from start: Int, _ wanted: Int) -> Int {
      if inflation != nil { return inflation?.fill(&room, from: start, count: wanted) ?? 0 }
      let next = part.bytes.dropFirst(inflated).prefix(wanted)
      for (place, byte) in next.enumerated() { room[start + place] = byte }
      return next.count
    }

    /// Ends the piece with its last whole character, and the part where nothing comes any more.
    private mutating func check(_ piece: inout Piece, _ filled: Int, isShort: Bool) {
      let isWhole = inflation?.isWhole ?? (isShort && part.bytes.count == inflated)
      if isWhole || isShort || inflated > part.entry.size {
        isAtEnd = true
        if !isWhole || inflated != part.entry.size || checksum != part.entry.checksum {
          fault = .damaged(.damagedPart(part.entry.name))
        }
      }
      let begun = isAtEnd ? 0 : Self.startOfCharacter(piece.room.span.extracting(0..<filled))
      (piece.count, piece.isLast) = (filled - begun, isAtEnd)
      tail = Array(piece.room[piece.count..<filled])
      let characters = piece.room.span.extracting(0..<filled - begun)
      if fault == nil, (try? UTF8Span(validating: characters)) == nil { fault = .notUTF8 }
    }

    /// How many bytes at the end may be the first ones of a character whose others are missing.
    private static func startOfCharacter(_ bytes: Span<UInt8>) -> Int {
      for back in 1...3 where back <= bytes.count {
        let byte = bytes[bytes.count - back]
        if byte >= 0xC0 { return back }
        if byte < 0x80 { return 0 }
      }
      return 0
    }
  }
}
