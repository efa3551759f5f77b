import ITAModel
public import ITATables

/// A comparison as the sheets of a workbook: all agencies by rank, the nation, its provinces and
/// types, and a sheet for each list that has a row.
public struct ComparisonWorkbook: Sendable {
  private let texts: [ComparisonText]
  private let language: Language

  /// Makes a workbook of years.
  public init(_ texts: [ComparisonText]) {
    self.texts = texts
    language = texts.first?.language ?? .thai
  }

  /// The sheets; the first row of each names its columns.
  public var pages: [WorkbookPage] {
    var pages = [ranking, groups("ประเทศ", "nation", .nation)]
    for (thai, english, scope) in [
      ("จังหวัด", "provinces", ComparisonScope.province), ("ประเภท", "types", .type),
    ] {
      let page = groups(thai, english, scope)
      if page.rows.count > 1 { pages.append(page) }
    }
    return pages + ComparisonList.Kind.allCases.compactMap(list)
  }

  private func page(
    _ thai: String, _ english: String, _ columns: [(name: LocalizedText, width: Int)],
    _ rows: [[WorkbookCell]]
  ) -> WorkbookPage {
    WorkbookPage(
      name: LocalizedText(thai: thai, english: english)[language],
      columns: columns.map { WorkbookColumn(width: $0.width) },
      rows: [columns.map { .text($0.name[language]) }] + rows)
  }

  private static func score(_ hundredths: Int?) -> WorkbookCell {
    hundredths.map { .number($0, decimals: 2) } ?? .empty
  }

  private static func count(_ number: Int?) -> WorkbookCell {
    number.map { .number($0, decimals: 0) } ?? .empty
  }

  private typealias Columns = [(name: LocalizedText, width: Int)]

  private static let year: Columns = [(LocalizedText(thai: "ปี", english: "year"), 7)]

  private static let figures: Columns =
    Tool.allCases.map { (FigureID.tool($0).label, 9) }
    + Indicator.all.map {
      (LocalizedText(thai: "ตัวชี้วัด \($0.number)", english: "indicator \($0.number)"), 10)
    }

  // MARK: All agencies

  private static let rankColumns: Columns =
    year + [
      (LocalizedText(thai: "ลำดับ", english: "rank"), 8),
      (LocalizedText(thai: "คะแนนรวม", english: "overall"), 10),
      (LocalizedText(thai: "ระดับ", english: "level"), 20),
      (LocalizedText(thai: "รหัส", english: "code"), 12),
      (LocalizedText(thai: "หน่วยงาน", english: "agency"), 44),
      (LocalizedText(thai: "ประเภท", english: "type"), 24),
      (LocalizedText(thai: "จังหวัด", english: "province"), 18),
      (LocalizedText(thai: "อำเภอ", english: "district"), 18),
      (LocalizedText(thai: "สูงกว่าร้อยละ", english: "above %"), 10),
      (LocalizedText(thai: "ลำดับในประเภท", english: "rank in type"), 10),
      (LocalizedText(thai: "ลำดับในจังหวัด", english: "rank in province"), 10),
      (LocalizedText(thai: "ลำดับ อปท. ในจังหวัด", english: "rank among local"), 12),
      (LocalizedText(thai: "ลำดับในอำเภอ", english: "rank in district"), 10),
      (
        LocalizedText(
          thai: "ขาดถึงกลุ่มบนร้อยละ 25 ของจังหวัด", english: "to best quarter of province"), 14
      ),
      (
        LocalizedText(
          thai: "ขาดถึงกลุ่มบนร้อยละ 25 ของประเทศ", english: "to best quarter of nation"), 14
      ),
      (LocalizedText(thai: "ขาดถึงระดับถัดไป", english: "to next level"), 10),
      (LocalizedText(thai: "คะแนนที่ขาดมากที่สุด", english: "blocked by"), 10),
      (LocalizedText(thai: "เปลี่ยนจากปีก่อน", english: "change"), 10),
      (LocalizedText(thai: "ตัวชี้วัดต่ำสุด", english: "weakest"), 9),
    ] + figures

