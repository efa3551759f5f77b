import FoundationXML
import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// What we write is XML as well, so a tree of it can be asked.
@Suite struct HTMLTests {
  private func page(_ document: Document) throws -> XMLDocument { try xml(document.html()) }

  private func page(_ blocks: [Block], digits: Digits = .arabic) throws -> XMLDocument {
    try page(
      Document(title: "t", digits: digits, sections: [DocumentSection(.portrait, blocks)]))
  }

  @Test(arguments: SampleDocument.allCases)
  func standsAloneWithoutScriptOrNetwork(sample: SampleDocument) throws {
    let document = sample.document
    let text = String(decoding: document.html(), as: UTF8.self)
    for word in ["<script", "src=", "url(", "@import", "<link", "http:", "onclick", "<iframe"] {
      #expect(!text.contains(word), "\(word)")
    }
    let root = try #require(try page(document).rootElement())
    #expect(root["lang"] == document.language.rawValue)
    #expect(root.first("main")?["id"] == "content")
    #expect(root.first("body")?.all("a").first?["href"] == "#content")
  }

  @Test(arguments: SampleDocument.allCases)
  func headingsAreInOrderUnderOneMainHeading(sample: SampleDocument) throws {
    let document = sample.document
    let levels = try page(document).nodes(forXPath: "//*").compactMap { node -> Int? in
      guard let name = node.name, name.utf8.count == 2, name.hasPrefix("h") else { return nil }
      return Int(name.dropFirst())
    }
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func everyNameIsUniqueAndEveryReferenceLeadsToOne() throws {
    let elements = try page(.sample).nodes(forXPath: "//*").compactMap { $0 as? XMLElement }
    let names = elements.compactMap { $0["id"] }
    #expect(Set(names).count == names.count)
    var references: [String] = []
    for element in elements {
      let named = element["aria-labelledby"] ?? ""
      references += named.split(separator: " ").map { String($0) }
      if let address = element["href"], address.hasPrefix("#") {
        references.append(String(address.dropFirst()))
      }
    }
    #expect(references.count > 10)
    for reference in references { #expect(names.contains(reference), "\(reference)") }
  }

  @Test func tablesNameTheirRowsAndColumns() throws {
    let table = try #require(try page(.sample).all("table").first)
    #expect(table.first("caption")?.stringValue == "ตารางที่ ๑ คะแนนตามแบบวัด")
    let heads = table.first("thead")?.all("th") ?? []
    #expect(heads.map { $0["scope"] } == ["col", "colgroup", "col", "col", "col"])
    #expect(heads[0]["rowspan"] == "2" && heads[1]["colspan"] == "2")
    let rows = table.first("tbody")?.all("tr") ?? []
    #expect(rows.map { $0.all("td").count } == [3, 3, 3, 3, 3])
    let scopes = rows.map { row in row.first("th")?["scope"] ?? "" }
    #expect(scopes == ["row", "rowgroup", "", "row", "row"])
    #expect(rows[2].all("td")[1]["class"] == "end warning")
  }

  @Test func chartsCanBeHeard() throws {
    let charts = try page(.sample).all("svg")
    #expect(charts.count == 2)
    for chart in charts {
      #expect(chart["role"] == "img")
      #expect(chart.first("title")?.stringValue?.isEmpty == false)
      #expect(chart.first("desc")?.stringValue?.isEmpty == false)
    }
    let bars = charts[0].all("rect").filter { $0["class"] == "bar" }
    #expect(
      bars.map { $0["width"] }
        == [
          "95.10%", "86.20%", "90.40%", "84.76%", "87.19%", "90.12%", "84.95%", "93.75%", "87.50%",
        ])
    let limits = charts[0].all("line").filter { $0["class"] == "limit" }
    #expect(limits.map { $0["x1"] } == ["85.00%", "95.00%"])
    #expect(charts[0].all("text").contains { $0.stringValue == "๘๔.๗๖" })
  }

  @Test func noLineLeadsFromOneMethodToAnother() throws {
    let history = try page(.sample).all("svg")[1]
    #expect(history.all("line").filter { $0["class"] == "history" }.count == 3)
    #expect(history.all("line").filter { $0["class"] == "anew" }.count == 1)
    #expect(history.all("circle").count == 5)
  }

  @Test func anEmptyChartIsNoMistake() throws {
    for form in [DocumentChart.Form.bars([]), .line([]), .line([.init("2568", value: nil)])] {
      let chart = DocumentChart(title: "t", alternative: "a", measure: "m", form: form)
      #expect(try page([.chart(chart)]).all("figure").count == 1)
      #expect(try xml(wordChart(chart)).all("c:plotArea").count == 1)
    }
  }

  private func wordChart(_ chart: DocumentChart) -> [UInt8] {
    var part = WordChart(chart, digits: .thai)
    return part.part()
  }

  @Test func onlySafeLinksAreLinks() throws {
    let addresses = try page(.sample).all("main")[0].all("a").compactMap { $0["href"] }
    #expect(addresses.filter { !$0.hasPrefix("#") } == ["https://itas.example.go.th/2568?a=1&b=2"])
  }

  @Test func noArabicDigitsButInCodes() throws {
    let page = try page(.sample)
    let texts = try page.nodes(forXPath: "//body//text()[not(ancestor::*[@class='code'])]")
    #expect(texts.count > 100)
    for text in texts {
      #expect(straysOfArabicDigits(in: text.stringValue ?? "").isEmpty, "\(text)")
    }
  }

  @Test func anyTextStaysText() throws {
    let extra = ["<b>", "&amp;", "\"", "'", "]]>", "\u{0}", "\n", "--", "<!--", noncharacters]
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let texts = (0..<4).map { _ in random.thaiText(upTo: 8, extra: extra) }
      let table = DocumentTable(
        caption: [Span(texts[0])], columns: [.init()], header: [],
        rows: [[.init([Span(texts[1], link: "https://a.th/" + texts[2])])]])
      let document = Document(
        title: texts[3], language: .thai, digits: .arabic,
        sections: [DocumentSection(.portrait, [.table(table), .paragraph([Span(texts[2])])])])
      let page = try page(document)
      #expect(page.all("b").isEmpty, "seed \(seed)")
      #expect(page.first("title")?.stringValue == DocumentText.line(texts[3]), "seed \(seed)")
      let shown = page.first("td")?.stringValue
      #expect(shown == DocumentText.lines(texts[1]).joined(), "seed \(seed)")
    }
  }
}
