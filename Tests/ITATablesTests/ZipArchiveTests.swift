import TestSupport
import Testing

@testable import ITATables

@Suite struct ZipArchiveTests {
  static let thai = Array(String(repeating: "คะแนน ๘๘.๔๖ ", count: 200).utf8)
  static let whole = ZipWriter.archive(entries: [
    (name: "mimetype", bytes: Array("x".utf8)), (name: "xl/ปี.xml", bytes: thai),
    (name: "empty", bytes: []),
  ])

  @Test func readsWhatWasWritten() throws {
    var archive = try ZipArchive(Self.whole)
    #expect(archive.names == ["mimetype", "xl/ปี.xml", "empty"])
    #expect(try archive.bytes(of: "mimetype") == Array("x".utf8))
    #expect(try archive.bytes(of: "XL/ปี.xml") == Self.thai)
    #expect(try archive.bytes(of: "empty") == [])
    #expect(try archive.bytes(of: "xl") == nil)
    #expect(archive.contains("Empty") && !archive.contains("full"))
    #expect(Self.whole.count < Self.thai.count / 4, "deflated")
  }

  @Test func sameEntriesSameBytes() {
    let again = ZipWriter.archive(entries: [
      (name: "mimetype", bytes: Array("x".utf8)), (name: "xl/ปี.xml", bytes: Self.thai),
      (name: "empty", bytes: []),
    ])
    #expect(again == Self.whole)
  }

  @Test func takesARemarkAndBytesBehindTheEnd() throws {
    var commented = Self.whole
    commented.replaceSubrange((commented.count - 2)..., with: [4, 0, 0x50, 0x4B, 5, 6])
    #expect(try ZipArchive(commented).names.count == 3)
    #expect(try ZipArchive(Self.whole + [0, 0, 0]).names.count == 3)
  }

  @Test func backslashesAreFolders() throws {
    let archive = try ZipArchive(ZipWriter.archive(entries: [(name: "xl\\a.xml", bytes: [])]))
    #expect(archive.contains("xl/a.xml"))
  }

  @Test func everyCutIsToldAtOnce() {
    for count in Self.whole.indices {
      #expect(throws: ZipFinding.cut, "\(count)") { try ZipArchive(Array(Self.whole[..<count])) }
    }
  }

  @Test func sameNameTwiceIsRefused() {
    let bytes = ZipWriter.archive(entries: [(name: "a", bytes: []), (name: "A", bytes: [1])])
    #expect(throws: ZipFinding.duplicatePart("A")) { try ZipArchive(bytes) }
  }

  @Test func tooManyPartsAreRefused() throws {
    func archive(_ count: Int) -> [UInt8] {
      ZipWriter.archive(entries: (0..<count).map { (name: "\($0)", bytes: []) })
    }
    #expect(try ZipArchive(archive(4_096)).names.count == 4_096)
    #expect(throws: ZipFinding.tooManyParts(4_097)) { try ZipArchive(archive(4_097)) }
  }

  /// Changes bytes of the first part's line in the directory of a file with one part.
  private func changed(_ bytes: [UInt8], at offset: Int, to new: [UInt8]) -> [UInt8] {
    let directory = bytes.count - 22 - 46 - 1
    var bytes = bytes
    bytes.replaceSubrange((directory + offset)..<(directory + offset + new.count), with: new)
    return bytes
  }

  @Test(arguments: [
    (8, [1, 0], ZipFinding.passwordProtected("a")),
    (10, [14, 0], .unknownCompression("a", method: 14)),
    (16, [0, 0, 0, 0], .damagedPart("a")),  // checksum
    (20, [1, 0, 0, 0], .damagedPart("a")),  // stored size
    (24, [1, 0, 0, 0], .damagedPart("a")),  // size
    (24, [0xFF, 0xFF, 0xFF, 0xFF], .tooLarge("a")),
    (42, [1, 0, 0, 0], .damagedPart("a")),  // place
    (42, [0xFF, 0xFF, 0xFF, 0xFF], .damagedPart("a")),
  ])
  func liesInTheDirectoryAreTold(offset: Int, new: [UInt8], finding: ZipFinding) throws {
    let bytes = ZipWriter.archive(entries: [(name: "a", bytes: Self.thai)])
    var archive = try ZipArchive(changed(bytes, at: offset, to: new))
    #expect(throws: finding) { try archive.bytes(of: "a") }
  }

