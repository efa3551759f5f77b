import ITATables

extension HTMLWriter {
  /// A chart as a drawing: lengths in parts of the page's width, text in the page's own size, so
  /// that it is as readable on a telephone as on a desk.
  mutating func chart(_ chart: DocumentChart) {
    charts += 1
    let title = "c\(charts)t"
    let description = "c\(charts)d"
    markup.open("figure")
    markup.line()
    markup.open(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(title) \(description)", "width": "100%",
        "height": "\(height(of: chart))",
      ])
    markup.open("title", ["id": title])
    shown(chart.title)
    markup.close("title")
    markup.open("desc", ["id": description])
    shown(chart.alternative)
    markup.close("desc")
    markup.line()
    switch chart.form {
    case .bars(let bars): self.bars(bars, of: chart)
    case .line(let points): line(points, of: chart)
    }
    markup.close("svg")
    markup.line()
    legend(of: chart)
    markup.open("figcaption")
    shown(chart.title)
    markup.close("figcaption")
    markup.close("figure")
  }

  private func height(of chart: DocumentChart) -> Int {
    switch chart.form {
    case .bars(let bars): barsTop(of: chart) + bars.count * Self.barStep
    case .line: Self.lineTop + Self.lineHeight + 28
    }
  }

  /// Where the bars begin: below the numbers of the lines, each in a row of its own, since on a
  /// telephone 85 and 95 stand too close to be read in one.
  private func barsTop(of chart: DocumentChart) -> Int {
    8 + max(chart.readableThresholds.count, 1) * Self.labelStep
  }

  private static let labelStep = 18
  private static let barStep = 46
  private static let lineTop = 30
  private static let lineHeight = 180

  // MARK: Bars

  private mutating func bars(_ bars: [DocumentChart.Bar], of chart: DocumentChart) {
    let start = barsTop(of: chart)
    for (number, bar) in bars.enumerated() {
      let top = start + number * Self.barStep + 26
      rectangle("track", to: ChartValue(hundredths: 10_000), y: top)
      if let target = ChartValue(bar.target) { rectangle("target", to: target, y: top) }
      if let value = ChartValue(bar.value) { rectangle("bar", to: value, y: top) }
    }
    for (number, line) in chart.readableThresholds.enumerated() {
      let place = "\(line.value.decimal)%"
      let y = 14 + number * Self.labelStep
      label("limit", line.threshold.value, x: place, y: y, anchor: "middle")
      markup.empty(
        "line",
        [
          "class": "limit", "x1": place, "x2": place, "y1": "\(y + 6)",
          "y2": "\(start + bars.count * Self.barStep)",
        ])
      markup.line()
    }
    // Words last, so that no line runs through them.
    for (number, bar) in bars.enumerated() {
      let y = start + number * Self.barStep + 18
      label("value", chart.readable(bar.value) ?? "–", x: "0", y: y)
      label(nil, bar.fullName, x: "4.2rem", y: y)
    }
  }

  private mutating func rectangle(_ kind: String, to value: ChartValue, y: Int) {
    markup.empty(
      "rect",
      ["class": kind, "x": "0", "y": "\(y)", "width": "\(value.decimal)%", "height": "14"])
    markup.line()
  }

  // MARK: History

  private mutating func line(_ points: [DocumentChart.Point], of chart: DocumentChart) {
    let places = points.enumerated().map { number, point in
      (point: point, x: place(number, of: points.count), y: height(point.value, of: chart))
    }
    for line in chart.readableThresholds {
      let y = "\(height(line.threshold.value, of: chart) ?? 0)"
      label("limit", line.threshold.value, x: "0", y: (Int(y) ?? 0) - 5)
      markup.empty("line", ["class": "limit", "x1": "0", "x2": "100%", "y1": y, "y2": y])
      markup.line()
    }
    for (before, after) in zip(places, places.dropFirst()) {
      if after.point.startsAnew {
        let middle = "\(ChartValue(hundredths: (before.x + after.x) / 2).decimal)%"
        markup.empty(
          "line",
          ["class": "anew", "x1": middle, "x2": middle, "y1": "10", "y2": "\(Self.lineBottom)"])
        markup.line()
      } else if let start = before.y, let end = after.y {
        markup.empty(
          "line",
          [
            "class": "history", "x1": percent(before.x), "y1": "\(start)",
            "x2": percent(after.x), "y2": "\(end)",
          ])
        markup.line()
      }
    }
    let limits = chart.readableThresholds.compactMap { height($0.threshold.value, of: chart) }
    for (number, place) in places.enumerated() {
      if let y = place.y {
        markup.empty("circle", ["class": "dot", "cx": percent(place.x), "cy": "\(y)", "r": "4"])
        let around = [number - 1, number + 1].compactMap { number in
          places.indices.contains(number) ? places[number].y : nil
        }
        let base = Self.standsBelow(y, limits, around) ? y + 20 : y - 10
        label("value", place.point.value ?? "", x: percent(place.x), y: base, anchor: "middle")
      }
      label(nil, place.point.label, x: percent(place.x), y: Self.lineBottom + 20, anchor: "middle")
    }
  }

  /// Whether a value stands below its dot: where a limit would run through it above, and no line
  /// of the history goes down from the dot. Heights are from the top.
  private static func standsBelow(_ y: Int, _ limits: [Int], _ around: [Int]) -> Bool {
    limits.contains { (y - 24...y - 4).contains($0) }
      && !limits.contains { (y + 4...y + 24).contains($0) }
      && around.allSatisfy { $0 <= y } && y + 24 <= lineBottom
  }

  private static let lineBottom = lineTop + lineHeight

  /// The middle of a year's part of the width in hundredths of a percent, right of the numbers
  /// of the thresholds.
  private func place(_ number: Int, of count: Int) -> Int {
    900 + 9_100 * (2 * number + 1) / (2 * count)
  }

  private func percent(_ hundredths: Int) -> String {
    ChartValue(hundredths: hundredths).decimal + "%"
  }

  private func height(_ value: String?, of chart: DocumentChart) -> Int? {
    guard let value = ChartValue(value) else { return nil }
    let floor = chart.floor.hundredths
    let part = (value.hundredths - floor) * Self.lineHeight / max(10_000 - floor, 1)
    return Self.lineBottom - part
  }

  // MARK: Words

  private mutating func label(
    _ kind: String?, _ text: String, x: String, y: Int, anchor: String? = nil
  ) {
    markup.open("text", ["class": kind, "x": x, "y": "\(y)", "text-anchor": anchor])
    shown(text)
    markup.close("text")
    markup.line()
  }

  private mutating func legend(of chart: DocumentChart) {
    markup.open("ul", ["class": "legend"])
    entry("bar", chart.measure)
    if chart.hasTargets { entry("target", chart.targetName) }
    for line in chart.readableThresholds {
      entry("limit", "\(line.threshold.value) \(line.threshold.label)")
    }
    if chart.beginsAnew { entry("anew", chart.newMethodText(in: document.language)) }
    markup.close("ul")
    markup.line()
  }

  private mutating func entry(_ kind: String, _ text: String) {
    markup.open("li", ["class": kind])
    shown(text)
    markup.close("li")
  }
}
