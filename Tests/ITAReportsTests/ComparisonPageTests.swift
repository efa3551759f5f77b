import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct ComparisonPageTests {
  /// The whole nation in one page: every agency is in it, and it stays below half a million bytes.
  @Test func theNationFitsIntoOnePage() throws {
    let comparison = try #require(NationSample.comparison)
    #expect(comparison.records.count == NationSample.count)
    let bytes = ComparisonPage([ComparisonText(comparison, in: .thai)]).html()
    #expect(bytes.count < 500_000, "\(bytes.count)")
    let names = try agencies(in: bytes)
    #expect(names.count == NationSample.count)
    let short = NationSample.names.map { Self.shortened($0) }
    let isWhole = names.map { Self.shortened($0) }.sorted() == short.sorted()
    #expect(isWhole)
    // Names of the length of real ones, so that the size means something.
    let letters = short.reduce(0) { $0 + $1.unicodeScalars.count } / short.count
    #expect(letters >= 12, "อบต. and eight letters")
  }

  @Test func thePageStandsAlone() throws {
    let page = try #require(chosenPage(40))
    let text = String(decoding: page, as: UTF8.self)
    for word in ["src=", "url(", "@import", "<link", "http:", "https:", "onclick", "<iframe"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.components(of: "<script>") == 1 && text.hasPrefix("<!DOCTYPE html>\n<html lang"))
    #expect(text.components(of: "<h1>") == 1)
    #expect(text.contains("การกระจายของคะแนนรวม") && text.contains("<svg role=\"img\""))
    #expect(text.contains("role=\"search\"") && text.contains("hidden"))
  }

  /// A page with room for it has districts and ranks, and a name that goes on with a mark is whole.
  @Test func smallPagesTellMore() throws {
    let page = try #require(chosenPage(40))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<th colspan=4 scope=rowgroup>อำเภอ"))
    #expect(try agencies(in: page).count == 40)
    let comparison = try #require(NationSample.comparison)
    let best = try #require(
      comparison.records.indices.first { comparison.places[.nation][$0]?.rank == 1 })
    let one = ComparisonPage([ComparisonText(comparison, in: .thai, chosen: [best])]).html()
    #expect(String(decoding: one, as: UTF8.self).contains("<tr><td>1<td>"))
  }

  /// What a name holds never becomes markup, and no agency gets lost with it.
  @Test func anyNameStaysText() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let extra = ["<b>", "&amp;", "\"", "'", "</table>", "<!--", "</script>"]
      let names = (0..<6).map { _ in
        "อบต."
          + random.thaiText(upTo: 6, extra: extra).filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
      }
      var text = "year\tcode\tname\ttype\tprovince\toverall\n"
      for (place, name) in names.enumerated() {
        text +=
          "2568\t\(place)\t\"\(name.split(separator: "\"").joined(separator: "\"\""))\"\tอบต.\tตาก\t90\n"
      }
      var scan = NationalScan()
      scan.begin(file: "n.tsv")
      let bytes = Array(text.utf8)
      _ = scan.read(bytes.span, isLast: true, format: .tabs)
      let year = try #require(Comparison.years(of: scan.table).first)
      let page = ComparisonPage([ComparisonText(year, in: .thai)]).html()
      #expect(try agencies(in: page).count == year.records.count, "seed \(seed)")
      let shown = String(decoding: page, as: UTF8.self)
      #expect(!shown.contains("<b>&") && shown.components(of: "</script>") == 1, "seed \(seed)")
    }
  }

  private func chosenPage(_ count: Int) -> [UInt8]? {
    NationSample.comparison.map { comparison in
      ComparisonPage([ComparisonText(comparison, in: .thai, chosen: Array(0..<count))]).html()
    }
  }

  /// The names of the page as our own reader of pages finds them, begun as their heading says.
  private func agencies(in page: [UInt8]) throws -> [String] {
    var found: [Diagnostic] = []
    let file = try #require(InputFile.read(page, file: "page.html", diagnostics: &found))
    var names: [String] = []
    var heading = ""
    var isInside = false
    for row in file.tables.flatMap(\.rows) {
      let cells = row.cells.filter { !$0.isEmpty }
      if cells.contains("หน่วยงาน") {
        isInside = cells.contains("ระดับ")
      } else if cells.count == 1 {
        heading = cells[0]
      } else if isInside {
        let start = heading.hasSuffix(" …") ? String(heading.dropLast(2)) : ""
        names.append(start + (cells.last ?? ""))
      }
    }
    return names
  }

  private static func shortened(_ name: String) -> String {
    let pairs = [
      ("องค์การบริหารส่วนตำบล", "อบต."), ("องค์การบริหารส่วนจังหวัด", "อบจ."), ("เทศบาลตำบล", "ทต."),
      ("เทศบาลเมือง", "ทม."), ("เทศบาลนคร", "ทน."),
    ]
    // Names that occur twice carry their district behind them.
    let bare = String(name.prefix { $0 != "(" }.reversed().drop { $0 == " " }.reversed())
    for (long, short) in pairs where bare.utf8.starts(with: long.utf8) {
      return short + String(decoding: bare.utf8.dropFirst(long.utf8.count), as: UTF8.self)
    }
    return bare
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = utf8[...]
    while let place = rest.firstRange(of: part.utf8) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
