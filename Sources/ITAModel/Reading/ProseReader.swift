/// The scores that running text tells: «ตัวชี้วัดที่ ๘ … ได้คะแนนเท่ากับร้อยละ ๘๒.๗๓».
struct ProseReader {
  /// One score told in a sentence.
  struct Told: Sendable, Hashable {
    /// What a sentence says a score is of.
    enum Subject: Sendable, Hashable {
      /// The overall score.
      case overall
      /// An indicator, by its number.
      case indicator(Indicator)
      /// The overall score of the fiscal year named just before it.
      case year(Int)
      /// Something that the sentence does not name.
      case unnamed
    }

    /// What it is of.
    var subject: Subject
    /// The text of the number.
    var score: String
    /// The level named behind it; nil where there is none.
    var level: String?
  }

  /// The names of the levels that may be told.
  let levels: [String]

  /// The scores told in a text, in order.
  func scores(in text: String) -> [Told] {
    let bytes = ThaiText.arabicDigits(text.utf8)
    var told: [Told] = []
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(where: CellText.isDigit) {
      var number = bytes[start...].prefix { CellText.isDigit($0) || $0 == UInt8(ascii: ".") }
      index = number.endIndex
      // The point that ends a sentence is no part of the number.
      while number.last == UInt8(ascii: ".") { number = number.dropLast() }
      guard case .score = ScoreText(String(decoding: number, as: UTF8.self)),
        let context = context(before: start, in: bytes)
      else { continue }
      told.append(
        Told(
          subject: subject(context), score: String(decoding: number, as: UTF8.self),
          level: level(behind: bytes[index...])))
    }
    return told
  }

  private static let linkingWords = ["ร้อยละ", "เท่ากับ", "คะแนน", "ที่"].map { Array($0.utf8) }
  private static let gained = Array("ได้".utf8)

  /// The text before «…ได้คะแนนเท่ากับร้อยละ»; nil where the number is told in other words.
  private func context(before start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = bytes[..<start]
    var hasGained = false
    var hasUnit = false
    while true {
      while rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
      if ends(rest, Self.gained) {
        hasGained = true
        rest = rest.dropLast(Self.gained.count)
      } else if let word = Self.linkingWords.first(where: { ends(rest, $0) }) {
        if word != Self.linkingWords[3] { hasUnit = true }
        rest = rest.dropLast(word.count)
      } else {
        return hasGained && hasUnit ? rest : nil
      }
    }
  }

  private func ends(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    bytes.suffix(word.count).elementsEqual(word)
  }

  private func subject(_ context: ArraySlice<UInt8>) -> Told.Subject {
    // A year right before the number is the year of the number.
    let tail = Array(context.suffix(4))
    if tail.count == 4, let year = ThaiText.wholeNumber(tail), FiscalYear(either: year) != nil,
      CellText.offset(of: Array("ปีงบประมาณ".utf8), in: Array(context.suffix(60))) != nil
    {
      return .year(year)
    }
    let words = Array(context)
    let marker = Array("ตัวชี้วัดที่".utf8)
    var indicator: Indicator?
    var start = 0
    while let found = CellText.offset(of: marker, in: words, from: start) {
      start = found + marker.count
      let digits = words[start...].drop { $0 == UInt8(ascii: " ") }.prefix(while: CellText.isDigit)
      indicator = ThaiText.wholeNumber(digits).flatMap { Indicator($0) }
    }
    if let indicator { return .indicator(indicator) }
    let isOverall = ["ภาพรวม", "ผลการประเมิน"].contains {
      CellText.offset(of: Array($0.utf8), in: words) != nil
    }
    let isOther = CellText.offset(of: Array("ตัวชี้วัด".utf8), in: words) != nil
    return isOverall && !isOther ? .overall : .unnamed
  }

  /// The level named right behind a number: «(ระดับ B)», «ระดับผลการประเมิน: ผ่าน».
  private func level(behind rest: ArraySlice<UInt8>) -> String? {
    let near = Array(rest.prefix(160))
    guard let found = CellText.offset(of: Array("ระดับ".utf8), in: near), found < 40
    else { return nil }
    return level(in: String(decoding: near[found...], as: UTF8.self))
  }

  /// The level that a text beginning with `ระดับ` names; nil where it names none that is known.
  func level(in text: String) -> String? {
    var rest = Array(text.utf8)[...]
    for word in ["ระดับผลการประเมินอยู่ที่", "ระดับผลการประเมิน", "ระดับ"] {
      while rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: ":") {
        rest = rest.dropFirst()
      }
      if rest.starts(with: word.utf8) { rest = rest.dropFirst(word.utf8.count) }
    }
    while let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
    }
    let named = levels.filter { rest.starts(with: $0.utf8) }
      .max { $0.utf8.count < $1.utf8.count }
    guard let named else { return nil }
    // «B» must not be the beginning of another word.
    if let next = rest.dropFirst(named.utf8.count).first, named.utf8.count <= 2,
      next != UInt8(ascii: " "), next != UInt8(ascii: ")"), next != UInt8(ascii: "\"")
    {
      return nil
    }
    return named
  }
}
