import ITAModel
import ITATables

/// The questions about a page of results, in the order in which such pages print the answers.
enum ScoreQuestion {
  /// The figures to ask for: indicators tool by tool with the tool's score behind them, then the
  /// items if wanted, the overall score last.
  static func figures(of framework: Framework, listsItems: Bool) -> [FigureID] {
    var figures: [FigureID] = []
    for rule in framework.tools {
      if listsItems {
        figures += framework.items.filter { $0.id.tool == rule.tool }.map { .item($0.id) }
      }
      figures += framework.indicators.filter { $0.tool == rule.tool }
        .map { .indicator($0.indicator) }
      if rule.tool == .eit { figures += framework.parts.map { .part($0.part) } }
      figures.append(.tool(rule.tool))
    }
    return figures + [.overall]
  }

  /// The words that ask for a figure.
  static func text(_ figure: FigureID, of framework: Framework) -> LocalizedText {
    guard let name = framework.name(of: figure), name != figure.label else { return figure.label }
    return LocalizedText(
      thai: "\(figure.label.thai) \(name.thai)", english: "\(figure.label.english), \(name.english)"
    )
  }
}

/// What somebody types where a score is asked for.
enum ScoreAnswer: Equatable {
  /// Nothing: the page does not print it.
  case none
  /// A score.
  case score(Points, decimals: Int, raw: String)
  /// `4=84.76`: another score for a figure that was typed before.
  case correction(FigureID, Points, decimals: Int, raw: String)
  /// What cannot be a score.
  case wrong(String)

  /// Reads a line: Thai or Arabic digits, a decimal point or comma. A figure to correct is named
  /// by its code, or as it is called where it is asked for.
  init(_ line: String, among figures: [FigureID] = []) {
    let bytes = Array(line.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      self = Self.reading(line, of: nil)
      return
    }
    let key = String(decoding: bytes[..<equals].filter { $0 != 32 }, as: UTF8.self)
    let value = String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    let figure = FigureID(key) ?? Self.figure(called: key, among: figures)
    self = figure.map { Self.reading(value, of: $0) } ?? .wrong(line)
  }

  private static func figure(called name: String, among figures: [FigureID]) -> FigureID? {
    let key = ThaiText.key(name)
    return figures.first { figure in
      [figure.label.thai, figure.label.english].contains { ThaiText.key($0) == key }
    }
  }

  private static func reading(_ text: String, of figure: FigureID?) -> ScoreAnswer {
    switch ScoreText(text) {
    case .missing: figure == nil ? .none : .wrong(text)
    case .score(let points, let decimals):
      figure.map { .correction($0, points, decimals: decimals, raw: text) }
        ?? .score(points, decimals: decimals, raw: text)
    case .outOfRange, .ambiguous, .notANumber: .wrong(text)
    }
  }
}