  private var ranking: WorkbookPage {
    let rows = texts.flatMap { text in
      text.byRank.map { row(text, $0) }
    }
    return page("ลำดับ", "ranks", Self.rankColumns, rows)
  }

  private func row(_ text: ComparisonText, _ index: Int) -> [WorkbookCell] {
    let comparison = text.comparison
    let verdict = comparison.verdicts[index]
    let agency = comparison.agency(index)
    let places = [ComparisonScope.type, .province, .local, .district].map {
      Self.count(comparison.places[$0][index]?.rank)
    }
    let nation = comparison.places[.nation][index]
    let next = comparison.toNextLevel(index)
    let names = [ComparisonScope.type, .province, .district].map {
      WorkbookCell.text(comparison.name(of: $0, for: agency))
    }
    return [
      .number(comparison.year.buddhist, decimals: 0), Self.count(nation?.rank),
      Self.score(verdict.overall), .text(text.levels(verdict.levels)), .text(agency.code),
      .text(agency.name),
    ] + names + [Self.score(nation?.percentile)] + places + [
      Self.score(comparison.places[.province][index]?.toUpperQuarter),
      Self.score(nation?.toUpperQuarter), Self.score(next?.missing),
      next.map { .text($0.figure.label[language]) } ?? .empty,
      Self.score(comparison.changes[index]),
      Self.count(verdict.weakest),
    ] + (verdict.tools + verdict.indicators).map(Self.score)
  }

  // MARK: Groups

  private func groups(_ thai: String, _ english: String, _ scope: ComparisonScope) -> WorkbookPage {
    let columns: Columns =
      Self.year + [
        (LocalizedText(thai: thai, english: english), 30),
        (LocalizedText(thai: "หน่วยงาน", english: "agencies"), 10),
        (LocalizedText(thai: "คะแนนรวมเฉลี่ย", english: "mean overall"), 10),
        (LocalizedText(thai: "ถึงเป้า", english: "at target"), 10),
        (LocalizedText(thai: "ร้อยละที่ถึงเป้า", english: "% at target"), 10),
        (LocalizedText(thai: "ระดับ", english: "levels"), 44),
      ] + Self.figures
    let rows = texts.flatMap { text in
      text.comparison.groups(by: scope, among: text.members).map { group in
        [
          .number(text.comparison.year.buddhist, decimals: 0),
          .text(group.name.isEmpty ? text.words("ทั้งหมด", "all") : group.name),
          Self.count(group.count), Self.score(group.overall), Self.count(group.reached),
          Self.score(group.share),
          .text(
            group.levels.map { "\(text.levels($0.levels)) \($0.count)" }.joined(separator: ", ")),
        ] + (group.tools + group.indicators).map(Self.score)
      }
    }
    return page(thai, english, columns, rows)
  }

  // MARK: Lists

  private func list(_ kind: ComparisonList.Kind) -> WorkbookPage? {
    let found = texts.compactMap { text in
      text.lists.first { $0.kind == kind }.map { (text.comparison.year, $0) }
    }
    guard let first = found.first?.1 else { return nil }
    let columns = zip(first.columns, first.rows.first ?? []).flatMap { name, cell -> Columns in
      switch cell {
      case .score, .change, .count: [(name, 10)]
      case .code: [(name, 12)]
      case .text: [(name, 30)]
      case .agency: Self.agencyColumns
      }
    }
    let rows = found.flatMap { year, list in
      list.rows.map { [.number(year.buddhist, decimals: 0)] + $0.flatMap(\.workbook) }
    }
    return page(kind.label.thai, kind.label.english, Self.year + columns, rows)
  }

  private static let agencyColumns: Columns = [
    (LocalizedText(thai: "รหัส", english: "code"), 12),
    (LocalizedText(thai: "หน่วยงาน", english: "agency"), 44),
    (LocalizedText(thai: "จังหวัด", english: "province"), 18),
  ]
}

extension ComparisonText {
  /// The agencies asked for, best rank in the nation first.
  var byRank: [Int] {
    let ranks = comparison.places[.nation]
    return members.sorted {
      (ranks[$0]?.rank ?? .max, $0) < (ranks[$1]?.rank ?? .max, $1)
    }
  }
}
