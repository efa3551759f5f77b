/// The lists of a Word document, as the part `word/numbering.xml`: real lists, whose numbers Word
/// counts, in Thai digits where the document has them.
struct WordNumbering {
  var digits: Digits
  /// The first number that is free for a list; in a template some are taken.
  var firstList = 1
  /// The first number that is free for a kind of list.
  var firstKind = 0
  /// The lists in order.
  private var lists: [(isOrdered: Bool, level: Int)] = []

  init(digits: Digits, firstList: Int = 1, firstKind: Int = 0) {
    self.digits = digits
    self.firstList = firstList
    self.firstKind = firstKind
  }

  /// Whether no list was begun.
  var isEmpty: Bool { lists.isEmpty }

  /// Begins a list that counts from 1, and gives its number.
  mutating func list(isOrdered: Bool, level: Int) -> Int {
    lists.append((isOrdered, level))
    return firstList + lists.count - 1
  }

  /// The whole part.
  func part() -> [UInt8] {
    var xml = Markup.xml()
    xml.element("w:numbering", ["xmlns:w": WordNamespace.main]) { numbering in
      numbering.line()
      numbering.append(kinds())
      numbering.append(instances())
    }
    return xml.bytes
  }

  /// The two kinds of lists.
  func kinds() -> Markup {
    var xml = Markup()
    for isOrdered in [true, false] {
      xml.element("w:abstractNum", ["w:abstractNumId": "\(kind(isOrdered))"]) { kind in
        kind.empty("w:multiLevelType", ["w:val": "hybridMultilevel"])
        for level in 0...8 { self.level(level, isOrdered: isOrdered, into: &kind) }
      }
      xml.line()
    }
    return xml
  }

  /// The lists, each counting from 1 at its level.
  func instances() -> Markup {
    var xml = Markup()
    for (index, list) in lists.enumerated() {
      xml.element("w:num", ["w:numId": "\(firstList + index)"]) { number in
        number.empty("w:abstractNumId", ["w:val": "\(kind(list.isOrdered))"])
        if list.isOrdered {
          number.element("w:lvlOverride", ["w:ilvl": "\(list.level)"]) {
            $0.empty("w:startOverride", ["w:val": "1"])
          }
        }
      }
      xml.line()
    }
    return xml
  }

  private func kind(_ isOrdered: Bool) -> Int { firstKind + (isOrdered ? 0 : 1) }

  private func level(_ level: Int, isOrdered: Bool, into xml: inout Markup) {
    let format = isOrdered ? (digits == .thai ? "thaiNumbers" : "decimal") : "bullet"
    xml.element("w:lvl", ["w:ilvl": "\(level)"]) { element in
      element.empty("w:start", ["w:val": "1"])
      element.empty("w:numFmt", ["w:val": format])
      element.empty("w:lvlText", ["w:val": mark(level, isOrdered: isOrdered)])
      element.empty("w:lvlJc", ["w:val": "left"])
      element.element("w:pPr") {
        $0.empty("w:ind", ["w:left": "\(1_276 + 425 * level)", "w:hanging": "425"])
      }
      element.element("w:rPr") { run in
        let font = WordStyles.font
        run.empty(
          "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
      }
    }
  }

  private func mark(_ level: Int, isOrdered: Bool) -> String {
    guard isOrdered else { return level % 2 == 0 ? "•" : "–" }
    switch level % 3 {
    case 0: return "%\(level + 1)."
    case 1: return "%\(level + 1))"
    default: return "(%\(level + 1))"
    }
  }
}
