public import ITAModel
public import ITATables

/// A comparison as text for a terminal: numbers first, Thai last on every line.
public struct ComparisonText: Sendable {
  /// The comparison.
  public var comparison: Comparison
  /// The language of the words.
  public var language: Language
  /// The agencies asked for, by their places in `records`; nil for the whole nation.
  public var chosen: [Int]?
  /// The scopes whose groups are listed.
  public var scopes: [ComparisonScope]
  /// The points in hundredths within which an agency is near the next level.
  public var near: Int
  /// How many rows of each list are shown.
  public var mostRows: Int
  /// Whether it also tells what concerns the files as a whole: doubtful names, unknown items.
  public var tellsFile = true

  /// Makes the text's settings.
  public init(
    _ comparison: Comparison, in language: Language, chosen: [Int]? = nil,
    scopes: [ComparisonScope] = [], near: Int = 100, mostRows: Int = 10
  ) {
    self.comparison = comparison
    self.language = language
    self.chosen = chosen
    self.scopes = scopes
    self.near = near
    self.mostRows = mostRows
  }

  func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  private func number(_ hundredths: Int?, _ width: Int = 7) -> String {
    AnalysisText.column(hundredths.map { Points.text(hundredths: $0) } ?? "-", width)
  }

  private func count(_ number: Int, _ width: Int = 7) -> String {
    AnalysisText.column("\(number)", width)
  }

  /// The names of a set of levels.
  func levels(_ levels: LevelSet) -> String {
    let names = comparison.levelNames(levels)
    let text = LocalizedText(thai: names.thai, english: names.english)[language]
    return text.isEmpty ? words("ไม่ทราบระดับ", "level unknown") : text
  }

  /// The whole text.
  public var lines: [String] {
    var lines = title
    if isOfFew {
      for index in members { lines += agency(index) }
      return lines
    }
    lines += self.lines(of: group)
    for scope in scopes { lines += groups(scope) }
    return lines + lists.flatMap { $0.lines(in: language, most: mostRows) }
  }

  /// The year and the rules.
  var title: [String] {
    var lines = [
      words(
        "เปรียบเทียบผล ITA ปีงบประมาณ พ.ศ. \(comparison.year)   เกณฑ์ \(comparison.framework.id)",
        "ITA results of fiscal year \(comparison.year)   rules of \(comparison.framework.id)")
    ]
    if comparison.isUnofficial {
      lines.append(
        words(
          "** มิใช่เกณฑ์ของปีนี้ ผลนี้ไม่เป็นทางการ **",
          "** not the rules of this year; the result is unofficial **"))
    }
    return lines
  }

  /// Whether so few agencies were asked for that each is told of by itself.
  var isOfFew: Bool { chosen.map { $0.count <= 10 } ?? false }

  /// The agencies asked for, by their places in `records`.
  var members: [Int] { chosen ?? Array(comparison.records.indices) }

  /// The figures of the agencies asked for.
  var group: ComparisonGroup { comparison.group("", members) }

  /// How many agencies there are, their mean, and how many reach the target.
  func summary(_ group: ComparisonGroup) -> [String] {
    let target = Points.text(hundredths: comparison.target)
    let share = Points.text(hundredths: group.share)
    return [
      "\(count(group.count))   " + words("หน่วยงาน", "agencies"),
      "\(number(group.overall))   " + words("คะแนนรวมเฉลี่ย", "mean overall score"),
      "\(count(group.reached))   "
        + words(
          "จาก \(group.scored) ได้ \(target) ขึ้นไป (ร้อยละ \(share))",
          "of \(group.scored) at \(target) or more (\(share) %)"),
    ]
  }

  /// The number and name of an indicator.
  func indicatorName(_ number: Int) -> String {
    let name = Indicator(number).flatMap { comparison.framework.name(of: .indicator($0)) }
    return "\(number) \(name?[language] ?? "")"
  }

  private func lines(of group: ComparisonGroup) -> [String] {
    var lines = [""] + summary(group) + ["", words("ระดับ", "levels")]
    lines += group.levels.map { "\(count($0.count))   \(levels($0.levels))" }
    lines += ["", words("ค่าเฉลี่ยตัวชี้วัด", "means of the indicators")]
    return lines
      + group.indicators.enumerated().map { "\(number($1))   \(indicatorName($0 + 1))" }
  }

  private func groups(_ scope: ComparisonScope) -> [String] {
    let groups = comparison.groups(by: scope, among: members)
    if groups.isEmpty { return [] }
    return ["", words("เฉลี่ย  หน่วยงาน  ร้อยละที่ถึงเป้า", "   mean  agencies  % at target")]
      + groups.map {
        "\(number($0.overall))  \(count($0.count))  \(number($0.share))   \($0.name)"
      }
  }

  /// The code, name and province of one of the records.
  func name(_ index: Int) -> String { name(of: comparison.agency(index)) }

