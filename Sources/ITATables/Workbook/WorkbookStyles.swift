/// How a cell shows its number, as far as the text of a table depends on it.
enum WorkbookFormat: Equatable {
  /// A number with at least so many decimals.
  case number(decimals: Int)
  /// A share shown as a percentage with at least so many decimals.
  case percent(decimals: Int)
  /// A day, a time of day, or both.
  case date(showsDay: Bool, showsTime: Bool)

  /// The text of a stored number: what the cell shows, without separators of thousands, in Arabic
  /// digits, and without loss. A score of 100 with two decimals is `100.00`; 0.88465 shown as
  /// 88.47% is `88.465%`; a day is `2024-08-29`. A text that is no number stays as it is.
  func text(of stored: [UInt8], startsIn1904: Bool) -> [UInt8] {
    var text: [UInt8] = []
    write(stored.span, to: &text, startsIn1904: startsIn1904)
    return text
  }

  /// Whether the text of a stored number is what is stored: plain digits, as many decimals as
  /// wanted, and nothing that rounding to 15 digits or leaving out zeros would change.
  func showsAsStored(_ stored: Span<UInt8>) -> Bool {
    guard case .number(let decimals) = self, stored.count <= 16 else { return false }
    var point: Int?
    for place in 0..<stored.count {
      switch stored[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: ".") where point == nil: point = place
      default: return false
      }
    }
    let whole = point ?? stored.count
    guard whole > 0, whole == 1 || stored[0] != UInt8(ascii: "0") else { return false }
    guard point != nil else { return stored.count <= 15 && decimals <= 0 }
    let places = stored.count - whole - 1
    return places > 0 && places >= decimals && stored[stored.count - 1] != UInt8(ascii: "0")
  }

  /// Appends the text of a stored number.
  func write(_ stored: Span<UInt8>, to text: inout [UInt8], startsIn1904: Bool) {
    guard let number = WorkbookNumber(stored) else {
      for place in 0..<stored.count { text.append(stored[place]) }
      return
    }
    switch self {
    case .number(let decimals): number.write(decimals: decimals, to: &text)
    case .percent(let decimals):
      number.shifted(2).write(decimals: decimals, to: &text)
      text.append(UInt8(ascii: "%"))
    case .date(let showsDay, let showsTime):
      let date = WorkbookDate.text(
        number, showsDay: showsDay, showsTime: showsTime, startsIn1904: startsIn1904)
      if let date {
        text.append(contentsOf: date.utf8)
      } else {
        number.write(decimals: 0, to: &text)
      }
    }
  }

  /// The format with a built-in number. 59 to 81 are Thai Excel's own, with Thai digits and words.
  /// Source: ECMA-376 part 1, 18.8.30.
  init(builtIn number: Int) {
    switch number {
    case 2, 4, 7, 8, 39, 40, 43, 44, 60, 62: self = .number(decimals: 2)
    case 9, 67: self = .percent(decimals: 0)
    case 10, 68: self = .percent(decimals: 2)
    case 14...17, 27...31, 36, 50...54, 57, 58, 71...74, 81:
      self = .date(showsDay: true, showsTime: false)
    case 22, 77: self = .date(showsDay: true, showsTime: true)
    case 18...21, 32...35, 45...47, 55, 56, 75, 76, 78...80:
      self = .date(showsDay: false, showsTime: true)
    default: self = .number(decimals: 0)
    }
  }

  /// The format that a code like `#,##0.00` or `[$-41E]d mmmm yyyy` spells.
  init(code: String) {
    let marks = Self.marks(in: code)
    func has(_ letters: String) -> Bool { marks.contains { letters.utf8.contains($0) } }
    if has("ydbhsm") {
      self = .date(showsDay: has("ydb") || !has("hs"), showsTime: has("hs"))
    } else {
      let fraction = marks.drop { $0 != UInt8(ascii: ".") }.dropFirst()
      let decimals = fraction.prefix { "0?#".utf8.contains($0) }.count { $0 != 0x23 }
      self = has("%") ? .percent(decimals: decimals) : .number(decimals: decimals)
    }
  }

  /// The bytes of a code's first section that format: without quoted text, colours and locales in
  /// brackets, escaped and padding characters; in lower case. Elapsed time `[h]` stays.
  private static func marks(in code: String) -> [UInt8] {
    var marks: [UInt8] = []
    var rest = Array(code.utf8)[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }.map { $0 | 0x20 }
        if inside.allSatisfy({ "hms".utf8.contains($0) }) { marks += inside }
        rest = rest.dropFirst(inside.count + 1)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): marks.append(byte | 0x20)
      default: marks.append(byte)
      }
    }
    return marks.starts(with: "general".utf8) ? [] : marks
  }
}

/// The formats of a workbook's cells, by the style number that a cell carries.
struct WorkbookStyles {
  private var formats: [WorkbookFormat] = []

  /// Reads the part of styles; without one every number is shown as it is.
  init(_ part: DocumentPart?) throws(Refusal) {
    guard var part else { return }
    var codes: [Int: String] = [:]
    var isCellFormats = false
    while let event = try part.next() {
      switch event {
      case .start("numFmt"):
        if let number = part.scanner.attributeText("numFmtId").flatMap({ Int($0) }),
          let code = part.scanner.attributeText("formatCode")
        {
          codes[number] = code
        }
      case .start("cellXfs"): isCellFormats = true
      case .end("cellXfs"): isCellFormats = false
      case .start("xf") where isCellFormats:
        let number = part.scanner.attributeText("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(
          codes[number].map { WorkbookFormat(code: $0) } ?? WorkbookFormat(builtIn: number))
      case .start, .end, .text: break
      }
    }
  }

  /// The format of a style number; an unknown one shows numbers as they are.
  subscript(style: Int) -> WorkbookFormat {
    formats.indices.contains(style) ? formats[style] : .number(decimals: 0)
  }
}
