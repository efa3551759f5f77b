import ITAModel
import ITATables

/// The table of all agencies of a page: provinces that unfold, and in them the agencies of one
/// district, or those whose names begin alike, by their score.
struct ComparisonPageTable {
  /// How much the table tells, the most first.
  enum Detail: CaseIterable {
    /// Grouped by district, with whole names and ranks.
    case districts
    /// Grouped by what the names begin with, with ranks.
    case types
    /// Grouped by what the names begin with; the script counts the ranks.
    case scores
  }

  private let text: ComparisonText
  private let comparison: Comparison
  private let detail: Detail
  /// The sets of levels that occur, best first, by which a cell names its own.
  private let levels: [LevelSet]
  /// Names that occur twice in a province and so need their district or code.
  private let doubled: Set<[String]>

  init(_ text: ComparisonText, _ detail: Detail) {
    self.text = text
    comparison = text.comparison
    let hasDistricts = comparison.table.districts.count > 1
    self.detail = detail == .districts && !hasDistricts ? .types : detail
    levels = text.group.levels.map(\.levels)
    var seen: Set<[String]> = []
    var doubled: Set<[String]> = []
    for index in text.members {
      let agency = comparison.agency(index)
      let key = [comparison.name(of: .province, for: agency), agency.name]
      if !seen.insert(key).inserted { doubled.insert(key) }
    }
    self.doubled = doubled
  }

  /// Beginnings that many names share, and what stands for them in a heading.
  private static let beginnings = [
    ("องค์การบริหารส่วนจังหวัด", "อบจ."), ("องค์การบริหารส่วนตำบล", "อบต."), ("เทศบาลตำบล", "ทต."),
    ("เทศบาลเมือง", "ทม."), ("เทศบาลนคร", "ทน."), ("อบต.", "อบต."), ("อบจ.", "อบจ."), ("ทต.", "ทต."),
    ("ทม.", "ทม."), ("ทน.", "ทน."),
  ]

  /// Whether rows begin with their rank.
  private var hasRanks: Bool { detail != .scores }

  private var words: [LocalizedText] {
    let rank = LocalizedText(thai: "ลำดับ", english: "Rank")
    return (hasRanks ? [rank] : []) + [
      LocalizedText(thai: "คะแนน", english: "Score"),
      LocalizedText(thai: "ระดับ", english: "Level"),
      LocalizedText(thai: "หน่วยงาน", english: "Agency"),
    ]
  }

  func write(_ markup: inout Markup) {
    markup.element(
      "h2", text: text.words("ทุกหน่วยงาน", "All agencies"))
    markup.line()
    form(&markup)
    legend(&markup)
    let rank = hasRanks ? nil : text.words("ลำดับ", "Rank")
    markup.open("div", ["id": "t", "data-rank": rank])
    markup.line()
    let provinces = Dictionary(grouping: text.members) {
      comparison.name(of: .province, for: comparison.agency($0))
    }
    for (name, members) in provinces.sorted(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }) {
      province(name, members, isOnly: provinces.count == 1, &markup)
    }
    markup.close("div")
    markup.line()
  }

  /// The search, shown by the script that it needs.
  private func form(_ markup: inout Markup) {
    markup.element("form", ["id": "f", "hidden": "", "role": "search"]) { form in
      form.element(
        "label", ["for": "q"],
        text: text.words(
          "ค้นหา (ชื่อ จังหวัด ระดับ หรือ อบต. ทต. พิมพ์บางส่วนได้)", "Search: name, province or level"))
      form.fixed("<input id=\"q\" type=\"search\" autocomplete=\"off\">")
      form.element(
        "output",
        ["id": "n", "for": "q", "data-unit": text.words("หน่วยงาน", "agencies")], text: "")
    }
    markup.line()
  }

  /// What the letters in the cells mean, and how many agencies have each.
  private func legend(_ markup: inout Markup) {
    markup.element("ul", ["id": "l"]) { list in
      for (place, entry) in text.group.levels.enumerated() {
        list.element("li") { item in
          if usesKeys {
            item.element("b", text: key(place))
            item.text(" ")
          }
          item.element("span", text: text.levels(entry.levels))
          item.text(text.words(" \(entry.count) แห่ง", ": \(entry.count)"))
        }
      }
    }
    markup.line()
    let start = text.words(
      "เรียงตามคะแนน ลำดับเป็นลำดับในประเทศ ชื่อที่หัวข้อลงท้ายด้วย … ให้อ่านต่อจากหัวข้อ",
      "Ordered by score; the rank is that in the nation. Where a heading ends in …, the names go on"
        + " from it.")
    let pairs = Self.beginnings.prefix(5).map { "\($1) \($0)" }.joined(separator: ", ")
    let parts = detail == .districts ? start : "\(start) (\(pairs))"
    markup.element("p", ["class": "small"], text: parts)
    markup.line()
  }

  /// Whether cells bear a letter for their level: names of one or two letters need none.
  private var usesKeys: Bool { levels.contains { text.levels($0).utf8.count > 3 } }

  private func key(_ place: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: min(place, 25))))
  }

  private func province(
    _ name: String, _ members: [Int], isOnly: Bool, _ markup: inout Markup
  ) {
    let group = comparison.group(name, members)
    let title = name.isEmpty ? text.words("ไม่ระบุจังหวัด", "no province given") : name
    markup.open("details", ["open": isOnly ? "" : nil])
    markup.fixed("<summary>")
    markup.text(title)
    markup.fixed(" <small>")
    markup.text(
      text.words(
        "\(group.count) แห่ง เฉลี่ย \(ComparisonPage.score(group.overall))"
          + " ถึงเป้า \(Points.text(hundredths: group.share)) %",
        "\(group.count), mean \(ComparisonPage.score(group.overall)),"
          + " \(Points.text(hundredths: group.share)) % at target"))
    markup.fixed("</small></summary><table><thead><tr>")
    for word in words {
      markup.fixed("<th scope=col>")
      markup.text(word[text.language])
    }
    for group in groups(of: members) {
      markup.fixed("<tbody><tr><th colspan=")
      markup.text("\(words.count)")
      markup.fixed(" scope=rowgroup>")
      markup.text(group.heading)
      for index in group.members { row(index, cut: group.cut, &markup) }
    }
    markup.fixed("</table></details>\n")
  }

  private func row(_ index: Int, cut: Int, _ markup: inout Markup) {
    let verdict = comparison.verdicts[index]
    markup.fixed("<tr><td>")
    if hasRanks {
      if let place = comparison.places[.nation][index] { markup.text("\(place.rank)") }
      markup.fixed("<td>")
    }
    markup.text(ComparisonPage.score(verdict.overall))
    markup.fixed("<td>")
    let place = levels.firstIndex(of: verdict.levels) ?? 0
    markup.text(usesKeys ? key(place) : text.levels(verdict.levels))
    markup.fixed("<td>")
    let agency = comparison.agency(index)
    let name = agency.name.isEmpty ? agency.code : agency.name
    markup.text(String(decoding: name.utf8.dropFirst(cut), as: UTF8.self))
    let province = comparison.name(of: .province, for: agency)
    if doubled.contains([province, agency.name]) {
      let district = comparison.name(of: .district, for: agency)
      let other = district.isEmpty ? agency.code : district
      if !other.isEmpty { markup.text(" (\(other))") }
    }
  }
}