  func name(of agency: NationalAgency) -> String {
    let province = comparison.name(of: .province, for: agency)
    return (agency.code.isEmpty ? "" : agency.code + "  ") + agency.name
      + (province.isEmpty ? "" : words(" จังหวัด", ", ") + province)
  }

  /// What there is to say of one agency.
  private func agency(_ index: Int) -> [String] {
    let verdict = comparison.verdicts[index]
    let nation = comparison.nation
    let type = comparison.name(of: .type, for: comparison.agency(index))
    let province = comparison.name(of: .province, for: comparison.agency(index))
    let ofType = comparison.groups(by: .type).first { $0.name == type }
    let ofProvince = comparison.groups(by: .province).first { $0.name == province }
    var lines = ["", name(index), "\(number(verdict.overall))   \(levels(verdict.levels))"]
    for scope in ComparisonScope.allCases.reversed() {
      if let place = comparison.places[scope][index] { lines.append(line(scope, place, index)) }
    }
    if let next = comparison.toNextLevel(index) {
      lines.append(
        "\(number(next.missing))   "
          + words("คะแนนที่ขาดถึง", "points short of ")
          + "“\(levels(LevelSet([next.level])))”  (\(next.figure.label[language]))"
      )
    }
    if let change = comparison.changes[index] {
      lines.append(
        AnalysisText.column((change > 0 ? "+" : "") + Points.text(hundredths: change), 7)
          + words("   จากปีก่อน", "   against last year"))
    }
    lines += ["", words("หน่วยงาน  จังหวัด   ประเภท   ประเทศ", " agency province    type  nation")]
    for number in 1...10 {
      let own = verdict.indicators[number - 1]
      let means = [ofProvince, ofType, nation].map { $0?.indicators[number - 1] ?? nil }
      lines.append(
        self.number(own) + means.map { " " + self.number($0) }.joined()
          + "   " + indicatorName(number))
    }
    if let sentence = sentence(index) { lines += ["", sentence] }
    return lines
  }

  private func line(_ scope: ComparisonScope, _ place: ComparisonPlace, _ index: Int) -> String {
    let rank = AnalysisText.column("\(place.rank)", 7)
    let group = comparison.name(of: scope, for: comparison.agency(index))
    let quarter = Points.text(hundredths: place.toUpperQuarter)
    let share = Points.text(hundredths: place.percentile)
    return rank
      + words(
        "   จาก \(place.count)  \(scope.label.thai)\(group) (สูงกว่าร้อยละ \(share)"
          + (place.toUpperQuarter > 0 ? ", อีก \(quarter) ถึงกลุ่มบนร้อยละ 25)" : ")"),
        "   of \(place.count)  \(scope.label.english) \(group) (above \(share) %"
          + (place.toUpperQuarter > 0 ? ", \(quarter) to the best quarter)" : ")"))
  }

  /// The sentence that an office publishes; nil where the file names neither district nor province.
  public func sentence(_ index: Int) -> String? {
    guard let overall = comparison.verdicts[index].overall else { return nil }
    let agency = comparison.agency(index)
    var places: [String] = []
    if let place = comparison.places[.district][index] {
      let name = comparison.name(of: .district, for: agency)
      places.append(
        words(
          "ลำดับที่ \(place.rank) จาก \(place.count) แห่ง ของอำเภอ\(name)",
          "rank \(place.rank) of \(place.count) in the district \(name)"))
    }
    let local = comparison.places[.local][index]
    if let place = local ?? comparison.places[.province][index] {
      let name = comparison.name(of: .province, for: agency)
      places.append(
        words(
          "ลำดับที่ \(place.rank) จาก \(place.count) แห่ง ของ"
            + (local == nil ? "หน่วยงานใน" : " อปท. ") + "จังหวัด\(name)",
          "rank \(place.rank) of \(place.count) "
            + (local == nil ? "agencies" : "local administrations") + " in \(name)"))
    }
    if places.isEmpty { return nil }
    let score = Points.text(hundredths: overall)
    return words(
      "\(agency.name) ได้คะแนน ITA ปีงบประมาณ พ.ศ. \(comparison.year) รวม \(score) คะแนน เป็น"
        + places.joined(separator: " และ"),
      "\(agency.name) has \(score) points in the ITA of fiscal year \(comparison.year): "
        + places.joined(separator: ", "))
  }
}

extension ComparisonScope {
  /// What the scope is called.
  public var label: LocalizedText {
    switch self {
    case .nation: LocalizedText(thai: "ประเทศ", english: "nation")
    case .type: LocalizedText(thai: "ประเภท ", english: "type")
    case .province: LocalizedText(thai: "จังหวัด", english: "province")
    case .local:
      LocalizedText(thai: "อปท. จังหวัด", english: "local administrations of")
    case .district: LocalizedText(thai: "อำเภอ", english: "district")
    }
  }
}
