import ITAModel
import ITATables
import Synchronization

/// A large file of a nation, whose halves are read at the same time: the second one by a scan of
/// its own, which is joined to that of the first.
struct NationalPieces {
  let pieces: FilePieces
  let workers: Workers
  /// A file shorter than this is read by one thread.
  var least = 1 << 19

  /// The second half is shorter by at most twice as many bytes, for its thread must begin first.
  private static let headStart = 3 << 15

  /// Reads the file, hands over the rows that are set aside, and tells how many bytes were read.
  func read(
    into reader: inout PieceReader, _ rejects: inout RejectedRows, _ tell: (Int) -> Void
  ) throws(SystemError) {
    let bytes = Atomic(0)
    var isEnded = false
    var toHeader = false
    func take(_ piece: Span<UInt8>, _ isLast: Bool) -> Int? {
      let used = reader.take(piece, isLast: isLast, toHeader: toHeader)
      rejects.take(reader.scan.takeRejects())
      tell(bytes.add(used, ordering: .relaxed).newValue)
      isEnded = isLast && used == piece.count
      // A workbook or a page is read whole, by others.
      return reader.isText == false ? nil : used
    }
    guard let size = pieces.fileSize, size >= least else {
      try pieces.read(take)
      return
    }
    // The file is parted behind its header: what else is to be found out, both halves do at once.
    toHeader = true
    var place = try pieces.read(to: pieces.size, take)
    if !isEnded, let middle = middle(between: place, size, reader) {
      let later = Mutex<PieceReader?>(nil)
      let begun = reader.behind()
      var error: SystemError?
      workers.both(
        {
          do throws(SystemError) {
            place = try pieces.read(from: place, to: middle, take)
          } catch let failure { error = failure }
        },
        {
          let read = read(from: middle, begun, bytes)
          later.withLock { $0 = read }
        })
      if let error { throw error }
      // Where the middle is inside of a cell, or only the rows before can tell what a row is, the
      // second half is read again.
      if place == middle, let later = later.withLock({ $0 }), reader.join(later) {
        rejects.take(reader.scan.takeRejects())
        tell(bytes.load(ordering: .relaxed))
        return
      }
      bytes.store(place, ordering: .relaxed)
    }
    if !isEnded { try pieces.read(from: place, take) }
  }

  /// The offset of the line that follows the middle of the rest; nil where the file is not parted.
  private func middle(between place: Int, _ size: Int, _ reader: PieceReader) -> Int? {
    let rest = size - place
    let start = place + rest / 2 + min(rest / 20, Self.headStart)
    var middle: Int?
    _ = try? pieces.read(from: start, to: start + 1 << 14) { piece, _ in
      middle = reader.lineEnd(in: piece, at: start)
      return nil
    }
    return middle
  }

  /// What another reader makes of the rest of the file; nil where it cannot be joined.
  private func read(
    from middle: Int, _ reader: PieceReader, _ bytes: borrowing Atomic<Int>
  ) -> PieceReader? {
    var reader = reader
    var isEnded = false
    _ = try? pieces.read(from: middle) { piece, isLast in
      let used = reader.take(piece, isLast: isLast)
      bytes.add(used, ordering: .relaxed)
      isEnded = isLast
      return reader.scan.canBeJoined ? used : nil
    }
    return isEnded && reader.scan.canBeJoined ? reader : nil
  }
}