// The groups inside a province.
extension ComparisonPageTable {
  /// Some agencies of a province below one heading.
  private struct Group {
    var heading: String
    /// The agencies, best score first.
    var members: [Int]
    /// How many bytes of each name the heading tells.
    var cut: Int
  }

  private func groups(of members: [Int]) -> [Group] {
    let sorted = members.sorted {
      (comparison.verdicts[$1].overall ?? -1, $0) < (comparison.verdicts[$0].overall ?? -1, $1)
    }
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for index in sorted {
      let agency = comparison.agency(index)
      let heading: String
      var cut = 0
      switch detail {
      case .districts:
        let district = comparison.name(of: .district, for: agency)
        heading =
          district.isEmpty
          ? text.words("ไม่ระบุอำเภอ", "no district given")
          : text.words("อำเภอ", "District ") + district
      case .types, .scores:
        let type = comparison.name(of: .type, for: agency)
        let start = ([(type, type)] + Self.beginnings).first { start, _ in
          !start.isEmpty && agency.name.utf8.starts(with: start.utf8)
            && agency.name.utf8.count > start.utf8.count
            && !Self.isMark(agency.name, after: start.utf8.count)
        }
        cut = start?.0.utf8.count ?? 0
        let short = Self.beginnings.first { $0.0 == start?.0 }?.1 ?? start?.1
        heading = short.map { "\($0) …" } ?? other
      }
      if let place = places[heading + "\(cut)"] {
        groups[place].members.append(index)
      } else {
        places[heading + "\(cut)"] = groups.count
        groups.append(Group(heading: heading, members: [index], cut: cut))
      }
    }
    return gathered(groups)
  }

  private var other: String { text.words("หน่วยงานอื่น", "other agencies") }

  /// The groups, the largest first; those of one or two agencies are not worth a heading.
  private func gathered(_ groups: [Group]) -> [Group] {
    guard detail != .districts else {
      return groups.sorted { $0.heading.utf8.lexicographicallyPrecedes($1.heading.utf8) }
    }
    let small = groups.filter { $0.members.count < 3 || $0.cut == 0 }
    let large = groups.filter { $0.members.count >= 3 && $0.cut > 0 }
      .sorted { ($1.members.count, $0.heading) < ($0.members.count, $1.heading) }
    let rest = small.flatMap(\.members).sorted {
      (comparison.verdicts[$1].overall ?? -1, $0) < (comparison.verdicts[$0].overall ?? -1, $1)
    }
    return rest.isEmpty ? large : large + [Group(heading: other, members: rest, cut: 0)]
  }

  /// Whether a name goes on with a mark that belongs to the letter before, so that it must not be
  /// cut there.
  private static func isMark(_ name: String, after count: Int) -> Bool {
    let rest = Array(name.utf8.dropFirst(count).prefix(3))
    guard rest.count == 3, rest[0] == 0xE0 else { return false }
    // U+0E31, U+0E34 to U+0E3A, U+0E47 to U+0E4E.
    return rest[1] == 0xB8
      ? rest[2] == 0xB1 || (0xB4...0xBA).contains(rest[2])
      : rest[1] == 0xB9 && (0x87...0x8E).contains(rest[2])
  }
}
