import ITAModel
import ITATables

/// The words for levels and figures on the command line, in the rules of the file's year.
struct WhatIfWords {
  var framework: Framework

  /// The level of an id or a name in either language.
  func level(_ word: String) throws(CommandFailure) -> Level {
    let key = ThaiText.key(word)
    let found = framework.levels.first { level in
      [level.id, level.name.thai, level.name.english].contains { ThaiText.key($0) == key }
    }
    if let found { return found }
    let names = framework.levels.flatMap { [$0.name.thai, $0.id] }
    throw fault(word, "--target", known: unique(names), near: names)
  }

  /// A figure of the rules, alone (`e5`) or behind what it belongs to (`EIT2.e5`).
  func figure(_ word: String, of parameter: String) throws(CommandFailure) -> FigureID {
    if let figure = FigureID(word), isListed(figure) { return figure }
    if let point = word.utf8.firstIndex(of: UInt8(ascii: ".")),
      let owner = FigureID(word[..<point]),
      let figure = FigureID(word[word.utf8.index(after: point)...]), isListed(figure),
      isOwner(owner, of: figure)
    {
      return figure
    }
    let upper = known.filter { if case .item = $0 { false } else { true } }.map(\.description)
    throw fault(word, parameter, known: upper, near: known.map(\.description))
  }

  /// What `e5=93.40` sets.
  func setting(_ word: String) throws(CommandFailure) -> (FigureID, Points) {
    let parameter = "--set"
    guard let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      throw CommandFailure(
        UsageError(.missingValue(option: parameter, valueName: "\(word)=POINTS")))
    }
    let figure = try figure(String(word[..<sign]), of: parameter)
    let value = String(word[word.utf8.index(after: sign)...])
    guard case .score(let points, _) = ScoreText(value) else {
      throw CommandFailure(UsageError(.badValue(value, parameter: parameter, .points)))
    }
    if case .item(let item) = figure, let allowed = framework.item(item)?.allowed,
      !allowed.isEmpty, !allowed.contains(points)
    {
      throw fault(value, "\(parameter) \(figure)", known: allowed.map(\.shown), near: [])
    }
    return (figure, points)
  }

  /// The part that a word puts its question in: `EIT2.e5`; nil where it names none.
  func part(_ word: String) -> Part? {
    guard let point = word.utf8.firstIndex(of: UInt8(ascii: ".")),
      case .part(let part)? = FigureID(word[..<point])
    else { return nil }
    return part
  }

  private var known: [FigureID] {
    [.overall] + framework.tools.map { .tool($0.tool) } + framework.parts.map { .part($0.part) }
      + framework.indicators.map { .indicator($0.indicator) }
      + framework.subIndicators.map { .subIndicator($0.id) }
      + framework.items.map { .item($0.id) }
  }

  private func isListed(_ figure: FigureID) -> Bool { known.contains(figure) }

  /// Whether a figure is below another one.
  private func isOwner(_ owner: FigureID, of figure: FigureID) -> Bool {
    var above = framework.parent(of: figure)
    while let parent = above {
      if parent == owner { return true }
      if case .part(let part) = owner, parent == .tool(part.tool) { return true }
      above = framework.parent(of: parent)
    }
    return false
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func fault(
    _ word: String, _ parameter: String, known: [String], near words: [String]
  ) -> CommandFailure {
    let meant = ThaiKeyboard.english(for: word) ?? word
    let near = NearMiss.candidates(for: word, among: unique(words))
    let typed = near.isEmpty ? NearMiss.candidates(for: meant, among: unique(words)) : near
    return CommandFailure(
      UsageError(.badValue(word, parameter: parameter, .words(known, near: typed))))
  }
}

extension Parameter where Value == Points? {
  /// `--max-gain`.
  static var maxGain: Self {
    let shape = ParameterShape(
      kind: .option, name: "max-gain", valueName: "POINTS",
      help: LocalizedText(
        thai: "แต่ละข้อเพิ่มได้ไม่เกินเท่านี้", english: "raise no question or item by more than this"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first else { return nil }
      guard case .score(let points, _) = ScoreText(word) else {
        throw UsageError(.badValue(word, parameter: shape.label, .points))
      }
      return points
    }
  }
}
