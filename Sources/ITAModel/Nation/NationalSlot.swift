/// The place of each figure in the scores of an agency: national files are kept as flat numbers.
enum NationalSlot {
  /// How many figures an agency can have.
  static let count = 128
  /// How many figures stand first, from the overall score to indicator 10.
  static let first = 16
  /// The place of the first item; those from here on are made of nothing else.
  static let items = 36
  /// The places of the parts of EIT.
  static let parts = 4..<6
  /// What a place holds where the file gives nothing.
  static let absent: Int16 = -1
  /// What a place holds whose score has more than two decimals; its value is kept aside.
  static let fine: Int16 = -2

  private static let subs = 16
  // An item's place is its number behind these; no year had more than 30, 15 and 43 of them.
  private static let iit = 35
  private static let eit = 65
  private static let oit = 80

  /// The place of a figure; nil for an item past those that any year had.
  static func slot(of figure: FigureID) -> Int? {
    switch figure {
    case .overall: 0
    case .tool(.iit): 1
    case .tool(.eit): 2
    case .tool(.oit): 3
    case .part(.eit1): 4
    case .part(.eit2): 5
    case .indicator(let indicator): 5 + indicator.number
    case .subIndicator(let sub):
      sub.indicator.number >= 9
        ? subs + (sub.indicator.number - 9) * 10 + sub.number : nil
    case .item(let item):
      switch item.tool {
      case .iit: item.number <= 30 ? iit + item.number : nil
      case .eit: item.number <= 15 ? eit + item.number : nil
      case .oit: item.number <= 47 ? oit + item.number : nil
      }
    }
  }

  /// The place before an item's by the letter of its code, in either case, and the number that is
  /// too high; nil for another letter.
  static func start(letter: UInt8) -> (slot: Int, limit: Int)? {
    switch letter | 0x20 {
    case UInt8(ascii: "i"): (iit, 31)
    case UInt8(ascii: "e"): (eit, 16)
    case UInt8(ascii: "o"): (oit, 48)
    default: nil
    }
  }

  /// The figures by their places; nil where a place is not used.
  static let figures: [FigureID?] = {
    var figures = [FigureID?](repeating: nil, count: count)
    var all: [FigureID] = [.overall]
    all += Tool.allCases.map { .tool($0) } + Part.allCases.map { .part($0) }
    all += Indicator.all.map { .indicator($0) }
    for indicator in Indicator.all.suffix(2) {
      all += (1...9).compactMap { SubIndicator(indicator, $0) }.map { .subIndicator($0) }
    }
    for tool in Tool.allCases {
      all += (1...99).compactMap { ItemID(tool, $0) }.map { .item($0) }
    }
    for figure in all { if let slot = slot(of: figure) { figures[slot] = figure } }
    return figures
  }()
}