  /// The file with its one part's sizes and place moved to fields of eight bytes, as Java does.
  private func long(size: [UInt8]) -> [UInt8] {
    let bytes = ZipWriter.archive(entries: [(name: "a", bytes: Self.thai)])
    let start = bytes.count - 22 - 47
    let stored = Array(bytes[start + 20..<start + 24]) + [0, 0, 0, 0]
    let ones: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    var line = Array(bytes[start..<start + 47])
    line.replaceSubrange(20..<28, with: ones + ones)
    line.replaceSubrange(42..<46, with: ones)
    let extra: [UInt8] = [9, 9, 1, 0, 7, 1, 0, 24, 0] + size + stored + [0, 0, 0, 0, 0, 0, 0, 0]
    line[30] = UInt8(extra.count)
    var end = Array(bytes.suffix(22))
    end[12] += UInt8(extra.count)
    return bytes[..<start] + line + extra + end
  }

  @Test func takesSizesOfEightBytes() throws {
    let count = Self.thai.count
    let size = [UInt8(count & 0xFF), UInt8(count >> 8), 0, 0, 0, 0, 0, 0]
    var archive = try ZipArchive(long(size: size))
    #expect(try archive.bytes(of: "a") == Self.thai)
    archive = try ZipArchive(long(size: Array(repeating: 0xFF, count: 8)))
    #expect(throws: ZipFinding.tooLarge("a")) { try archive.bytes(of: "a") }
  }

  @Test func bombsEndBeforeTheyGrow() throws {
    // 8 MiB of blanks, and the same said to be 1 GiB: neither is inflated.
    let blanks = [UInt8](repeating: 0x20, count: 8 << 20)
    let bomb = ZipWriter.archive(entries: [(name: "a", bytes: blanks)])
    var archive = try ZipArchive(bomb)
    #expect(throws: ZipFinding.tooLarge("a")) { try archive.bytes(of: "a") }
    archive = try ZipArchive(changed(bomb, at: 24, to: [0, 0, 0, 0x40]))
    #expect(throws: ZipFinding.tooLarge("a")) { try archive.bytes(of: "a") }
    // A size that lies low ends there.
    archive = try ZipArchive(changed(bomb, at: 24, to: [0, 0x10, 0, 0]))
    #expect(throws: ZipFinding.damagedPart("a")) { try archive.bytes(of: "a") }
  }

  @Test func allPartsTogetherAreLimited() throws {
    // One stored part under many names (overlapping parts are the strongest bomb known).
    var noise: [UInt8] = []
    var generator = SeededGenerator(seed: 1)
    while noise.count < 4 << 20 {
      let number = generator.next()
      noise += (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    var archive = try ZipArchive(ZipWriter.archive(entries: [(name: "a", bytes: noise)]))
    let most = ZipArchive.totalLimit / noise.count
    for _ in 0..<most { _ = try archive.bytes(of: "a") }
    #expect(throws: ZipFinding.tooLarge("a")) { try archive.bytes(of: "a") }
  }

  @Test func damageNeverTraps() {
    var outcomes: Set<String> = []
    for seed in 0..<5_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = Self.whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      do throws(ZipFinding) {
        var archive = try ZipArchive(bytes)
        for name in archive.names { _ = try archive.bytes(of: name) }
      } catch {
        outcomes.insert(error.code.rawValue)
      }
    }
    #expect(outcomes.isSuperset(of: ["E110", "E112", "E116", "E118"]), "\(outcomes)")
  }
}
