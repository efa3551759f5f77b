import ITATables

/// How the labels of score files are matched to figures of a framework.
struct LabelReader: Sendable {
  /// What a label means.
  enum Meaning: Sendable, Hashable {
    /// One figure, for certain.
    case figure(FigureID)
    /// The one figure whose name differs little, and that name.
    case similar(FigureID, name: String)
    /// Several figures.
    case several([FigureID])
    /// No figure that is known.
    case unknown
  }

  private var figures: [LabelKey: [FigureID]] = [:]
  private var names: [(key: LabelKey, figure: FigureID, name: String)] = []

  init(_ framework: Framework) {
    figures.reserveCapacity(128)
    for word in Self.overallWords { add(word, .overall) }
    for rule in framework.tools { add(rule.name.thai, .tool(rule.tool)) }
    for rule in framework.indicators { add(rule.name.thai, .indicator(rule.indicator)) }
    for rule in framework.subIndicators { add(rule.name.thai, .subIndicator(rule.id)) }
    for item in framework.items where item.id.tool == .oit { add(item.name.thai, .item(item.id)) }
    for alias in framework.aliases { add(alias.text, alias.figure) }
    for rule in framework.indicators {
      names.append(
        (
          LabelKey(rule.name.thai), .indicator(rule.indicator),
          "\(rule.indicator) \(rule.name.thai)"
        ))
    }
  }

  private mutating func add(_ text: String, _ figure: FigureID) {
    let key = LabelKey(text)
    if key.isEmpty || figures[key]?.contains(figure) == true { return }
    figures[key, default: []].append(figure)
  }

  /// The figure that a cell names by a code, by a number and a name, or by a name alone.
  func meaning(of cell: String) -> Meaning {
    let text = Self.trimmed(cell)
    if let figure = FigureID(text) { return .figure(figure) }
    let key = LabelKey(text)
    if let tool = Self.tool(in: text, key: key) { return .figure(tool) }
    let (number, rest) = Self.leadingNumber(text)
    let named = meaning(ofKey: rest.isEmpty ? key : LabelKey(rest))
    guard let number else { return named }
    return Self.agreed(number, named, hasName: !rest.isEmpty)
  }

  /// Whether nothing but the number at its start says what a text means: «10 ข้อคำถาม».
  func isOnlyNumbered(_ text: String) -> Bool {
    let (number, rest) = Self.leadingNumber(text)
    guard number != nil, case .unknown = meaning(ofKey: LabelKey(rest)) else { return false }
    return true
  }

  /// The meaning of a number and a name together; where they disagree, both are candidates.
  static func agreed(_ number: FigureID, _ named: Meaning, hasName: Bool) -> Meaning {
    switch named {
    case .figure(let figure) where figure == number: .figure(number)
    case .figure(let figure): .several([number, figure])
    case .several(let figures): figures.contains(number) ? .figure(number) : .several(figures)
    case .similar, .unknown: .figure(number)
    }
  }

  /// The figure whose name, alias or nearly equal name this is.
  func meaning(ofName text: String) -> Meaning { meaning(ofKey: LabelKey(text)) }

  private func meaning(ofKey key: LabelKey) -> Meaning {
    if let exact = figures[key] {
      return exact.count == 1 ? .figure(exact[0]) : .several(exact.sorted())
    }
    if key.count < 8 { return .unknown }
    let near = names.filter { name in
      let allowed = max(1, name.key.count / 8)
      return EditDistance.between(key.letters, name.key.letters, atMost: allowed) != nil
    }
    switch near.count {
    case 0: return .unknown
    case 1: return .similar(near[0].figure, name: near[0].name)
    default: return .several(near.map(\.figure))
    }
  }

  private static let overallWords = [
    "คะแนนรวม", "คะแนนภาพรวม", "ภาพรวม", "ผลรวม", "รวม", "คะแนนเฉลี่ยรวม", "คะแนนรวมทั้งหมด",
    "ผลการประเมินภาพรวม", "ผลการประเมินในภาพรวม", "คะแนน ITA", "คะแนนรวม ITA", "overall", "total",
    "overall score", "total score",
  ]

  /// The tool or part that a text names by its letters: `EIT`, `แบบวัด… (IIT)`, `EIT ส่วนที่ ๑`.
  static func tool(in text: String) -> FigureID? { tool(in: text, key: LabelKey(text)) }

  /// The same of a text whose key is known already.
  static func tool(in text: String, key: LabelKey) -> FigureID? {
    if let known = toolKeys.first(where: { $0.key == key }) { return known.figure }
    guard text.utf8.starts(with: "แบบ".utf8) else { return nil }
    return Tool.allCases.first { key.ends(with: LabelKey($0.rawValue)) }.map { .tool($0) }
  }

  // So few that to compare them one by one costs less than to hash them.
  private static let toolKeys: [(key: LabelKey, figure: FigureID)] = {
    var keys: [(key: LabelKey, figure: FigureID)] = []
    for tool in Tool.allCases {
      let word = tool.rawValue
      for text in [word, "คะแนน" + word, word + "score"] {
        keys.append((LabelKey(text), .tool(tool)))
      }
    }
    for (number, part) in [("1", Part.eit1), ("2", Part.eit2)] {
      for text in ["eitส่วนที่", "eitpart", "eit"] {
        keys.append((LabelKey(text + number), .part(part)))
      }
    }
    return keys
  }()

  /// A code or indicator number at the start of a text, and what follows it.
  static func leadingNumber(_ text: String) -> (FigureID?, String) {
    var bytes = ThaiText.arabicDigits(text.utf8)[...]
    for prefix in ["ตัวชี้วัดย่อยที่", "ตัวชี้วัดที่", "ข้อที่", "ข้อ"] where bytes.starts(with: prefix.utf8) {
      bytes = bytes.dropFirst(prefix.utf8.count)
      break
    }
    bytes = bytes.drop { $0 == UInt8(ascii: " ") }
    var code = bytes.prefix {
      isAlphanumeric($0) || $0 == UInt8(ascii: ".")
    }
    while code.last == UInt8(ascii: ".") { code = code.dropLast() }
    let rest = bytes[code.endIndex...].drop {
      [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: " ")].contains($0)
    }
    guard let figure = FigureID(code: code), figure != .overall else {
      return (nil, "")
    }
    return (figure, String(decoding: rest, as: UTF8.self))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A text without the spaces around it.
  static func trimmed(_ text: String) -> String {
    String(decoding: CellText.trimmed(Array(text.utf8)[...]), as: UTF8.self)
  }
}
