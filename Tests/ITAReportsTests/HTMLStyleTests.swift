import Testing

@testable import ITAReports

@Suite struct HTMLStyleTests {
  private static let style = "\(HTMLStyle.screen)"

  /// The colours of one theme: what `:root` sets first is light, what it sets again is dark.
  private static func colors(_ theme: Int) -> [String: String] {
    let blocks = style.split(separator: ":root {").dropFirst().map { block in
      block.prefix { $0 != "}" }
    }
    var colors: [String: String] = [:]
    for block in blocks.prefix(theme + 1) {
      for rule in block.split(separator: ";") {
        let parts = rule.split(separator: ":").map { word in
          word.filter { !$0.isWhitespace }
        }
        if parts.count == 2, parts[0].hasPrefix("--") { colors[parts[0]] = parts[1] }
      }
    }
    return colors
  }

  /// The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
  private static func luminance(_ color: String) -> Double {
    let digits = color.dropFirst().compactMap { $0.hexDigitValue }
    let parts =
      digits.count == 3
      ? digits.map { $0 * 17 }
      : stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    let linear = parts.map { part -> Double in
      let value = Double(part) / 255
      // A power of 2.4 by the fifth root of the twelfth power.
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func power(_ base: Double) -> Double {
    let target = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - target) / (5 * root * root * root * root)
    }
    return root
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(arguments: [0, 1])
  func textCanBeRead(theme: Int) throws {
    let colors = Self.colors(theme)
    #expect(colors.count == 11)
    for (text, ground) in [
      ("--ink", "--paper"), ("--soft", "--paper"), ("--link", "--paper"), ("--limit", "--paper"),
      ("--ink", "--ground"), ("--ink", "--warm"),
    ] {
      let ratio = Self.contrast(try #require(colors[text]), try #require(colors[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground) is \(ratio)")
    }
    for (drawn, ground) in [("--bar", "--paper"), ("--bar", "--track"), ("--limit", "--track")] {
      let ratio = Self.contrast(try #require(colors[drawn]), try #require(colors[ground]))
      #expect(ratio >= 3, "\(drawn) on \(ground) is \(ratio)")
    }
  }

  @Test func measuresContrastAsTheStandardDoes() {
    #expect(abs(Self.contrast("#fff", "#000000") - 21) < 0.001)
    #expect(abs(Self.contrast("#777777", "#fff") - 4.478) < 0.001)
  }

  /// As in Word: on paper what leads to a table is not left behind on the page before.
  @Test func wordsThatLeadToATableStayWithIt() {
    #expect("\(HTMLStyle.paper)".contains("caption, p:has(+ .table) { break-after: avoid; }"))
  }

  /// A wide table whose cells go down over rows may go on overleaf; elsewhere such rows stay
  /// together, and no single row is left on a page.
  @Test func wideTablesDoNotMoveAsAWhole() {
    let paper = "\(HTMLStyle.paper)"
    #expect(
      paper.contains(
        ".landscape table:has(tr:nth-child(6)) tr:has([rowspan]) { break-inside: auto; }"))
    #expect(paper.contains(".sheet:not(.landscape) tbody tr:first-child"))
  }

  @Test func thaiIsNotSpacedOut() {
    #expect(Self.style.contains("letter-spacing: normal"))
    #expect(!Self.style.contains("break-all"))
    #expect("\(HTMLStyle.paper)".contains("page: landscape"))
    #expect("\(HTMLStyle.thaiPages)".contains("counter(page, thai)"))
  }
}
