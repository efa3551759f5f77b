import ITAModel
import ITATables

// One fact a line, `name: value`, for screen readers and `grep`: no columns.
extension ComparisonText {
  /// The whole text in plain lines.
  public var plainLines: [String] {
    let year = words("ปีงบประมาณ", "fiscal year") + ": \(comparison.year)"
    var lines = [year, words("เกณฑ์", "rules") + ": \(comparison.framework.id)"]
    if comparison.isUnofficial {
      lines.append(words("ผล: ไม่เป็นทางการ", "result: unofficial"))
    }
    if isOfFew { return lines + members.flatMap(plainAgency) }
    lines += plain(group)
    for scope in scopes {
      lines += comparison.groups(by: scope, among: members).map { group in
        title(of: scope, group.name) + ": "
          + words("เฉลี่ย", "mean") + " \(ComparisonPage.score(group.overall)), \(group.count) "
          + words("หน่วยงาน", "agencies") + ", "
          + words("ถึงเป้าร้อยละ", "% at target") + " \(ComparisonPage.score(group.share))"
      }
    }
    return lines + lists.flatMap { $0.plainLines(in: language, most: mostRows) }
  }

  /// A group by its scope and its own name.
  private func title(of scope: ComparisonScope, _ name: String) -> String {
    let gap = language == .english && !name.isEmpty ? " " : ""
    return scope.label[language] + gap + name
  }

  /// The figures of a group.
  func plain(_ group: ComparisonGroup) -> [String] {
    let target = Points.text(hundredths: comparison.target)
    var lines = [
      words("หน่วยงาน", "agencies") + ": \(group.count)",
      words("คะแนนรวมเฉลี่ย", "mean overall score") + ": \(ComparisonPage.score(group.overall))",
      words("ได้ \(target) ขึ้นไป", "at \(target) or more")
        + ": \(group.reached) / \(group.scored) (\(Points.text(hundredths: group.share)) %)",
    ]
    lines += group.levels.map { words("ระดับ ", "level ") + "\(levels($0.levels)): \($0.count)" }
    return lines
      + group.indicators.enumerated().map {
        words("เฉลี่ย ", "mean of ") + "\(indicatorName($0 + 1)): \(ComparisonPage.score($1))"
      }
  }

  /// What there is to say of one agency.
  func plainAgency(_ index: Int) -> [String] {
    let verdict = comparison.verdicts[index]
    var lines = [
      words("หน่วยงาน", "agency") + ": \(name(index))",
      words("คะแนนรวม", "overall") + ": \(ComparisonPage.score(verdict.overall))",
      words("ระดับ", "level") + ": \(levels(verdict.levels))",
    ]
    for scope in ComparisonScope.allCases.reversed() {
      guard let place = comparison.places[scope][index] else { continue }
      let group = comparison.name(of: scope, for: comparison.agency(index))
      lines.append(
        words("ลำดับ ", "rank, ") + "\(scope.label[language])\(group): \(place.rank) / \(place.count)"
      )
    }
    if let next = comparison.toNextLevel(index) {
      lines.append(
        words("ขาดถึงระดับ ", "to level ") + "\(levels(LevelSet([next.level]))): "
          + "\(Points.text(hundredths: next.missing)) (\(next.figure.label[language]))")
    }
    if let change = comparison.changes[index] {
      let sign = change > 0 ? "+" : ""
      lines.append(
        words("เปลี่ยนจากปีก่อน", "change") + ": \(sign)\(Points.text(hundredths: change))")
    }
    for (place, score) in verdict.indicators.enumerated() {
      lines.append("\(indicatorName(place + 1)): \(ComparisonPage.score(score))")
    }
    if let sentence = sentence(index) {
      lines.append(words("ประโยค", "sentence") + ": \(sentence)")
    }
    return lines
  }
}

extension ComparisonList {
  /// A line for each row, each cell with the name of its column.
  func plainLines(in language: Language, most: Int) -> [String] {
    let title = kind.label[language]
    var lines = ["\(title): \(rows.count)"]
    for row in rows.prefix(most) {
      let cells = zip(columns, row).map { "\($0[language]) \($1.shown)" }
      lines.append("\(title): " + cells.joined(separator: ", "))
    }
    if let rest = rest(in: language, most: most) { lines.append("\(title): \(rest)") }
    return lines
  }
}
