import ITAModel
import ITATables

/// A condition that a script asks of a result; one that is not met ends the program with status 1.
enum Gate: Sendable, Equatable {
  /// The level is this one or a better one: its name in either language, or its id.
  case level(String)
  /// A figure shows at least these points at two decimals.
  case score(FigureID, Points)

  /// Reads `OIT=90`; nil for anything else.
  init?(_ word: String) {
    let bytes = Array(word.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
      let figure = FigureID(String(decoding: bytes[..<equals], as: UTF8.self)),
      let points = ScoreText.plain(String(decoding: bytes[(equals + 1)...], as: UTF8.self))
    else { return nil }
    self = .score(figure, points)
  }

  /// What keeps the result from meeting the condition; nil where it is met.
  func finding(in assessment: Assessment) throws(UsageError) -> GateFinding? {
    switch self {
    case .level(let name): try Self.finding(ofLevel: name, in: assessment)
    case .score(let figure, let points): Self.finding(of: figure, points, in: assessment)
    }
  }

  private static func finding(
    ofLevel name: String, in assessment: Assessment
  ) throws(UsageError) -> GateFinding? {
    let levels = assessment.framework.levels
    guard !levels.isEmpty else { return .openLevel(name, possible: [], needs: []) }
    let required = try place(of: name, in: levels)
    func isEnough(_ level: Level) -> Bool {
      levels.firstIndex(of: level).map { $0 <= required } ?? false
    }
    let title = levels[required].name.thai
    switch assessment.verdict {
    case .determined(let level):
      if isEnough(level) { return nil }
      let missing = assessment.conditions
        .filter { $0.level == levels[required] && $0.isMet != true }
      return .belowLevel(title, is: level.name.thai, missing: missing)
    case .undetermined(let possible, let needs):
      if possible.allSatisfy(isEnough) { return nil }
      return .openLevel(title, possible: possible.map(\.name.thai), needs: needs)
    case .unknown: return .openLevel(title, possible: [], needs: [])
    }
  }

  /// The place of a level among those of a year, best first.
  private static func place(of name: String, in levels: [Level]) throws(UsageError) -> Int {
    let key = ThaiText.key(name)
    let place = levels.firstIndex { level in
      [level.name.thai, level.name.english, level.id].contains { ThaiText.key($0) == key }
    }
    if let place { return place }
    let known = levels.map(\.name.thai)
    let meant = ThaiKeyboard.english(for: name) ?? name
    let near =
      NearMiss.candidates(for: name, among: known)
      + NearMiss.candidates(for: meant, among: levels.map(\.id))
    throw UsageError(.badValue(name, parameter: "--require-level", .words(known, near: near)))
  }

  private static func finding(
    of figure: FigureID, _ points: Points, in assessment: Assessment
  ) -> GateFinding? {
    let found = assessment.figure(figure)
    if let shown = found.shown {
      return shown >= points ? nil : .belowScore(figure, is: shown.shown, required: points.shown)
    }
    // A missing figure can still be known to be high enough, or not to be.
    if found.range.lower.rounded >= points { return nil }
    return .noScore(figure, required: points.shown)
  }
}

extension Parameter where Value == [Gate] {
  /// `--require`.
  static var requirements: Self {
    let shape = ParameterShape(
      kind: .option, name: "require", valueName: "KEY=POINTS",
      help: LocalizedText(
        thai: "คะแนนนี้ต้องไม่ต่ำกว่าที่กำหนด เช่น OIT=90 (ไม่ถึงจบด้วยรหัส 1)",
        english: "this score must be at least so, such as OIT=90, else exit status 1"),
      isRepeating: true)
    return Self(shape) { (words) throws(UsageError) in
      var gates: [Gate] = []
      for word in words {
        guard let gate = Gate(word) else { throw fault(word, shape) }
        gates.append(gate)
      }
      return gates
    }
  }

  private static func fault(_ word: String, _ shape: ParameterShape) -> UsageError {
    let keys = ["overall", "IIT", "EIT", "OIT", "EIT1", "EIT2", "9"]
    let typed = String(decoding: word.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    let meant = ThaiKeyboard.english(for: typed) ?? typed
    let near = FigureID(typed) == nil ? NearMiss.candidates(for: meant, among: keys) : []
    let example = { (key: String) in key + "=85" }
    return UsageError(
      .badValue(
        word, parameter: shape.label, .words(keys.map(example), near: near.map(example))))
  }
}

extension Parameter where Value == String? {
  /// `--require-level`.
  static var requiredLevel: Self {
    text(
      "require-level", valueName: "LEVEL",
      help: LocalizedText(
        thai: "ระดับต้องเป็นระดับนี้หรือดีกว่า เช่น ผ่านดี (ไม่ถึงจบด้วยรหัส 1)",
        english: "the level must be this or better (name or id), else exit status 1"))
  }
}
