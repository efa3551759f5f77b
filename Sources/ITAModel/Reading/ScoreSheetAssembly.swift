import ITATables

/// The making of a score sheet of what a pass over a document found.
struct ScoreSheetAssembly {
  var sheet: ScoreSheet
  var found: [Diagnostic]
  private let pass: DocumentPass
  private let isFractionOfOne: Bool

  init(_ pass: DocumentPass, file: String) {
    self.pass = pass
    sheet = ScoreSheet(file: file)
    found = pass.found
    isFractionOfOne = Self.areFractions(pass.entries)
  }

  /// Whether all scores are fractions of 1: at least five, none above 1, some between 0 and 1.
  private static func areFractions(_ entries: [ScoreEntry]) -> Bool {
    let scores = entries.compactMap { entry -> Points? in
      if case .score(let points, _) = entry.score { return points }
      return nil
    }
    return scores.count >= 5 && scores.allSatisfy { $0 <= Points(1) }
      && scores.contains { $0 > .zero && $0 < Points(1) }
  }

  mutating func build() {
    sheet.agency = pass.agency
    sheet.statedLevel = pass.level
    sheet.scores.reserveCapacity(pass.entries.count)
    sheet.labels.reserveCapacity(pass.entries.count)
    // Where no code is damaged, there is nothing to settle.
    let hasCodes = pass.entries.contains { entry in
      if case .code = entry.subject { true } else { false }
    }
    let codes = CodeResolution(hasCodes ? pass.entries : [], in: pass.framework)
    for (index, entry) in pass.entries.enumerated() {
      switch entry.subject {
      case .figure(let figure): add(entry, to: figure)
      case .code(let reading): settle(entry, reading, codes.item(at: index), codes.reasons[index])
      }
    }
    if isFractionOfOne, let first = pass.entries.first {
      found.append(Diagnostic(ScoreSheetFinding.fractions(first.text), at: first.place))
    }
    for told in pass.told { addTold(told) }
    sheet.history = pass.years.compactMap(history)
  }

  private mutating func settle(
    _ entry: ScoreEntry, _ reading: CodeReading, _ item: ItemID?,
    _ reason: Repair.CodeRepair?
  ) {
    guard let item, let reason else {
      found.append(
        Diagnostic(
          ScoreSheetFinding.ambiguousLabel(
            entry.label, candidates: reading.candidates.map(\.description)),
          at: entry.labelPlace))
      return
    }
    sheet.repairs.append(
      Repair(
        location: entry.labelPlace, before: reading.written, after: "\(item)",
        reason: .code(reason)))
    add(entry, to: .item(item))
  }

  private mutating func add(_ entry: ScoreEntry, to figure: FigureID) {
    sheet.labels[figure] = sheet.labels[figure] ?? entry.label
    repairName(entry, figure)
    switch entry.score {
    case .missing: sheet.blanks[figure] = sheet.blanks[figure] ?? entry.place
    case .score(let points, let decimals):
      repairNumber(entry, points)
      add(
        StatedScore(
          points: isFractionOfOne ? points * 100 : points, decimals: decimals, raw: entry.text,
          location: entry.place), to: figure)
    case .outOfRange(let suggestion):
      report(.outOfRange(entry.text, suggestion: suggestion?.shown), at: entry.place)
    case .ambiguous(let readings):
      report(.ambiguousNumber(entry.text, readings: readings), at: entry.place)
    case .notANumber(let suggestion):
      report(.notAScore(entry.text, suggestion: suggestion?.shown), at: entry.place)
    }
  }

  private mutating func add(_ score: StatedScore, to figure: FigureID) {
    guard let first = sheet.scores[figure] else {
      sheet.scores[figure] = score
      return
    }
    let known = [first] + (sheet.repeated[figure] ?? [])
    if known.contains(where: { $0.points == score.points }) { return }
    // Which of several values is right, the figures around it decide when the sheet is judged.
    sheet.repeated[figure, default: []].append(score)
  }

  private mutating func addTold(_ told: DocumentPass.ToldScore) {
    guard case .score(let points, let decimals) = ScoreText(told.text) else { return }
    add(
      StatedScore(points: points, decimals: decimals, raw: told.text, location: told.place),
      to: told.figure)
  }

  private func history(_ told: DocumentPass.ToldYear) -> ScoreSheet.PastResult? {
    guard let year = FiscalYear(either: told.year),
      case .score(let points, _) = ScoreText(told.score)
    else { return nil }
    return ScoreSheet.PastResult(
      year: year, overall: points, level: told.level, location: told.place)
  }

  private mutating func repairNumber(_ entry: ScoreEntry, _ points: Points) {
    let comma = entry.text.utf8.contains(UInt8(ascii: ","))
    // Nearly every score is too short to have more than six decimals.
    let isLong = entry.text.utf8.count > 7 && Self.hasLongFraction(entry.text)
    if isFractionOfOne {
      sheet.repairs.append(
        Repair(
          location: entry.place, before: entry.text, after: (points * 100).shown,
          reason: .fractionOfOne))
    } else if comma || isLong {
      sheet.repairs.append(
        Repair(
          location: entry.place, before: entry.text, after: points.shown,
          reason: comma ? .decimalComma : .binaryFraction))
    }
  }

  private static func hasLongFraction(_ text: String) -> Bool {
    let bytes = ThaiText.arabicDigits(text.utf8)
    let point = bytes.firstIndex(of: UInt8(ascii: "."))
    return point.map { bytes[$0...].filter(CellText.isDigit).count > 6 } ?? false
  }

  private mutating func repairName(_ entry: ScoreEntry, _ figure: FigureID) {
    guard case .indicator = figure, let name = pass.framework.name(of: figure)?.thai,
      entry.label.unicodeScalars.contains(where: Self.isDamage)
    else { return }
    sheet.repairs.append(
      Repair(
        location: entry.labelPlace, before: entry.label, after: name, reason: .damagedName))
  }

  /// What copying leaves in words: nikhahit split from sara am, replacement and invisible marks.
  private static func isDamage(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0E4D}", "\u{FFFD}", "\u{200B}"..."\u{200D}", "\u{FEFF}", "\u{00A0}": true
    default: false
    }
  }

  private mutating func report(_ finding: ScoreSheetFinding, at place: Location) {
    found.append(Diagnostic(finding, at: place))
  }
}
