/// What stands around the series of a chart: axes, legend, the look of text.
extension WordChart {
  mutating func axisNumbers() {
    xml.empty("c:axId", ["val": "111"])
    xml.empty("c:axId", ["val": "222"])
  }

  mutating func axes() {
    xml.open("c:catAx")
    xml.empty("c:axId", ["val": "111"])
    xml.fixed(#"<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>"#)
    xml.fixed(#"<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>"#)
    xml.fixed(#"<c:majorTickMark val="none"/><c:minorTickMark val="none"/>"#)
    xml.fixed(#"<c:tickLblPos val="low"/>"#)
    textProperties(size: 1_400)
    xml.empty("c:crossAx", ["val": "222"])
    xml.fixed(#"<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#)
    xml.fixed(#"<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>"#)
    xml.close("c:catAx")
    xml.line()
    xml.open("c:valAx")
    xml.empty("c:axId", ["val": "222"])
    xml.open("c:scaling")
    xml.fixed(#"<c:orientation val="minMax"/><c:max val="100"/>"#)
    xml.empty("c:min", ["val": "\(chart.floor.hundredths / 100)"])
    xml.close("c:scaling")
    xml.fixed(#"<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>"#)
    xml.fixed(#"<a:ln w="6350"><a:solidFill><a:srgbClr val="D9DDE3"/></a:solidFill></a:ln>"#)
    xml.fixed("</c:spPr></c:majorGridlines>")
    // Excel's sign for Thai digits, which the programs that draw the chart know as well.
    xml.empty(
      "c:numFmt",
      ["formatCode": digits == .thai ? "[$-D00041E]0" : "0", "sourceLinked": "0"])
    xml.fixed(#"<c:majorTickMark val="none"/><c:minorTickMark val="none"/>"#)
    xml.fixed(#"<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"#)
    textProperties(size: 1_200)
    xml.empty("c:crossAx", ["val": "111"])
    xml.fixed(#"<c:crosses val="min"/><c:crossBetween val="between"/>"#)
    xml.empty("c:majorUnit", ["val": chart.floor.hundredths >= 5_000 ? "10" : "20"])
    xml.close("c:valAx")
    xml.line()
  }

  mutating func legend() {
    xml.open("c:legend")
    xml.empty("c:legendPos", ["val": "b"])
    // A history in several runs is named once.
    if case .line(let points) = chart.form {
      let further = points.dropFirst().filter(\.startsAnew).count
      for index in 0..<further {
        xml.element("c:legendEntry") {
          $0.empty("c:idx", ["val": "\(index + 1)"])
          $0.empty("c:delete", ["val": "1"])
        }
      }
    }
    xml.empty("c:overlay", ["val": "0"])
    textProperties(size: 1_400)
    xml.close("c:legend")
    xml.line()
  }

  mutating func textProperties(size: Int, isBold: Bool = false, color: String = ink) {
    xml.open("c:txPr")
    xml.fixed("<a:bodyPr/><a:p><a:pPr>")
    font("a:defRPr", size: size, isBold: isBold, color: color)
    xml.fixed(#"</a:pPr><a:endParaRPr lang="th-TH"/></a:p>"#)
    xml.close("c:txPr")
  }

  mutating func font(
    _ name: StaticString, size: Int, isBold: Bool, color: String
  ) {
    xml.element(
      name,
      [
        "lang": name.description == "a:rPr" ? "th-TH" : nil, "sz": "\(size)",
        "b": isBold ? "1" : "0",
      ]
    ) { font in
      font.element("a:solidFill") { $0.empty("a:srgbClr", ["val": color]) }
      font.empty("a:latin", ["typeface": WordStyles.font])
      font.empty("a:cs", ["typeface": WordStyles.font])
    }
  }
}
