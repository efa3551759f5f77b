/// One line of a ZIP file's central directory.
struct ZipEntry: Sendable, Equatable {
  /// The part's name with `/` between folders.
  var name: String
  /// How the part is stored: 0 as it is, 8 deflated.
  var method: Int
  var isEncrypted: Bool
  var checksum: UInt32
  var storedSize: Int
  var size: Int
  /// Where the part's local header starts.
  var offset: Int

  /// What parts are looked up by: letters A-Z in lower case, as Office compares names.
  var key: String { Self.key(of: name) }

  static func key(of name: String) -> String {
    String(decoding: name.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The bytes stored for the part; nil where its local header is not where it should be.
  func storedBytes(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let header = LittleEndian(bytes)
    guard header.number(at: offset, size: 4) == 0x0403_4B50,
      let nameLength = header.number(at: offset + 26, size: 2),
      let extraLength = header.number(at: offset + 28, size: 2)
    else { return nil }
    let start = offset + 30 + nameLength + extraLength
    guard start <= bytes.count, storedSize <= bytes.count - start else { return nil }
    return bytes[start..<start + storedSize]
  }

  /// All entries of a file, in the directory's order.
  static func directory(of bytes: [UInt8]) throws(ZipFinding) -> [ZipEntry] {
    guard let end = endRecord(of: bytes) else { throw .cut }
    let file = LittleEndian(bytes)
    guard let count = file.number(at: end + 10, size: 2),
      let size = file.number(at: end + 12, size: 4),
      var place = file.number(at: end + 16, size: 4), place <= end, size <= end - place
    else { throw .cut }
    guard count <= ZipArchive.partLimit else { throw .tooManyParts(count) }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let (entry, next) = entry(at: place, in: file), next <= end else { throw .cut }
      entries.append(entry)
      place = next
    }
    return entries
  }

  /// Where the record that ends the file starts: the last one whose remark fits behind it.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let file = LittleEndian(bytes)
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    where bytes[place] == 0x50 && file.number(at: place, size: 4) == 0x0605_4B50 {
      if let remark = file.number(at: place + 20, size: 2), place + 22 + remark <= bytes.count {
        return place
      }
    }
    return nil
  }

  private static func entry(at place: Int, in file: LittleEndian) -> (ZipEntry, next: Int)? {
    guard file.number(at: place, size: 4) == 0x0201_4B50,
      let flags = file.number(at: place + 8, size: 2),
      let method = file.number(at: place + 10, size: 2),
      let checksum = file.number(at: place + 16, size: 4),
      let storedSize = file.number(at: place + 20, size: 4),
      let size = file.number(at: place + 24, size: 4),
      let nameLength = file.number(at: place + 28, size: 2),
      let extraLength = file.number(at: place + 30, size: 2),
      let remarkLength = file.number(at: place + 32, size: 2),
      let offset = file.number(at: place + 42, size: 4),
      let label = file.bytes(at: place + 46, count: nameLength)
    else { return nil }
    var entry = ZipEntry(
      name: name(label), method: method, isEncrypted: flags & 1 == 1,
      checksum: UInt32(truncatingIfNeeded: checksum), storedSize: storedSize, size: size,
      offset: offset)
    let extra = place + 46 + nameLength
    entry.takeLongFields(from: file, in: extra..<extra + extraLength)
    return (entry, extra + extraLength + remarkLength)
  }

  /// Takes the fields of eight bytes that stand in for those of four that are all ones. Java's
  /// writers of large sheets use them in small files too.
  private mutating func takeLongFields(from file: LittleEndian, in extra: Range<Int>) {
    var place = extra.lowerBound
    while let kind = file.number(at: place, size: 2),
      let count = file.number(at: place + 2, size: 2), place + 4 + count <= extra.upperBound
    {
      place += 4
      if kind == 1 {
        var field = place
        for path in [\ZipEntry.size, \ZipEntry.storedSize, \ZipEntry.offset]
        where self[keyPath: path] == 0xFFFF_FFFF && field + 8 <= place + count {
          self[keyPath: path] = file.number(at: field, size: 8) ?? 0
          field += 8
        }
      }
      place += count
    }
  }

  /// A name as text. Old .NET writers put `\` between folders; bytes that are not UTF-8 are taken
  /// one by one, so that two different names stay different.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if let text = String(validating: name, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(name.map { Unicode.Scalar($0) }))
  }
}

/// Reads numbers stored lowest byte first; past the end there is nil, never a trap.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number in `size` bytes (at most 8) from a place; at most 2^40, so that sums and products
  /// of sizes never overflow.
  func number(at place: Int, size: Int) -> Int? {
    guard place >= 0, place <= bytes.count - size else { return nil }
    let number = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * $1) }
    return min(Int(clamping: number), 1 << 40)
  }

  /// The bytes from a place.
  func bytes(at place: Int, count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[place..<place + count]
  }
}
