/// What text must look like before it reaches a terminal or a shell.
enum TerminalText {
  /// The text with every control character replaced by a visible form, line ends and tabs kept.
  ///
  /// A cell of an input can hold an escape sequence that would recolour, overwrite or retitle the
  /// terminal, and marks of direction that show a name backwards.
  static func harmless(_ text: String) -> String {
    if isPlain(text.utf8Span.span) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: result.append(scalar)
      case 0x00..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("␡")
      case 0x80..<0xA0, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether nothing can have to be replaced: whatever is has one of these bytes in UTF-8.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      // Thai, three bytes a letter.
      case 0xE0: place += 3
      case 0x20..<0x7F, 0x09, 0x0A: place += 1
      case 0x00..<0x20, 0x7F, 0xC2, 0xD8: return false
      // Line ends and marks of direction stand beside dashes and quotes.
      case 0xE2 where place + 2 >= bytes.count: return false
      case 0xE2 where bytes[place + 1] == 0x80 && !(0x90...0xA7).contains(bytes[place + 2]):
        return false
      case 0xE2 where bytes[place + 1] == 0x81: return false
      default: place += 1
      }
    }
    return true
  }

  /// A document for a terminal; the CR of its line ends is left out.
  static func harmless(document: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, byte) in document.enumerated() {
      let isLineEnd = byte == 0x0D && place + 1 < document.count && document[place + 1] == 0x0A
      if !isLineEnd { bytes.append(byte) }
    }
    return Array(harmless(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// How many columns a text takes: Thai vowels and marks above and below take none.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.count { scalar in
      switch scalar.value {
      case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x0300...0x036F, 0x200B...0x200D: false
      default: true
      }
    }
  }

  /// Breaks a text at its spaces into lines of at most `width` columns, a longer word excepted.
  ///
  /// Thai has spaces only between clauses, which is where it may be broken without a dictionary.
  /// A clause longer than a line is broken before one of the vowels that begin a syllable.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    // Two spaces keep a command apart from the words about it, so the gaps stay as they are.
    var gap = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for part in parts(of: String(word), width: width) {
        let size = columns(of: part)
        if size == 0 { continue }
        if used > 0, used + gap + size > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += String(repeating: " ", count: used > 0 ? gap : 0) + part
        used += (used > 0 ? gap : 0) + size
        gap = 0
      }
      gap += 1
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  /// A word that fits, whole; a longer one in the parts that begin with a leading vowel (เ แ โ ใ ไ).
  private static func parts(of word: String, width: Int) -> [String] {
    if columns(of: word) <= width { return [word] }
    var parts: [String.UnicodeScalarView] = [.init()]
    for scalar in word.unicodeScalars {
      let isLeading = (0x0E40...0x0E44).contains(scalar.value)
      if isLeading, parts[parts.count - 1].isEmpty == false { parts.append(.init()) }
      parts[parts.count - 1].append(scalar)
    }
    return parts.map { String($0) }
  }

  /// A line as those that fit into so many columns, its further ones so many columns further in.
  static func fitted(_ line: String, columns: Int, further: Int = 2) -> [String] {
    if Self.columns(of: line) <= columns { return [line] }
    let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let text = String(decoding: line.utf8.dropFirst(indent), as: UTF8.self)
    let width = max(columns - indent - further, 10)
    let lines = parted(text, width: width) ?? wrapped(text, width: width)
    return lines.enumerated().map { place, line in
      String(repeating: " ", count: place == 0 ? indent : indent + further) + line
    }
  }

  /// A line of columns in two parts that fit: the numbers, and behind the last wide gap the name
  /// that they belong to; nil where it can't be parted so.
  static func parted(_ text: String, width: Int) -> [String]? {
    let bytes = Array(text.utf8)
    let gap = bytes.indices.last { bytes[$0...].starts(with: "   ".utf8) }
    guard let gap else { return nil }
    let head = bytes[..<gap].reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    let parts = [Array(head), Array(bytes[(gap + 3)...])].map {
      String(decoding: $0, as: UTF8.self)
    }
    let fits = parts.allSatisfy { !$0.isEmpty && columns(of: $0) <= width }
    return fits ? parts : nil
  }

  /// A word as it can be pasted into a shell.
  static func shellQuoted(_ word: String) -> String {
    let isBare = word.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "=", ":", "+", ",", "@", "%": true
      case "\u{0E01}"..."\u{0E5B}": true
      default: false
      }
    }
    if isBare, !word.isEmpty { return word }
    let quote = UInt8(ascii: "'")
    var bytes = [quote]
    for byte in word.utf8 {
      bytes.append(contentsOf: byte == quote ? Array("'\\''".utf8) : [byte])
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }
}
