import ITAModel
import ITATables

/// The drawings of a page: how the overall scores spread, and the mean of each province.
struct ComparisonPageCharts {
  private let text: ComparisonText
  private let comparison: Comparison

  init(_ text: ComparisonText) {
    self.text = text
    comparison = text.comparison
  }

  func write(_ markup: inout Markup) {
    if text.group.scored > 0 { distribution(&markup) }
    provinces(&markup)
  }

  // MARK: Distribution

  /// How many agencies have a score below 50, then in each five points; 100 belongs to the last.
  var bins: [(from: Int, count: Int)] {
    var bins = [(from: 0, count: 0)] + stride(from: 50, to: 100, by: 5).map { (from: $0, count: 0) }
    for index in text.members {
      guard let overall = comparison.verdicts[index].overall else { continue }
      let place = overall < 5_000 ? 0 : min((overall - 5_000) / 500 + 1, bins.count - 1)
      bins[place].count += 1
    }
    return bins
  }

  private static let height = 160
  private static let top = 24

  private func distribution(_ markup: inout Markup) {
    let bins = bins
    let most = max(bins.map(\.count).max() ?? 1, 1)
    let bottom = Self.top + Self.height
    let names = bins.enumerated().map { place, bin in
      place == 0
        ? text.words("ต่ำกว่า 50", "below 50")
        : "\(bin.from)–" + (bin.from == 95 ? "100" : "\(bin.from + 4).99")
    }
    let title = text.words("การกระจายของคะแนนรวม (จำนวนหน่วยงาน)", "Spread of the overall scores")
    let told = zip(names, bins).map { "\($0) \($1.count)" }.joined(separator: ", ")
    figure(title, told, height: bottom + 26, name: "d", &markup) { drawing in
      for (place, bin) in bins.enumerated() {
        let length = bin.count * Self.height / most
        let x = percent(place * 10_000 / bins.count)
        drawing.empty(
          "rect",
          [
            "class": "bar", "x": x, "y": "\(bottom - length)",
            "width": percent(9_000 / bins.count), "height": "\(length)",
          ])
        let middle = percent((2 * place * 10_000 + 9_000) / (2 * bins.count))
        label(
          "\(bin.count)", middle, bottom - length - 6, kind: "value", anchor: "middle", &drawing)
        label(
          place == 0 ? "<50" : "\(bin.from)", middle, bottom + 18, anchor: "middle", &drawing)
        drawing.line()
      }
      limit(bins.count, bottom, &drawing)
    }
  }

  /// The line of the target, where it is between two columns.
  private func limit(_ count: Int, _ bottom: Int, _ drawing: inout Markup) {
    let target = comparison.target
    guard target % 500 == 0, (5_000..<10_000).contains(target) else { return }
    let x = percent(((target - 5_000) / 500 + 1) * 10_000 / count - 50)
    drawing.empty("line", ["class": "limit", "x1": x, "x2": x, "y1": "4", "y2": "\(bottom)"])
  }

  // MARK: Provinces

  /// So many provinces stand in a drawing, so that several can stand beside each other.
  private static let perDrawing = 26
  private static let step = 34

  private func provinces(_ markup: inout Markup) {
    let groups = comparison.groups(by: .province, among: text.members).filter { $0.overall != nil }
    if groups.count < 2 { return }
    markup.element("h2", text: text.words("คะแนนเฉลี่ยของแต่ละจังหวัด", "Mean of each province"))
    let floor = groups.contains { ($0.overall ?? 0) < 5_000 } ? 0 : 5_000
    let low = floor / 100
    markup.element(
      "p", ["class": "small"],
      text: text.words(
        "ซ้ายสุดคือ \(low) ขวาสุดคือ 100 เส้นประคือ \(ComparisonPage.score(comparison.target))",
        "from \(low) on the left to 100; the broken line is"
          + " \(ComparisonPage.score(comparison.target))"))
    markup.open("div", ["class": "charts"])
    for start in stride(from: 0, to: groups.count, by: Self.perDrawing) {
      let part = groups[start..<min(start + Self.perDrawing, groups.count)]
      let title = text.words(
        "อันดับ \(start + 1)–\(start + part.count)", "Ranks \(start + 1)–\(start + part.count)")
      let told = part.map { "\($0.name) \(ComparisonPage.score($0.overall))" }
      figure(
        title, told.joined(separator: ", "), height: part.count * Self.step + 8,
        name: "p\(start)", &markup
      ) { drawing in
        let x = place(comparison.target, from: floor)
        drawing.empty(
          "line",
          ["class": "limit", "x1": x, "x2": x, "y1": "0", "y2": "\(part.count * Self.step)"])
        for (place, group) in part.enumerated() {
          point(group, from: floor, y: place * Self.step, &drawing)
        }
      }
    }
    markup.close("div")
    markup.line()
  }

  /// A point on a scale from 50, so that provinces differ to the eye; from 0 where one is below.
  private func point(
    _ group: ComparisonGroup, from floor: Int, y: Int, _ drawing: inout Markup
  ) {
    drawing.empty(
      "line", ["class": "scale", "x1": "0", "x2": "100%", "y1": "\(y + 24)", "y2": "\(y + 24)"])
    drawing.empty(
      "circle",
      [
        "class": "dot", "cx": place(group.overall ?? 0, from: floor), "cy": "\(y + 24)", "r": "5",
      ])
    label(ComparisonPage.score(group.overall), "0", y + 15, kind: "value", &drawing)
    label(group.name, "3.4rem", y + 15, &drawing)
    drawing.line()
  }

  /// Where a score stands in the width of a drawing.
  private func place(_ score: Int, from floor: Int) -> String {
    percent((score - floor) * 10_000 / (10_000 - floor))
  }

  // MARK: Parts

  private func figure(
    _ title: String, _ told: String, height: Int, name: String, _ markup: inout Markup,
    _ content: (inout Markup) -> Void
  ) {
    markup.element("figure") { figure in
      figure.element(
        "svg",
        [
          "role": "img", "aria-labelledby": "\(name)t \(name)d", "width": "100%",
          "height": "\(height)",
        ]
      ) { drawing in
        drawing.element("title", ["id": "\(name)t"], text: title)
        drawing.element("desc", ["id": "\(name)d"], text: told)
        drawing.line()
        content(&drawing)
      }
      figure.element("figcaption", text: title)
    }
    markup.line()
  }

  private func label(
    _ text: String, _ x: String, _ y: Int, kind: String? = nil, anchor: String? = nil,
    _ drawing: inout Markup
  ) {
    drawing.element(
      "text", ["class": kind, "x": x, "y": "\(y)", "text-anchor": anchor], text: text)
  }

  private func percent(_ hundredths: Int) -> String {
    Points.text(hundredths: hundredths) + "%"
  }
}
