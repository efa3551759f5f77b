/// The formats of a workbook to be written: TH SarabunPSK 16, the type of official Thai documents,
/// texts broken into lines, numbers with their decimals.
struct WorkbookWriterStyles {
  /// What a cell is, as far as its format depends on it.
  enum Style: Hashable {
    /// A text above the header.
    case title
    /// A heading between tables.
    case heading
    /// The name of a column.
    case header
    /// A text of the table.
    case text(isShaded: Bool, isStruck: Bool)
    /// A number of the table.
    case number(decimals: Int, isShaded: Bool, isStruck: Bool)
  }

  private var styles: [Style] = [.title]
  private var places: [Style: Int] = [.title: 0]

  /// The number of a style, which cells carry; it is new on its first use.
  mutating func number(of style: Style) -> Int {
    if let place = places[style] { return place }
    styles.append(style)
    places[style] = styles.count - 1
    return styles.count - 1
  }

  /// The part of styles.
  var xml: String {
    let decimals = Set(
      styles.compactMap { style -> Int? in
        if case .number(let decimals, _, _) = style { decimals } else { nil }
      }
    ).sorted()
    let formats = decimals.map { count in
      "<numFmt numFmtId=\"\(Self.format(count))\" formatCode=\"0\(count > 0 ? "." : "")"
        + String(repeating: "0", count: count) + "\"/>"
    }
    let lists =
      formats.isEmpty
      ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>"
    return WorkbookXML.head
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(lists)"
      + "<fonts count=\"3\">\(Self.font(""))\(Self.font("<b/>"))\(Self.font("<strike/>"))</fonts>"
      + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + "\(Self.fill("FFD9E2F3"))\(Self.fill("FFEDEDED"))</fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(Self.line("left"))\(Self.line("right"))\(Self.line("top"))"
      + "\(Self.line("bottom"))<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(styles.count)\">"
      + styles.map { Self.cell($0) }.joined() + "</cellXfs><cellStyles count=\"1\">"
      + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }

  /// The number of the format with so many decimals; a workbook's own start at 164.
  private static func format(_ decimals: Int) -> Int { 164 + decimals }

  private static func font(_ weight: String) -> String {
    "<font>\(weight)<sz val=\"16\"/><name val=\"TH SarabunPSK\"/><family val=\"2\"/>"
      + "<charset val=\"222\"/></font>"
  }

  private static func fill(_ colour: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func line(_ side: String) -> String {
    "<\(side) style=\"thin\"><color auto=\"1\"/></\(side)>"
  }

  private static func cell(_ style: Style) -> String {
    func cell(_ format: Int, _ font: Int, _ fill: Int, _ border: Int, _ place: String) -> String {
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" "
        + "xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
        + "applyAlignment=\"1\"><alignment \(place)/></xf>"
    }
    return switch style {
    case .title: cell(0, 0, 0, 0, "vertical=\"top\"")
    case .heading: cell(0, 1, 0, 0, "vertical=\"top\"")
    case .header:
      cell(0, 1, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")
    case .text(let isShaded, let isStruck):
      cell(0, isStruck ? 2 : 0, isShaded ? 3 : 0, 1, "vertical=\"top\" wrapText=\"1\"")
    case .number(let decimals, let isShaded, let isStruck):
      cell(format(decimals), isStruck ? 2 : 0, isShaded ? 3 : 0, 1, "vertical=\"top\"")
    }
  }
}
