extension WordBody {
  /// A chart as a drawing in a line of its own, kept with its caption below.
  mutating func add(_ chart: DocumentChart) {
    charts.append(chart)
    let number = charts.count
    let caption = DocumentText.line(document.digits.text(chart.title))
    let description = DocumentText.line(document.digits.text(chart.alternative))
    var paragraph = WordParagraph(.chart)
    paragraph.content.element("w:r") { run in
      run.element("w:drawing") { drawing in
        drawing.element(
          "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]
        ) { inline in
          // Lengths of drawings are in English metric units: 635 a twentieth of a point.
          inline.empty("wp:extent", ["cx": "\(width * 635)", "cy": "\(Self.chartHeight)"])
          inline.empty("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
          inline.empty(
            "wp:docPr",
            [
              "id": "\(names.marksBefore + 1_000 + number)", "name": "Chart \(number)",
              "descr": description,
              "title": caption,
            ])
          inline.empty("wp:cNvGraphicFramePr")
          inline.element("a:graphic", ["xmlns:a": WordNamespace.drawing]) { graphic in
            graphic.element("a:graphicData", ["uri": WordNamespace.chart]) { data in
              data.empty(
                "c:chart",
                ["xmlns:c": WordNamespace.chart, "r:id": WordPackage.chart(number, names)])
            }
          }
        }
      }
    }
    add(paragraph)
    var title = WordParagraph(.caption)
    title.justify = "center"
    fixed(caption, into: &title.content)
    title.keepNext = chart.beginsAnew
    add(title)
    if chart.beginsAnew { add(.small, [Span(chart.newMethodText(in: document.language))]) }
  }

  /// Seven and a half centimetres: it fits below the table of the same figures.
  private static let chartHeight = 15 * 180_000
}
