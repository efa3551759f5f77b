import ITATables

/// What the headings above a row of a published plan say it is about.
struct PublishedContext: Sendable {
  private let framework: Framework
  private let catalogue = MeasureCatalogue()
  private var issue: Framework.PlanIssue?
  private var indicator: Indicator?
  private var tool: Tool?

  init(_ framework: Framework) { self.framework = framework }

  /// Takes a line between tables: an issue, an indicator, a tool; other words change nothing.
  mutating func read(_ line: String) {
    let key = ThaiText.key(line)
    if let named = Tool.allCases.first(where: { WordSearch.contains($0.rawValue, in: line) }),
      key.utf8.starts(with: ThaiText.key("แบบวัด").utf8)
    {
      (tool, indicator, issue) = (named, nil, nil)
    } else if let number = Self.number(behind: "ตัวชี้วัดที่", in: line),
      let own = Indicator.all.first(where: { $0.number == number })
    {
      indicator = own
      tool = framework.rule(of: own)?.tool ?? tool
    } else if let number = Self.number(behind: "ประเด็นที่", in: line) {
      // The name tells more than the number, which copying damages.
      issue =
        framework.issues.first { WordSearch.contains(ThaiText.key($0.name.thai), in: key) }
        ?? framework.issues.first { $0.number == number } ?? issue
    }
  }

  /// The whole number behind a word at the start of a line; nil for any other line.
  private static func number(behind word: String, in line: String) -> Int? {
    let key = Array(ThaiText.key(line).utf8)
    let word = Array(ThaiText.key(word).utf8)
    guard key.starts(with: word) else { return nil }
    return ThaiText.wholeNumber(key.dropFirst(word.count).prefix { CellText.isDigit($0) })
  }

  /// The points that a row answers, and what is to be told where that is not certain.
  ///
  /// A code counts first, then the words of a question or item, then an indicator's name; the
  /// heading above counts as a whole where the row itself says nothing.
  func points(of row: PlanRow) -> (points: [FigureID], finding: PlanFinding?) {
    let coded = codes(row[.item]) + codes(row[.finding])
    if !coded.isEmpty { return (coded, nil) }
    let words = [row[.item], row[.finding], row[.measure]].filter { !$0.isEmpty }
    let wordings = words.compactMap { catalogue.wording(in: $0) }
    let items = items(named: words, themes: Set(wordings.map(\.theme)))
    // A year whose questions have no known codes is met by the indicator that they belong to.
    let spoken = items.isEmpty ? wordings.compactMap(\.indicator) : []
    let indicators = Set(indicators(named: words) + spoken).sorted()
    let named =
      items.isEmpty
      ? indicators.flatMap(whole) + parts(named: words) : items.map { FigureID.item($0) }
    if !named.isEmpty { return (named, nil) }
    if let indicator {
      return (
        whole(indicator), .unmatchedRow(row.name, under: "ตัวชี้วัดที่ \(indicator)")
      )
    }
    if let issue {
      return (
        issue.items.map { .item($0) },
        .unmatchedRow(row.name, under: "ประเด็นที่ \(issue.number)")
      )
    }
    return ([], .unknownRow(row.name))
  }

  /// An indicator with all its items.
  private func whole(_ indicator: Indicator) -> [FigureID] {
    [.indicator(indicator)]
      + framework.items.filter { $0.indicator == indicator }.map { .item($0.id) }
  }

  /// The codes at the start of a cell, `I1`, `O10, O15` and `O1 – O9` among them; a damaged code
  /// where the heading leaves one meaning.
  private func codes(_ text: String) -> [FigureID] {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { ("\u{2010}"..."\u{2015}").contains($0) ? "-" : $0 }))
    let ranges = Self.joined(plain).utf8
      .split { [32, UInt8(ascii: ","), UInt8(ascii: "("), 9].contains($0) }
      .compactMap { ItemRange(String(decoding: ThaiText.arabicDigits($0), as: UTF8.self)) }
    if !ranges.isEmpty {
      return ranges.flatMap { $0.items }.filter { framework.mayHave($0) }.map { .item($0) }
    }
    guard let reading = CodeReading(text, tool: tool, in: framework) else { return [] }
    let own = reading.candidates.filter { item in
      indicator == nil || framework.item(item)?.indicator == indicator
    }
    return own.count == 1 ? [.item(own[0])] : []
  }

  /// The text without spaces beside a dash, so that `O1 - O9` is one word.
  private static func joined(_ text: String) -> String {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map { LabelReader.trimmed(String(decoding: $0, as: UTF8.self)) }
      .joined(separator: "-")
  }

  private func items(named words: [String], themes: Set<String>) -> [ItemID] {
    let keys = words.map { ThaiText.key($0) }
    return framework.items.map(\.id).filter { id in
      if let theme = catalogue.theme(of: id, in: framework), themes.contains(theme) { return true }
      let name = ThaiText.key(framework.item(id)?.name.thai ?? "")
      // A short name such as `E-Service` stands in too many places to mean one.
      return name.unicodeScalars.count >= 12
        && keys.contains { WordSearch.contains(name, in: $0) }
    }
  }

  private func indicators(named words: [String]) -> [Indicator] {
    let keys = words.map { ThaiText.key($0) }
    return framework.indicators.filter { rule in
      let aliases = framework.aliases.filter { $0.figure == .indicator(rule.indicator) }
      return ([rule.name.thai] + aliases.map(\.text)).contains { name in
        let key = Self.stem(ThaiText.key(name))
        let isLong = key.unicodeScalars.count >= 9
        return isLong
          && keys.contains { text in
            WordSearch.contains(key, in: text)
              && !WordSearch.contains(ThaiText.key("จากการ") + key, in: text)
          }
      }
    }.map(\.indicator)
  }

  /// Parts of indicators, such as «การจัดซื้อจัดจ้าง», that older reports name their measures by:
  /// the items of the part, and the indicator.
  private func parts(named words: [String]) -> [FigureID] {
    let keys = words.map { ThaiText.key($0) }
    return framework.subIndicators.filter { rule in
      let name = ThaiText.key(rule.name.thai)
      return keys.contains { $0 == name || $0.utf8.starts(with: name.utf8) }
    }.flatMap { rule in
      [.indicator(rule.id.indicator)]
        + framework.items.map { FigureID.item($0.id) }.filter {
          framework.parent(of: $0) == .subIndicator(rule.id)
        }
    }
  }

  /// A name without the «การ» that sentences leave out.
  private static func stem(_ key: String) -> String {
    let lead = Array("การ".utf8)
    let bytes = Array(key.utf8)
    return bytes.starts(with: lead)
      ? String(decoding: bytes.dropFirst(lead.count), as: UTF8.self) : key
  }
}
