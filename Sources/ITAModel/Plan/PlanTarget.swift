import ITATables

/// A target in words that names a level: «85 คะแนน หรือระดับผ่านดี».
struct PlanTarget {
  /// The level.
  let level: Level
  /// Its rank among the year's levels, from the best, 0.
  let rank: Int
  private let text: String
  private let points: Points?

  /// Reads words of a plan; nil where no level of the year stands behind `ระดับ`.
  init?(_ text: String, _ framework: Framework) {
    let bytes = ThaiText.arabicDigits(text.utf8)
    guard let place = WordSearch.place(of: Array("ระดับ".utf8), in: bytes) else { return nil }
    let rest = Array(
      bytes[(place + "ระดับ".utf8.count)...].drop { $0 == 32 || $0 == UInt8(ascii: "\"") })
    let ranked = framework.levels.enumerated().sorted {
      $0.element.name.thai.utf8.count > $1.element.name.thai.utf8.count
    }
    let match = ranked.first { _, level in
      let name = Array(level.name.thai.utf8)
      let next = rest.dropFirst(name.count).first
      // `A` is a level, the beginning of `ADMIN` is not.
      return rest.starts(with: name) && !(next.map(Self.isLetter) ?? false)
    }
    guard let match else { return nil }
    level = match.element
    rank = match.offset
    points = Self.points(in: bytes)
    self.text = text
  }

  /// What is wrong with the target: its points are an overall score, and the level asks for more
  /// than that, or for a higher one. Nil where nothing is, or where it names the tools.
  var finding: PlanFinding? {
    guard let points else { return nil }
    let words = ["IIT", "EIT", "OIT", "ทุกเครื่องมือ", "ทุกแบบวัด", "ทุกส่วน"]
    let isPrecise = words.contains { WordSearch.contains($0, in: text) }
    if isPrecise { return nil }
    let more = level.floors.filter { $0.figure != .overall || $0.points > points }
    if more.isEmpty { return nil }
    return .targetWithoutLevel(
      text, points: points.shown, level: level.name.thai,
      condition: more.map { "\($0.figure) \($0.points.shown)" }.joined(separator: ", "))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  /// The first number from 50 to 100 of the text.
  private static func points(in bytes: [UInt8]) -> Points? {
    let isNumber: (UInt8) -> Bool = { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }
    return bytes.split { !isNumber($0) }.compactMap { digits in
      digits.count > 6 ? nil : ScoreText.plain(String(decoding: digits, as: UTF8.self))
    }.first { $0 >= Points(50) }
  }
}

/// What would come out if every target of a plan were met.
struct PlanOutlook {
  /// The level reached and its rank from the best, 0; nil where that is not determined.
  let rank: (rank: Int, level: Level)?

  init(_ rows: [PlanRow], _ analysis: Analysis) {
    let framework = analysis.assessment.framework
    var rises: [Indicator: Points] = [:]
    var wanted: [Indicator: Points] = [:]
    for row in rows where row.framework == framework.id {
      guard let figure = row.figure, let target = ScoreText.plain(row[.target]) else { continue }
      switch figure {
      case .indicator(let indicator): wanted[indicator] = max(wanted[indicator] ?? .zero, target)
      case .item(let id):
        guard let score = analysis.assessment.sheet.scores[figure]?.points, target > score,
          let (indicator, share) = Self.share(of: id, in: framework)
        else { continue }
        rises[indicator, default: .zero] =
          (rises[indicator] ?? .zero) + (target - score).times(share)
      case .overall, .tool, .part, .subIndicator: continue
      }
    }
    var sheet = ScoreSheet(file: analysis.assessment.sheet.file)
    for ranked in analysis.indicators {
      guard let score = ranked.figure.shown else { continue }
      let risen = score + (rises[ranked.indicator] ?? .zero)
      let points = min(.hundred, max(risen, wanted[ranked.indicator] ?? .zero)).rounded
      sheet.scores[.indicator(ranked.indicator)] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: Location(file: ""))
    }
    let verdict = framework.assess(sheet, year: analysis.assessment.year).verdict
    rank = verdict.level.flatMap { level in
      framework.levels.firstIndex { $0.id == level.id }.map { ($0, level) }
    }
  }

  /// The indicator that an item enters, and what it gains when the item gains one point.
  private static func share(of item: ItemID, in framework: Framework) -> (Indicator, Points)? {
    var figure = FigureID.item(item)
    var share = Points(1)
    while let parent = framework.parent(of: figure) {
      guard let composition = framework.composition(of: parent),
        let weight = composition.terms.first(where: { $0.figure == figure })?.weight
      else { return nil }
      share = share * weight / composition.terms.reduce(0) { $0 + $1.weight }
      if case .indicator(let indicator) = parent { return (indicator, share) }
      figure = parent
    }
    return nil
  }
}
