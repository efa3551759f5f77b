/// A chart as the part `word/charts/chart1.xml`: columns or a line that Word draws itself, with
/// the lines of the levels across it. The figures are in the part; there is no workbook behind.
struct WordChart {
  let chart: DocumentChart
  let digits: Digits
  var xml = Markup.xml()
  private var series = 0

  init(_ chart: DocumentChart, digits: Digits) {
    self.chart = chart
    self.digits = digits
  }

  /// The whole part.
  mutating func part() -> [UInt8] {
    xml.open(
      "c:chartSpace",
      [
        "xmlns:c": WordNamespace.chart, "xmlns:a": WordNamespace.drawing,
        "xmlns:r": WordNamespace.relations,
      ])
    xml.line()
    xml.empty("c:date1904", ["val": "0"])
    xml.empty("c:roundedCorners", ["val": "0"])
    xml.open("c:chart")
    xml.empty("c:autoTitleDeleted", ["val": "1"])
    xml.open("c:plotArea")
    xml.empty("c:layout")
    xml.line()
    switch chart.form {
    case .bars(let bars): columns(bars)
    case .line(let points): lines(points)
    }
    axes()
    xml.close("c:plotArea")
    xml.line()
    legend()
    xml.empty("c:plotVisOnly", ["val": "1"])
    xml.empty("c:dispBlanksAs", ["val": "gap"])
    xml.close("c:chart")
    xml.line()
    xml.fixed(#"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"#)
    textProperties(size: 1_400)
    xml.close("c:chartSpace")
    xml.line()
    return xml.bytes
  }

  // MARK: Forms

  private mutating func columns(_ bars: [DocumentChart.Bar]) {
    let labels = bars.map(\.label)
    xml.open("c:barChart")
    xml.empty("c:barDir", ["val": "col"])
    xml.empty("c:grouping", ["val": "clustered"])
    xml.empty("c:varyColors", ["val": "0"])
    series(
      Series(name: chart.measure, values: bars.map(\.value), look: .column, hasLabels: true),
      labels)
    // Bars wide enough for the label 100.00 inside each of ten.
    xml.empty("c:gapWidth", ["val": "10"])
    axisNumbers()
    xml.close("c:barChart")
    xml.line()
    var others = thresholds(bars.count)
    if chart.hasTargets {
      others.insert(
        Series(
          name: chart.targetName, values: bars.map(\.target), look: .target, hasLabels: true),
        at: 0)
    }
    lineChart(others, labels)
  }

  /// One series for each run of years of one method, so that nothing joins two methods.
  private mutating func lines(_ points: [DocumentChart.Point]) {
    var runs: [[String?]] = []
    for (index, point) in points.enumerated() {
      if runs.isEmpty || point.startsAnew {
        runs.append(Array(repeating: nil, count: points.count))
      }
      runs[runs.count - 1][index] = point.value
    }
    let history = runs.map {
      Series(name: chart.measure, values: $0, look: .history, hasLabels: true)
    }
    lineChart(history + thresholds(points.count), points.map(\.label))
  }

  private func thresholds(_ count: Int) -> [Series] {
    chart.readableThresholds.enumerated().map { number, line in
      Series(
        name: "\(line.threshold.value) \(line.threshold.label)",
        values: Array(repeating: line.threshold.value, count: count),
        look: .threshold(number), hasLabels: false)
    }
  }

  private mutating func lineChart(_ all: [Series], _ labels: [String]) {
    if all.isEmpty { return }
    xml.open("c:lineChart")
    xml.empty("c:grouping", ["val": "standard"])
    xml.empty("c:varyColors", ["val": "0"])
    for one in all { series(one, labels) }
    xml.empty("c:marker", ["val": "1"])
    axisNumbers()
    xml.close("c:lineChart")
    xml.line()
  }

  // MARK: Series

  private mutating func series(_ one: Series, _ labels: [String]) {
    let number = series
    series += 1
    xml.open("c:ser")
    xml.empty("c:idx", ["val": "\(number)"])
    xml.empty("c:order", ["val": "\(number)"])
    xml.open("c:tx")
    let column = Series.column(number)
    texts([one.name], at: "Sheet1!$\(column)$1")
    xml.close("c:tx")
    one.look.write(&xml)
    if one.hasLabels { dataLabels(one) }
    xml.open("c:cat")
    texts(labels, at: "Sheet1!$A$2:$A$\(labels.count + 1)")
    xml.close("c:cat")
    values(one.values, at: "Sheet1!$\(column)$2:$\(column)$\(labels.count + 1)")
    if one.look != .column { xml.empty("c:smooth", ["val": "0"]) }
    xml.close("c:ser")
    xml.line()
  }

  private mutating func texts(_ texts: [String], at cells: String) {
    let shown = texts.map { DocumentText.line(digits.text($0)) }
    xml.element("c:strRef") { reference in
      reference.element("c:f", text: cells)
      reference.element("c:strCache") { cache in
        cache.empty("c:ptCount", ["val": "\(shown.count)"])
        for (index, text) in shown.enumerated() {
          cache.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: text) }
        }
      }
    }
  }

  private mutating func values(_ values: [String?], at cells: String) {
    xml.open("c:val")
    xml.element("c:numRef") { reference in
      reference.element("c:f", text: cells)
      reference.element("c:numCache") { cache in
        cache.element("c:formatCode", text: "0.00")
        cache.empty("c:ptCount", ["val": "\(values.count)"])
        for (index, value) in values.enumerated() {
          guard let value = ChartValue(value) else { continue }
          cache.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: value.decimal) }
        }
      }
    }
    xml.close("c:val")
  }

  /// A label of text at each value: a number format would show Arabic digits in some programs.
  private mutating func dataLabels(_ one: Series) {
    let place = one.look == .column ? "inBase" : "t"
    xml.open("c:dLbls")
    for (index, value) in one.values.enumerated() {
      guard let value = chart.readable(value) else { continue }
      xml.open("c:dLbl")
      xml.empty("c:idx", ["val": "\(index)"])
      xml.open("c:tx")
      xml.open("c:rich")
      xml.fixed("<a:bodyPr/>")
      // LibreOffice takes the look from the paragraph, Word from the run.
      xml.fixed("<a:p><a:pPr>")
      font("a:defRPr", size: Self.labelSize, isBold: true, color: one.look.labelColor)
      xml.fixed("</a:pPr>")
      xml.open("a:r")
      font("a:rPr", size: Self.labelSize, isBold: true, color: one.look.labelColor)
      xml.element("a:t", text: digits.text(value))
      xml.close("a:r")
      xml.close("a:p")
      xml.close("c:rich")
      xml.close("c:tx")
      showsValue(at: place, one.look)
      xml.close("c:dLbl")
    }
    showsValue(at: place, one.look)
    xml.close("c:dLbls")
  }

  private mutating func showsValue(at place: String, _ look: Look) {
    // A label beside a line must stay readable where another line crosses it.
    if look != .column {
      xml.fixed(#"<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>"#)
    }
    textProperties(size: Self.labelSize, isBold: true, color: look.labelColor)
    xml.empty("c:dLblPos", ["val": place])
    xml.empty("c:showLegendKey", ["val": "0"])
    xml.empty("c:showVal", ["val": "1"])
    for name in ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"]
      as [StaticString]
    {
      xml.empty(name, ["val": "0"])
    }
  }

  /// Hundredths of a point.
  private static let labelSize = 1_000
  /// The colour of text.
  static let ink = "1B1D20"
}
