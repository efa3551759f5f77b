/// What a web page says of its own encoding.
enum HTMLCharset {
  /// The encoding that a `<meta>` among the first 4 KiB names; nil where none does.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let words = bytes.prefix(4_096).map(HTMLScanner.lowercased)
    var place = 0
    while let meta = find("<meta", in: words[...], from: place) {
      let end = words[meta...].firstIndex(of: UInt8(ascii: ">")) ?? words.count
      if let charset = find("charset", in: words[..<end], from: meta) {
        let name = words[(charset + 7)..<end].drop(while: isFiller)
        let word = String(decoding: name.prefix { !isFiller($0) }, as: UTF8.self)
        if let encoding = TextEncoding(named: word) { return encoding }
      }
      place = end
    }
    return nil
  }

  /// Everything that stands around the name: `charset="utf-8"`, `charset = utf-8; x`.
  private static func isFiller(_ byte: UInt8) -> Bool {
    byte <= 32 || [0x22, 0x27, 0x3B, 0x3D, 0x2F].contains(byte)
  }

  private static func find(
    _ word: String, in bytes: ArraySlice<UInt8>, from start: Int
  ) -> Int? {
    let pattern = Array(word.utf8)
    var place = start
    while place + pattern.count <= bytes.endIndex {
      if bytes[place...].starts(with: pattern) { return place }
      place += 1
    }
    return nil
  }
}
