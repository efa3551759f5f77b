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
  private let state: Mutex<State>

  /// Prepares for a part; nothing is inflated yet.
  init(_ part: StoredPart) throws(ZipFinding) {
    size = part.entry.size
    state = try Mutex(State(part))
  }

  /// What is wrong, as far as is known.
  var fault: Fault? { state.withLock { $0.fault } }

  /// Inflates the first piece, unless that was done before.
  func begin(_ count: Int) { state.withLock { if !$0.hasBegun { $0.inflate(count) } } }

  /// Inflates the next piece, of at least so many bytes if the part has them.
  func inflate(_ count: Int) { state.withLock { $0.inflate(count) } }

  /// Inflates all that is left, only to see whether it is right.
  func inflateRest() {
    state.withLock { state in
      while !state.isAtEnd { state.inflate(1 << 16) }
    }
  }

  /// Gives the piece that was inflated last, and whether it is the last one of the part.
  func take(_ look: (_ piece: Span<UInt8>, _ isLast: Bool) -> Void) {
    state.withLock { look($0.room.span.extracting(0..<$0.count), $0.isAtEnd) }
  }

  private struct State: ~Copyable {
    private let part: StoredPart
    /// Of a part that is deflated.
    private var inflation: Deflate.Inflation?
    private var inflated = 0
    private var checksum: UInt32 = 0
    /// The room of the piece, and how much of it is the piece. Behind it stand the first bytes of a
    /// character whose others are still to come.
    private(set) var room: [UInt8] = []
    private(set) var count = 0
    private var tail = 0
    var hasBegun: Bool { inflated > 0 || isAtEnd }
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

    mutating func inflate(_ wanted: Int) {
      if isAtEnd { return }
      for place in 0..<tail { room[place] = room[count + place] }
      // One byte more than the part may have, so that a stream that goes on is seen to.
      let wanted = min(max(wanted, 1), part.entry.size + 1 - inflated)
      if room.count < tail + wanted {
        room += [UInt8](repeating: 0, count: tail + wanted - room.count)
      }
      let came = fill(from: tail, wanted)
      checksum = Deflate.checksum(
        of: room.span.extracting(tail..<tail + came), after: checksum)
      inflated += came
      check(tail + came, isShort: came < wanted)
    }

    /// Takes the next bytes as they are stored, or inflates them.
    private mutating func fill(from start: Int, _ wanted: Int) -> Int {
      if inflation != nil { return inflation?.fill(&room, from: start, count: wanted) ?? 0 }
      let next = part.bytes.dropFirst(inflated).prefix(wanted)
      for (place, byte) in next.enumerated() { room[start + place] = byte }
      return next.count
    }

    /// Ends the piece with its last whole character, and the part where nothing comes any more.
    private mutating func check(_ filled: Int, isShort: Bool) {
      let isWhole = inflation?.isWhole ?? (isShort && part.bytes.count == inflated)
      if isWhole || isShort || inflated > part.entry.size {
        isAtEnd = true
        if !isWhole || inflated != part.entry.size || checksum != part.entry.checksum {
          fault = .damaged(.damagedPart(part.entry.name))
        }
      }
      count = isAtEnd ? filled : filled - Self.startOfCharacter(room.span.extracting(0..<filled))
      tail = filled - count
      if fault == nil, (try? UTF8Span(validating: room.span.extracting(0..<count))) == nil {
        fault = .notUTF8
      }
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
