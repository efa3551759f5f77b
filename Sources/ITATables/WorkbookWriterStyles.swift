/// The looks of cells, in the order of `SheetStyle`, each once for words and once for numbers.
enum WorkbookWriterStyles {
  /// The number of a look in the part: words first, then numbers with two decimals.
  static func index(_ style: SheetStyle, isNumber: Bool) -> Int {
    style.rawValue + (isNumber ? SheetStyle.allCases.count : 0)
  }

  /// `xl/styles.xml`.
  static let part: String = {
    let formats = [false, true].flatMap { isNumber in
      SheetStyle.allCases.map { format($0, isNumber: isNumber) }
    }
    return WorkbookWriter.declaration + "<styleSheet xmlns=\"\(WorkbookWriter.main)\">"
      + "<fonts count=\"3\">" + font("") + font("<b/>") + font("<strike/>") + "</fonts>"
      + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + fill("FFD9E2F3") + fill("FFEDEDED") + "</fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>"
      + ["left", "right", "top", "bottom"].map { side in
        "<\(side) style=\"thin\"><color rgb=\"FFA6A6A6\"/></\(side)>"
      }.joined() + "<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(formats.count)\">" + formats.joined() + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>"
  }()

  /// TH Sarabun New is the face that offices are told to use; where it is missing, the program
  /// that shows the sheet takes its own.
  private static func font(_ kind: String) -> String {
    "<font>\(kind)<sz val=\"14\"/><name val=\"TH Sarabun New\"/><family val=\"2\"/></font>"
  }

  private static func fill(_ color: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func format(_ style: SheetStyle, isNumber: Bool) -> String {
    let number = isNumber ? 2 : 0  // 2 is Excel's own `0.00`
    let (font, fill, border) =
      switch style {
      case .plain: (0, 0, 1)
      case .header: (1, 2, 1)
      case .machine: (0, 3, 1)
      case .struck: (2, 3, 1)
      case .heading: (1, 0, 0)
      case .note: (0, 0, 0)
      }
    let alignment =
      switch style {
      case .plain, .machine, .struck: "<alignment vertical=\"top\" wrapText=\"1\"/>"
      case .header: "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"
      case .heading, .note: "<alignment vertical=\"top\"/>"
      }
    return "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\""
      + " borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
      + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
  }
}
