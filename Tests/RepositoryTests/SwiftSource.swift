/// A Swift file as the budgets look at it: its code without comments and the text of strings.
struct SwiftSource {
  /// The lines as they stand in the file, from the first.
  let lines: [String]
  /// The same lines with comments and strings as spaces, so that only code is left.
  let code: [[UInt8]]

  init(_ text: String) {
    var blanker = SourceBlanker(bytes: Array(text.utf8))
    let code = blanker.code()
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    self.code = code.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
  }

  /// A word of the code: its line, from 0, and where it begins in `code`.
  struct Word: Equatable {
    var text: String
    var line: Int
    var start: Int
  }

  /// The words of a line of code: letters, digits and underscores.
  func words(_ line: Int) -> [Word] {
    var words: [Word] = []
    var start: Int?
    let bytes = code[line] + [32]
    for (place, byte) in bytes.enumerated() {
      if Self.isWordByte(byte) {
        start = start ?? place
      } else if let first = start {
        words.append(
          Word(
            text: String(decoding: bytes[first..<place], as: UTF8.self), line: line, start: first))
        start = nil
      }
    }
    return words
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}

/// Writes spaces over the comments and strings of a Swift file, whatever stands in them.
struct SourceBlanker {
  let bytes: [UInt8]
  private var place = 0
  private var result: [UInt8] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The file with comments and strings as spaces; line ends stay.
  mutating func code() -> [UInt8] {
    while place < bytes.count { step() }
    return result
  }

  private mutating func step() {
    if starts("//") {
      while place < bytes.count, bytes[place] != 10 { blank() }
    } else if starts("/*") {
      skipComment()
    } else if let hashes = stringStart() {
      skipString(hashes: hashes)
    } else {
      result.append(bytes[place])
      place += 1
    }
  }

  private func starts(_ word: String) -> Bool { bytes[place...].starts(with: word.utf8) }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      result.append(bytes[place] == 10 ? 10 : 32)
      place += 1
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(2)
      } else if starts("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && place < bytes.count
  }

  /// The number of `#` before a string that starts here; nil where none does.
  private func stringStart() -> Int? {
    let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
    let quote = place + hashes
    return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func skipString(hashes: Int) {
    blank(hashes)
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    let marks = String(repeating: "#", count: hashes)
    blank(quote.utf8.count)
    while place < bytes.count {
      if starts("\\" + marks + "(") {
        blank(hashes + 2)
        skipInterpolation()
      } else if starts("\\" + marks) {
        blank(hashes + 2)
      } else if starts(quote + marks) {
        return blank(quote.utf8.count + hashes)
      } else {
        blank()
      }
    }
  }

  /// Skips to behind the bracket that ends an interpolation; strings in it are strings again.
  private mutating func skipInterpolation() {
    var depth = 1
    while place < bytes.count, depth > 0 {
      if let hashes = stringStart() {
        skipString(hashes: hashes)
        continue
      }
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      blank()
    }
  }
}
