import ITAModel
import ITATables

/// A comparison as one HTML page that holds every agency: no network, and a script that only adds
/// the search; without it all rows are there, folded by province.
///
/// A nation of 8,323 agencies stays below `sizeLimit`: what rows have in common, the beginning of a
/// name and the name of a level, is written once for all of them, and end tags that HTML lets an
/// author leave out are left out. Districts and ranks are written where they fit; where they do
/// not, the script counts the ranks and a table tells them by score.
public struct ComparisonPage: Sendable {
  /// The size in bytes that a page of the nation keeps to.
  public static let sizeLimit = 500_000

  let texts: [ComparisonText]
  let language: Language

  /// Makes a page of years, of which the last is shown whole.
  public init(_ texts: [ComparisonText]) {
    self.texts = texts
    language = texts.first?.language ?? .thai
  }

  /// The page, as detailed as its size allows.
  public func html() -> [UInt8] {
    var page: [UInt8] = []
    for detail in ComparisonPageTable.Detail.allCases {
      page = self.page(detail)
      if page.count <= Self.sizeLimit { break }
    }
    return page
  }

  private func page(_ detail: ComparisonPageTable.Detail) -> [UInt8] {
    var markup = Markup()
    markup.fixed("<!DOCTYPE html>\n")
    markup.open("html", ["lang": language.rawValue])
    head(&markup)
    markup.element("body") { body in
      body.element(
        "a", ["class": "skip", "href": "#content"], text: DocumentWords.toContent[language])
      body.line()
      body.element("main", ["id": "content", "tabindex": "-1"]) { main in
        main.element("h1", text: title)
        if texts.count > 1 { years(&main) }
        if let text = texts.last { year(text, detail, &main) }
      }
      body.line()
      body.element("script") { $0.fixed(ComparisonPageStyle.script) }
    }
    markup.close("html")
    markup.line()
    return markup.bytes
  }

  private var title: String {
    let years = texts.map { "\($0.comparison.year)" }
    let span = Set([years.first, years.last].compactMap { $0 }).sorted().joined(separator: "–")
    return LocalizedText(
      thai: "เปรียบเทียบผล ITA ปีงบประมาณ พ.ศ. \(span)",
      english: "Comparison of ITA results, fiscal year \(span)")[language]
  }

  private func head(_ markup: inout Markup) {
    markup.element("head") { head in
      head.fixed("<meta charset=\"utf-8\">\n")
      head.fixed("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      head.fixed("<meta name=\"color-scheme\" content=\"light dark\">\n")
      head.element("title", text: title)
      head.element("style") { style in
        style.line()
        style.fixed(HTMLStyle.screen)
        style.fixed(ComparisonPageStyle.screen)
        style.fixed(HTMLStyle.paper)
        style.fixed(HTMLStyle.arabicPages)
      }
    }
    markup.line()
  }

  /// A row for each year.
  private func years(_ markup: inout Markup) {
    let heads = [
      LocalizedText(thai: "ปี", english: "Year"),
      LocalizedText(thai: "หน่วยงาน", english: "Agencies"),
      LocalizedText(thai: "คะแนนรวมเฉลี่ย", english: "Mean overall"),
      LocalizedText(thai: "ร้อยละที่ถึงเป้า", english: "% at target"),
    ]
    let rows = texts.map { text in
      let group = text.group
      return [
        "\(text.comparison.year)", "\(group.count)", Self.score(group.overall),
        Self.score(group.share),
      ]
    }
    table(
      LocalizedText(thai: "แต่ละปี", english: "Each year"), heads, rows, numbers: 4, &markup)
  }

  private func year(
    _ text: ComparisonText, _ detail: ComparisonPageTable.Detail, _ markup: inout Markup
  ) {
    for line in text.title { markup.element("p", ["class": "flush"], text: line) }
    summary(text, &markup)
    ComparisonPageCharts(text).write(&markup)
    if text.chosen == nil { ranks(text, &markup) }
    ComparisonPageTable(text, detail).write(&markup)
    for list in text.lists { self.list(list, text, &markup) }
  }

  private func summary(_ text: ComparisonText, _ markup: inout Markup) {
    let group = text.group
    heading(LocalizedText(thai: "สรุป", english: "Summary"), &markup)
    markup.element("ul") { list in
      for line in text.summary(group) { list.element("li", text: line) }
    }
    let names = [
      LocalizedText(thai: "คะแนนเฉลี่ย", english: "Mean"),
      LocalizedText(thai: "ตัวชี้วัด", english: "Indicator"),
    ]
    let means = group.indicators.enumerated().map { index, mean in
      [Self.score(mean), text.indicatorName(index + 1)]
    }
    table(
      LocalizedText(thai: "ค่าเฉลี่ยตัวชี้วัด", english: "Means of the indicators"), names, means,
      numbers: 1, &markup)
  }

  /// Which rank a score has: for each whole point with agencies, how many have at least as much.
  private func ranks(_ text: ComparisonText, _ markup: inout Markup) {
    let scores = text.comparison.verdicts.compactMap(\.overall).sorted(by: >)
    var rows: [[String]] = []
    var above = 0
    for point in stride(from: 100, through: 0, by: -1) {
      let count = scores[above...].prefix { $0 >= point * 100 }.count
      if count == 0 { continue }
      rows.append(["\(point).00", "\(above + 1)–\(above + count)"])
      above += count
    }
    markup.element("details") { details in
      details.element(
        "summary", text: text.words("คะแนนเท่าใดอยู่ลำดับใดของประเทศ", "Which rank a score has"))
      table(
        [
          LocalizedText(thai: "ตั้งแต่", english: "From"),
          LocalizedText(thai: "ลำดับที่", english: "Ranks"),
        ], rows, numbers: 2, &details)
    }
  }

  private func list(_ list: ComparisonList, _ text: ComparisonText, _ markup: inout Markup) {
    let rows = list.rows.prefix(text.mostRows).map { $0.map(\.shown) }
    let numbers = list.rows.first?.prefix { if case .text = $0 { false } else { true } }.count ?? 0
    let count = list.rows.count
    table(
      LocalizedText(
        thai: "\(list.kind.label.thai) \(count) รายการ",
        english: "\(list.kind.label.english): \(count)"),
      list.columns, rows, numbers: numbers, &markup)
    if let rest = list.rest(in: language, most: text.mostRows) {
      markup.element("p", ["class": "small"], text: rest)
    }
  }

  /// A table with a heading of its own; the first columns are numbers.
  private func table(
    _ title: LocalizedText, _ heads: [LocalizedText], _ rows: [[String]], numbers: Int,
    _ markup: inout Markup
  ) {
    heading(title, &markup)
    table(heads, rows, numbers: numbers, &markup)
  }

  private func table(
    _ heads: [LocalizedText], _ rows: [[String]], numbers: Int, _ markup: inout Markup
  ) {
    markup.element("div", ["class": "table", "tabindex": "0"]) { frame in
      frame.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for name in heads {
              row.element("th", ["scope": "col"], text: name[language])
            }
          }
        }
        table.element("tbody") { body in
          for row in rows {
            body.element("tr") { line in
              for (place, cell) in row.enumerated() {
                line.element("td", ["class": place < numbers ? "end" : nil], text: cell)
              }
            }
            body.line()
          }
        }
      }
    }
    markup.line()
  }

  private func heading(_ text: LocalizedText, _ markup: inout Markup) {
    markup.element("h2", text: text[language])
    markup.line()
  }

  static func score(_ hundredths: Int?) -> String {
    hundredths.map { Points.text(hundredths: $0) } ?? "-"
  }
}
