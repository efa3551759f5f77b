/// The reading of an open file piece by piece, the same for every system.
struct FilePieces {
  /// How many bytes a piece has at first; more only where a single row is longer.
  var size: Int

  /// Gives `take` one piece after the other, and what it has not used again at the start of the next
  /// one.
  ///
  /// - Parameters:
  ///   - take: tells how many bytes of a piece it has used; the last piece has no more behind it.
  ///   - more: reads once behind the first `count` bytes, makes room where there is none, adds to
  ///     `count` what it has read and returns that; 0 at the end.
  func read(
    _ take: (Span<UInt8>, _ isLast: Bool) -> Int,
    more: (_ bytes: inout [UInt8], _ count: inout Int) throws(SystemError) -> Int
  ) throws(SystemError) {
    var bytes = [UInt8](repeating: 0, count: max(size, 2))
    var count = 0
    while true {
      // What is left over may fill all of it, where a single row is that long.
      let got = try more(&bytes, &count)
      let used = min(max(take(bytes.span.extracting(0..<count), got == 0), 0), count)
      if got == 0 { return }
      for place in used..<count { bytes[place - used] = bytes[place] }
      count -= used
    }
  }

  /// The same with bytes that are in memory already, each piece as long as it must be.
  func read(_ bytes: [UInt8], _ take: (Span<UInt8>, _ isLast: Bool) -> Int) {
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
