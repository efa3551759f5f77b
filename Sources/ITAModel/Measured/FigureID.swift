public import ITATables

/// The name of every number of an assessment: the key of reports, explanations and what-ifs alike.
public enum FigureID: Sendable, Hashable {
  /// The overall score (คะแนนภาพรวม).
  case overall
  /// The score of a tool.
  case tool(Tool)
  /// The score of a part of EIT.
  case part(Part)
  /// The score of an indicator.
  case indicator(Indicator)
  /// The score of a sub-indicator.
  case subIndicator(SubIndicator)
  /// The score of a question or a disclosure item.
  case item(ItemID)
}

extension FigureID: CustomStringConvertible, Comparable {
  /// The code: `overall`, `IIT`, `EIT1`, `9`, `9.2`, `O10`.
  public var description: String {
    switch self {
    case .overall: "overall"
    case .tool(let tool): tool.rawValue
    case .part(let part): part.rawValue
    case .indicator(let indicator): indicator.description
    case .subIndicator(let sub): sub.description
    case .item(let item): item.description
    }
  }

  /// Reads a code as `description` writes it, in either case and with Thai digits; nil otherwise.
  public init?(_ text: some StringProtocol) {
    self.init(code: ThaiText.arabicDigits(text.utf8)[...])
  }

  /// Reads the bytes of a code whose digits are ASCII.
  init?(code: ArraySlice<UInt8>) {
    func isWord(_ word: String) -> Bool {
      code.count == word.utf8.count
        && code.elementsEqual(word.utf8) { byte, letter in
          byte == letter || (0x61...0x7A).contains(byte) && byte - 0x20 == letter
        }
    }
    // Of a table with a row for each item nearly all are items, and no other code looks like one.
    if let item = ItemID(code: code) {
      self = .item(item)
    } else if isWord("OVERALL") {
      self = .overall
    } else if let tool = Tool.allCases.first(where: { isWord($0.rawValue) }) {
      self = .tool(tool)
    } else if let part = Part.allCases.first(where: { isWord($0.rawValue) }) {
      self = .part(part)
    } else if let number = ThaiText.wholeNumber(code), let indicator = Indicator(number) {
      self = .indicator(indicator)
    } else if let sub = SubIndicator(code: code) {
      self = .subIndicator(sub)
    } else {
      return nil
    }
  }

  /// The order of a report: overall, tools, parts, indicators, sub-indicators, items.
  public static func < (left: FigureID, right: FigureID) -> Bool {
    left.number < right.number
  }

  // The derived comparisons go down to the letters of a tool's name; figures are looked up by the
  // thousand.
  /// Whether two names are of the same figure.
  public static func == (left: FigureID, right: FigureID) -> Bool {
    left.number == right.number
  }

  /// Hashes the one number that tells figures apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The place among all figures that there can be, in their order, from 0.
  var number: Int {
    switch self {
    case .overall: 0
    case .tool(.iit): 1
    case .tool(.eit): 2
    case .part(.eit1): 3
    case .part(.eit2): 4
    case .tool(.oit): 5
    // Indicators are 1 to 10, each with sub-indicators 1 to 9; items 1 to 99 of each tool.
    case .indicator(let indicator): 5 + indicator.number
    case .subIndicator(let sub): 6 + sub.indicator.number * 9 + sub.number
    case .item(let item): 105 + item.tool.order * 99 + item.number
    }
  }

  /// How many numbers there are.
  static let numbers = 403
}

extension [FigureID] {
  /// The figures in their order, each once.
  var inOrder: [FigureID] {
    var result: [FigureID] = []
    for figure in sorted() where figure != result.last { result.append(figure) }
    return result
  }
}

extension FigureID {
  /// What the figure is called in a sentence: `ตัวชี้วัดที่ 9`, `ข้อ O10`, `EIT ส่วนที่ 1`.
  public var label: LocalizedText {
    switch self {
    case .overall: LocalizedText(thai: "คะแนนรวม", english: "the overall score")
    case .tool(let tool): LocalizedText(thai: tool.rawValue, english: tool.rawValue)
    case .part(.eit1): LocalizedText(thai: "EIT ส่วนที่ 1", english: "EIT part 1")
    case .part(.eit2): LocalizedText(thai: "EIT ส่วนที่ 2", english: "EIT part 2")
    case .indicator(let indicator):
      LocalizedText(thai: "ตัวชี้วัดที่ \(indicator)", english: "indicator \(indicator)")
    case .subIndicator(let sub):
      LocalizedText(thai: "ตัวชี้วัดย่อยที่ \(sub)", english: "sub-indicator \(sub)")
    case .item(let item): LocalizedText(thai: "ข้อ \(item)", english: "item \(item)")
    }
  }
}
