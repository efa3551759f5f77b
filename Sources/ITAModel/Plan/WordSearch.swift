/// Looks for words in a text, byte by byte: a Thai vowel behind a word must not hide it.
enum WordSearch {
  /// The place of a word among bytes; nil where it is not there, and for a word of no bytes.
  static func place(of word: [UInt8], in bytes: some Collection<UInt8>) -> Int? {
    let bytes = Array(bytes)
    guard let first = word.first, bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).first {
      bytes[$0] == first && bytes[$0...].starts(with: word)
    }
  }

  /// Whether a word stands in a text.
  static func contains(_ word: String, in text: String) -> Bool {
    place(of: Array(word.utf8), in: text.utf8) != nil
  }

  /// A text with other words in the place of a word, wherever it stands.
  static func replacing(_ word: String, in text: String, by other: String) -> String {
    let word = Array(word.utf8)
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let place = place(of: word, in: rest) {
      result += rest.prefix(place) + Array(other.utf8)
      rest = rest.dropFirst(place + word.count)
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
