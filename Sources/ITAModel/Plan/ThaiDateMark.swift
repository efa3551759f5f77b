/// One meaningful piece of a date in words.
enum ThaiDateMark: Sendable, Hashable {
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// A month, 1 to 12.
  case month(Int)
  /// `-`, `–`, `ถึง`.
  case dash
  case slash
  /// A dot between numbers.
  case dot
  /// `ไตรมาส`.
  case quarter
  /// `ปีงบประมาณ`.
  case fiscalYear
  /// `ตลอดปี`, `ทั้งปี`.
  case whole

  /// The pieces of a text; nil where it has a word that does not belong to a date, since then
  /// nobody can tell what is meant.
  static func marks(in text: String) -> [ThaiDateMark]? {
    let scalars = Array(
      String(decoding: ThaiText.arabicDigits(text.utf8), as: UTF8.self).unicodeScalars)
    var marks: [ThaiDateMark] = []
    var place = 0
    while place < scalars.count {
      if isDigit(scalars[place]) {
        guard let number = number(scalars, at: &place) else { return nil }
        marks.append(number)
      } else if let word = words.first(where: { matches($0.letters, scalars, at: place) }) {
        place += word.letters.count
        if let mark = word.mark { marks.append(mark) }
      } else if let mark = sign(scalars, at: place) {
        marks.append(mark)
        place += 1
      } else if isBlank(scalars[place]) || scalars[place] == "." {
        place += 1
      } else {
        return nil
      }
    }
    return marks.isEmpty ? nil : marks
  }

  private static func number(
    _ scalars: [Unicode.Scalar], at place: inout Int
  ) -> ThaiDateMark? {
    let start = place
    while place < scalars.count, isDigit(scalars[place]) { place += 1 }
    let digits = scalars[start..<place].map { UInt8(truncatingIfNeeded: $0.value) }
    guard digits.count <= 4, let value = ThaiText.wholeNumber(digits) else { return nil }
    return .number(value, digits: digits.count)
  }

  private static func sign(_ scalars: [Unicode.Scalar], at place: Int) -> ThaiDateMark? {
    switch scalars[place] {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "~": return .dash
    case "/": return .slash
    case ".":
      guard place > 0, isDigit(scalars[place - 1]), place + 1 < scalars.count,
        isDigit(scalars[place + 1])
      else { return nil }
      return .dot
    default: return nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0x28, 0x29, 0x2C, 0xA0, 0x200B, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func matches(
    _ letters: [Unicode.Scalar], _ scalars: [Unicode.Scalar], at place: Int
  ) -> Bool {
    scalars.count - place >= letters.count
      && scalars[place..<(place + letters.count)].elementsEqual(letters)
  }

  /// The words of dates, longest first; words without a mark tell nothing that the rest does not.
  private static let words: [(letters: [Unicode.Scalar], mark: ThaiDateMark?)] = {
    var words: [(String, ThaiDateMark?)] = [
      ("ถึง", .dash), ("จนถึง", .dash), ("ไตรมาสที่", .quarter), ("ไตรมาส", .quarter),
      ("ตลอดปีงบประมาณ", .fiscalYear), ("ปีงบประมาณ", .fiscalYear), ("ปีงบฯ", .fiscalYear),
      ("ทั้งปีงบประมาณ", .fiscalYear), ("ตลอดทั้งปีงบประมาณ", .fiscalYear), ("ตลอดทั้งปี", .whole),
      ("ตลอดทั้ง", nil), ("ตลอด", nil), ("ตลอดปี", .whole), ("ทั้งปี", .whole),
      ("พ.ศ.", nil), ("พ.ศ", nil), ("พศ.", nil), ("ค.ศ.", nil), ("ภายในวันที่", nil),
      ("ภายในเดือน", nil), ("ภายใน", nil), ("วันที่", nil), ("เดือน", nil), ("ระหว่าง", nil),
      ("ตั้งแต่", nil), ("ประจำ", nil), ("สิ้น", nil), ("ปี", nil), ("ของ", nil),
    ]
    for (place, month) in ThaiDate.months.enumerated() {
      let short = String(month.short.unicodeScalars.filter { $0 != "." })
      let spaced = month.short.unicodeScalars.flatMap { $0 == "." ? [$0, " "] : [$0] }
      var joined = String.UnicodeScalarView(spaced)
      joined.removeLast()
      for name in [month.full, month.short, String(month.short.dropLast()), short, String(joined)] {
        words.append((name, .month(place + 1)))
      }
    }
    return words.map { (Array($0.0.unicodeScalars), $0.1) }
      .sorted { $0.letters.count > $1.letters.count }
  }()
}
