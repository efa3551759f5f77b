import TestSupport
import Testing

@testable import ita

@Suite struct FilePiecesTests {
  /// Whatever is used of each piece, every byte comes once and in order, and the end is told.
  @Test func everyByteComesOnce() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { UInt8($0) }
      let size = Int.random(in: 0...20, using: &random)
      for isFile in [true, false] {
        var seen: [UInt8] = []
        var ends = 0
        func take(_ piece: Span<UInt8>, _ isLast: Bool) -> Int {
          ends += isLast ? 1 : 0
          let used = isLast ? piece.count : Int.random(in: 0...piece.count, using: &random)
          seen += piece.extracting(first: used).indices.map { piece[$0] }
          return used
        }
        if isFile {
          var place = 0
          try FilePieces(size: size).read(take) { (room, count) throws(SystemError) in
            if count == room.count { room.append(contentsOf: repeatElement(0, count: count)) }
            let got = min(room.count - count, bytes.count - place)
            for next in 0..<got { room[count + next] = bytes[place + next] }
            (place, count) = (place + got, count + got)
            return got
          }
        } else {
          FilePieces(size: size).read(bytes, take)
        }
        #expect(seen == bytes && ends == 1, "seed \(seed) \(isFile)")
      }
    }
  }

  @Test func aFaultEndsTheReading() {
    var pieces = 0
    func take(_ piece: Span<UInt8>, _ isLast: Bool) -> Int {
      pieces += 1
      return piece.count
    }
    #expect(throws: SystemError.failed) {
      try FilePieces(size: 8).read(take) { (_, count) throws(SystemError) in
        if pieces == 2 { throw .failed }
        count += 1
        return 1
      }
    }
    #expect(pieces == 2)
  }
}
