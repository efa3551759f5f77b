/// Looks for words in a text, byte by byte: a Thai vowel behind a word must not hide it.
public enum WordSearch {
  /// The place of a word among bytes; nil where it is not there, and for a word of no bytes.
  public static func place(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = word.first, bytes.count >= word.count else { return nil }
    var start = 0
    while let hit = bytes[start...].firstIndex(of: first) {
      if bytes[hit...].starts(with: word) { return hit }
      start = hit + 1
    }
    return nil
  }

  /// Whether a word stands in a text.
  public static func contains(_ word: String, in text: String) -> Bool {
    place(of: Array(word.utf8), in: Array(text.utf8)) != nil
  }

  /// A text with words in its places, `{topic}`; a place of an unknown name stays as it is.
  public static func filled(_ text: String, _ words: (String) -> String?) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var done = 0
    while let start = bytes[done...].firstIndex(of: UInt8(ascii: "{")) {
      result += bytes[done..<start]
      done = start
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      result += Array((words(name) ?? "{\(name)}").utf8)
      done = end + 1
    }
    return done == 0 ? text : String(decoding: result + bytes[done...], as: UTF8.self)
  }
}
