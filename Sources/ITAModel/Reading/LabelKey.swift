import ITATables

/// What labels are matched by: the letters of `ThaiText.key`, one byte a letter.
///
/// Thai letters have their TIS-620 bytes, so that hashing, comparing and counting need neither
/// decoding nor normalisation, which for Thai strings are most of the cost of reading a file.
struct LabelKey: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The letters, with the marks of each consonant in Unicode's canonical order: `ุ่` and `ุ่`,
  /// which look the same, are the same.
  let letters: [UInt8]

  init(_ text: String) { self.init(text.utf8Span.span) }

  init(stringLiteral text: String) { self.init(text) }

  /// The key of a text's UTF-8.
  init(_ bytes: ArraySlice<UInt8>) { self.init(bytes.span) }

  /// The key of a text's UTF-8; bytes that are none are dropped.
  init(_ bytes: Span<UInt8>) {
    var letters = Self.letters(of: bytes)
    Self.order(&letters)
    self.letters = letters
  }

  var isEmpty: Bool { letters.isEmpty }

  /// How many letters, marks and digits there are.
  var count: Int { letters.count }

  func starts(with other: LabelKey) -> Bool { letters.starts(with: other.letters) }

  func ends(with other: LabelKey) -> Bool { letters.suffix(other.count) == other.letters[...] }

  // Keys of a file are only looked up among known words, so that a cheap hash is enough.
  func hash(into hasher: inout Hasher) {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { mixed = (mixed ^ UInt64(letter)) &* 0x100_0000_01B3 }
    hasher.combine(mixed)
  }
}

// Letters in TIS-620.
extension LabelKey {
  private static let saraAa: UInt8 = 0xD2
  private static let saraAm: UInt8 = 0xD3
  private static let saraE: UInt8 = 0xE0
  private static let saraAe: UInt8 = 0xE1
  private static let nikhahit: UInt8 = 0xED

  /// The letters of a text as `ThaiText.key` describes them, in the order of the text.
  static func letters(of bytes: Span<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    var offset = 0
    while offset < bytes.count {
      let (letter, length) = letter(in: bytes, at: offset)
      offset += length
      if letter == 0 || letter == previous && isMark(letter) { continue }
      if letter == saraE, previous == saraE {
        letters.removeLast()
        letters.append(saraAe)
        previous = saraAe
      } else if letter == saraAa || letter == saraAm, joinsNikhahit(&letters) {
        previous = saraAm
      } else {
        letters.append(letter)
        previous = letter
      }
    }
    return letters
  }

  /// The letter at an offset, 0 for what keys leave out, and how many bytes it takes.
  private static func letter(in bytes: Span<UInt8>, at offset: Int) -> (UInt8, Int) {
    let first = bytes[offset]
    switch first {
    case 0x30...0x39, 0x61...0x7A: return (first, 1)
    case 0x41...0x5A: return (first + 0x20, 1)
    case 0xE0, 0xEF: break
    default: return (0, 1)
    }
    guard offset + 2 < bytes.count else { return (0, 1) }
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    guard (0x80...0xBF).contains(second), (0x80...0xBF).contains(third) else { return (0, 1) }
    switch (first, second, third) {
    case (0xE0, 0xB8, 0x81...0xBA): return (third + 0x20, 3)
    case (0xE0, 0xB9, 0x80...0x8E): return (third + 0x60, 3)
    case (0xE0, 0xB9, 0x90...0x99), (0xEF, 0xBC, 0x90...0x99): return (third - 0x60, 3)
    default: return (0, 3)
    }
  }

  /// Turns `ํ` and tone marks at the end, with `า` or `ำ` behind, into the tone marks and `ำ`;
  /// false where there is no `ํ`.
  private static func joinsNikhahit(_ letters: inout [UInt8]) -> Bool {
    let start = (letters.lastIndex { $0 != nikhahit && !isTone($0) } ?? -1) + 1
    guard letters[start...].contains(nikhahit) else { return false }
    var tones: [UInt8] = []
    for letter in letters[start...] where letter != nikhahit && letter != tones.last {
      tones.append(letter)
    }
    letters.removeSubrange(start...)
    letters.append(contentsOf: tones)
    letters.append(saraAm)
    return true
  }

  /// Puts the marks of each consonant in their canonical order.
  private static func order(_ letters: inout [UInt8]) {
    var start = 0
    while start < letters.count {
      var end = start
      var isOrdered = true
      while end < letters.count, combiningClass(letters[end]) > 0 {
        if end > start, combiningClass(letters[end - 1]) > combiningClass(letters[end]) {
          isOrdered = false
        }
        end += 1
      }
      if !isOrdered {
        let marks = letters[start..<end]
        letters.replaceSubrange(
          start..<end,
          with: [9, 103, 107].flatMap { rank in marks.filter { combiningClass($0) == rank } })
      }
      start = end + 1
    }
  }

  /// Unicode's combining class of the marks that have one: phinthu, `ุ` and `ู`, the tone marks.
  private static func combiningClass(_ letter: UInt8) -> Int {
    switch letter {
    case 0xDA: 9
    case 0xD8, 0xD9: 103
    case 0xE8...0xEB: 107
    default: 0
    }
  }

  private static func isMark(_ letter: UInt8) -> Bool {
    switch letter {
    case 0xD1, 0xD4...0xDA, 0xE7...0xEE: true
    default: false
    }
  }

  private static func isTone(_ letter: UInt8) -> Bool { (0xE8...0xEB).contains(letter) }

  /// Letters as UTF-8 text.
  static func text(_ letters: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3)
    for letter in letters {
      if letter < 0x80 {
        bytes.append(letter)
      } else {
        bytes += letter < 0xE0 ? [0xE0, 0xB8, letter - 0x20] : [0xE0, 0xB9, letter - 0x60]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
