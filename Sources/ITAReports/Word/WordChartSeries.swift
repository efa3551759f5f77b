extension WordChart {
  /// One series of a chart.
  struct Series {
    var name: String
    /// One value for each label, as given; nil where there is none.
    var values: [String?]
    var look: Look
    var hasLabels: Bool

    /// The column of the series in the sheet that the part speaks of: the first is B.
    static func column(_ number: Int) -> String {
      String(decoding: [UInt8(ascii: "B") + UInt8(min(max(number, 0), 24))], as: UTF8.self)
    }
  }

  /// How a series is drawn: no two look the same in black and white either.
  enum Look: Hashable {
    case column
    case target
    case history
    /// The lines of the levels, from the lowest, which is 0.
    case threshold(Int)

    /// The colour of the labels: those of columns stand inside them.
    var labelColor: String {
      switch self {
      case .column: "FFFFFF"
      case .target, .history, .threshold: WordChart.ink
      }
    }

    /// Writes its shape and its marks.
    func write(_ xml: inout Markup) {
      switch self {
      case .column:
        xml.fixed(#"<c:spPr><a:solidFill><a:srgbClr val="2F6690"/></a:solidFill></c:spPr>"#)
        xml.fixed(#"<c:invertIfNegative val="0"/>"#)
      case .target:
        xml.fixed("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
        xml.fixed(#"<c:marker><c:symbol val="diamond"/><c:size val="8"/><c:spPr><a:solidFill>"#)
        xml.fixed(#"<a:srgbClr val="1B1D20"/></a:solidFill></c:spPr></c:marker>"#)
      case .history:
        xml.fixed(#"<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="2F6690"/>"#)
        xml.fixed("</a:solidFill></a:ln></c:spPr>")
        xml.fixed(#"<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr><a:solidFill>"#)
        xml.fixed(#"<a:srgbClr val="2F6690"/></a:solidFill></c:spPr></c:marker>"#)
      case .threshold(let number):
        xml.fixed(#"<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="A33B00"/>"#)
        xml.fixed("</a:solidFill>")
        xml.empty("a:prstDash", ["val": ["dash", "sysDot", "lgDashDot"][number % 3]])
        xml.fixed(#"</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>"#)
      }
    }
  }
}
