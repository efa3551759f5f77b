/// A ZIP archive of stored entries. To be replaced by the archive writer of ITATables.
enum StoredArchive {
  static func bytes(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = archive.count
      let checksum = checksum(entry.bytes)
      var common: [UInt8] = []
      for (value, size) in [
        (20, 2), (0x800, 2), (0, 2), (0, 2), (0x21, 2), (Int(checksum), 4),
        (entry.bytes.count, 4), (entry.bytes.count, 4), (entry.name.utf8.count, 2), (0, 2),
      ] {
        append(value, size, to: &common)
      }
      archive += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + entry.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common
      for (value, size) in [(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)] {
        append(value, size, to: &directory)
      }
      directory += Array(entry.name.utf8)
    }
    let start = archive.count
    archive += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for (value, size) in [
      (entries.count, 2), (entries.count, 2), (directory.count, 4), (start, 4), (0, 2),
    ] {
      append(value, size, to: &archive)
    }
    return archive
  }

  private static func append(_ value: Int, _ size: Int, to bytes: inout [UInt8]) {
    for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
