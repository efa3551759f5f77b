import TestSupport
import Testing

@testable import ITATables

/// Files that are cut, changed, or made to harm: each ends in a message, soon, and never in a trap.
@Suite struct ContainerDamageTests {
  static let files = Fixtures.names(in: "formats")
    .filter { name in [".xlsx", ".ods", ".odt", ".docx"].contains { name.hasSuffix($0) } }

  private func read(_ bytes: [UInt8]) -> Told {
    var diagnostics: [Diagnostic] = []
    var told = Told([])
    let time = ContinuousClock().measure {
      let tables = ZipDocument.read(bytes, file: "a", diagnostics: &diagnostics)
      told = Told(tables, diagnostics)
    }
    #expect(time < .seconds(2), "a second in a release build")
    return told
  }

  @Test func thereAreFilesToDamage() { #expect(Self.files.count >= 14) }

  @Test(arguments: files)
  func everyCutIsTold(name: String) throws {
    let whole = try #require(Fixtures.bytes("formats/" + name))
    for count in stride(from: 0, to: whole.count, by: whole.count / 40) {
      #expect(read(Array(whole[..<count])) == Told([], ["0:0 E110"]), "\(count)")
    }
  }

  @Test(arguments: files)
  func changedBytesAreToldOrHarmless(name: String) throws {
    let whole = try #require(Fixtures.bytes("formats/" + name))
    let expected = read(whole)
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      let told = read(bytes)
      // A change in a part that nobody reads, in a time or in a remark harms nothing; any other
      // is told. Changed content never passes for the real one.
      #expect(!told.findings.isEmpty || told == expected, "seed \(seed)")
    }
  }

  @Test(arguments: files)
  func changedXMLNeverTraps(name: String) throws {
    var archive = try ZipArchive(try #require(Fixtures.bytes("formats/" + name)))
    var parts: [(name: String, bytes: [UInt8])] = []
    for name in archive.names {
      guard let bytes = try archive.bytes(of: name), !bytes.isEmpty else { continue }
      parts.append((name, bytes))
    }
    let read = ["sheet1", "sharedStrings", "styles", "workbook", "document.xml", "content.xml"]
    let places = parts.indices.filter { place in read.contains { parts[place].name.contains($0) } }
    for seed in 0..<24 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var changed = parts
      let place = places.randomElement(using: &generator) ?? 0
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: changed[place].bytes.indices, using: &generator)
        changed[place].bytes[at] =
          Array("<>\"'/&;=0123456789rstc ".utf8).randomElement(using: &generator) ?? 0
      }
      _ = self.read(ZipWriter.archive(entries: changed))
    }
  }

  #if canImport(FoundationXML)
    @Test(arguments: files)
    func scannerAgreesWithTheOracleOnRealParts(name: String) throws {
      var archive = try ZipArchive(try #require(Fixtures.bytes("formats/" + name)))
      for part in archive.names where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
        let bytes = try #require(try archive.bytes(of: part))
        if bytes.isEmpty { continue }
        let told = try scannedEvents(of: bytes)
        let expected = try #require(oracleEvents(of: bytes), "\(part)")
        let place = zip(told, expected).prefix { $0 == $1 }.count
        #expect(told.dropFirst(place).first == expected.dropFirst(place).first, "\(part)")
        #expect(told.count > 1)
      }
    }
  #endif

  /// One deflated stream of blanks: a literal, then the longest copy again and again, in the
  /// fixed code (13 bits for 258 blanks), as zlib would inflate it.
  private func deflatedBlanks(copies: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt64 = 0
    var count: UInt64 = 0
    func put(_ value: UInt64, _ width: UInt64) {
      bits |= value << count
      count += width
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        count -= 8
      }
    }
    put(0b011, 3)  // the last block, fixed code
    put(0b0000_1010, 8)  // a blank: 0x30 + 0x20, highest bit first
    for _ in 0..<copies { put(0b0_0000_1010_0011, 13) }  // length 258, distance 1
    put(0, 7)  // the end of the block
    put(0, 7)
    return bytes
  }

  @Test func aGibibyteOfBlanksIsRefusedAtOnce() throws {
    let small = deflatedBlanks(copies: 8)
    #expect(
      Deflate.inflated(small[...], size: 1 + 8 * 258) == Array(repeating: 0x20, count: 2_065))
    let stream = deflatedBlanks(copies: (1 << 30) / 258)
    let size = 1 + (1 << 30) / 258 * 258
    var entry: [UInt8] = [8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for number in [stream.count, size] {
      entry += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let name = Array("xl/workbook.xml".utf8)
    entry += [UInt8(name.count), 0, 0, 0]
    let local = [0x50, 0x4B, 3, 4, 20, 0, 0, 0] + entry + name + stream
    let directory =
      [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0] + entry + Array(repeating: 0, count: 14) + name
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0]
    for number in [directory.count, local.count] {
      end += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    #expect(read(local + directory + end + [0, 0]) == Told([], ["0:0 E111"]))
  }
}
